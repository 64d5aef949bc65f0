#include "models/storage/feedrepository.h"

#include "models/storage/keyrepository.h"
#include "models/storage/rows.h"
#include "models/storage/serverrepository.h"
#include "models/storage/subscriptionrepository.h"
#include "models/storage/tablecolumns.h"

#include <algorithm>

namespace VeilDesk::FeedRepository {

using namespace Qt::StringLiterals;

namespace {

QString ofKeys(const QString &value)
{
    return u"(SELECT %1 FROM v2ray_keys AS k WHERE k.subscription_id = s.id)"_s.arg(value);
}

/// What the servers have counted since the period began, in bytes; in releases in which they did
/// not, what the bot has added up.
QString usedBytes(const SchemaCapabilities &capabilities)
{
    const auto has = [&](const QString &table, const QString &column) {
        return capabilities.hasColumn(table, column);
    };
    const TableColumns subscription(capabilities, "subscriptions"_L1, "s"_L1);
    const TableColumns key(capabilities, "v2ray_keys"_L1, "k"_L1);
    const bool isCounted = has(u"subscriptions"_s, u"traffic_baseline_bytes"_s)
        && has(u"v2ray_keys"_s, u"panel_total_bytes_observed"_s)
        && has(u"v2ray_keys"_s, u"subscription_id"_s);
    if (!isCounted)
        return subscription.integer("traffic_usage_bytes"_L1);
    // Integers that are too large together make SUM() fail.
    return ofKeys(u"CAST(MAX(0, TOTAL(%1) - COALESCE(%2, 0)) AS INTEGER)"_s.arg(
        key.integer("panel_total_bytes_observed"_L1),
        subscription.integer("traffic_baseline_bytes"_L1)));
}

/// The limit that all keys agree on, from the times when each key had its own (spec/database 2.4).
QString limitOfKeys(const SchemaCapabilities &capabilities)
{
    if (!capabilities.hasColumn(u"v2ray_keys"_s, u"traffic_limit_mb"_s)
        || !capabilities.hasColumn(u"v2ray_keys"_s, u"subscription_id"_s))
        return u"NULL"_s;
    const TableColumns key(capabilities, "v2ray_keys"_L1, "k"_L1);
    const auto limit = u"CASE WHEN %1 > 0 THEN %1 END"_s.arg(key.integer("traffic_limit_mb"_L1));
    return ofKeys(u"CASE WHEN COUNT(DISTINCT %1) = 1 THEN MAX(%1) END"_s.arg(limit));
}

/// What the subscription's row says beside the subscription itself.
Result<FeedSource> loadAllowance(const Connection &connection, SubscriptionId id)
{
    enum Column { Vip, OverLimitSince, UpdatedAt, TariffName, Used, Limit };
    const auto &capabilities = connection.capabilities();
    const TableColumns subscription(capabilities, "subscriptions"_L1, "s"_L1);
    const TableColumns user(capabilities, "users"_L1, "u"_L1);
    const TableColumns tariff(capabilities, "tariffs"_L1, "t"_L1);
    const auto limit = u"COALESCE(%1, NULLIF(%2, 0), %3, 0)"_s.arg(
        subscription.integer("traffic_limit_mb"_L1), tariff.integer("traffic_limit_mb"_L1),
        limitOfKeys(capabilities));
    const QStringList values{user.integer("is_vip"_L1),
                             subscription.seconds("traffic_over_limit_at"_L1),
                             subscription.seconds("last_updated_at"_L1),
                             tariff.text("name"_L1),
                             usedBytes(capabilities),
                             limit};
    const auto sql = u"SELECT "_s + values.join(u", "_s) + u" FROM subscriptions AS s"_s
        + user.leftJoin("user_id"_L1, u"s.user_id"_s) + tariff.leftJoin("id"_L1, u"s.tariff_id"_s)
        + u" WHERE s.id = :id"_s;
    return firstRow(connection.run(sql, {{":id"_L1, id.value}}),
                    [](const QSqlQuery &row) {
                        FeedSource source;
                        source.vip = flag(row, Vip, false);
                        source.overLimitSince = optionalTime(row, OverLimitSince);
                        source.updatedAt = optionalTime(row, UpdatedAt);
                        source.tariffName = row.value(TariffName).toString();
                        source.usedBytes = row.value(Used).toLongLong();
                        source.limitMb = row.value(Limit).toLongLong();
                        return source;
                    },
                    {ErrorKind::NotFound, u"Subscription %1 not found"_s.arg(id.value)});
}

/// The keys of the subscription that the bot does not ask for: it looks for those of both the
/// subscription and its customer.
Result<std::vector<KeyId>> loadOthersKeys(const Connection &connection, SubscriptionId id)
{
    const auto &capabilities = connection.capabilities();
    const bool isKnown = capabilities.hasColumn(u"v2ray_keys"_s, u"subscription_id"_s)
        && capabilities.hasColumn(u"v2ray_keys"_s, u"user_id"_s)
        && capabilities.hasColumn(u"subscriptions"_s, u"user_id"_s);
    if (!isKnown)
        return std::vector<KeyId>();
    return collectRows(connection.run(u"SELECT k.id FROM v2ray_keys AS k JOIN subscriptions AS s"
                                      " ON s.id = k.subscription_id"
                                      " WHERE s.id = :id AND (k.user_id = s.user_id) IS NOT TRUE"_s,
                                      {{":id"_L1, id.value}}),
                       [](const QSqlQuery &row) { return KeyId{row.value(0).toLongLong()}; });
}

/// Into the source, of its subscription.
Result<> loadKeys(const Connection &connection, FeedSource &source, Timestamp now)
{
    KeyFilter filter;
    filter.subscription = source.subscription.id;
    const auto keys = KeyRepository::load(connection, filter, now);
    if (!keys)
        return failure(keys.error());
    const auto servers = ServerRepository::loadForSelection(connection);
    if (!servers)
        return failure(servers.error());
    const auto others = loadOthersKeys(connection, source.subscription.id);
    if (!others)
        return failure(others.error());
    for (const auto &key : *keys) {
        const auto server = std::ranges::find(*servers, key.server, &Server::id);
        if (server == servers->end())
            continue;
        const bool isOthers = std::ranges::find(*others, key.id) != others->end();
        (isOthers ? source.othersKeys : source.keys).emplace_back(key, *server);
    }
    return {};
}

} // namespace

Result<SubscriptionFeed> load(const Connection &connection, SubscriptionId id, Timestamp now,
                              const BotEnvironment &bot)
{
    auto subscription = SubscriptionRepository::find(connection, id);
    if (!subscription)
        return failure(subscription.error());
    auto source = loadAllowance(connection, id);
    if (!source)
        return failure(source.error());
    source->subscription = std::move(*subscription);
    if (const auto keys = loadKeys(connection, *source, now); !keys)
        return failure(keys.error());
    return makeFeed(*source, now, bot);
}

} // namespace VeilDesk::FeedRepository
