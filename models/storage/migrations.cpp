#include "models/storage/migrations.h"

#include "models/storage/rows.h"

#include <QDir>
#include <QFile>

#include <utility>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

struct Migration
{
    int version = 0;
    QString path;
};

/// Resources named "0001_journal.sql", in order.
std::vector<Migration> migrations()
{
    std::vector<Migration> result;
    const auto files = QDir(u":/migrations"_s).entryInfoList(QDir::Files, QDir::Name);
    for (const auto &file : files)
        result.push_back({file.fileName().section(u'_', 0, 0).toInt(), file.filePath()});
    return result;
}

Result<QString> readResource(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Internal, u"The resource %1 is missing"_s.arg(path));
    return QString::fromUtf8(file.readAll());
}

template <typename Work>
Result<> inTransaction(SqliteConnection &connection, Work work)
{
    if (const auto begun = connection.execute(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    auto outcome = Result<>(work()).and_then([&] { return connection.execute(u"COMMIT"_s); });
    if (outcome || !connection.isInTransaction())
        return outcome;
    // The first failure is the one to report: ROLLBACK only fails where it has nothing to undo.
    std::ignore = connection.execute(u"ROLLBACK"_s);
    return outcome;
}

Result<> storeSchemaVersion(const Connection &connection, int version)
{
    const auto stored = connection.change(
        u"INSERT INTO veildesk_meta (key, value) VALUES ('schema_version', :version)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s,
        {{":version"_L1, QString::number(version)}});
    if (!stored)
        return failure(stored.error());
    return {};
}

Result<> applyMigration(SqliteConnection &connection, const Migration &migration)
{
    const auto script = readResource(migration.path);
    if (!script)
        return failure(script.error());
    return inTransaction(connection, [&]() -> Result<> {
        const auto created = connection
                                 .execute(u"CREATE TABLE IF NOT EXISTS veildesk_meta ("
                                          "key TEXT PRIMARY KEY, value TEXT NOT NULL)"_s)
                                 .and_then([&] { return connection.refreshCapabilities(); });
        if (!created)
            return created;
        // Another VeilDesk may have migrated between the look and the lock.
        const auto version = loadSchemaVersion(connection.connection());
        if (!version)
            return failure(version.error());
        if (*version >= migration.version)
            return {};
        return connection.execute(*script).and_then(
            [&] { return storeSchemaVersion(connection.connection(), migration.version); });
    });
}

} // namespace

int latestSchemaVersion()
{
    const auto all = migrations();
    return all.empty() ? 0 : all.back().version;
}

Result<int> loadSchemaVersion(const Connection &connection)
{
    if (!connection.capabilities().isAdopted())
        return 0;
    const auto version = singleNumber(connection.run(
        u"SELECT MAX(CAST(value AS INTEGER)) FROM veildesk_meta WHERE key = 'schema_version'"_s));
    return version.map([](qint64 value) { return int(value); });
}

Result<> checkSchemaVersion(const Connection &connection)
{
    const auto version = loadSchemaVersion(connection);
    if (!version)
        return failure(version.error());
    if (*version > latestSchemaVersion())
        return failure(ErrorKind::DatabaseNewer,
                       u"The database was written by a newer VeilDesk (its tables have version %1, "
                       "this program knows %2); update VeilDesk to open it"_s.arg(*version)
                           .arg(latestSchemaVersion()));
    return {};
}

Result<> migrate(SqliteConnection &connection)
{
    for (const auto &migration : migrations()) {
        if (const auto applied = applyMigration(connection, migration); !applied)
            return applied;
    }
    return connection.refreshCapabilities();
}

Result<> createBotSchema(SqliteConnection &connection)
{
    const auto script = readResource(u":/schema/bot_head.sql"_s);
    if (!script)
        return failure(script.error());
    return inTransaction(connection, [&] { return connection.execute(*script); }).and_then([&] {
        return connection.refreshCapabilities();
    });
}

} // namespace VeilDesk
