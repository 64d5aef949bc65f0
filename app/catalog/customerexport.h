#pragma once

#include "app/export/csvexport.h"
#include "models/domain/customersummary.h"
#include "models/storage/customerfilter.h"

namespace VeilDesk {

/// Which customers go into a CSV file.
struct CustomerExport
{
    CsvTarget<CustomerSummary> target;
    std::vector<CustomerId> customers; ///< These, in this order; empty: what the filter leaves.
    CustomerFilter filter;
    CustomerOrder order;
    Timestamp now; ///< Decides which subscriptions are active.
};

/// As exportKeys().
[[nodiscard]] QCoro::Task<Result<qint64>> exportCustomers(Database &database, CustomerExport what,
                                                          QueryStop stop, JobProgress progress);

} // namespace VeilDesk
