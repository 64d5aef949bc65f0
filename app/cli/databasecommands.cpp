#include "app/cli/command.h"
#include "app/cli/json.h"

#include <QCoroFuture>
#include <QFileInfo>

namespace VeilDesk::Cli {

using namespace Qt::StringLiterals;

namespace {

struct CapabilityRow
{
    QString name;
    QString table;
    QString column; ///< Empty: the table alone decides.
};

const std::vector<CapabilityRow> &capabilityRows()
{
    static const std::vector<CapabilityRow> rows{
        {u"keys"_s, u"v2ray_keys"_s, {}},
        {u"key_link"_s, u"v2ray_keys"_s, u"client_config"_s},
        {u"key_subscription"_s, u"v2ray_keys"_s, u"subscription_id"_s},
        {u"key_traffic_baseline"_s, u"v2ray_keys"_s, u"traffic_baseline_bytes"_s},
        {u"key_panel_total"_s, u"v2ray_keys"_s, u"panel_total_bytes_observed"_s},
        {u"outline_keys"_s, u"keys"_s, {}},
        {u"subscriptions"_s, u"subscriptions"_s, {}},
        {u"subscription_traffic"_s, u"subscriptions"_s, u"traffic_limit_mb"_s},
        {u"users"_s, u"users"_s, {}},
        {u"vip"_s, u"users"_s, u"is_vip"_s},
        {u"tariffs"_s, u"tariffs"_s, {}},
        {u"tariff_archive"_s, u"tariffs"_s, u"is_archived"_s},
        {u"payments"_s, u"payments"_s, {}},
        {u"payment_subscription"_s, u"payments"_s, u"subscription_id"_s},
        {u"payment_metadata"_s, u"payments"_s, u"metadata"_s},
        {u"server_api_key"_s, u"servers"_s, u"api_key"_s},
        {u"server_groups"_s, u"servers"_s, u"subscription_group_id"_s},
        {u"server_access_level"_s, u"servers"_s, u"access_level"_s},
    };
    return rows;
}

QJsonObject capabilitiesOf(const DatabaseInfo &database)
{
    const auto &found = database.capabilities;
    QJsonObject object{{u"adopted"_s, found.isAdopted()},
                       {u"writable"_s, database.writable},
                       {u"key_expiry"_s, found.keyExpiryAlive}};
    for (const auto &row : capabilityRows())
        object[row.name] = row.column.isEmpty() ? found.hasTable(row.table)
                                                : found.hasColumn(row.table, row.column);
    return object;
}

struct Inspection
{
    QString integrity;
    std::vector<TableCount> counts;
};

Result<Inspection> countAndCheck(const Connection &connection)
{
    const auto integrity = DataQuality::checkIntegrity(connection);
    if (!integrity)
        return failure(integrity.error());
    const auto counts = DataQuality::countRows(connection);
    if (!counts)
        return failure(counts.error());
    return Inspection{*integrity, *counts};
}

/// A damaged file is a failure even though the check itself worked.
Report judged(Report report, const QString &integrity)
{
    if (integrity == "ok"_L1)
        return report;
    report.code = ExitCode::Database;
    report.failure =
        toFailure(Error(ErrorKind::DatabaseCorrupt,
                        u"The database is damaged; restore a backup: %1"_s.arg(integrity)));
    return report;
}

QCoro::Task<Result<Report>> init(CommandContext context)
{
    co_return Report(QJsonObject{{u"path"_s, context.database.path}});
}

QCoro::Task<Result<Report>> info(CommandContext context)
{
    auto inspecting = context.services->database().read(countAndCheck);
    const auto inspection = co_await inspecting;
    if (!inspection)
        co_return failure(inspection.error());
    QJsonObject counts;
    for (const auto &count : inspection->counts)
        counts[count.table] = count.rows;
    QJsonObject data{{u"path"_s, context.database.path},
                     {u"capabilities"_s, capabilitiesOf(context.database)},
                     {u"counts"_s, counts},
                     {u"integrity"_s, inspection->integrity}};
    if (!context.database.readOnlyReason.isEmpty())
        data[u"read_only_reason"_s] = context.database.readOnlyReason;
    if (!context.database.backupPath.isEmpty())
        data[u"backup"_s] = context.database.backupPath;
    co_return judged(Report(data), inspection->integrity);
}

QCoro::Task<Result<Report>> backUp(CommandContext context)
{
    const auto destination = QFileInfo(context.arguments.positionals().first()).absoluteFilePath();
    auto copying = context.services->database().backUp(destination);
    const auto copied = co_await copying;
    if (!copied)
        co_return failure(copied.error());
    co_return Report(QJsonObject{{u"path"_s, destination}});
}

QCoro::Task<Result<Report>> check(CommandContext context)
{
    auto &database = context.services->database();
    QueryStop stop;
    const auto requestStop = [stop]() mutable { stop.request(); };
    context.cancellation.onRequested(&database, requestStop);
    auto checking = database.scan(
        [](const Connection &connection) { return DataQuality::check(connection); }, stop);
    const auto checked = co_await checking;
    if (!checked)
        co_return failure(checked.error());
    Report report(QJsonObject{{u"integrity"_s, checked->integrity},
                              {u"findings"_s, toJsonArray(checked->findings)}});
    co_return judged(report, checked->integrity);
}

} // namespace

std::vector<Command> databaseCommands()
{
    return {
        {u"db init"_s,
         u"Make a new database with the bot's schema"_s,
         Access::Create,
         {},
         {},
         nullptr,
         init},
        {u"db info"_s,
         u"Show the database's shape, capabilities, row counts and integrity"_s,
         Access::Read,
         {},
         {},
         nullptr,
         info},
        {u"db backup"_s,
         u"Copy the database while it is in use"_s,
         Access::Read,
         {u"DEST"_s, ValueKind::Text, 1},
         {},
         nullptr,
         backUp},
        {u"db check"_s,
         u"Check the file's integrity and look for rows that do not fit together"_s,
         Access::Read,
         {},
         {},
         nullptr,
         check},
    };
}

} // namespace VeilDesk::Cli
