#include "models/storage/schemacapabilities.h"

#include "models/storage/connection.h"
#include "models/storage/rows.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// Releases from 2.4.38 on leave the column NULL in every row and those from 2.4.41 on add
/// traffic baselines, so the column decides only where it is filled or nothing contradicts it.
Result<bool> detectKeyExpiry(const Connection &connection, const SchemaCapabilities &capabilities)
{
    const bool isOldShape = capabilities.hasColumn(u"v2ray_keys"_s, u"expiry_at"_s)
        && !capabilities.hasColumn(u"v2ray_keys"_s, u"traffic_baseline_bytes"_s)
        && !capabilities.hasColumn(u"v2ray_keys"_s, u"panel_total_bytes_observed"_s);
    if (!isOldShape)
        return false;
    const auto isUsed = singleNumber(
        connection.run(u"SELECT NOT EXISTS (SELECT 1 FROM v2ray_keys)"
                       " OR EXISTS (SELECT 1 FROM v2ray_keys WHERE expiry_at IS NOT NULL)"_s));
    return isUsed.map([](qint64 value) { return value != 0; });
}

Result<> detectColumns(const Connection &connection, SchemaCapabilities &capabilities)
{
    auto query = connection.run(
        u"SELECT t.name, c.name FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c"
        " WHERE t.type = 'table'"_s);
    if (!query)
        return failure(query.error());

    while (query->next()) {
        capabilities.addTable(query->value(0).toString());
        capabilities.addColumn(query->value(0).toString(), query->value(1).toString());
    }
    return checkRows(*query);
}

/// Indexes of whole tables by the values of a column; on an expression they have no column.
Result<> detectIndexes(const Connection &connection, SchemaCapabilities &capabilities)
{
    auto query = connection.run(
        u"SELECT t.name, c.name, i.name FROM sqlite_schema AS t"
        " JOIN pragma_index_list(t.name) AS i JOIN pragma_index_info(i.name) AS c"
        " WHERE t.type = 'table' AND i.partial = 0 AND c.seqno = 0 AND c.name IS NOT NULL"_s);
    if (!query)
        return failure(query.error());

    while (query->next())
        capabilities.addIndex(query->value(0).toString(), query->value(1).toString(),
                              query->value(2).toString());
    return checkRows(*query);
}

} // namespace

Result<SchemaCapabilities> detectCapabilities(const Connection &connection)
{
    SchemaCapabilities capabilities;
    if (const auto detected = detectColumns(connection, capabilities); !detected)
        return failure(detected.error());
    if (const auto detected = detectIndexes(connection, capabilities); !detected)
        return failure(detected.error());
    const auto keyExpiryAlive = detectKeyExpiry(connection, capabilities);
    if (!keyExpiryAlive)
        return failure(keyExpiryAlive.error());
    capabilities.keyExpiryAlive = *keyExpiryAlive;
    return capabilities;
}

Result<QString> findBrokenForeignKey(const Connection &connection,
                                     const SchemaCapabilities &capabilities)
{
    auto query =
        connection.run(u"SELECT t.name, f.\"table\", f.\"to\" FROM sqlite_schema AS t"
                       " JOIN pragma_foreign_key_list(t.name) AS f WHERE t.type = 'table'"_s);
    if (!query)
        return failure(query.error());

    while (query->next()) {
        const auto parent = query->value(1).toString();
        const auto column = query->value(2).toString();
        const bool isBroken = !capabilities.hasTable(parent)
            || (!column.isEmpty() && !capabilities.hasColumn(parent, column));
        if (isBroken)
            return u"%1 refers to %2(%3), which does not exist"_s.arg(query->value(0).toString(),
                                                                      parent, column);
    }
    return checkRows(*query).map([] { return QString(); });
}

} // namespace VeilDesk
