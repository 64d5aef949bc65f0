#include "models/storage/databaseopener.h"

#include "models/storage/backup.h"
#include "models/storage/databaseorigin.h"
#include "models/storage/migrations.h"

#include <QDir>
#include <QFileInfo>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

using OpenedFile = Result<std::unique_ptr<SqliteConnection>>;

Result<> checkPath(const QString &path)
{
    const QFileInfo file(path);
    if (!file.absoluteDir().exists())
        return failure(ErrorKind::NotFound,
                       u"The folder %1 does not exist; check the path"_s.arg(file.absolutePath()));
    if (!file.exists())
        return failure(
            ErrorKind::NotFound,
            u"There is no file %1; check the path, or create a new database"_s.arg(path));
    if (!file.isFile())
        return failure(ErrorKind::NotADatabase, u"%1 is not a file"_s.arg(path));
    if (!file.isReadable())
        return failure(ErrorKind::Storage,
                       u"%1 may not be read by this user; check its permissions"_s.arg(path));
    if (file.size() == 0)
        return failure(ErrorKind::NotADatabase,
                       u"%1 is empty; remove it and create a new database"_s.arg(path));
    return {};
}

/// A file that is no database of ours or the bot's must not get our tables.
Result<> checkContent(const Connection &connection, const QString &path)
{
    for (const auto &table : {u"servers"_s, u"tariffs"_s, u"payments"_s}) {
        if (!connection.capabilities().hasTable(table))
            return failure(
                ErrorKind::SchemaMissing,
                u"%1 is not a database of the bot: it has no table \"%2\""_s.arg(path, table));
    }
    return checkSchemaVersion(connection);
}

QString reasonForReadOnly(const DatabaseOptions &options, const SchemaCapabilities &capabilities)
{
    if (options.readOnly)
        return u"Opened read-only as asked"_s;
    if (!capabilities.isAdopted() && !options.adopt)
        return u"The bot's database has none of VeilDesk's tables yet; adopt it (--adopt) to make "
               "a backup, add them and allow changes"_s;
    const QFileInfo file(options.path);
    if (!file.isWritable())
        return u"The file may not be written by this user; check its permissions"_s;
    if (!QFileInfo(file.absolutePath()).isWritable())
        return u"The folder of the file may not be written by this user, and SQLite needs to put "
               "files beside the database"_s;
    return {};
}

/// FULL makes a journalled intent survive a power failure before the remote call follows it.
Result<> prepareWriter(SqliteConnection &writer, DatabaseInfo &info)
{
    writer.checkpointByHand();
    const auto brokenKey = findBrokenForeignKey(writer.connection(), info.capabilities);
    if (!brokenKey)
        return failure(brokenKey.error());
    if (!brokenKey->isEmpty())
        info.foreignKeysOffReason = u"Foreign keys are not enforced: %1"_s.arg(*brokenKey);
    const auto enforcement = brokenKey->isEmpty() ? "ON"_L1 : "OFF"_L1;
    return writer.execute(
        u"PRAGMA synchronous = FULL; PRAGMA foreign_keys = %1"_s.arg(enforcement));
}

OpenedFile openForWriting(const DatabaseOptions &options, DatabaseInfo &info)
{
    auto writer = SqliteConnection::open(options.path, FileAccess::ReadWrite, options.busyTimeout);
    if (!writer)
        return writer;
    const auto migrated = migrate(**writer);
    if (!migrated)
        return failure(migrated.error());
    info.capabilities = (*writer)->connection().capabilities();
    info.writable = true;
    const auto prepared = prepareWriter(**writer, info);
    if (!prepared)
        return failure(prepared.error());
    return writer;
}

QString adoptionBackupPath(const QString &path)
{
    const QFileInfo file(path);
    const auto time = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    return file.absoluteDir().filePath(
        u"%1.before-veildesk-%2.db"_s.arg(file.completeBaseName(), time));
}

Error naming(const QString &path, const Error &error)
{
    return {error.kind(), u"%1: %2"_s.arg(path, error.detail())};
}

/// After a crash SQLite may have to put things right before anybody can read.
OpenedFile openToLook(const DatabaseOptions &options)
{
    auto look = openWithoutTrace(options.path, options.busyTimeout);
    const bool needsRecovery = !look
        && (look.error().kind() == ErrorKind::DatabaseReadOnly
            || look.error().kind() == ErrorKind::Storage);
    if (needsRecovery && !options.readOnly)
        look = SqliteConnection::open(options.path, FileAccess::ReadWrite, options.busyTimeout);
    if (!look)
        return failure(naming(options.path, look.error()));
    return look;
}

Result<OpenedDatabase> openExisting(const DatabaseOptions &options)
{
    if (const auto checked = checkPath(options.path); !checked)
        return failure(checked.error());
    auto look = openToLook(options);
    if (!look)
        return failure(look.error());
    if (const auto checked = checkContent((*look)->connection(), options.path); !checked)
        return failure(checked.error());

    OpenedDatabase opened;
    opened.info.path = options.path;
    opened.info.capabilities = (*look)->connection().capabilities();
    opened.info.readOnlyReason = reasonForReadOnly(options, opened.info.capabilities);
    if (!opened.info.readOnlyReason.isEmpty())
        return opened;

    if (!opened.info.capabilities.isAdopted()) {
        opened.info.backupPath = adoptionBackupPath(options.path);
        const auto copied = copyDatabase(**look, opened.info.backupPath, options.busyTimeout);
        if (!copied)
            return failure(copied.error());
    }
    look->reset();
    auto writer = openForWriting(options, opened.info);
    if (!writer)
        return failure(writer.error());
    opened.writer = *std::move(writer);
    return opened;
}

Result<OpenedDatabase> fillNewFile(const DatabaseOptions &options)
{
    auto connection =
        SqliteConnection::open(options.path, FileAccess::ReadWrite, options.busyTimeout);
    if (!connection)
        return failure(connection.error());
    const auto created = (*connection)->execute(u"PRAGMA journal_mode = WAL"_s).and_then([&] {
        return createBotSchema(**connection);
    });
    if (!created)
        return failure(created.error());
    connection->reset();

    OpenedDatabase opened;
    opened.info.path = options.path;
    auto writer = openForWriting(options, opened.info);
    if (!writer)
        return failure(writer.error());
    if (const auto marked = markMadeByVeilDesk((*writer)->connection()); !marked)
        return failure(marked.error());
    opened.writer = *std::move(writer);
    return opened;
}

Result<OpenedDatabase> createNew(const DatabaseOptions &options)
{
    if (const auto created = createPrivateFile(options.path); !created)
        return failure(created.error());
    auto opened = fillNewFile(options);
    if (!opened)
        removeDatabaseFiles(options.path);
    return opened;
}

} // namespace

Result<OpenedDatabase> openDatabase(const DatabaseOptions &options)
{
    return options.create ? createNew(options) : openExisting(options);
}

} // namespace VeilDesk
