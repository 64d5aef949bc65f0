#include "tests/e2e/nastyrows.h"

#include "tests/e2e/botdatabase.h"
#include "tests/e2e/botshapes.h"

#include <QTest>

#include <algorithm>
#include <vector>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// Values by column, as SQL literals.
using Row = std::vector<std::pair<QString, QString>>;

QString insertion(const QString &table, const QStringList &definitions, const Row &row)
{
    QStringList columns;
    QStringList values;
    for (const auto &[column, value] : row) {
        const bool exists = std::ranges::any_of(
            definitions, [&](const QString &each) { return each.section(u' ', 0, 0) == column; });
        if (!exists)
            continue;
        columns += column;
        values += value;
    }
    return u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table, columns.join(u", "_s),
                                                    values.join(u", "_s));
}

std::vector<Row> nastyServers()
{
    return {{{u"id"_s, u"1"_s},
             {u"name"_s, u"'Amsterdam'"_s},
             {u"api_url"_s, u"'https://127.0.0.1:1/api'"_s},
             {u"max_keys"_s, u"NULL"_s},
             {u"protocol"_s, u"'v2ray'"_s},
             {u"api_key"_s, u"'planted-key'"_s}},
            {{u"id"_s, u"2"_s},
             {u"name"_s, u"NULL"_s},
             {u"api_url"_s, u"NULL"_s},
             {u"max_keys"_s, u"'many'"_s},
             {u"active"_s, u"'yes'"_s},
             {u"protocol"_s, u"NULL"_s},
             {u"access_level"_s, u"'nobody'"_s},
             {u"subscription_group_id"_s, u"'a b'"_s}}};
}

std::vector<Row> nastyTariffs()
{
    return {{{u"id"_s, u"1"_s},
             {u"name"_s, u"'Month'"_s},
             {u"duration_sec"_s, u"2592000"_s},
             {u"traffic_limit_mb"_s, u"NULL"_s},
             {u"price_rub"_s, u"300"_s}},
            {{u"id"_s, u"2"_s},
             {u"name"_s, u"NULL"_s},
             {u"duration_sec"_s, u"'a month'"_s},
             {u"traffic_limit_mb"_s, u"'none'"_s},
             {u"price_rub"_s, u"NULL"_s},
             {u"price_crypto_usd"_s, u"'free'"_s},
             {u"is_archived"_s, u"NULL"_s}}};
}

std::vector<Row> nastyUsers()
{
    return {{{u"user_id"_s, u"77000000001"_s},
             {u"username"_s, u"'anna'"_s},
             {u"created_at"_s, u"'2025-11-05 10:00:00'"_s},
             {u"is_vip"_s, u"NULL"_s}},
            {{u"user_id"_s, u"-5"_s},
             {u"username"_s, u"NULL"_s},
             {u"first_name"_s, u"x'00ff'"_s},
             {u"created_at"_s, u"1750000000000"_s},
             {u"blocked"_s, u"'no'"_s}}};
}

std::vector<Row> nastySubscriptions()
{
    return {{{u"id"_s, u"1"_s},
             {u"user_id"_s, u"77000000001"_s},
             {u"subscription_token"_s, u"'t-1'"_s},
             {u"created_at"_s, u"1750000000"_s},
             {u"expires_at"_s, u"'2026-01-01'"_s},
             {u"tariff_id"_s, u"1"_s},
             {u"traffic_limit_mb"_s, u"NULL"_s}},
            {{u"id"_s, u"2"_s},
             {u"user_id"_s, u"404"_s},
             {u"subscription_token"_s, u"'t-2'"_s},
             {u"created_at"_s, u"1750000000000"_s},
             {u"expires_at"_s, u"1790000000000"_s},
             {u"tariff_id"_s, u"404"_s},
             {u"is_active"_s, u"'on'"_s}}};
}

std::vector<Row> nastyKeys()
{
    return {{{u"id"_s, u"1"_s},
             {u"server_id"_s, u"1"_s},
             {u"user_id"_s, u"77000000001"_s},
             {u"v2ray_uuid"_s, u"'aaaaaaaa-0000-4000-8000-000000000001'"_s},
             {u"email"_s, u"'anna@mail.example'"_s},
             {u"created_at"_s, u"1750000000"_s},
             {u"expiry_at"_s, u"1790000000"_s},
             {u"tariff_id"_s, u"1"_s},
             {u"client_config"_s, u"'vless://one@h:443#A' || char(10) || 'second line'"_s},
             {u"subscription_id"_s, u"1"_s}},
            {{u"id"_s, u"2"_s},
             {u"server_id"_s, u"1"_s},
             {u"user_id"_s, u"404"_s},
             {u"v2ray_uuid"_s, u"NULL"_s},
             {u"email"_s, u"NULL"_s},
             {u"created_at"_s, u"'yesterday'"_s},
             {u"expiry_at"_s, u"'2025-12-31'"_s},
             {u"tariff_id"_s, u"'one'"_s},
             {u"subscription_id"_s, u"1"_s}},
            {{u"id"_s, u"3"_s},
             {u"server_id"_s, u"404"_s},
             {u"user_id"_s, u"'anna'"_s},
             {u"v2ray_uuid"_s, u"'not a uuid'"_s},
             {u"created_at"_s, u"1750000000000"_s},
             {u"expiry_at"_s, u"1790000000000"_s},
             {u"client_config"_s, u"x'00ff'"_s},
             {u"subscription_id"_s, u"404"_s}},
            {{u"id"_s, u"4"_s},
             {u"server_id"_s, u"NULL"_s},
             {u"user_id"_s, u"NULL"_s},
             {u"v2ray_uuid"_s, u"''"_s},
             {u"created_at"_s, u"1e300"_s},
             {u"expiry_at"_s, u"9223372036854775807"_s}}};
}

std::vector<Row> nastyPayments()
{
    return {{{u"id"_s, u"1"_s},
             {u"user_id"_s, u"77000000001"_s},
             {u"tariff_id"_s, u"1"_s},
             {u"payment_id"_s, u"'p-1'"_s},
             {u"status"_s, u"'completed'"_s},
             {u"amount"_s, u"30000"_s},
             {u"metadata"_s, u"'{\"key_type\": \"subscription\"}'"_s}},
            {{u"id"_s, u"2"_s},
             {u"user_id"_s, u"'2d5c1b0e-000f-5000-8000-1a2b3c4d5e6f'"_s},
             {u"tariff_id"_s, u"77000000001"_s},
             {u"payment_id"_s, u"'1'"_s},
             {u"status"_s, u"'paid'"_s},
             {u"created_at"_s, u"NULL"_s}},
            {{u"id"_s, u"3"_s},
             {u"user_id"_s, u"404"_s},
             {u"tariff_id"_s, u"404"_s},
             {u"payment_id"_s, u"NULL"_s},
             {u"status"_s, u"'odd'"_s},
             {u"amount"_s, u"'RUB'"_s},
             {u"created_at"_s, u"'2025-09-24T10:00:00'"_s},
             {u"paid_at"_s, u"1758700000000"_s},
             {u"metadata"_s, u"'{''key_type'': None}'"_s},
             {u"subscription_id"_s, u"404"_s}},
            {{u"id"_s, u"4"_s},
             {u"status"_s, u"NULL"_s},
             {u"metadata"_s, u"'{'"_s},
             {u"currency"_s, u"NULL"_s}}};
}

void createEmptyHead(const QString &path)
{
    BotDatabase::create(path, u"head.sql"_s, JournalMode::Delete);
    const BotDatabase database(path);
    for (const auto &table : {u"payments"_s, u"users"_s, u"tariffs"_s})
        database.change(u"DELETE FROM "_s + table);
    database.change(u"CREATE TABLE v2ray_keys_new (id INTEGER PRIMARY KEY, v2ray_uuid TEXT)"_s);
}

} // namespace

QStringList nastyRowStatements(int shape)
{
    const auto tables = shapeTables(shape);
    const std::vector<std::pair<QString, std::vector<Row>>> rowsByTable{
        {u"servers"_s, nastyServers()}, {u"tariffs"_s, nastyTariffs()},
        {u"users"_s, nastyUsers()},     {u"subscriptions"_s, nastySubscriptions()},
        {u"v2ray_keys"_s, nastyKeys()}, {u"payments"_s, nastyPayments()},
    };
    QStringList statements;
    for (const auto &[table, rows] : rowsByTable) {
        if (!tables.contains(table))
            continue;
        for (const auto &row : rows)
            statements += insertion(table, tables[table], row);
    }
    return statements;
}

void createNastyDatabase(const QString &path, int shape)
{
    constexpr int columnsOfHead = 15;
    if (shape == HeadShape)
        createEmptyHead(path);
    const BotDatabase database(path);
    const auto statements = shape == HeadShape ? nastyRowStatements(columnsOfHead)
                                               : shapeStatements(shape) + nastyRowStatements(shape);
    for (const auto &statement : statements)
        database.change(statement);
}

void addShapeRows()
{
    QTest::addColumn<int>("shape");
    QTest::newRow("HEAD, as the bot makes it") << HeadShape;
    for (const auto &shape : botShapes())
        QTest::addRow("%02d: %s", shape.number, qPrintable(shape.name)) << shape.number;
}

} // namespace VeilDesk
