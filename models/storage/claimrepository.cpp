#include "models/storage/claimrepository.h"

#include "models/storage/paymentrepository.h"
#include "models/storage/rows.h"
#include "models/storage/sqlclauses.h"

#include <algorithm>

namespace VeilDesk::ClaimRepository {

using namespace Qt::StringLiterals;

namespace {

/// A database that no VeilDesk wrote to since purchases exist has none.
bool hasPurchases(const Connection &connection)
{
    return connection.capabilities().hasColumn(u"veildesk_operations"_s, u"payment_id"_s);
}

OperationId readId(const QSqlQuery &row)
{
    return {row.value(0).toLongLong()};
}

std::optional<OperationId> firstOf(const std::vector<OperationId> &ids)
{
    return ids.empty() ? std::nullopt : std::optional(ids.front());
}

std::pair<PaymentId, PaymentClaim> readClaim(const QSqlQuery &row)
{
    enum Column { Payment, Operation, State, Decided, Owner, Until, Message, BegunAt };
    PaymentClaim claim;
    claim.operation = {row.value(Operation).toLongLong()};
    claim.open = row.value(State).toString() != operationStateName(OperationState::Finished);
    claim.decided = row.value(Decided).toBool();
    claim.owner = row.value(Owner).toString();
    claim.until = WallTime(std::chrono::milliseconds(row.value(Until).toLongLong()));
    claim.message = row.value(Message).toString();
    claim.begunAt = fromUnix(row.value(BegunAt).toLongLong());
    return {PaymentId{row.value(Payment).toLongLong()}, claim};
}

Result<std::vector<OperationId>> loadOpen(const Connection &connection, const QString &condition)
{
    return collectRows(connection.run(u"SELECT id FROM veildesk_operations WHERE kind = 'purchase'"
                                      " AND state <> 'finished' AND "_s
                                      + condition + u" ORDER BY id"_s),
                       readId);
}

} // namespace

Result<QHash<PaymentId, PaymentClaim>> load(const Connection &connection,
                                            const std::vector<Payment> &payments)
{
    constexpr size_t perStatement = 500;
    QHash<PaymentId, PaymentClaim> claims;
    std::vector<PaymentId> ids;
    std::ranges::transform(payments, std::back_inserter(ids), &Payment::id);
    const std::span<const PaymentId> all(ids);
    for (size_t first = 0; hasPurchases(connection) && first < all.size(); first += perStatement) {
        const auto part = all.subspan(first, std::min(perStatement, all.size() - first));
        const auto rows =
            collectRows(connection.run(u"SELECT payment_id, id, state, outcome IS NOT NULL, "
                                       u"lease_owner, lease_until_ms, message, created_at"
                                       " FROM veildesk_operations WHERE payment_id IN "_s
                                       + idList(part) + u" ORDER BY id"_s),
                        readClaim);
        if (!rows)
            return failure(rows.error());
        for (const auto &[payment, claim] : *rows)
            claims.insert(payment, claim);
    }
    return claims;
}

Result<std::optional<OperationId>> findOpen(const Connection &connection, PaymentId payment)
{
    return collectRows(connection.run(u"SELECT id FROM veildesk_operations WHERE payment_id = "
                                      ":payment AND state <> 'finished'"_s,
                                      {{":payment"_L1, payment.value}}),
                       readId)
        .map(firstOf);
}

Result<std::optional<OperationId>> findOpen(const Connection &connection, CustomerId customer)
{
    return collectRows(
               connection.run(u"SELECT id FROM veildesk_operations WHERE kind = 'purchase' AND "
                              "state <> 'finished' AND outcome IS NULL AND user_id = :customer"_s,
                              {{":customer"_L1, customer.value}}),
               readId)
        .map(firstOf);
}

Result<std::optional<SubscriptionId>> findCreatedSubscription(const Connection &connection,
                                                              PaymentId payment)
{
    const auto created = collectRows(
        connection.run(u"SELECT subscription_id FROM veildesk_operations WHERE payment_id = "
                       ":payment AND subscription_created ORDER BY id DESC LIMIT 1"_s,
                       {{":payment"_L1, payment.value}}),
        [](const QSqlQuery &row) { return SubscriptionId{row.value(0).toLongLong()}; });
    if (!created)
        return failure(created.error());
    return created->empty() ? std::nullopt : std::optional(created->front());
}

Result<std::vector<OperationId>> loadUndecided(const Connection &connection)
{
    return loadOpen(connection, u"outcome IS NULL"_s);
}

Result<std::vector<OperationId>> loadDecided(const Connection &connection)
{
    return loadOpen(connection, u"outcome IS NOT NULL"_s);
}

Result<std::vector<Payment>> loadForeignLapsed(const Connection &connection, Timestamp now,
                                               std::chrono::seconds length)
{
    PaymentFilter filter;
    filter.status = PaymentStatus::Processing;
    auto held = PaymentRepository::load(connection, filter);
    if (!held)
        return held;
    const auto claims = load(connection, *held);
    if (!claims)
        return failure(claims.error());
    std::erase_if(*held, [&](const Payment &payment) {
        const auto claim = claims->value(payment.id);
        const bool isOurs = claim.open && !claim.decided;
        return isOurs || !hasClaimLapsed(payment, now, length);
    });
    return held;
}

} // namespace VeilDesk::ClaimRepository
