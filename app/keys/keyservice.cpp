#include "app/keys/keyservice.h"

#include "app/keys/keyexpiryfollower.h"
#include "app/keys/termextension.h"
#include "app/logging/categories.h"
#include "models/storage/serverrepository.h"
#include "network/async/semaphore.h"
#include "network/async/whenall.h"

#include <QCoroFuture>

#include <algorithm>
#include <map>
#include <set>
#include <span>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int ServersAtATime = 8;
/// Few enough to hold the database for some milliseconds only.
constexpr size_t UuidsPerTransaction = 250;

struct KeyOnServer
{
    AccessKey key;
    Server server;
};

Error withoutServer()
{
    return {ErrorKind::ServerMissing, u"The key belongs to no server"_s};
}

/// Of the server that a key names.
Error serverError(const Error &error)
{
    return error.kind() == ErrorKind::NotFound ? Error(ErrorKind::ServerMissing, error.detail())
                                               : error;
}

Result<KeyOnServer> findWithServer(const Connection &connection, KeyId id)
{
    const auto key = KeyRepository::find(connection, id);
    if (!key)
        return failure(key.error());
    if (!key->server.isValid())
        return failure(withoutServer());
    const auto server = ServerRepository::find(connection, key->server);
    if (!server)
        return failure(serverError(server.error()));
    return KeyOnServer{*key, *server};
}

std::vector<KeyId> withoutRepetition(const std::vector<KeyId> &ids)
{
    std::set<KeyId> seen;
    std::vector<KeyId> unique;
    std::ranges::copy_if(ids, std::back_inserter(unique),
                         [&](KeyId id) { return seen.insert(id).second; });
    return unique;
}

RemoteKey toRemoteKey(const AccessKey &key)
{
    RemoteKey remote;
    remote.uuid = key.uuid;
    remote.remoteId = key.remoteId;
    remote.email = key.email;
    return remote;
}

} // namespace

KeyService::KeyService(Database &database, ServerClientPool &pool, const Settings &settings,
                       Clock clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_pool(pool)
    , m_settings(settings)
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
    auto loading = m_database.glance([ids = std::move(ids)](const Connection &connection) {
        return KeyRepository::loadMarkedRows(connection, ids);
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
    if (const auto stored = storedLink(found->key, found->server))
        co_return *stored;
    co_return co_await loadRemoteLink(found->key, cancellation);
}

QCoro::Task<Result<KeyLinks>> KeyService::loadStoredLinks(std::vector<KeyId> keys, QueryStop stop)
{
    auto scanning = m_database.scan(
        [keys = std::move(keys)](const Connection &connection) {
            return collectLinks(connection, keys);
        },
        stop);
    co_return co_await scanning;
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
    if (extended) {
        const Cancellation uninterrupted;
        co_await followKeyExpiries(m_database, m_settings.extendChunkSize, uninterrupted);
        emit changed();
    }
    co_return extended;
}

QCoro::Task<Result<std::vector<Verification>>> KeyService::verify(std::vector<KeyId> keys,
                                                                  Cancellation cancellation,
                                                                  Progress progress)
{
    const auto ids = withoutRepetition(keys);
    const auto found = co_await loadRows(ids);
    if (!found)
        co_return failure(found.error());
    std::map<ServerId, std::vector<AccessKey>> byServer;
    for (const auto &key : *found)
        byServer[key.server].push_back(key);

    Semaphore permits(ServersAtATime);
    qint64 done = 0;
    const auto reportDone = [&](qint64 count) {
        done += count;
        if (progress)
            progress(done, std::ssize(ids));
    };
    std::vector<QCoro::Task<std::vector<Verification>>> tasks;
    for (const auto &[server, keysThere] : byServer)
        tasks.push_back(verifyOn(server, keysThere, &permits, reportDone, cancellation));
    const auto answers = co_await whenAll(std::move(tasks));

    auto verifications = inOrder(ids, answers);
    auto present = presentUuids(*found, verifications);
    const auto remembered = co_await rememberVerified(std::move(present));
    if (!remembered)
        co_return failure(remembered.error());
    co_return verifications;
}

QCoro::Task<std::vector<Verification>> KeyService::verifyOn(ServerId server,
                                                            std::vector<AccessKey> keys,
                                                            Semaphore *permits,
                                                            std::function<void(qint64)> reportDone,
                                                            Cancellation cancellation)
{
    co_await permits->acquire();
    const auto listed = co_await listUuids(server, cancellation);
    permits->release();
    std::vector<Verification> results;
    for (const auto &key : keys)
        results.push_back(listed ? lookUp(key, *listed) : unverified(key.id, listed.error()));
    reportDone(std::ssize(keys));
    co_return results;
}

QCoro::Task<Result<std::set<QString>>> KeyService::listUuids(ServerId server,
                                                             Cancellation cancellation)
{
    if (cancellation.isRequested())
        co_return failure(ErrorKind::Cancelled, u"Its server was not asked any more"_s);
    if (!server.isValid())
        co_return failure(withoutServer());
    const auto connected = co_await m_pool.connect(server, cancellation);
    if (!connected)
        co_return failure(serverError(connected.error()));
    const auto listed = co_await connected->client->listKeys(cancellation);
    if (!listed)
        co_return failure(listed.error());
    std::set<QString> uuids;
    for (const auto &key : *listed)
        uuids.insert(key.uuid.toLower());
    co_return uuids;
}

QCoro::Task<Result<>> KeyService::rememberVerified(std::vector<QString> uuids)
{
    for (size_t first = 0; first < uuids.size(); first += UuidsPerTransaction) {
        const auto count = std::min(UuidsPerTransaction, uuids.size() - first);
        const auto part = std::span(uuids).subspan(first, count);
        std::vector<QString> seen(part.begin(), part.end());
        const auto remembered = co_await rememberPart(std::move(seen));
        if (remembered)
            continue;
        if (remembered.error().kind() != ErrorKind::DatabaseReadOnly)
            co_return remembered;
        qCInfo(keyServiceLog) << "Not remembering what was verified: the database is read-only";
        co_return Result<>();
    }
    if (!uuids.empty())
        emit changed();
    co_return Result<>();
}

QCoro::Task<Result<>> KeyService::rememberPart(std::vector<QString> uuids)
{
    auto remembering = m_database.transaction(
        [uuids = std::move(uuids), now = m_clock()](Transaction &transaction) -> Result<> {
            for (const auto &uuid : uuids) {
                const auto updated = KeyRepository::updateVerified(transaction, uuid, now);
                if (!updated)
                    return failure(updated.error());
            }
            return {};
        });
    co_return co_await remembering;
}

} // namespace VeilDesk
