#include "models/storage/keyrepository.h"

#include "models/storage/rows.h"
#include "models/storage/tablecolumns.h"

namespace VeilDesk::KeyRepository {

using namespace Qt::StringLiterals;

namespace {

enum Column {
    IdColumn,
    ServerColumn,
    ServerName,
    CustomerColumn,
    SubscriptionColumn,
    TariffColumn,
    Uuid,
    RemoteId,
    Email,
    Link,
    CreatedAt,
    SubscriptionExpiresAt,
    OwnExpiresAt,
    VerifiedAt,
    SubscriptionActive,
    Persisted,
    Deleting,
};

struct Tables
{
    explicit Tables(const SchemaCapabilities &found)
        : capabilities(found)
        , key(found, "v2ray_keys"_L1, "k"_L1)
        , server(found, "servers"_L1, "s"_L1)
        , user(found, "users"_L1, "u"_L1)
        , subscription(found, "subscriptions"_L1, "b"_L1)
        , own(found, "veildesk_keys"_L1, "v"_L1)
    { }

    const SchemaCapabilities &capabilities;
    TableColumns key;
    TableColumns server;
    TableColumns user;
    TableColumns subscription;
    TableColumns own;
};

/// The bot may have moved its column after we wrote ours.
QString ownExpiry(const Tables &tables)
{
    const auto expiresAt = tables.own.integer("expires_at"_L1);
    if (!tables.capabilities.keyExpiryAlive)
        return expiresAt;
    return u"COALESCE(%1, %2)"_s.arg(tables.key.seconds("expiry_at"_L1), expiresAt);
}

QString isDeleting(const Tables &tables)
{
    if (!tables.capabilities.hasTable(u"veildesk_steps"_s))
        return u"0"_s;
    return u"EXISTS (SELECT 1 FROM veildesk_steps AS p WHERE p.uuid = %1"
           " AND p.state = 'compensating')"_s.arg(tables.key.text("v2ray_uuid"_L1));
}

QString selectKeys(const Tables &tables)
{
    const QStringList columns{
        u"k.id"_s,
        tables.key.integer("server_id"_L1),
        tables.server.text("name"_L1),
        u"COALESCE(%1, %2)"_s.arg(tables.key.integer("user_id"_L1),
                                  tables.subscription.integer("user_id"_L1)),
        tables.key.integer("subscription_id"_L1),
        tables.key.integer("tariff_id"_L1),
        tables.key.text("v2ray_uuid"_L1),
        tables.own.text("remote_id"_L1),
        tables.key.text("email"_L1),
        tables.key.text("client_config"_L1),
        tables.key.seconds("created_at"_L1),
        tables.subscription.seconds("expires_at"_L1),
        ownExpiry(tables),
        tables.own.integer("verified_at"_L1),
        tables.subscription.integer("is_active"_L1),
        tables.own.integer("persisted"_L1),
        isDeleting(tables),
    };
    return u"SELECT "_s + columns.join(u", "_s) + u" FROM v2ray_keys AS k"_s
        + tables.server.leftJoin("id"_L1, tables.key.text("server_id"_L1))
        + tables.subscription.leftJoin("id"_L1, tables.key.text("subscription_id"_L1))
        + tables.user.leftJoin("user_id"_L1, tables.key.text("user_id"_L1))
        + tables.own.leftJoin("uuid"_L1, tables.key.text("v2ray_uuid"_L1));
}

AccessKey readKey(const QSqlQuery &row)
{
    auto expiresAt = optionalTime(row, SubscriptionExpiresAt);
    if (!expiresAt)
        expiresAt = optionalTime(row, OwnExpiresAt);
    return {.id = {row.value(IdColumn).toLongLong()},
            .server = {row.value(ServerColumn).toLongLong()},
            .serverName = row.value(ServerName).toString(),
            .customer = optionalId<CustomerId>(row, CustomerColumn),
            .subscription = optionalId<SubscriptionId>(row, SubscriptionColumn),
            .tariff = optionalId<TariffId>(row, TariffColumn),
            .uuid = row.value(Uuid).toString(),
            .remoteId = row.value(RemoteId).toString(),
            .email = row.value(Email).toString(),
            .link = row.value(Link).toString(),
            .createdAt = optionalTime(row, CreatedAt),
            .expiresAt = expiresAt,
            .verifiedAt = optionalTime(row, VerifiedAt),
            .subscriptionActive = flag(row, SubscriptionActive, true),
            .persisted = flag(row, Persisted, true),
            .deleting = row.value(Deleting).toBool()};
}

struct Conditions
{
    QStringList terms;
    SqlBindings bindings;

    void add(const QString &term, QLatin1StringView name, const QVariant &value)
    {
        terms << term;
        bindings.emplace_back(name, value);
    }
};

QString matchingSearch(const Tables &tables)
{
    QStringList terms;
    for (const auto &column : {tables.key.text("email"_L1), tables.key.text("v2ray_uuid"_L1),
                               tables.user.text("username"_L1), tables.server.text("name"_L1)})
        terms << u"veildesk_contains(%1, :search)"_s.arg(column);
    return u'(' + terms.join(u" OR "_s) + u')';
}

Conditions conditionsOf(const KeyFilter &filter, const Tables &tables)
{
    Conditions conditions;
    if (filter.server)
        conditions.add(tables.key.text("server_id"_L1) + u" = :server"_s, ":server"_L1,
                       filter.server->value);
    if (filter.customer)
        conditions.add(tables.key.text("user_id"_L1) + u" = :customer"_s, ":customer"_L1,
                       filter.customer->value);
    if (filter.subscription)
        conditions.add(tables.key.text("subscription_id"_L1) + u" = :subscription"_s,
                       ":subscription"_L1, filter.subscription->value);
    if (!filter.search.isEmpty())
        conditions.add(matchingSearch(tables), ":search"_L1, filter.search);
    return conditions;
}

Result<QSqlQuery> runSelect(const Connection &connection, const Tables &tables,
                            const Conditions &conditions)
{
    auto sql = selectKeys(tables);
    if (!conditions.terms.isEmpty())
        sql += u" WHERE "_s + conditions.terms.join(u" AND "_s);
    return connection.run(sql + u" ORDER BY k.id DESC"_s, conditions.bindings);
}

Error notFound(KeyId id)
{
    return {ErrorKind::NotFound, u"Key %1 not found"_s.arg(id.value)};
}

Result<> insertOwn(const Transaction &transaction, const AccessKey &key)
{
    // A row of ours may have outlived a row that the bot removed.
    const auto removed = transaction.change(u"DELETE FROM veildesk_keys WHERE uuid = :uuid"_s,
                                            {{":uuid"_L1, key.uuid}});
    if (!removed)
        return failure(removed.error());
    const auto ownExpiresAt = key.subscription ? QVariant() : timeOrNull(key.expiresAt);
    return insertRow(transaction, "veildesk_keys"_L1,
                     {{":uuid"_L1, key.uuid},
                      {":server_id"_L1, key.server.value},
                      {":remote_id"_L1, key.remoteId.isNull() ? u""_s : key.remoteId},
                      {":expires_at"_L1, ownExpiresAt},
                      {":persisted"_L1, int(key.persisted)},
                      {":verified_at"_L1, timeOrNull(key.verifiedAt)}})
        .map([](qint64) {});
}

/// Sets one of VeilDesk's own columns for the key that the condition names.
Result<> updateOwn(Transaction &transaction, QLatin1StringView column, Timestamp value,
                   const QString &condition, const QVariant &conditionValue)
{
    const auto changed = transaction.change(
        u"INSERT INTO veildesk_keys (uuid, server_id, %1)"
        " SELECT v2ray_uuid, COALESCE(server_id, 0), :value FROM v2ray_keys"
        " WHERE v2ray_uuid IS NOT NULL AND %2 = :condition"
        " ON CONFLICT (uuid) DO UPDATE SET %1 = excluded.%1"_s.arg(column, condition),
        {{":value"_L1, toUnix(value)}, {":condition"_L1, conditionValue}});
    if (!changed)
        return failure(changed.error());
    if (*changed == 0)
        return failure(ErrorKind::NotFound, u"The key is no longer in the database"_s);
    return {};
}

} // namespace

Result<std::vector<AccessKey>> load(const Connection &connection, const KeyFilter &filter,
                                    Timestamp now)
{
    if (const auto required = requireTable(connection, "v2ray_keys"_L1); !required)
        return failure(required.error());
    const Tables tables(connection.capabilities());
    auto query = runSelect(connection, tables, conditionsOf(filter, tables));
    if (!query)
        return failure(query.error());

    // The state is a rule of the domain that SQL does not repeat, so it is counted here.
    std::vector<AccessKey> keys;
    int skipped = 0;
    while (std::ssize(keys) != filter.limit && query->next()) {
        auto key = readKey(*query);
        if (filter.state && keyState(key, now) != *filter.state)
            continue;
        if (skipped++ >= filter.offset)
            keys.push_back(std::move(key));
    }
    return checkRows(*query).map([&] { return std::move(keys); });
}

Result<AccessKey> find(const Connection &connection, KeyId id)
{
    if (const auto required = requireTable(connection, "v2ray_keys"_L1); !required)
        return failure(required.error());
    Conditions conditions;
    conditions.add(u"k.id = :id"_s, ":id"_L1, id.value);
    return firstRow(runSelect(connection, Tables(connection.capabilities()), conditions), readKey,
                    notFound(id));
}

Result<KeyId> insert(Transaction &transaction, const AccessKey &key)
{
    const auto isKnown = hasUuid(transaction, key.uuid);
    if (!isKnown)
        return failure(isKnown.error());
    if (*isKnown)
        return failure(ErrorKind::Conflict,
                       u"The server returned a key that the database already has"_s);

    const bool isExpiryAlive = transaction.capabilities().keyExpiryAlive;
    const auto inserted =
        insertRow(transaction, "v2ray_keys"_L1,
                  {{":server_id"_L1, key.server.value},
                   {":user_id"_L1, idOrNull(key.customer)},
                   {":v2ray_uuid"_L1, key.uuid},
                   {":email"_L1, key.email},
                   {":level"_L1, 0},
                   {":created_at"_L1, timeOrNull(key.createdAt)},
                   {":expiry_at"_L1, isExpiryAlive ? timeOrNull(key.expiresAt) : QVariant()},
                   {":tariff_id"_L1, idOrNull(key.tariff)},
                   {":client_config"_L1, key.link},
                   {":subscription_id"_L1, idOrNull(key.subscription)}});
    if (!inserted)
        return failure(inserted.error());
    return insertOwn(transaction, key).map([id = KeyId{*inserted}] { return id; });
}

Result<> remove(Transaction &transaction, KeyId id)
{
    const SqlBindings bindings{{":id"_L1, id.value}};
    const auto removed =
        transaction
            .change(u"DELETE FROM veildesk_keys WHERE uuid ="
                    " (SELECT v2ray_uuid FROM v2ray_keys WHERE id = :id)"_s,
                    bindings)
            .and_then([&](int) {
                return transaction.change(u"DELETE FROM v2ray_keys WHERE id = :id"_s, bindings);
            });
    if (!removed)
        return failure(removed.error());
    return {};
}

Result<> updateVerified(Transaction &transaction, const QString &uuid, Timestamp at)
{
    return updateOwn(transaction, "verified_at"_L1, at, u"v2ray_uuid"_s, uuid);
}

Result<> updateExpiry(Transaction &transaction, KeyId id, Timestamp expiresAt)
{
    const auto updated = updateOwn(transaction, "expires_at"_L1, expiresAt, u"id"_s, id.value);
    if (!updated || !transaction.capabilities().keyExpiryAlive)
        return updated;
    const auto changed =
        transaction.change(u"UPDATE v2ray_keys SET expiry_at = :expires_at WHERE id = :id"_s,
                           {{":expires_at"_L1, toUnix(expiresAt)}, {":id"_L1, id.value}});
    if (!changed)
        return failure(changed.error());
    return {};
}

Result<std::vector<QString>> loadUuids(const Connection &connection, ServerId server)
{
    return collectRows(connection.run(u"SELECT v2ray_uuid FROM v2ray_keys"
                                      " WHERE server_id = :server AND v2ray_uuid IS NOT NULL"_s,
                                      {{":server"_L1, server.value}}),
                       [](const QSqlQuery &row) { return row.value(0).toString(); });
}

Result<bool> hasUuid(const Connection &connection, const QString &uuid)
{
    const auto rows = singleNumber(connection.run(
        u"SELECT COUNT(*) FROM v2ray_keys WHERE v2ray_uuid = :uuid"_s, {{":uuid"_L1, uuid}}));
    return rows.map([](qint64 count) { return count > 0; });
}

} // namespace VeilDesk::KeyRepository
