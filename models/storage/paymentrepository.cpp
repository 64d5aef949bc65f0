#include "models/storage/paymentrepository.h"

#include "models/storage/databaseorigin.h"
#include "models/storage/rows.h"
#include "models/storage/sqlclauses.h"
#include "models/storage/tablecolumns.h"

namespace VeilDesk::PaymentRepository {

using namespace Qt::StringLiterals;

namespace {

enum Column {
    IdColumn,
    Reference,
    CustomerColumn,
    TariffColumn,
    Status,
    Amount,
    Currency,
    Email,
    Protocol,
    Metadata,
    SubscriptionColumn,
    CreatedAt,
    UpdatedAt,
    PaidAt,
};

constexpr std::initializer_list<PaymentStatus> KnownStatuses{
    PaymentStatus::Pending,   PaymentStatus::Paid,   PaymentStatus::Processing,
    PaymentStatus::Completed, PaymentStatus::Failed, PaymentStatus::Cancelled,
    PaymentStatus::Refunded,  PaymentStatus::Expired};

constexpr auto isProcessing = "status IN ('processing', 'processing_subscription')"_L1;

/// The words that the bot writes for a status.
QString quotedWords(PaymentStatus status)
{
    if (status == PaymentStatus::Processing)
        return u"'processing', 'processing_subscription'"_s;
    return u'\'' + paymentStatusName(status) + u'\'';
}

QString selectPayments(const SchemaCapabilities &capabilities)
{
    const TableColumns payment(capabilities, "payments"_L1, "p"_L1);
    const QStringList columns{
        u"p.id"_s,
        payment.text("payment_id"_L1),
        payment.integer("user_id"_L1),
        payment.integer("tariff_id"_L1),
        payment.text("status"_L1),
        payment.text("amount"_L1),
        payment.text("currency"_L1),
        payment.text("email"_L1),
        payment.text("protocol"_L1),
        payment.text("metadata"_L1),
        payment.integer("subscription_id"_L1),
        payment.seconds("created_at"_L1),
        payment.seconds("updated_at"_L1),
        payment.seconds("paid_at"_L1),
    };
    return u"SELECT "_s + columns.join(u", "_s) + u" FROM payments AS p"_s;
}

Payment readPayment(const QSqlQuery &row)
{
    Payment payment;
    payment.id = {row.value(IdColumn).toLongLong()};
    payment.reference = row.value(Reference).toString();
    payment.customer = optionalId<CustomerId>(row, CustomerColumn);
    payment.tariff = optionalId<TariffId>(row, TariffColumn);
    payment.statusText = row.value(Status).toString();
    payment.status = paymentStatusFromText(payment.statusText);
    const auto amount = row.value(Amount);
    payment.isAmountKnown = amount.typeId() == QMetaType::LongLong;
    payment.amount = {payment.isAmountKnown ? amount.toLongLong() : 0,
                      row.value(Currency).toString()};
    payment.email = row.value(Email).toString();
    payment.protocol = row.value(Protocol).toString();
    payment.metadata = row.value(Metadata).toString();
    payment.subscription = optionalId<SubscriptionId>(row, SubscriptionColumn);
    payment.createdAt = optionalTime(row, CreatedAt);
    payment.updatedAt = optionalTime(row, UpdatedAt);
    payment.paidAt = optionalTime(row, PaidAt);
    return payment;
}

Result<Rows> selectNamed(const Connection &connection, const QString &reference)
{
    return connection.run(selectPayments(connection.capabilities())
                              + u" WHERE p.payment_id = :reference ORDER BY p.id"_s,
                          {{":reference"_L1, reference}});
}

Error notFound(const QString &reference)
{
    return {ErrorKind::NotFound, u"Payment %1 not found"_s.arg(reference)};
}

bool has(const Connection &connection, QLatin1StringView column)
{
    return connection.capabilities().hasColumn(u"payments"_s, column);
}

/// ", column = :placeholder" where the column exists.
QString assignment(const Connection &connection, QLatin1StringView column,
                   QLatin1StringView placeholder)
{
    return has(connection, column) ? u", %1 = %2"_s.arg(column, placeholder) : QString();
}

/// What a payment has to be for its status to change.
struct Expected
{
    QString condition;
    SqlBindings bindings = {};
};

/// Nobody has touched the payment since the purchase claimed it or last said that it works.
Expected claimOf(const Connection &connection, OperationId purchase)
{
    const TableColumns payment(connection.capabilities(), "payments"_L1, "payments"_L1);
    return {isProcessing
                + u" AND COALESCE(%1, 0) <= (SELECT COALESCE(o.claimed_at, o.created_at)"
                  " FROM veildesk_operations o WHERE o.id = :purchase)"_s.arg(
                      payment.seconds("updated_at"_L1)),
            {{":purchase"_L1, purchase.value}}};
}

Result<bool> moveStatus(Transaction &transaction, PaymentId id, const QString &status,
                        Expected expected, Timestamp now)
{
    auto bindings = std::move(expected.bindings);
    bindings.emplace_back(":status"_L1, status);
    bindings.emplace_back(":now"_L1, toUnix(now));
    bindings.emplace_back(":id"_L1, id.value);
    const auto changed = transaction.change(
        u"UPDATE payments SET status = :status%1 WHERE id = :id AND %2"_s.arg(
            assignment(transaction, "updated_at"_L1, ":now"_L1), expected.condition),
        bindings);
    return changed.map([](int rows) { return rows > 0; });
}

/// Another program found keys of the subscription that the purchase created for the payment, and
/// took that for the delivery (spec/database 2.1, step 4).
Result<bool> isCompletedFor(const Connection &connection, OperationId purchase)
{
    if (!has(connection, "subscription_id"_L1))
        return false;
    return collectRows(
               connection.run(u"SELECT p.id FROM payments AS p JOIN veildesk_operations AS o"
                              " ON o.payment_id = p.id AND o.subscription_id = p.subscription_id"
                              " WHERE o.id = :purchase AND o.subscription_created"
                              " AND p.status = 'completed'"_s,
                              {{":purchase"_L1, purchase.value}}),
               [](const QSqlQuery &row) { return PaymentId{row.value(0).toLongLong()}; })
        .map([](const std::vector<PaymentId> &found) { return !found.empty(); });
}

/// D10: the word that the bot of this database knows.
Result<QString> processingWord(const Connection &connection)
{
    const auto isOwn = isMadeByVeilDesk(connection);
    if (!isOwn)
        return failure(isOwn.error());
    const bool botKnowsGroups =
        connection.capabilities().hasColumn(u"servers"_s, u"subscription_group_id"_s);
    return !*isOwn && botKnowsGroups ? u"processing_subscription"_s : u"processing"_s;
}

} // namespace

QString unknownStatusCondition(const QString &stored)
{
    QStringList known;
    for (const auto status : KnownStatuses)
        known += quotedWords(status);
    return u"COALESCE(%1, '') NOT IN (%2)"_s.arg(stored, known.join(u", "_s));
}

QString statusCondition(const SchemaCapabilities &capabilities, PaymentStatus status)
{
    const auto stored = TableColumns(capabilities, "payments"_L1, "p"_L1).text("status"_L1);
    return status == PaymentStatus::Unknown ? unknownStatusCondition(stored)
                                            : u"%1 IN (%2)"_s.arg(stored, quotedWords(status));
}

Result<std::vector<Payment>> load(const Connection &connection, const PaymentFilter &filter)
{
    WhereClause where;
    if (filter.status)
        where.add(statusCondition(connection.capabilities(), *filter.status));
    if (!filter.ids.empty())
        where.add(u"p.id IN "_s + idList(std::span(filter.ids)));
    const TableColumns payment(connection.capabilities(), "payments"_L1, "p"_L1);
    if (filter.subscription)
        where.add(payment.text("subscription_id"_L1) + u" = :subscription"_s, ":subscription"_L1,
                  filter.subscription->value);
    return collectRows(connection.run(selectPayments(connection.capabilities()) + where.text()
                                          + orderClause(u"p.id"_s, filter.order, u"p.id"_s)
                                          + limitClause(filter.limit, filter.offset),
                                      where.bindings()),
                       readPayment);
}

Result<Payment> find(const Connection &connection, const QString &reference)
{
    return firstRow(selectNamed(connection, reference), readPayment, notFound(reference));
}

Result<Payment> findOnly(const Connection &connection, const QString &reference)
{
    auto found = collectRows(selectNamed(connection, reference), readPayment);
    if (!found)
        return failure(found.error());
    if (found->empty())
        return failure(notFound(reference));
    if (found->size() > 1)
        return failure(ErrorKind::Refused,
                       u"%1 payments have the id %2: process all that are paid, or choose the row "
                       "in the window"_s.arg(found->size())
                           .arg(reference));
    return std::move(found->front());
}

Result<Payment> find(const Connection &connection, PaymentId id)
{
    return firstRow(
        connection.run(selectPayments(connection.capabilities()) + u" WHERE p.id = :id"_s,
                       {{":id"_L1, id.value}}),
        readPayment, {ErrorKind::NotFound, u"Payment row %1 not found"_s.arg(id.value)});
}

Result<PaymentId> insert(Transaction &transaction, const Payment &payment)
{
    const auto text = [](const QString &value) {
        return value.isEmpty() ? QVariant() : QVariant(value);
    };
    return insertRow(transaction, "payments"_L1,
                     {{":user_id"_L1, idOrNull(payment.customer)},
                      {":tariff_id"_L1, idOrNull(payment.tariff)},
                      {":payment_id"_L1, payment.reference},
                      {":status"_L1, payment.statusText},
                      {":email"_L1, text(payment.email)},
                      {":amount"_L1, payment.amount.minorUnits},
                      {":currency"_L1, payment.amount.currency},
                      {":protocol"_L1, payment.protocol},
                      {":metadata"_L1, text(payment.metadata)},
                      {":created_at"_L1, timeOrNull(payment.createdAt)},
                      {":updated_at"_L1, timeOrNull(payment.updatedAt)},
                      {":paid_at"_L1, timeOrNull(payment.paidAt)}})
        .map([](qint64 id) { return PaymentId{id}; });
}

Result<> removeUntouched(Transaction &transaction, const Payment &payment)
{
    const TableColumns column(transaction.capabilities(), "payments"_L1, "payments"_L1);
    const auto removed = transaction.change(
        u"DELETE FROM payments WHERE id = :id AND payment_id = :reference AND status = :status"
        " AND %1 IS NULL"
        " AND id NOT IN (SELECT payment_id FROM veildesk_operations WHERE payment_id IS NOT NULL)"_s
            .arg(column.integer("subscription_id"_L1)),
        {{":id"_L1, payment.id.value},
         {":reference"_L1, payment.reference},
         {":status"_L1, payment.statusText}});
    if (!removed)
        return failure(removed.error());
    if (*removed == 0)
        return failure(ErrorKind::Conflict,
                       u"Payment %1 is in use by now and stays"_s.arg(payment.reference));
    return {};
}

Result<bool> claim(Transaction &transaction, PaymentId id, Timestamp now)
{
    const auto word = processingWord(transaction);
    if (!word)
        return failure(word.error());
    return moveStatus(transaction, id, *word, {u"status = 'paid'"_s}, now);
}

Result<bool> renewClaim(Transaction &transaction, OperationId purchase, Timestamp now)
{
    const auto claimed = collectRows(
        transaction.run(u"SELECT payment_id FROM veildesk_operations WHERE id = :purchase"
                        " AND payment_id IS NOT NULL AND outcome IS NULL"_s,
                        {{":purchase"_L1, purchase.value}}),
        [](const QSqlQuery &row) { return PaymentId{row.value(0).toLongLong()}; });
    if (!claimed)
        return failure(claimed.error());
    if (claimed->empty())
        return true;
    const auto word = processingWord(transaction);
    if (!word)
        return failure(word.error());
    const auto renewed =
        moveStatus(transaction, claimed->front(), *word, claimOf(transaction, purchase), now);
    if (!renewed)
        return renewed;
    if (!*renewed)
        return isCompletedFor(transaction, purchase);
    return transaction
        .change(u"UPDATE veildesk_operations SET claimed_at = :now WHERE id = :purchase"_s,
                {{":now"_L1, toUnix(now)}, {":purchase"_L1, purchase.value}})
        .map([](int) { return true; });
}

Result<bool> complete(Transaction &transaction, const Operation &purchase, Timestamp now)
{
    const auto completed = moveStatus(transaction, *purchase.payment, u"completed"_s,
                                      claimOf(transaction, purchase.id), now);
    if (!completed)
        return completed;
    if (!*completed)
        return isCompletedFor(transaction, purchase.id);
    return linkSubscription(transaction, *purchase.payment, *purchase.subscription).map([] {
        return true;
    });
}

Result<bool> release(Transaction &transaction, const Operation &purchase, Timestamp now)
{
    return moveStatus(transaction, *purchase.payment, u"paid"_s, claimOf(transaction, purchase.id),
                      now);
}

Result<bool> release(Transaction &transaction, PaymentId id, Timestamp now)
{
    return moveStatus(transaction, id, u"paid"_s, {isProcessing}, now);
}

Result<bool> completePaid(Transaction &transaction, PaymentId id, Timestamp now)
{
    return moveStatus(transaction, id, u"completed"_s, {u"status = 'paid'"_s}, now);
}

Result<> linkSubscription(Transaction &transaction, PaymentId id, SubscriptionId subscription)
{
    if (!has(transaction, "subscription_id"_L1))
        return {};
    const auto changed =
        transaction.change(u"UPDATE payments SET subscription_id = :subscription WHERE id = :id"_s,
                           {{":subscription"_L1, subscription.value}, {":id"_L1, id.value}});
    return changed.map([](int) {});
}

Result<> unlinkSubscription(Transaction &transaction, PaymentId id, SubscriptionId subscription)
{
    if (!has(transaction, "subscription_id"_L1))
        return {};
    const auto changed = transaction.change(
        u"UPDATE payments SET subscription_id = NULL"
        " WHERE id = :id AND subscription_id = :subscription AND status = 'paid'"_s,
        {{":id"_L1, id.value}, {":subscription"_L1, subscription.value}});
    return changed.map([](int) {});
}

} // namespace VeilDesk::PaymentRepository
