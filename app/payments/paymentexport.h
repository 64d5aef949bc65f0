#pragma once

#include "app/export/csvexport.h"
#include "models/storage/paymentlist.h"

namespace VeilDesk {

using PaymentExport = TableRows<PaymentSummary, PaymentId, PaymentQuery, PaymentOrder>;

/// As exportKeys().
[[nodiscard]] QCoro::Task<Result<qint64>> exportPayments(Database &database, PaymentExport what,
                                                         QueryStop stop, JobProgress progress);

} // namespace VeilDesk
