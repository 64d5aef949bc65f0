#include "tests/models/storage/databasefixtures.h"

#include "models/storage/migrations.h"
#include "models/storage/rows.h"

#include <QFile>

namespace VeilDesk::Fixtures {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void require(const Result<> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail()));
}

std::unique_ptr<SqliteConnection> openFile(const QString &path)
{
    // Closing a file that this process has open in SQLite as well would drop SQLite's locks.
    if (QFile file(path); !file.exists() && !file.open(QIODevice::WriteOnly))
        qFatal("cannot create %s", qPrintable(path));
    auto connection = SqliteConnection::open(path, FileAccess::ReadWrite, 5000ms);
    if (!connection)
        qFatal("%s", qPrintable(connection.error().detail()));
    require((*connection)->execute(u"PRAGMA synchronous = OFF"_s));
    return *std::move(connection);
}

QString commonSchema()
{
    return u"CREATE TABLE servers (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, api_url TEXT,"
           " cert_sha256 TEXT, max_keys INTEGER DEFAULT 100, active INTEGER DEFAULT 1,"
           " country TEXT, protocol TEXT DEFAULT 'outline', domain TEXT, v2ray_path TEXT,"
           " api_key TEXT);"
           "CREATE TABLE tariffs (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT,"
           " duration_sec INTEGER, traffic_limit_mb INTEGER, price_rub INTEGER);"
           "CREATE TABLE payments (id INTEGER PRIMARY KEY AUTOINCREMENT, user_id INTEGER,"
           " tariff_id INTEGER, payment_id TEXT, status TEXT DEFAULT 'pending', email TEXT);"_s;
}

QString usersSchema()
{
    return u"CREATE TABLE users (user_id INTEGER PRIMARY KEY, username TEXT, first_name TEXT,"
           " last_name TEXT, created_at INTEGER, last_active_at INTEGER,"
           " blocked INTEGER DEFAULT 0);"_s;
}

QString subscriptionsSchema()
{
    return u"CREATE TABLE subscriptions (id INTEGER PRIMARY KEY AUTOINCREMENT,"
           " user_id INTEGER NOT NULL, subscription_token TEXT UNIQUE NOT NULL,"
           " created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, tariff_id INTEGER,"
           " is_active INTEGER DEFAULT 1, last_updated_at INTEGER, notified INTEGER DEFAULT 0,"
           " FOREIGN KEY (user_id) REFERENCES users(user_id));"_s;
}

} // namespace

void runScript(const QString &path, const QString &script)
{
    require(openFile(path)->execute(script));
}

qint64 selectNumber(const QString &path, const QString &sql)
{
    const auto connection = openFile(path);
    const auto number = singleNumber(connection->connection().run(sql));
    if (!number)
        qFatal("%s", qPrintable(number.error().detail()));
    return *number;
}

void makeBotDatabase(const QString &path, Journal journal)
{
    const auto connection = openFile(path);
    if (journal == Journal::Wal)
        require(connection->execute(u"PRAGMA journal_mode = WAL"_s));
    require(createBotSchema(*connection));
}

QString firstKeysSchema()
{
    return commonSchema()
        + u"CREATE TABLE v2ray_keys (id INTEGER PRIMARY KEY AUTOINCREMENT, server_id INTEGER,"
          " user_id INTEGER, v2ray_uuid TEXT UNIQUE, email TEXT, created_at INTEGER,"
          " expiry_at INTEGER, tariff_id INTEGER,"
          " FOREIGN KEY (server_id) REFERENCES servers(id) ON DELETE CASCADE);"_s;
}

QString brokenForeignKeySchema()
{
    return commonSchema() + usersSchema() + subscriptionsSchema()
        + u"CREATE TABLE v2ray_keys (id INTEGER PRIMARY KEY AUTOINCREMENT, server_id INTEGER,"
          " user_id INTEGER, v2ray_uuid TEXT UNIQUE, email TEXT, level INTEGER DEFAULT 0,"
          " created_at INTEGER, expiry_at INTEGER, tariff_id INTEGER, client_config TEXT,"
          " subscription_id INTEGER, FOREIGN KEY (user_id) REFERENCES users(id));"_s;
}

QString lastKeyExpirySchema()
{
    return commonSchema() + usersSchema() + subscriptionsSchema()
        + u"CREATE TABLE v2ray_keys (id INTEGER PRIMARY KEY AUTOINCREMENT, server_id INTEGER,"
          " user_id INTEGER, v2ray_uuid TEXT UNIQUE, email TEXT, level INTEGER DEFAULT 0,"
          " created_at INTEGER, expiry_at INTEGER, tariff_id INTEGER, client_config TEXT,"
          " notified INTEGER DEFAULT 0, traffic_limit_mb INTEGER DEFAULT 0,"
          " traffic_usage_bytes INTEGER DEFAULT 0, subscription_id INTEGER);"_s;
}

} // namespace VeilDesk::Fixtures
