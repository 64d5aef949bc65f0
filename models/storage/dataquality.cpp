#include "models/storage/dataquality.h"

#include <QStringList>

#include <algorithm>

namespace VeilDesk::DataQuality {

using namespace Qt::StringLiterals;

namespace {

struct Check
{
    QString kind;
    QString table;
    QString message;
    QStringList needs; ///< Columns as "table.column".
    QString query; ///< Yields the ids.
};

Check missingParent(const QString &kind, const QString &message, const QString &child,
                    const QString &column, const QString &parent, const QString &parentId)
{
    return {kind,
            child,
            message,
            {child + u".id"_s, child + u'.' + column, parent + u'.' + parentId},
            u"SELECT c.id FROM %1 c LEFT JOIN %3 p ON p.%4 = c.%2 "
            "WHERE c.%2 IS NOT NULL AND p.%4 IS NULL ORDER BY c.id"_s.arg(child, column, parent,
                                                                          parentId)};
}

std::vector<Check> orphanChecks()
{
    return {
        missingParent(u"key_of_missing_server"_s, u"The key's server does not exist"_s,
                      u"v2ray_keys"_s, u"server_id"_s, u"servers"_s, u"id"_s),
        missingParent(u"key_of_missing_subscription"_s, u"The key's subscription does not exist"_s,
                      u"v2ray_keys"_s, u"subscription_id"_s, u"subscriptions"_s, u"id"_s),
        missingParent(u"key_of_missing_user"_s, u"The key's user does not exist"_s, u"v2ray_keys"_s,
                      u"user_id"_s, u"users"_s, u"user_id"_s),
        missingParent(u"subscription_of_missing_user"_s,
                      u"The subscription's user does not exist"_s, u"subscriptions"_s, u"user_id"_s,
                      u"users"_s, u"user_id"_s),
        missingParent(u"subscription_of_missing_tariff"_s,
                      u"The subscription's tariff does not exist"_s, u"subscriptions"_s,
                      u"tariff_id"_s, u"tariffs"_s, u"id"_s),
        missingParent(u"payment_of_missing_subscription"_s,
                      u"The payment's subscription does not exist"_s, u"payments"_s,
                      u"subscription_id"_s, u"subscriptions"_s, u"id"_s),
    };
}

std::vector<Check> contentChecks()
{
    return {
        {u"duplicate_key"_s,
         u"v2ray_keys"_s,
         u"The subscription has an older key on the same server"_s,
         {u"v2ray_keys.server_id"_s, u"v2ray_keys.subscription_id"_s},
         u"SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY server_id, subscription_id "
         "ORDER BY id) AS place FROM v2ray_keys WHERE server_id IS NOT NULL "
         "AND subscription_id IS NOT NULL) WHERE place > 1 ORDER BY id"_s},
        {u"key_without_uuid"_s,
         u"v2ray_keys"_s,
         u"The key has no uuid, so no server can know it"_s,
         {u"v2ray_keys.v2ray_uuid"_s},
         u"SELECT id FROM v2ray_keys WHERE v2ray_uuid IS NULL OR v2ray_uuid = '' ORDER BY id"_s},
        {u"payment_with_swapped_columns"_s,
         u"payments"_s,
         u"The payment's user is not a number: its columns are probably swapped"_s,
         {u"payments.user_id"_s},
         u"SELECT id FROM payments WHERE typeof(user_id) = 'text' ORDER BY id"_s},
        {u"payment_with_unreadable_metadata"_s,
         u"payments"_s,
         u"The payment's metadata is not JSON"_s,
         {u"payments.metadata"_s},
         u"SELECT id FROM payments WHERE metadata <> '' AND NOT json_valid(metadata) "
         "ORDER BY id"_s},
    };
}

std::vector<Check> dateChecks(const QString &table, const QString &column)
{
    // The first second that no date in seconds reaches and every one in milliseconds does.
    constexpr auto firstMilliseconds = "100000000000"_L1;
    const QStringList needs{table + u".id"_s, table + u'.' + column};
    return {{u"date_of_wrong_type"_s, table, u"%1 is not a whole number of seconds"_s.arg(column),
             needs,
             u"SELECT id FROM %1 WHERE typeof(%2) NOT IN ('integer', 'null') ORDER BY id"_s.arg(
                 table, column)},
            {u"date_in_milliseconds"_s, table, u"%1 is in milliseconds"_s.arg(column), needs,
             u"SELECT id FROM %1 WHERE typeof(%2) = 'integer' AND %2 >= %3 ORDER BY id"_s.arg(
                 table, column, firstMilliseconds)}};
}

std::vector<Check> allChecks()
{
    auto all = orphanChecks();
    const auto append = [&all](const std::vector<Check> &checks) {
        all.insert(all.end(), checks.begin(), checks.end());
    };
    append(contentChecks());
    for (const auto &column : {u"created_at"_s, u"expires_at"_s})
        append(dateChecks(u"subscriptions"_s, column));
    for (const auto &column : {u"created_at"_s, u"expiry_at"_s})
        append(dateChecks(u"v2ray_keys"_s, column));
    for (const auto &column : {u"created_at"_s, u"updated_at"_s, u"paid_at"_s})
        append(dateChecks(u"payments"_s, column));
    return all;
}

bool isPossible(const Check &check, const SchemaCapabilities &capabilities)
{
    return std::ranges::all_of(check.needs, [&](const QString &need) {
        return capabilities.hasColumn(need.section(u'.', 0, 0), need.section(u'.', 1));
    });
}

} // namespace

Result<std::vector<TableCount>> countRows(const Connection &connection)
{
    auto tables = connection.run(u"SELECT name FROM sqlite_master WHERE type = 'table' "
                                 "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"_s);
    if (!tables)
        return failure(tables.error());
    std::vector<TableCount> counts;
    while (tables->next()) {
        const auto table = tables->value(0).toString();
        auto rows = connection.run(
            u"SELECT count(*) FROM \"%1\""_s.arg(QString(table).replace(u'"', "\"\""_L1)));
        if (!rows)
            return failure(rows.error());
        rows->next();
        counts.push_back({table, rows->value(0).toLongLong()});
    }
    return counts;
}

Result<QString> checkIntegrity(const Connection &connection)
{
    auto query = connection.run(u"PRAGMA integrity_check"_s);
    if (!query)
        return failure(query.error());
    QStringList messages;
    while (query->next())
        messages += query->value(0).toString();
    return messages.join(u"; "_s);
}

Result<std::vector<Finding>> findDefects(const Connection &connection)
{
    std::vector<Finding> findings;
    for (const auto &check : allChecks()) {
        if (!isPossible(check, connection.capabilities()))
            continue;
        auto query = connection.run(check.query);
        if (!query)
            return failure(query.error());
        Finding finding{check.kind, check.table, check.message, {}};
        while (query->next())
            finding.rows += query->value(0).toLongLong();
        if (!finding.rows.isEmpty())
            findings.push_back(finding);
    }
    return findings;
}

} // namespace VeilDesk::DataQuality
