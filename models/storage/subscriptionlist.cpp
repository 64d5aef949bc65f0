#include "models/storage/subscriptionlist.h"

#include "models/storage/columnfilter.h"
#include "models/storage/rawrows.h"
#include "models/storage/rowdefects.h"
#include "models/storage/rows.h"
#include "models/storage/rowsbyid.h"
#include "models/storage/searchword.h"
#include "models/storage/serverrepository.h"
#include "models/storage/sqlclauses.h"
#include "models/storage/subscriptioncolumns.h"

namespace VeilDesk::SubscriptionList {

using namespace Qt::StringLiterals;

namespace {

struct Extras
{
    SubscriptionId id;
    QString customer;
    QString tariff;
    std::optional<Timestamp> updatedAt;
    std::optional<Timestamp> overLimitSince;
};

Extras readExtras(const QSqlQuery &row)
{
    enum Column { Id, Customer, Tariff, UpdatedAt, OverLimitSince };
    return {{row.value(Id).toLongLong()},
            row.value(Customer).toString().simplified(),
            row.value(Tariff).toString().simplified(),
            optionalTime(row, UpdatedAt),
            optionalTime(row, OverLimitSince)};
}

Result<SubscriptionColumns> columnsOf(const Connection &connection, Timestamp now)
{
    if (const auto required = requireTable(connection, "subscriptions"_L1); !required)
        return failure(required.error());
    return ServerRepository::loadForSelection(connection)
        .map([&](const std::vector<Server> &servers) {
            return SubscriptionColumns(connection.capabilities(), servers, now);
        });
}

SubscriptionSummary summary(SubscriptionStanding standing, const Extras &extras, Timestamp now)
{
    const auto health =
        subscriptionHealth(subscriptionState(standing.subscription, now),
                           extras.overLimitSince.has_value(), !standing.selection.missing.empty());
    return {std::move(standing), health,           extras.customer,
            extras.tariff,       extras.updatedAt, extras.overLimitSince};
}

Result<std::vector<SubscriptionSummary>> loadSome(const Connection &connection,
                                                  const SubscriptionColumns &columns,
                                                  std::span<const SubscriptionId> ids,
                                                  const std::vector<Server> &servers, Timestamp now)
{
    SubscriptionFilter filter;
    filter.ids.assign(ids.begin(), ids.end());
    auto standings = StandingRepository::load(connection, filter, servers, now);
    if (!standings)
        return failure(standings.error());
    const auto extras =
        collectRows(connection.run(u"SELECT "_s + columns.extras() + columns.source()
                                   + u" WHERE s.id IN "_s + idList(ids)),
                    readExtras);
    if (!extras)
        return failure(extras.error());
    std::map<SubscriptionId, Extras> byId;
    for (const auto &extra : *extras)
        byId.emplace(extra.id, extra);
    std::vector<SubscriptionSummary> rows;
    for (auto &standing : *standings) {
        const auto &extra = byId[standing.subscription.id];
        rows.push_back(summary(std::move(standing), extra, now));
    }
    return DataQuality::withDefects(connection, u"subscriptions"_s, std::move(rows),
                                    &SubscriptionSummary::id);
}

} // namespace

Result<std::vector<SubscriptionId>> loadIds(const Connection &connection,
                                            const SubscriptionQuery &query,
                                            const SubscriptionOrder &order, Timestamp now)
{
    const auto columns = columnsOf(connection, now);
    if (!columns)
        return failure(columns.error());
    WhereClause where(columns->bindings());
    if (query.customer)
        where.add(columns->isOf(), ":customer"_L1, query.customer->value);
    if (query.health)
        where.add(u"%1 = %2"_s.arg(columns->health()).arg(static_cast<int>(*query.health)));
    for (const auto &word : SearchWord::split(query.search))
        where.add(columns->contains(word), word.placeholder(), word.value());
    int index = 0;
    for (const auto &[column, condition] : query.columns)
        addCondition(where, columns->value(column), condition, index++);
    const auto numbers =
        collectNumbers(connection,
                       u"SELECT s.id"_s + columns->source() + where.text()
                           + orderClause(columns->value(order.by), order.direction, u"s.id"_s)
                           + limitClause(query.limit, 0),
                       where.bindings());
    if (!numbers)
        return failure(numbers.error());
    std::vector<SubscriptionId> ids;
    ids.reserve(numbers->size());
    for (const auto number : *numbers)
        ids.push_back({number});
    return ids;
}

Result<std::vector<SubscriptionSummary>> loadRows(const Connection &connection,
                                                  const std::vector<SubscriptionId> &ids,
                                                  Timestamp now)
{
    const auto servers = ServerRepository::loadForSelection(connection);
    if (!servers)
        return failure(servers.error());
    return loadRows(connection, ids, *servers, now);
}

Result<std::vector<SubscriptionSummary>> loadRows(const Connection &connection,
                                                  const std::vector<SubscriptionId> &ids,
                                                  const std::vector<Server> &servers, Timestamp now)
{
    if (const auto required = requireTable(connection, "subscriptions"_L1); !required)
        return failure(required.error());
    const SubscriptionColumns columns(connection.capabilities(), servers, now);
    return loadRowsById<SubscriptionSummary>(
        ids,
        [&](std::span<const SubscriptionId> some) {
            return loadSome(connection, columns, some, servers, now);
        },
        &SubscriptionSummary::id);
}

Result<std::map<SubscriptionHealth, qint64>> countByHealth(const Connection &connection,
                                                           Timestamp now)
{
    const auto columns = columnsOf(connection, now);
    if (!columns)
        return failure(columns.error());
    const auto counted =
        collectRows(connection.run(u"SELECT %1, COUNT(*)"_s.arg(columns->health())
                                       + columns->source() + u" GROUP BY 1"_s,
                                   columns->bindings()),
                    [](const QSqlQuery &row) {
                        return std::pair(static_cast<SubscriptionHealth>(row.value(0).toInt()),
                                         row.value(1).toLongLong());
                    });
    return counted.map([](const auto &counts) {
        return std::map<SubscriptionHealth, qint64>(counts.begin(), counts.end());
    });
}

} // namespace VeilDesk::SubscriptionList
