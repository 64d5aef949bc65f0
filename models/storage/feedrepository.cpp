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

/// What the subscription's row says beside the subscription itself.
Result<FeedSource> loadAllowance(const Connection &connection, SubscriptionId id)
{
    enum Column { Vip, OverLimitSince, Used, Limit };
    const auto &capabilities = connection.capabilities();
    const TableColumns subscription(capabilities, "subscriptions"_L1, "s"_L1);
    const TableColumns user(capabilities, "users"_L1, "u"_L1);
    const TableColumns tariff(capabilities, "tariffs"_L1, "t"_L1);
    const auto sql =
        u"SELECT %1, %2, %3, COALESCE(%4, %5, 0) FROM subscriptions AS s"_s.arg(
            user.integer("is_vip"_L1), subscription.seconds("traffic_over_limit_at"_L1),
            subscription.integer("traffic_usage_bytes"_L1),
            subscription.integer("traffic_limit_mb"_L1), tariff.integer("traffic_limit_mb"_L1))
        + user.leftJoin("user_id"_L1, u"s.user_id"_s) + tariff.leftJoin("id"_L1, u"s.tariff_id"_s)
        + u" WHERE s.id = :id"_s;
    return firstRow(connection.run(sql, {{":id"_L1, id.value}}),
                    [](const QSqlQuery &row) {
                        FeedSource source;
                        source.vip = flag(row, Vip, false);
                        source.overLimitSince = optionalTime(row, OverLimitSince);
                        source.usedBytes = row.value(Used).toLongLong();
                        source.limitMb = row.value(Limit).toLongLong();
                        return source;
                    },
                    {ErrorKind::NotFound, u"Subscription %1 not found"_s.arg(id.value)});
}

Result<std::vector<std::pair<AccessKey, Server>>> loadKeys(const Connection &connection,
                                                           SubscriptionId id, Timestamp now)
{
    KeyFilter filter;
    filter.subscription = id;
    const auto keys = KeyRepository::load(connection, filter, now);
    if (!keys)
        return failure(keys.error());
    const auto servers = ServerRepository::loadForSelection(connection);
    if (!servers)
        return failure(servers.error());
    std::vector<std::pair<AccessKey, Server>> found;
    for (const auto &key : *keys) {
        const auto server = std::ranges::find(*servers, key.server, &Server::id);
        if (server != servers->end())
            found.emplace_back(key, *server);
    }
    return found;
}

} // namespace

Result<SubscriptionFeed> load(const Connection &connection, SubscriptionId id, Timestamp now)
{
    auto subscription = SubscriptionRepository::find(connection, id);
    if (!subscription)
        return failure(subscription.error());
    auto source = loadAllowance(connection, id);
    if (!source)
        return failure(source.error());
    auto keys = loadKeys(connection, id, now);
    if (!keys)
        return failure(keys.error());
    source->subscription = std::move(*subscription);
    source->keys = std::move(*keys);
    return makeFeed(*source, now);
}

} // namespace VeilDesk::FeedRepository
