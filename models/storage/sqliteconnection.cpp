#include "models/storage/sqliteconnection.h"

#include "models/storage/rows.h"
#include "models/storage/sqlfunctions.h"

#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

#include <sqlite3.h>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QString accessParameters(FileAccess access)
{
    switch (access) {
    case FileAccess::ReadWrite:
        return u"mode=rw"_s;
    case FileAccess::ReadOnly:
        return u"mode=ro"_s;
    case FileAccess::Traceless:
        return u"mode=ro&readonly_shm=1"_s;
    case FileAccess::Immutable:
        return u"mode=ro&immutable=1"_s;
    }
    Q_UNREACHABLE();
}

/// SQLite names the files beside the database after the file that a link leads to.
QString walPath(const QString &path)
{
    return QFileInfo(path).canonicalFilePath() + u"-wal"_s;
}

QString shmPath(const QString &path)
{
    return QFileInfo(path).canonicalFilePath() + u"-shm"_s;
}

QString fileUri(const QString &path, FileAccess access)
{
    const auto encoded = QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
    return u"file:%1?%2"_s.arg(encoded, accessParameters(access));
}

QString connectOptions(FileAccess access, std::chrono::milliseconds busyTimeout)
{
    const auto options = u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyTimeout.count());
    return access == FileAccess::ReadWrite ? options : options + u";QSQLITE_OPEN_READONLY"_s;
}

} // namespace

SqliteConnection::SqliteConnection(const QString &path, FileAccess access)
    : m_name(QUuid::createUuid().toString())
    , m_path(path)
    , m_access(access)
    , m_modifiedAt(QFileInfo(path).lastModified())
    , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
{
    m_transaction.emplace(m_database, m_capabilities);
}

SqliteConnection::~SqliteConnection()
{
    m_transaction.reset();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(
    const QString &path, FileAccess access, std::chrono::milliseconds busyTimeout)
{
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection(path, access));
    if (const auto opened = connection->openFile(busyTimeout); !opened)
        return failure(opened.error());
    return connection;
}

Result<> SqliteConnection::openFile(std::chrono::milliseconds busyTimeout)
{
    m_database.setConnectOptions(connectOptions(m_access, busyTimeout));
    m_database.setDatabaseName(fileUri(m_path, m_access));
    if (!m_database.open()) {
        const auto error = m_database.lastError();
        return failure(storageError(error.nativeErrorCode().toInt(), error.databaseText()));
    }
    if (const auto registered = registerSqlFunctions(handle()); !registered)
        return registered;
    return refreshCapabilities();
}

sqlite3 *SqliteConnection::handle() const
{
    return m_transaction->handle();
}

bool SqliteConnection::isInTransaction() const
{
    return sqlite3_get_autocommit(handle()) == 0;
}

Result<> SqliteConnection::execute(const QString &script) const
{
    const int code = sqlite3_exec(handle(), script.toUtf8().constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return failure(storageError(code, QString::fromUtf8(sqlite3_errmsg(handle()))));
    return {};
}

void SqliteConnection::checkpointByHand()
{
    const auto rememberPages = [](void *pages, sqlite3 *, const char *, int inLog) {
        *static_cast<int *>(pages) = inLog;
        return SQLITE_OK;
    };
    sqlite3_wal_hook(handle(), rememberPages, &m_logPages);
}

void SqliteConnection::checkpointWhenGrown(int tolerated)
{
    if (m_logPages <= tolerated)
        return;
    // Somebody else may be at it; what fails now is tried after a later commit.
    std::ignore =
        sqlite3_wal_checkpoint_v2(handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    m_logPages = 0;
}

Result<> SqliteConnection::setDurability(Durability durability)
{
    // Without a log, a commit that does not wait may leave the file broken.
    const auto possible = isWalFile() ? durability : Durability::Full;
    if (possible == m_durability)
        return {};
    const auto level = possible == Durability::Full ? "FULL"_L1 : "NORMAL"_L1;
    return execute(u"PRAGMA synchronous = %1"_s.arg(level)).map([&] { m_durability = possible; });
}

Result<> SqliteConnection::refreshCapabilities()
{
    const auto schemaVersion = singleNumber(m_transaction->run(u"PRAGMA schema_version"_s));
    if (!schemaVersion)
        return failure(schemaVersion.error());
    if (*schemaVersion == m_schemaVersion)
        return {};
    auto capabilities = detectCapabilities(*m_transaction);
    if (!capabilities)
        return failure(capabilities.error());
    m_capabilities = *std::move(capabilities);
    m_schemaVersion = *schemaVersion;
    return {};
}

Result<qint64> SqliteConnection::dataVersion() const
{
    return singleNumber(m_transaction->run(u"PRAGMA data_version"_s));
}

bool SqliteConnection::isWalFile() const
{
    // Reading through SQLite's own handle: opening the file and closing it again would drop the
    // POSIX locks of every other connection of this process.
    constexpr int versionOffset = 18;
    constexpr unsigned char walVersion = 2;
    sqlite3_file *file = nullptr;
    sqlite3_file_control(handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    unsigned char version = 0;
    return file && file->pMethods->xRead(file, &version, 1, versionOffset) == SQLITE_OK
        && version == walVersion;
}

bool SqliteConnection::isOutdated() const
{
    return m_access == FileAccess::Immutable
        && (QFileInfo(m_path).lastModified() != m_modifiedAt || QFileInfo::exists(walPath(m_path)));
}

Result<std::unique_ptr<SqliteConnection>> openWithoutTrace(const QString &path,
                                                           std::chrono::milliseconds busyTimeout)
{
    if (QFileInfo::exists(shmPath(path))) {
        auto traceless = SqliteConnection::open(path, FileAccess::Traceless, busyTimeout);
        // A live writer may have left no mark in -shm that a reader could share. Setting one
        // changes only that file, the scratch memory of whoever has the database open.
        if (!traceless && traceless.error().kind() == ErrorKind::DatabaseReadOnly)
            return SqliteConnection::open(path, FileAccess::ReadOnly, busyTimeout);
        return traceless;
    }
    // Without -shm nobody has a WAL file open, and SQLite would have to create one to lock it.
    auto immutable = SqliteConnection::open(path, FileAccess::Immutable, busyTimeout);
    if (!immutable)
        return immutable;
    if (!(*immutable)->isWalFile())
        return SqliteConnection::open(path, FileAccess::Traceless, busyTimeout);
    if (QFileInfo(walPath(path)).size() > 0)
        return failure(ErrorKind::Storage,
                       u"%1 has a write-ahead log without an index (-shm), so it cannot be read "
                       "without changing it; open it writable once"_s.arg(path));
    return immutable;
}

} // namespace VeilDesk
