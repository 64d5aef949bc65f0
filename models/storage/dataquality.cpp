#include "models/storage/dataquality.h"

#include "models/storage/qualitychecks.h"
#include "models/storage/rows.h"

#include <QHash>
#include <QStringList>

namespace VeilDesk::DataQuality {

using namespace Qt::StringLiterals;

namespace {

/// The number at its provider is what the payment commands and the operator go by.
Result<> addReferences(const Connection &connection, Finding &finding)
{
    const bool hasReferences = finding.table == "payments"_L1 && !finding.rows.isEmpty()
        && connection.capabilities().hasColumn(u"payments"_s, u"payment_id"_s);
    if (!hasReferences)
        return {};
    QStringList ids;
    for (const auto id : finding.rows)
        ids += QString::number(id);
    const auto sql = u"SELECT id, payment_id FROM payments WHERE id IN (%1)"_s.arg(ids.join(u','));
    QHash<qint64, QString> found;
    auto query = connection.run(sql);
    if (!query)
        return failure(query.error());
    while (query->next())
        found.insert(query->value(0).toLongLong(), query->value(1).toString());
    for (const auto id : finding.rows)
        finding.references += found.value(id);
    return checkRows(*query);
}

/// Counts all the rows that the check finds and keeps the first ids.
Result<Finding> perform(const Check &check, const Connection &connection)
{
    auto query = connection.run(check.queryOfAll() + u" ORDER BY 1"_s);
    if (!query)
        return failure(query.error());
    Finding finding;
    finding.kind = check.kind;
    finding.table = check.table;
    finding.column = check.column;
    finding.message = check.message;
    while (query->next()) {
        ++finding.count;
        if (finding.count <= SampleSize)
            finding.rows += query->value(0).toLongLong();
    }
    if (const auto read = checkRows(*query); !read)
        return failure(read.error());
    const auto referred = addReferences(connection, finding);
    return referred.map([&] { return std::move(finding); });
}

/// Tables that a migration of the bot makes for a moment and leaves behind when it fails.
Result<std::vector<Finding>> findLeftoverTables(const Connection &connection)
{
    std::vector<Finding> findings;
    for (const auto &table : {u"keys_new"_s, u"v2ray_keys_new"_s}) {
        if (!connection.capabilities().hasTable(table))
            continue;
        const auto rows = singleNumber(connection.run(u"SELECT count(*) FROM %1"_s.arg(table)));
        if (!rows)
            return failure(rows.error());
        findings.push_back({u"leftover_table"_s,
                            table,
                            {},
                            u"A migration of the bot failed and left this table; it is ignored"_s,
                            *rows,
                            {},
                            {}});
    }
    return findings;
}

Result<std::vector<Finding>> findSchemaDefects(const Connection &connection)
{
    auto findings = findLeftoverTables(connection);
    if (!findings)
        return findings;
    const auto brokenKey = findBrokenForeignKey(connection, connection.capabilities());
    if (!brokenKey)
        return failure(brokenKey.error());
    if (!brokenKey->isEmpty())
        findings->push_back({u"broken_foreign_key"_s,
                             brokenKey->section(u' ', 0, 0),
                             {},
                             u"%1, so foreign keys are not enforced on this file"_s.arg(*brokenKey),
                             1,
                             {},
                             {}});
    return findings;
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
        const auto rows = singleNumber(connection.run(
            u"SELECT count(*) FROM \"%1\""_s.arg(QString(table).replace(u'"', "\"\""_L1))));
        if (!rows)
            return failure(rows.error());
        counts.push_back({table, *rows});
    }
    return checkRows(*tables).map([&] { return std::move(counts); });
}

Result<QString> checkIntegrity(const Connection &connection)
{
    auto query = connection.run(u"PRAGMA integrity_check"_s);
    if (!query)
        return failure(query.error());
    QStringList messages;
    while (query->next())
        messages += query->value(0).toString();
    return checkRows(*query).map([&] { return messages.join(u"; "_s); });
}

Result<DatabaseCheck> check(const Connection &connection, JobProgress progress)
{
    const auto &checks = allChecks();
    progress.start(std::ssize(checks) + 1);
    const auto integrity = checkIntegrity(connection);
    if (!integrity)
        return failure(integrity.error());
    auto findings = findSchemaDefects(connection);
    if (!findings)
        return failure(findings.error());
    qint64 done = 1;
    for (const auto &each : checks) {
        progress.setDone(done++);
        if (!each.isPossible(connection.capabilities()))
            continue;
        const auto finding = perform(each, connection);
        if (!finding)
            return failure(finding.error());
        if (finding->count > 0)
            findings->push_back(*finding);
    }
    return DatabaseCheck{*integrity, *std::move(findings)};
}

} // namespace VeilDesk::DataQuality
