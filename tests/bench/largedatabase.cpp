#include "tests/bench/largedatabase.h"

#include "models/storage/database.h"
#include "models/storage/sqliteconnection.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

template <typename T>
void require(const Result<T> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail()));
}

void createEmpty(const QString &path)
{
    DatabaseOptions options;
    options.path = path;
    options.create = true;
    Database database(options);
    require(database.open().result());
}

QString script(int keys)
{
    const auto count = [](int rows) {
        return u"WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < %1) "_s
            .arg(rows);
    };
    const int subscriptions = keys / 5 + 1;
    return u"PRAGMA synchronous = OFF; BEGIN;"_s + count(25)
        + u"INSERT INTO servers (name, api_url, domain, country, protocol) SELECT 'Server ' || i,"
          " 'https://s' || i || '.example', 's' || i || '.example', 'NL', 'v2ray' FROM n;"_s
        + count(subscriptions)
        + u"INSERT INTO users (user_id, username, created_at)"
          " SELECT 100000 + i, 'user' || i, 1700000000 + i FROM n;"_s
        + count(subscriptions)
        + u"INSERT INTO subscriptions (user_id, subscription_token, created_at, expires_at,"
          " tariff_id, is_active) SELECT 100000 + i, hex(randomblob(16)), 1700000000 + i,"
          " 1780000000 + (i * 7919) % 60000000, NULL, i % 20 > 0 FROM n;"_s
        + count(keys)
        + u"INSERT INTO v2ray_keys (server_id, user_id, v2ray_uuid, email, created_at,"
          " client_config, subscription_id) SELECT 1 + i % 25, 100000 + i / 5,"
          " lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4000-8000-' ||"
          " hex(randomblob(6))), 'user' || (i / 5) || '_' || (1 + i % 25) || '@veilbot.com',"
          " 1700000000 + (i * 104729) % 80000000, 'vless://' || hex(randomblob(16)) ||"
          " '@s.example:443?encryption=none&security=tls&type=ws#' || i, 1 + i / 5 FROM n;"
          "INSERT INTO veildesk_keys (uuid, server_id, verified_at) SELECT v2ray_uuid, server_id,"
          " created_at FROM v2ray_keys WHERE id % 10 = 0;"
          "COMMIT; PRAGMA wal_checkpoint(TRUNCATE)"_s;
}

} // namespace

void makeLargeDatabase(const QString &path, int keys)
{
    createEmpty(path);
    const auto connection = SqliteConnection::open(path, FileAccess::ReadWrite, 5000ms);
    require(connection);
    require((*connection)->execute(script(keys)));
}

} // namespace VeilDesk
