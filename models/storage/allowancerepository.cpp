#include "models/storage/allowancerepository.h"

#include "models/domain/allowance.h"
#include "models/storage/rows.h"
#include "models/storage/tablecolumns.h"

namespace VeilDesk::AllowanceRepository {

using namespace Qt::StringLiterals;

namespace {

QString countedBytes(const SchemaCapabilities &capabilities)
{
    if (!capabilities.hasColumn(u"v2ray_keys"_s, u"panel_total_bytes_observed"_s))
        return u"0"_s;
    return u"(SELECT COALESCE(SUM(k.panel_total_bytes_observed), 0) FROM v2ray_keys AS k"
           " WHERE k.subscription_id = subscriptions.id)"_s;
}

} // namespace

Result<> updateLimit(Transaction &transaction, SubscriptionId id, qint64 tariffLimitMb)
{
    const auto &capabilities = transaction.capabilities();
    if (!capabilities.hasColumn(u"subscriptions"_s, u"traffic_limit_mb"_s))
        return {};
    const TableColumns subscription(capabilities, "subscriptions"_L1, "s"_L1);
    const auto current =
        firstRow(transaction.run(u"SELECT %1 FROM subscriptions AS s WHERE s.id = :id"_s.arg(
                                     subscription.integer("traffic_limit_mb"_L1)),
                                 {{":id"_L1, id.value}}),
                 [](const QSqlQuery &row) { return optionalInteger(row, 0); },
                 {ErrorKind::NotFound, u"Subscription %1 not found"_s.arg(id.value)});
    if (!current)
        return failure(current.error());
    const auto changed = transaction.change(
        u"UPDATE subscriptions SET traffic_limit_mb = :limit WHERE id = :id"_s,
        {{":limit"_L1, limitAfterPurchase(*current, tariffLimitMb)}, {":id"_L1, id.value}});
    return changed.map([](int) {});
}

Result<> resetUsage(Transaction &transaction, SubscriptionId id, Timestamp now)
{
    const auto &capabilities = transaction.capabilities();
    const std::vector<std::pair<QLatin1StringView, QString>> values{
        {"traffic_baseline_bytes"_L1, countedBytes(capabilities)},
        {"traffic_usage_bytes"_L1, u"0"_s},
        {"traffic_over_limit_at"_L1, u"NULL"_s},
        {"traffic_over_limit_notified"_L1, u"0"_s},
        {"last_traffic_reset_at"_L1, u":now"_s},
    };
    QStringList assignments;
    for (const auto &[column, value] : values) {
        if (capabilities.hasColumn(u"subscriptions"_s, column))
            assignments += u"%1 = %2"_s.arg(column, value);
    }
    if (assignments.isEmpty())
        return {};
    const auto changed = transaction.change(
        u"UPDATE subscriptions SET %1 WHERE id = :id"_s.arg(assignments.join(u", "_s)),
        {{":now"_L1, toUnix(now)}, {":id"_L1, id.value}});
    return changed.map([](int) {});
}

} // namespace VeilDesk::AllowanceRepository
