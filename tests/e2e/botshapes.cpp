#include "tests/e2e/botshapes.h"

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int productionOrder = 16;
constexpr int repositoryOrder = 17;
constexpr int newest = 18;

/// Columns that came and went together.
struct ColumnGroup
{
    QString table;
    QString definitions;
    int first = 3;
    int last = newest;
};

const std::vector<ColumnGroup> &columnGroups()
{
    static const std::vector<ColumnGroup> groups{
        {u"servers"_s,
         u"id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, api_url TEXT, cert_sha256 TEXT, "
         "max_keys INTEGER DEFAULT 100, active INTEGER DEFAULT 1, country TEXT, "
         "protocol TEXT DEFAULT 'outline', domain TEXT, v2ray_path TEXT, api_key TEXT"_s},
        {u"servers"_s, u"available_for_purchase INTEGER DEFAULT 1"_s, 4},
        {u"servers"_s, u"access_level TEXT DEFAULT 'all'"_s, 11},
        {u"servers"_s, u"subscription_group_id TEXT"_s, 14},

        {u"tariffs"_s,
         u"id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, duration_sec INTEGER, "
         "traffic_limit_mb INTEGER, price_rub INTEGER"_s},
        {u"tariffs"_s, u"price_crypto_usd REAL"_s, 4},
        {u"tariffs"_s,
         u"enable_yookassa INTEGER NOT NULL DEFAULT 1, enable_platega INTEGER NOT NULL DEFAULT 1, "
         "enable_cryptobot INTEGER NOT NULL DEFAULT 1"_s,
         9},
        {u"tariffs"_s, u"is_archived INTEGER DEFAULT 0"_s, 10},

        {u"users"_s,
         u"user_id INTEGER PRIMARY KEY, username TEXT, first_name TEXT, last_name TEXT, "
         "created_at INTEGER, last_active_at INTEGER, blocked INTEGER DEFAULT 0"_s,
         4},
        {u"users"_s, u"is_vip INTEGER DEFAULT 0"_s, 10},

        {u"keys"_s,
         u"id INTEGER PRIMARY KEY AUTOINCREMENT, server_id INTEGER, user_id INTEGER, "
         "access_url TEXT, traffic_limit_mb INTEGER, notified INTEGER DEFAULT 0, key_id TEXT, "
         "email TEXT, tariff_id INTEGER"_s,
         3, 13},
        {u"keys"_s, u"expiry_at INTEGER"_s, 3, 8},
        {u"keys"_s, u"created_at INTEGER, protocol TEXT"_s, 8, 13},
        {u"keys"_s, u"subscription_id INTEGER"_s, 9, 13},

        {u"subscriptions"_s,
         u"id INTEGER PRIMARY KEY AUTOINCREMENT, user_id INTEGER NOT NULL "
         "REFERENCES users(user_id), subscription_token TEXT UNIQUE NOT NULL, "
         "created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, "
         "tariff_id INTEGER REFERENCES tariffs(id), is_active INTEGER DEFAULT 1, "
         "last_updated_at INTEGER, notified INTEGER DEFAULT 0"_s,
         6},
        {u"subscriptions"_s,
         u"traffic_usage_bytes INTEGER DEFAULT 0, traffic_over_limit_at INTEGER, "
         "traffic_over_limit_notified INTEGER DEFAULT 0, "
         "purchase_notification_sent INTEGER DEFAULT 0, traffic_limit_mb INTEGER DEFAULT 0"_s,
         7},
        {u"subscriptions"_s, u"last_traffic_reset_at INTEGER"_s, 11},
        {u"subscriptions"_s, u"traffic_baseline_bytes INTEGER NOT NULL DEFAULT 0"_s, 15},

        {u"v2ray_keys"_s,
         u"id INTEGER PRIMARY KEY AUTOINCREMENT, "
         "server_id INTEGER REFERENCES servers(id) ON DELETE CASCADE"_s},
        {u"v2ray_keys"_s, u"user_id INTEGER"_s, 3, 4},
        {u"v2ray_keys"_s, u"user_id INTEGER REFERENCES users(id)"_s, 5, 8},
        {u"v2ray_keys"_s, u"user_id INTEGER REFERENCES users(user_id)"_s, 9},
        {u"v2ray_keys"_s,
         u"v2ray_uuid TEXT UNIQUE, email TEXT, created_at INTEGER, tariff_id INTEGER"_s},
        {u"v2ray_keys"_s, u"expiry_at INTEGER"_s, 3, 17},
        {u"v2ray_keys"_s, u"client_config TEXT"_s, 4},
        {u"v2ray_keys"_s,
         u"notified INTEGER DEFAULT 0, level INTEGER DEFAULT 0, "
         "traffic_limit_mb INTEGER DEFAULT 0, traffic_usage_bytes INTEGER DEFAULT 0"_s,
         5},
        {u"v2ray_keys"_s,
         u"traffic_over_limit_at INTEGER, traffic_over_limit_notified INTEGER DEFAULT 0"_s, 5, 7},
        {u"v2ray_keys"_s, u"subscription_id INTEGER"_s, 6},
        {u"v2ray_keys"_s, u"traffic_baseline_bytes INTEGER DEFAULT 0"_s, 13},
        {u"v2ray_keys"_s, u"panel_total_bytes_observed INTEGER NOT NULL DEFAULT 0"_s, 15},

        {u"payments"_s,
         u"id INTEGER PRIMARY KEY AUTOINCREMENT, user_id INTEGER, tariff_id INTEGER, "
         "payment_id TEXT, status TEXT DEFAULT 'pending', email TEXT, revoked INTEGER DEFAULT 0, "
         "amount INTEGER DEFAULT 0, currency TEXT DEFAULT 'RUB', country TEXT, "
         "protocol TEXT DEFAULT 'v2ray', provider TEXT DEFAULT 'yookassa', method TEXT, "
         "description TEXT, created_at INTEGER, updated_at INTEGER, paid_at INTEGER, "
         "metadata TEXT"_s},
        {u"payments"_s,
         u"crypto_invoice_id TEXT, crypto_amount REAL, crypto_currency TEXT, "
         "crypto_network TEXT, crypto_tx_hash TEXT"_s,
         4},
        {u"payments"_s, u"subscription_id INTEGER"_s, 10},
        {u"payments"_s, u"notification_sent INTEGER DEFAULT 0"_s, 11},

        {u"referrals"_s,
         u"id INTEGER PRIMARY KEY AUTOINCREMENT, referrer_id INTEGER, "
         "referred_id INTEGER UNIQUE, created_at INTEGER, bonus_issued INTEGER DEFAULT 0"_s},
        {u"free_key_usage"_s,
         u"id INTEGER PRIMARY KEY AUTOINCREMENT, user_id INTEGER, protocol TEXT, country TEXT, "
         "created_at INTEGER"_s},
        {u"webhook_logs"_s,
         u"id INTEGER PRIMARY KEY AUTOINCREMENT, provider TEXT, event TEXT, payload TEXT, "
         "result TEXT, status_code INTEGER, ip TEXT, created_at INTEGER"_s},
        {u"subscription_traffic_snapshots"_s,
         u"subscription_id INTEGER PRIMARY KEY, total_bytes INTEGER"_s, 7, 7},
        {u"app_meta"_s, u"key TEXT PRIMARY KEY, value TEXT"_s, 15},
        // What a migration of the bot leaves behind when it fails.
        {u"v2ray_keys_new"_s, u"id INTEGER PRIMARY KEY, v2ray_uuid TEXT"_s},
    };
    return groups;
}

QString columnName(const QString &definition)
{
    return definition.section(u' ', 0, 0);
}

/// Two releases and the repository of the bot's payments each order that table in their own way.
void reorderPayments(int shape, QStringList &definitions)
{
    QStringList first;
    if (shape == productionOrder)
        first = {u"id"_s,     u"user_id"_s,    u"tariff_id"_s, u"payment_id"_s,
                 u"status"_s, u"email"_s,      u"revoked"_s,   u"protocol"_s,
                 u"amount"_s, u"created_at"_s, u"country"_s,   u"currency"_s};
    else if (shape == repositoryOrder)
        first = {u"id"_s, u"payment_id"_s};
    const auto place = [&](const QString &definition) {
        const auto found = first.indexOf(columnName(definition));
        return found < 0 ? first.size() : found;
    };
    std::ranges::stable_sort(definitions, {}, place);
}

} // namespace

const std::vector<BotShape> &botShapes()
{
    static const std::vector<BotShape> shapes{
        {3, u"1.0.1, first keys"_s},
        {4, u"November 2025, users and links"_s},
        {5, u"limits per key, broken foreign key"_s},
        {6, u"first subscriptions, broken foreign key"_s},
        {7, u"2.2.4, traffic snapshots, broken foreign key"_s},
        {8, u"2.3.0, no snapshots, broken foreign key"_s},
        {9, u"2.3.4, payment methods"_s},
        {10, u"2.4.12, VIP and archive"_s},
        {11, u"2.4.37, last with expiries of keys"_s},
        {12, u"2.4.38, expiries of keys without meaning"_s},
        {13, u"2.4.41, traffic baseline of keys"_s},
        {14, u"April 2026, server groups"_s},
        {15, u"2.4.51"_s},
        {16, u"2.4.51, payments as in production"_s},
        {17, u"2.4.51, payments made by their repository"_s},
        {18, u"2.4.51, keys without expiry"_s},
    };
    return shapes;
}

QMap<QString, QStringList> shapeTables(int shape)
{
    QMap<QString, QStringList> tables;
    for (const auto &group : columnGroups()) {
        if (shape >= group.first && shape <= group.last)
            tables[group.table] += group.definitions.split(u", "_s);
    }
    reorderPayments(shape, tables[u"payments"_s]);
    return tables;
}

QStringList shapeStatements(int shape)
{
    QStringList statements;
    const auto tables = shapeTables(shape);
    for (auto table = tables.begin(); table != tables.end(); ++table)
        statements += u"CREATE TABLE %1 (%2)"_s.arg(table.key(), table->join(u", "_s));
    statements += u"CREATE UNIQUE INDEX idx_payments_payment_id ON payments(payment_id)"_s;
    statements += u"CREATE INDEX idx_v2ray_keys_user_id ON v2ray_keys(user_id)"_s;
    return statements;
}

} // namespace VeilDesk
