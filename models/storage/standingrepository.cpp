#include "models/storage/standingrepository.h"

#include "models/storage/keyexpressions.h"
#include "models/storage/rows.h"
#include "models/storage/serverrepository.h"
#include "models/storage/sqlclauses.h"
#include "models/storage/tablecolumns.h"

#include <algorithm>

namespace VeilDesk::StandingRepository {

using namespace Qt::StringLiterals;

namespace {

enum Column {
    IdColumn,
    CustomerColumn,
    TariffColumn,
    CreatedAt,
    ExpiresAt,
    Active,
    Vip,
    Paid,
    Held
};

/// SQL expressions for the subscription that is looked at.
struct ServedSql
{
    QString id;
    QString customer;
    QString tariff;
};

/// Whether the customer pays for this subscription, or for another that runs at :now (spec/database
/// 2.3).
QString paidSql(const SchemaCapabilities &capabilities, const ServedSql &served)
{
    const TableColumns other(capabilities, "subscriptions"_L1, "o"_L1);
    const TableColumns tariff(capabilities, "tariffs"_L1, "t"_L1);
    return u"(EXISTS (SELECT 1 FROM tariffs AS t WHERE t.id = %1 AND %2 > 0)"
           " OR EXISTS (SELECT 1 FROM subscriptions AS o JOIN tariffs AS t ON t.id = o.tariff_id"
           " WHERE o.user_id = %3 AND o.id <> %4 AND %2 > 0 AND COALESCE(%5, 1) <> 0"
           " AND %6 > :now))"_s.arg(served.tariff, tariff.integer("price_rub"_L1), served.customer,
                                    served.id, other.integer("is_active"_L1),
                                    other.seconds("expires_at"_L1));
}

QString serverOfKey(const SchemaCapabilities &capabilities)
{
    const TableColumns key(capabilities, "v2ray_keys"_L1, "k"_L1);
    return u"COALESCE(%1, 0)"_s.arg(key.integer("server_id"_L1));
}

QString heldSql(const SchemaCapabilities &capabilities)
{
    return u"(SELECT group_concat(%1)%2)"_s.arg(serverOfKey(capabilities),
                                                KeyExpressions(capabilities).heldBy(u"s.id"_s));
}

QString selectStandings(const SchemaCapabilities &capabilities)
{
    const TableColumns subscription(capabilities, "subscriptions"_L1, "s"_L1);
    const TableColumns user(capabilities, "users"_L1, "u"_L1);
    const QStringList columns{u"s.id"_s,
                              subscription.integer("user_id"_L1),
                              subscription.integer("tariff_id"_L1),
                              subscription.seconds("created_at"_L1),
                              subscription.seconds("expires_at"_L1),
                              subscription.integer("is_active"_L1),
                              user.integer("is_vip"_L1),
                              StandingRepository::paidSql(capabilities),
                              heldSql(capabilities)};
    return u"SELECT "_s + columns.join(u", "_s) + u" FROM subscriptions AS s"_s
        + user.leftJoin("user_id"_L1, u"s.user_id"_s);
}

/// How many repairs of the subscription s (isRepair() of the decision) ended short of keys since
/// all were there. One that was called off says nothing of its servers.
constexpr auto FailuresSql =
    "(SELECT COUNT(*) FROM veildesk_operations AS f WHERE f.subscription_id = s.id"
    " AND f.kind = 'issue' AND f.subscription_created = 0 AND f.previous_expires_at IS NULL"
    " AND f.cancel_requested = 0 AND f.id > COALESCE("
    "(SELECT MAX(c.id) FROM veildesk_operations AS c WHERE c.subscription_id = s.id"
    " AND c.kind <> 'revoke' AND c.outcome = 'complete'), 0))"_L1;

/// Whether the operation l began while o was not finished, and so left out the servers that o had
/// still to settle.
constexpr auto BegunBesideSql =
    "l.created_at >= o.created_at AND l.created_at < COALESCE(o.finished_at, 0)"_L1;

SubscriptionStanding readStanding(const QSqlQuery &row)
{
    SubscriptionStanding standing;
    auto &subscription = standing.subscription;
    subscription.id = {row.value(IdColumn).toLongLong()};
    subscription.customer = {row.value(CustomerColumn).toLongLong()};
    subscription.tariff = {row.value(TariffColumn).toLongLong()};
    subscription.createdAt = fromUnix(row.value(CreatedAt).toLongLong());
    subscription.expiresAt = fromUnix(row.value(ExpiresAt).toLongLong());
    subscription.active = flag(row, Active, true);
    standing.entitlement = {flag(row, Vip, false), row.value(Paid).toBool()};
    for (const auto &server : row.value(Held).toString().split(u',', Qt::SkipEmptyParts))
        standing.held.push_back({server.toLongLong()});
    return standing;
}

} // namespace

QString paidSql(const SchemaCapabilities &capabilities)
{
    return paidSql(capabilities, {u"s.id"_s, u"s.user_id"_s, u"s.tariff_id"_s});
}

Result<std::vector<SubscriptionStanding>> load(const Connection &connection,
                                               const SubscriptionFilter &filter, Timestamp now)
{
    const auto servers = ServerRepository::loadForSelection(connection);
    if (!servers)
        return failure(servers.error());
    return load(connection, filter, *servers, now);
}

Result<std::vector<SubscriptionStanding>> load(const Connection &connection,
                                               const SubscriptionFilter &filter,
                                               const std::vector<Server> &servers, Timestamp now)
{
    if (const auto required = requireTable(connection, "subscriptions"_L1); !required)
        return failure(required.error());
    WhereClause where(SqlBindings{{":now"_L1, toUnix(now)}});
    if (filter.id)
        where.add(u"s.id = :id"_s, ":id"_L1, filter.id->value);
    if (!filter.ids.empty())
        where.add(u"s.id IN "_s + idList(std::span(filter.ids)));
    auto standings = collectRows(connection.run(selectStandings(connection.capabilities())
                                                    + where.text() + u" ORDER BY s.id DESC"_s
                                                    + limitClause(filter.limit, filter.offset),
                                                where.bindings()),
                                 readStanding);
    if (!standings)
        return standings;
    for (auto &standing : *standings)
        standing.selection =
            selectServers(servers, standing.held, standing.entitlement, SelectionOccasion::Repair);
    return standings;
}

Result<SubscriptionStanding> find(const Connection &connection, SubscriptionId id, Timestamp now)
{
    auto found = load(connection, {id}, now);
    if (!found)
        return failure(found.error());
    if (found->empty())
        return failure(ErrorKind::NotFound, u"Subscription %1 not found"_s.arg(id.value));
    return std::move(found->front());
}

Result<std::vector<ServerId>> loadHeldServers(const Connection &connection,
                                              SubscriptionId subscription)
{
    if (const auto required = requireTable(connection, "v2ray_keys"_L1); !required)
        return failure(required.error());
    const auto &capabilities = connection.capabilities();
    return collectRows(connection.run(u"SELECT "_s + serverOfKey(capabilities)
                                          + KeyExpressions(capabilities).heldBy(u":id"_s),
                                      {{":id"_L1, subscription.value}}),
                       [](const QSqlQuery &row) { return ServerId{row.value(0).toLongLong()}; });
}

Result<bool> isPaying(const Connection &connection, const Subscription &served, Timestamp now)
{
    const ServedSql bound{u":id"_s, u":customer"_s, u":tariff"_s};
    const auto answers =
        collectRows(connection.run(u"SELECT "_s + paidSql(connection.capabilities(), bound),
                                   {{":id"_L1, served.id.value},
                                    {":customer"_L1, served.customer.value},
                                    {":tariff"_L1, served.tariff.value},
                                    {":now"_L1, toUnix(now)}}),
                    [](const QSqlQuery &row) { return row.value(0).toBool(); });
    return answers.map([](const std::vector<bool> &found) { return found.at(0); });
}

Result<std::vector<DueRepair>> loadDueRepairs(const Connection &connection, Timestamp now)
{
    for (const auto table : {"veildesk_steps"_L1, "subscriptions"_L1}) {
        if (const auto required = requireTable(connection, table); !required)
            return failure(required.error());
    }
    return collectRows(
        connection.run(
            u"SELECT o.subscription_id, %1, MAX(COALESCE(o.finished_at, 0))"
            " FROM veildesk_operations AS o"
            " JOIN veildesk_steps AS st ON st.operation_id = o.id AND (st.state = 'failed'"
            " OR (st.state = 'compensated' AND o.outcome = 'rejected'))"
            " AND COALESCE(st.error_kind, '') <> 'already_served'"
            " JOIN subscriptions AS s ON s.id = o.subscription_id"
            " WHERE o.kind <> 'revoke' AND COALESCE(s.is_active, 1) <> 0"
            " AND veildesk_seconds(s.expires_at) > :dead"
            " AND o.state = 'finished' AND NOT EXISTS (SELECT 1 FROM veildesk_operations AS l"
            " WHERE l.subscription_id = s.id AND l.kind <> 'revoke' AND (l.outcome IS NULL"
            " OR (l.id > o.id AND NOT (%2))))"
            " GROUP BY o.subscription_id HAVING MIN(COALESCE(st.retry_at, 0)) <= :now"
            " ORDER BY o.subscription_id"_s.arg(FailuresSql, BegunBesideSql),
            {{":dead"_L1, toUnix(now - BotGracePeriod)}, {":now"_L1, toUnix(now)}}),
        [](const QSqlQuery &row) {
            return DueRepair{SubscriptionId{row.value(0).toLongLong()}, row.value(1).toInt(),
                             fromUnix(row.value(2).toLongLong())};
        });
}

} // namespace VeilDesk::StandingRepository
