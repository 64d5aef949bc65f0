#include "app/controllers/paymentsexportcontroller.h"

#include "app/controllers/idvalues.h"
#include "app/payments/paymentexport.h"

namespace VeilDesk {

QCoro::Task<Result<qint64>> PaymentsExportController::write(TableExport what, QueryStop stop,
                                                            JobProgress progress)
{
    PaymentExport payments{csvTarget<PaymentSummary>(what, PaymentsModel::exportText),
                           idsOf<PaymentId>(what.ids), page().query(), page().order(), now()};
    co_return co_await exportPayments(services().database(), std::move(payments), stop, progress);
}

} // namespace VeilDesk
