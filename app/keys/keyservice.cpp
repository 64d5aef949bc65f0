#include "app/keys/keyservice.h"

#include "app/keys/termextension.h"
#include "app/logging/categories.h"
#include "models/domain/link.h"
#include "models/storage/serverrepository.h"
#include "network/async/whenall.h"

#include <QCoroFuture>

#include <algorithm>
#include <map>
#include <set>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

struct KeyOnServer
{
    AccessKey key;
    Server server;
};

Result<KeyOnServer> findWithServer(const Connection &connection, KeyId id)
{
    const auto key = KeyRepository::find(connection, id);
    if (!key)
        return failure(key.error());
    const auto server = ServerRepository::find(connection, key->server);
    if (!server)
        return failure(server.error());
    return KeyOnServer{*key, *server};
}

Result<std::vector<AccessKey>> findAll(const Connection &connection, const std::vector<KeyId> &ids)
{
    std::vector<AccessKey> keys;
    for (const auto id : ids) {
        const auto key = KeyRepository::find(connection, id);
        if (!key)
            return failure(key.error());
        keys.push_back(*key);
    }
    return keys;
}

std::vector<KeyId> withoutRepetition(const std::vector<KeyId> &ids)
{
    std::set<KeyId> seen;
    std::vector<KeyId> unique;
    std::ranges::copy_if(ids, std::back_inserter(unique),
                         [&](KeyId id) { return seen.insert(id).second; });
    return unique;
}

/// The link in its canonical form, unless it would keep the customer from connecting (D3).
Result<QString> presentable(const ShareLink &link)
{
    for (const auto &finding : lintLink(link)) {
        if (finding.severity == LintSeverity::Error)
            return failure(
                ErrorKind::Refused,
                u"The link must not be handed out (%1): %2"_s.arg(finding.code, finding.message));
    }
    return writeLink(link);
}

RemoteKey toRemoteKey(const AccessKey &key)
{
    RemoteKey remote;
    remote.uuid = key.uuid;
    remote.remoteId = key.remoteId;
    remote.email = key.email;
    return remote;
}

Verification unverified(KeyId key, const Error &error)
{
    return {key, std::nullopt, error};
}

Verification lookUp(const AccessKey &key, const std::set<QString> &uuids)
{
    if (key.uuid.isEmpty())
        return unverified(
            key.id,
            Error(ErrorKind::Invalid, u"Key %1 has no uuid to look for"_s.arg(key.id.value)));
    return {key.id, uuids.contains(key.uuid.toLower()), std::nullopt};
}

std::vector<Verification> unverified(const std::vector<AccessKey> &keys, const Error &error)
{
    std::vector<Verification> results;
    for (const auto &key : keys)
        results.push_back(unverified(key.id, error));
    return results;
}

} // namespace

KeyService::KeyService(Database &database, ServerClientPool &pool, Clock clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_pool(pool)
    , m_clock(std::move(clock))
{ }

QCoro::Task<Result<std::vector<AccessKey>>> KeyService::load(KeyFilter filter)
{
    auto loading = m_database.read([filter, now = m_clock()](const Connection &connection) {
        return KeyRepository::load(connection, filter, now);
    });
    co_return co_await loading;
}

QCoro::Task<Result<std::vector<AccessKey>>> KeyService::search(KeyFilter filter, QueryStop stop)
{
    auto scanning = m_database.scan(
        [filter, now = m_clock()](const Connection &connection) {
            return KeyRepository::load(connection, filter, now);
        },
        stop);
    co_return co_await scanning;
}

QCoro::Task<Result<AccessKey>> KeyService::find(KeyId id)
{
    auto loading = m_database.read(
        [id](const Connection &connection) { return KeyRepository::find(connection, id); });
    co_return co_await loading;
}

QCoro::Task<Result<std::vector<KeyId>>> KeyService::loadIds(KeyFilter filter, KeyOrder order,
                                                            QueryStop stop)
{
    auto scanning = m_database.scan(
        [filter, order, now = m_clock()](const Connection &connection) {
            return KeyRepository::loadIds(connection, filter, order, now);
        },
        stop);
    co_return co_await scanning;
}

QCoro::Task<Result<std::vector<AccessKey>>> KeyService::loadRows(std::vector<KeyId> ids)
{
    auto loading = m_database.read([ids = std::move(ids)](const Connection &connection) {
        return KeyRepository::loadRows(connection, ids);
    });
    co_return co_await loading;
}

QCoro::Task<Result<qint64>> KeyService::count()
{
    auto counting = m_database.read(
        [](const Connection &connection) { return KeyRepository::count(connection); });
    co_return co_await counting;
}

QCoro::Task<Result<QString>> KeyService::loadLink(KeyId id, Cancellation cancellation)
{
    auto loading = m_database.read(
        [id](const Connection &connection) { return findWithServer(connection, id); });
    const auto found = co_await loading;
    if (!found)
        co_return failure(found.error());
    const auto &server = found->server;
    if (const auto stored = parseLink(found->key.link)) {
        const auto address = linkHost(server.domain, server.apiUrl);
        co_return presentable(rewriteLink(*stored, address, server.name));
    }
    co_return co_await loadRemoteLink(found->key, cancellation);
}

QCoro::Task<Result<QString>> KeyService::loadRemoteLink(AccessKey key, Cancellation cancellation)
{
    const auto connected = co_await m_pool.connect(key.server, cancellation);
    if (!connected)
        co_return failure(connected.error());
    auto remote = toRemoteKey(key);
    const auto text = co_await connected->client->loadLink(std::move(remote), cancellation);
    if (!text)
        co_return failure(text.error());
    const auto link = parseLink(*text);
    if (!link)
        co_return failure(link.error());
    co_return presentable(*link);
}

QCoro::Task<Result<std::vector<ExtensionResult>>> KeyService::extend(std::vector<KeyId> keys,
                                                                     Extension extension)
{
    const auto now = m_clock();
    if (const auto error = validate(extension, now))
        co_return failure(*error);
    auto extending = m_database.transaction(
        [ids = withoutRepetition(keys), extension, now](Transaction &transaction) {
            return extendTerms(transaction, ids, extension, now);
        });
    const auto extended = co_await extending;
    if (extended)
        emit changed();
    co_return extended;
}

QCoro::Task<Result<std::vector<Verification>>> KeyService::verify(std::vector<KeyId> keys,
                                                                  Cancellation cancellation)
{
    const auto ids = withoutRepetition(keys);
    auto loading =
        m_database.read([ids](const Connection &connection) { return findAll(connection, ids); });
    const auto found = co_await loading;
    if (!found)
        co_return failure(found.error());
    std::map<ServerId, std::vector<AccessKey>> byServer;
    for (const auto &key : *found)
        byServer[key.server].push_back(key);

    std::vector<QCoro::Task<std::vector<Verification>>> tasks;
    for (const auto &[server, keysThere] : byServer)
        tasks.push_back(verifyOn(server, keysThere, cancellation));
    const auto answers = co_await whenAll(std::move(tasks));

    std::map<KeyId, Verification> byKey;
    for (const auto &answer : answers) {
        for (const auto &verification : answer)
            byKey.emplace(verification.key, verification);
    }
    std::vector<Verification> verifications;
    std::vector<QString> present;
    for (const auto &key : *found) {
        const auto &verification = byKey.at(key.id);
        verifications.push_back(verification);
        if (verification.present.value_or(false))
            present.push_back(key.uuid);
    }
    const auto remembered = co_await rememberVerified(std::move(present));
    if (!remembered)
        co_return failure(remembered.error());
    co_return verifications;
}

QCoro::Task<std::vector<Verification>> KeyService::verifyOn(ServerId server,
                                                            std::vector<AccessKey> keys,
                                                            Cancellation cancellation)
{
    const auto connected = co_await m_pool.connect(server, cancellation);
    if (!connected)
        co_return unverified(keys, connected.error());
    const auto listed = co_await connected->client->listKeys(cancellation);
    if (!listed)
        co_return unverified(keys, listed.error());
    std::set<QString> uuids;
    for (const auto &key : *listed)
        uuids.insert(key.uuid.toLower());
    std::vector<Verification> results;
    for (const auto &key : keys)
        results.push_back(lookUp(key, uuids));
    co_return results;
}

QCoro::Task<Result<>> KeyService::rememberVerified(std::vector<QString> uuids)
{
    if (uuids.empty())
        co_return Result<>();
    auto remembering = m_database.transaction(
        [uuids = std::move(uuids), now = m_clock()](Transaction &transaction) -> Result<> {
            for (const auto &uuid : uuids) {
                const auto updated = KeyRepository::updateVerified(transaction, uuid, now);
                if (!updated)
                    return failure(updated.error());
            }
            return {};
        });
    const auto remembered = co_await remembering;
    if (remembered) {
        emit changed();
        co_return remembered;
    }
    if (remembered.error().kind() != ErrorKind::DatabaseReadOnly)
        co_return remembered;
    qCInfo(keyServiceLog) << "Not remembering what was verified: the database is read-only";
    co_return Result<>();
}

} // namespace VeilDesk
