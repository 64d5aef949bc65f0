#include "app/payments/paymentexport.h"

namespace VeilDesk {

QCoro::Task<Result<qint64>> exportPayments(Database &database, PaymentExport what, QueryStop stop,
                                           JobProgress progress)
{
    const auto find = [what](const Connection &connection) {
        return PaymentList::loadIds(connection, what.filter, what.order);
    };
    co_return co_await exportCsv(database, what, find, PaymentList::loadRows, stop, progress);
}

} // namespace VeilDesk
