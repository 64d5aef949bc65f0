#include "models/storage/serverrepository.h"

#include "models/storage/rows.h"
#include "models/storage/rowupdate.h"
#include "models/storage/tablecolumns.h"

namespace VeilDesk::ServerRepository {

using namespace Qt::StringLiterals;

namespace {

enum Column {
    IdColumn,
    Name,
    ApiUrl,
    Domain,
    Path,
    Country,
    Protocol,
    AccessLevel,
    Group,
    MaxKeys,
    Active,
    AvailableForPurchase,
    HasStoredKey,
    DialectColumn,
    Pin,
    SecretPlaceColumn,
    Paused,
    Keys,
    StoredApiKey, ///< Only of findStored().
};

constexpr auto KeychainPlace = "keychain"_L1;
constexpr auto DatabasePlace = "database"_L1;
constexpr int PinLength = 32;

/// Before the column existed there were only Outline servers.
QString protocol(const SchemaCapabilities &capabilities)
{
    return capabilities.hasColumn(u"servers"_s, u"protocol"_s) ? u"COALESCE(s.protocol, 'v2ray')"_s
                                                               : u"'outline'"_s;
}

QString keyCount(const SchemaCapabilities &capabilities)
{
    if (!capabilities.hasColumn(u"v2ray_keys"_s, u"server_id"_s))
        return u"0"_s;
    return u"(SELECT COUNT(*) FROM v2ray_keys AS k WHERE k.server_id = s.id)"_s;
}

QString groupedKeyCount(const SchemaCapabilities &capabilities)
{
    if (!capabilities.hasColumn(u"servers"_s, u"subscription_group_id"_s))
        return u"0"_s;
    return u"CASE WHEN COALESCE(s.subscription_group_id, '') = '' THEN 0 ELSE %1 END"_s.arg(
        keyCount(capabilities));
}

QString selectServers(const SchemaCapabilities &capabilities, const QString &keys,
                      const QStringList &more = {})
{
    const TableColumns server(capabilities, "servers"_L1, "s"_L1);
    const TableColumns own(capabilities, "veildesk_servers"_L1, "v"_L1);
    const auto columns =
        QStringList{
            u"s.id"_s,
            server.text("name"_L1),
            server.text("api_url"_L1),
            server.text("domain"_L1),
            server.text("v2ray_path"_L1),
            server.text("country"_L1),
            protocol(capabilities),
            server.text("access_level"_L1),
            server.text("subscription_group_id"_L1),
            server.integer("max_keys"_L1),
            server.integer("active"_L1),
            server.integer("available_for_purchase"_L1),
            u"COALESCE(%1, '') <> ''"_s.arg(server.text("api_key"_L1)),
            own.text("dialect"_L1),
            own.text("pin_sha256"_L1),
            own.text("secret_place"_L1),
            own.integer("paused"_L1),
            keys,
        }
        + more;
    return u"SELECT "_s + columns.join(u", "_s) + u" FROM servers AS s"_s
        + own.leftJoin("server_id"_L1, u"s.id"_s);
}

SecretPlace readSecretPlace(const QSqlQuery &row)
{
    const auto place = row.value(SecretPlaceColumn).toString();
    const bool isInDatabase =
        place.isEmpty() ? row.value(HasStoredKey).toBool() : place == DatabasePlace;
    return isInDatabase ? SecretPlace::Database : SecretPlace::Keychain;
}

QByteArray readPin(const QSqlQuery &row)
{
    const auto pin = QByteArray::fromHex(row.value(Pin).toString().toLatin1());
    return pin.size() == PinLength ? pin : QByteArray();
}

QString selectServers(const SchemaCapabilities &capabilities)
{
    return selectServers(capabilities, keyCount(capabilities));
}

Server readServer(const QSqlQuery &row)
{
    const auto dialect = dialectFromName(row.value(DialectColumn).toString());
    return {.id = {row.value(IdColumn).toLongLong()},
            .name = row.value(Name).toString(),
            .apiUrl = row.value(ApiUrl).toString(),
            .domain = row.value(Domain).toString(),
            .path = row.value(Path).toString(),
            .country = row.value(Country).toString(),
            .protocol = row.value(Protocol).toString(),
            .accessLevel = row.value(AccessLevel).toString(),
            .group = row.value(Group).toString(),
            .maxKeys = optionalInteger(row, MaxKeys),
            .active = flag(row, Active, true),
            .availableForPurchase = flag(row, AvailableForPurchase, true),
            .paused = flag(row, Paused, false),
            .dialect = dialect.value_or(Dialect::KeysBearer),
            .isDialectKnown = dialect.has_value(),
            .pin = readPin(row),
            .secretPlace = readSecretPlace(row),
            .keys = row.value(Keys).toLongLong()};
}

Error notFound(ServerId id)
{
    return {ErrorKind::NotFound, u"Server %1 not found"_s.arg(id.value)};
}

/// Sets one of VeilDesk's own columns of a server of the bot, whether or not it has our row yet.
Result<> updateOwn(Transaction &transaction, ServerId id, QLatin1StringView column,
                   const QVariant &value)
{
    const auto changed = transaction.change(
        u"INSERT INTO veildesk_servers (server_id, %1) SELECT id, :value FROM servers"
        " WHERE id = :id ON CONFLICT (server_id) DO UPDATE SET %1 = excluded.%1"_s.arg(column),
        {{":value"_L1, value}, {":id"_L1, id.value}});
    if (!changed)
        return failure(changed.error());
    if (*changed == 0)
        return failure(notFound(id));
    return {};
}

QVariant pinText(const QByteArray &pin)
{
    return pin.isEmpty() ? QVariant() : QVariant(QString::fromLatin1(pin.toHex()));
}

QString placeName(SecretPlace place)
{
    return place == SecretPlace::Database ? DatabasePlace : KeychainPlace;
}

Result<> insertOwn(const Transaction &transaction, ServerId id, const Server &server)
{
    const auto dialect = server.isDialectKnown ? QVariant(dialectName(server.dialect)) : QVariant();
    return insertRow(transaction, "veildesk_servers"_L1,
                     {{":server_id"_L1, id.value},
                      {":dialect"_L1, dialect},
                      {":pin_sha256"_L1, pinText(server.pin)},
                      {":secret_place"_L1, placeName(server.secretPlace)},
                      {":paused"_L1, int(server.paused)}})
        .map([](qint64) {});
}

std::optional<Dialect> knownDialect(const Server &server)
{
    return server.isDialectKnown ? std::optional(server.dialect) : std::nullopt;
}

Result<> updateBots(const Transaction &transaction, const StoredServer &before,
                    const StoredServer &after, const StoredServer &stored)
{
    const auto &[was, oldKey] = before;
    const auto &[will, newKey] = after;
    const auto &[is, storedKey] = stored;
    const auto maxKeys = will.maxKeys ? QVariant(*will.maxKeys) : QVariant();
    RowUpdate update;
    update.set(":name"_L1, was.name, will.name, is.name, will.name);
    update.set(":api_url"_L1, was.apiUrl, will.apiUrl, is.apiUrl, will.apiUrl);
    update.set(":domain"_L1, was.domain, will.domain, is.domain, will.domain);
    update.set(":v2ray_path"_L1, was.path, will.path, is.path, will.path);
    update.set(":country"_L1, was.country, will.country, is.country, will.country);
    update.set(":max_keys"_L1, was.maxKeys, will.maxKeys, is.maxKeys, maxKeys);
    update.set(":api_key"_L1, oldKey, newKey, storedKey, newKey);
    return update.apply(transaction, "servers"_L1, "id"_L1, was.id.value);
}

Result<> updateOurs(const Transaction &transaction, const Server &was, const Server &will,
                    const Server &is)
{
    const auto dialect = knownDialect(will);
    RowUpdate update;
    update.set(":dialect"_L1, knownDialect(was), dialect, knownDialect(is),
               dialect ? QVariant(dialectName(*dialect)) : QVariant());
    update.set(":pin_sha256"_L1, was.pin, will.pin, is.pin, pinText(will.pin));
    update.set(":secret_place"_L1, was.secretPlace, will.secretPlace, is.secretPlace,
               placeName(will.secretPlace));
    if (update.isEmpty())
        return {};
    const auto ensured = transaction.change(
        u"INSERT INTO veildesk_servers (server_id, secret_place) VALUES (:id, :place)"
        " ON CONFLICT (server_id) DO NOTHING"_s,
        {{":id"_L1, was.id.value}, {":place"_L1, placeName(is.secretPlace)}});
    if (!ensured)
        return failure(ensured.error());
    return update.apply(transaction, "veildesk_servers"_L1, "server_id"_L1, was.id.value);
}

} // namespace

Result<std::vector<Server>> load(const Connection &connection)
{
    return collectRows(
        connection.run(selectServers(connection.capabilities()) + u" ORDER BY s.id"_s), readServer);
}

Result<std::vector<Server>> loadForSelection(const Connection &connection)
{
    const auto &capabilities = connection.capabilities();
    return collectRows(connection.run(selectServers(capabilities, groupedKeyCount(capabilities))
                                      + u" ORDER BY s.id"_s),
                       readServer);
}

Result<Server> find(const Connection &connection, ServerId id)
{
    return firstRow(
        connection.run(selectServers(connection.capabilities()) + u" WHERE s.id = :id"_s,
                       {{":id"_L1, id.value}}),
        readServer, notFound(id));
}

Result<StoredServer> findStored(const Connection &connection, ServerId id)
{
    const auto &capabilities = connection.capabilities();
    const TableColumns server(capabilities, "servers"_L1, "s"_L1);
    return firstRow(
        connection.run(selectServers(capabilities, u"0"_s, {server.text("api_key"_L1)})
                           + u" WHERE s.id = :id"_s,
                       {{":id"_L1, id.value}}),
        [](const QSqlQuery &row) {
            return StoredServer{readServer(row), row.value(StoredApiKey).toString()};
        },
        notFound(id));
}

Result<ServerId> reserveId(Transaction &transaction)
{
    // AUTOINCREMENT never gives an id a second time, whatever became of its row.
    const auto id = insertRow(transaction, "servers"_L1, {{":name"_L1, u""_s}});
    if (!id)
        return failure(id.error());
    const auto removed =
        transaction.change(u"DELETE FROM servers WHERE id = :id"_s, {{":id"_L1, *id}});
    if (!removed)
        return failure(removed.error());
    return ServerId{*id};
}

Result<ServerId> insert(Transaction &transaction, const Server &server, const QString &apiKey)
{
    const bool isInDatabase = server.secretPlace == SecretPlace::Database;
    const auto maxKeys = server.maxKeys ? QVariant(*server.maxKeys) : QVariant();
    const auto inserted = insertRow(
        transaction, "servers"_L1,
        {{":id"_L1, server.id.isValid() ? QVariant(server.id.value) : QVariant()},
         {":name"_L1, server.name},
         {":api_url"_L1, server.apiUrl},
         {":max_keys"_L1, maxKeys},
         {":active"_L1, int(server.active)},
         {":country"_L1, server.country},
         {":protocol"_L1, server.protocol.isEmpty() ? u"v2ray"_s : server.protocol},
         {":domain"_L1, server.domain},
         {":v2ray_path"_L1, server.path},
         {":api_key"_L1, isInDatabase ? apiKey : u""_s},
         {":access_level"_L1, server.accessLevel.isEmpty() ? u"all"_s : server.accessLevel}});
    if (!inserted)
        return failure(inserted.error());
    const ServerId id{*inserted};
    return insertOwn(transaction, id, server).map([id] { return id; });
}

Result<> update(Transaction &transaction, const StoredServer &before, const StoredServer &after)
{
    auto server = find(transaction, before.server.id);
    if (!server)
        return failure(server.error());
    auto apiKey = loadStoredApiKey(transaction, before.server.id);
    if (!apiKey)
        return failure(apiKey.error());
    const StoredServer stored{std::move(*server), std::move(*apiKey)};
    const auto updated = updateBots(transaction, before, after, stored);
    if (!updated)
        return updated;
    return updateOurs(transaction, before.server, after.server, stored.server);
}

Result<QString> loadStoredApiKey(const Connection &connection, ServerId id)
{
    const TableColumns server(connection.capabilities(), "servers"_L1, "s"_L1);
    return firstRow(
        connection.run(
            u"SELECT %1 FROM servers AS s WHERE s.id = :id"_s.arg(server.text("api_key"_L1)),
            {{":id"_L1, id.value}}),
        [](const QSqlQuery &row) { return row.value(0).toString(); }, notFound(id));
}

Result<> updatePaused(Transaction &transaction, ServerId id, bool paused)
{
    return updateOwn(transaction, id, "paused"_L1, int(paused));
}

Result<> updateDialect(Transaction &transaction, ServerId id, Dialect dialect)
{
    return updateOwn(transaction, id, "dialect"_L1, dialectName(dialect));
}

} // namespace VeilDesk::ServerRepository
