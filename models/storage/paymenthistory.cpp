#include "models/storage/paymenthistory.h"

#include "models/storage/attemptrepository.h"
#include "models/storage/operationrepository.h"
#include "models/storage/rows.h"

namespace VeilDesk::PaymentHistory {

using namespace Qt::StringLiterals;

Result<std::vector<PaymentRun>> load(const Connection &connection, PaymentId payment)
{
    std::vector<PaymentRun> runs;
    if (!connection.capabilities().hasColumn(u"veildesk_operations"_s, u"payment_id"_s))
        return runs;
    const auto ids = collectRows(
        connection.run(
            u"SELECT id FROM veildesk_operations WHERE payment_id = :payment ORDER BY id"_s,
            {{":payment"_L1, payment.value}}),
        [](const QSqlQuery &row) { return OperationId{row.value(0).toLongLong()}; });
    if (!ids)
        return failure(ids.error());
    for (const auto id : *ids) {
        auto operation = OperationRepository::find(connection, id);
        if (!operation)
            return failure(operation.error());
        auto attempts = AttemptRepository::loadOf(connection, id);
        if (!attempts)
            return failure(attempts.error());
        runs.push_back({*std::move(operation), *std::move(attempts)});
    }
    return runs;
}

} // namespace VeilDesk::PaymentHistory
