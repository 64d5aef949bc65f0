#pragma once

#include "app/export/csvexport.h"
#include "models/domain/customersummary.h"
#include "models/storage/customerfilter.h"

namespace VeilDesk {

using CustomerExport = TableRows<CustomerSummary, CustomerId, CustomerFilter, CustomerOrder>;

/// As exportKeys().
[[nodiscard]] QCoro::Task<Result<qint64>> exportCustomers(Database &database, CustomerExport what,
                                                          QueryStop stop, JobProgress progress);

} // namespace VeilDesk
