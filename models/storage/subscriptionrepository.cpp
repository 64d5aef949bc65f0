#include "models/storage/subscriptionrepository.h"

#include "models/storage/rows.h"
#include "models/storage/tablecolumns.h"

#include <QUuid>

#include <algorithm>

namespace VeilDesk::SubscriptionRepository {

using namespace Qt::StringLiterals;

namespace {

enum Column { IdColumn, CustomerColumn, TariffColumn, Token, CreatedAt, ExpiresAt, Active };

/// What is no time counts as the beginning of all. updateExpiry() compares what this read, so both
/// go through the same function, also for the plain numbers that it does not change.
QString wholeSeconds(const TableColumns &subscription, QLatin1StringView column)
{
    return u"COALESCE(veildesk_seconds(%1), 0)"_s.arg(subscription.text(column));
}

QString selectSubscriptions(const SchemaCapabilities &capabilities)
{
    const TableColumns subscription(capabilities, "subscriptions"_L1, "s"_L1);
    return u"SELECT s.id, %1, %2, %3, %4, %5, %6 FROM subscriptions AS s"_s.arg(
        subscription.integer("user_id"_L1), subscription.integer("tariff_id"_L1),
        subscription.text("subscription_token"_L1), wholeSeconds(subscription, "created_at"_L1),
        wholeSeconds(subscription, "expires_at"_L1), subscription.integer("is_active"_L1));
}

Subscription readSubscription(const QSqlQuery &row)
{
    return {.id = {row.value(IdColumn).toLongLong()},
            .customer = {row.value(CustomerColumn).toLongLong()},
            .tariff = {row.value(TariffColumn).toLongLong()},
            .token = row.value(Token).toString(),
            .createdAt = fromUnix(row.value(CreatedAt).toLongLong()),
            .expiresAt = fromUnix(row.value(ExpiresAt).toLongLong()),
            .active = flag(row, Active, true)};
}

Error notFound(SubscriptionId id)
{
    return {ErrorKind::NotFound, u"Subscription %1 not found"_s.arg(id.value)};
}

/// ", column = :parameter" where the column exists.
QString assignment(const Transaction &transaction, QLatin1StringView column,
                   QLatin1StringView value)
{
    if (!transaction.capabilities().hasColumn(u"subscriptions"_s, column))
        return {};
    return u", %1 = %2"_s.arg(column, value);
}

} // namespace

Result<std::vector<Subscription>> loadOf(const Connection &connection, CustomerId customer)
{
    if (const auto required = requireTable(connection, "subscriptions"_L1); !required)
        return failure(required.error());

    return collectRows(
        connection.run(selectSubscriptions(connection.capabilities())
                           + u" WHERE s.user_id = :customer ORDER BY 5 DESC, s.id DESC"_s,
                       {{":customer"_L1, customer.value}}),
        readSubscription);
}

Result<Subscription> find(const Connection &connection, SubscriptionId id)
{
    if (const auto required = requireTable(connection, "subscriptions"_L1); !required)
        return failure(required.error());

    return firstRow(
        connection.run(selectSubscriptions(connection.capabilities()) + u" WHERE s.id = :id"_s,
                       {{":id"_L1, id.value}}),
        readSubscription, notFound(id));
}

Result<std::optional<Subscription>> findLive(const Connection &connection, CustomerId customer,
                                             Timestamp now, const LiveFilter &filter)
{
    const auto all = loadOf(connection, customer);
    if (!all)
        return failure(all.error());
    const auto live = std::ranges::find_if(*all, [&](const Subscription &subscription) {
        const bool isWanted = !filter.tariff || subscription.tariff == filter.tariff;
        return isWanted && subscription.id != filter.except && isAlive(subscription, now);
    });
    return live == all->end() ? std::nullopt : std::optional(*live);
}

Result<SubscriptionId> insert(Transaction &transaction, const Subscription &subscription,
                              qint64 trafficLimitMb)
{
    const auto token = subscription.token.isEmpty()
        ? QUuid::createUuid().toString(QUuid::WithoutBraces)
        : subscription.token;
    const auto createdAt = toUnix(subscription.createdAt);
    return insertRow(transaction, "subscriptions"_L1,
                     {{":user_id"_L1, subscription.customer.value},
                      {":subscription_token"_L1, token},
                      {":created_at"_L1, createdAt},
                      {":expires_at"_L1, toUnix(subscription.expiresAt)},
                      {":tariff_id"_L1, subscription.tariff.value},
                      {":is_active"_L1, int(subscription.active)},
                      {":last_updated_at"_L1, createdAt},
                      {":notified"_L1, 0},
                      {":traffic_limit_mb"_L1, trafficLimitMb}})
        .map([](qint64 id) { return SubscriptionId{id}; });
}

Result<> updateActive(Transaction &transaction, SubscriptionId id, bool active, Timestamp now)
{
    const auto changed = transaction.change(
        u"UPDATE subscriptions SET is_active = :active%1 WHERE id = :id"_s.arg(
            assignment(transaction, "last_updated_at"_L1, ":now"_L1)),
        {{":active"_L1, int(active)}, {":now"_L1, toUnix(now)}, {":id"_L1, id.value}});
    if (!changed)
        return failure(changed.error());
    if (*changed == 0)
        return failure(notFound(id));
    return {};
}

Result<> updateExpiry(Transaction &transaction, SubscriptionId id, Timestamp expected,
                      Timestamp expiresAt, TariffId tariff, Timestamp now)
{
    const TableColumns subscription(transaction.capabilities(), "subscriptions"_L1,
                                    "subscriptions"_L1);
    // What a VIP has stays as it is, unreadable or not.
    const auto end = expiresAt == expected ? QString() : u", expires_at = :expires_at"_s;
    const auto changed = transaction.change(
        u"UPDATE subscriptions SET tariff_id = :tariff%1%2%3 WHERE id = :id AND %4 = :expected"_s
            .arg(end, assignment(transaction, "notified"_L1, "0"_L1),
                 assignment(transaction, "last_updated_at"_L1, ":now"_L1),
                 wholeSeconds(subscription, "expires_at"_L1)),
        {{":expires_at"_L1, toUnix(expiresAt)},
         {":tariff"_L1, tariff.isValid() ? QVariant(tariff.value) : QVariant()},
         {":now"_L1, toUnix(now)},
         {":id"_L1, id.value},
         {":expected"_L1, toUnix(expected)}});
    if (!changed)
        return failure(changed.error());
    if (*changed > 0)
        return {};
    const auto current = find(transaction, id);
    if (!current)
        return failure(current.error());
    return failure(ErrorKind::Conflict,
                   u"Subscription %1 was changed by another program meanwhile; look at it again "
                   "and repeat"_s.arg(id.value));
}

} // namespace VeilDesk::SubscriptionRepository
