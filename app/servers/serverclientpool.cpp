#include "app/servers/serverclientpool.h"

#include "app/logging/categories.h"
#include "app/logging/knownsecrets.h"
#include "models/storage/serverrepository.h"
#include "network/servers/serverprobe.h"

#include <QCoroFuture>
#include <QFileInfo>

#include <tuple>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// Whether a client made for one row can serve the other.
bool isSameEndpoint(const Server &a, const Server &b)
{
    const auto fields = [](const Server &server) {
        return std::tie(server.name, server.apiUrl, server.domain, server.path, server.dialect,
                        server.pin);
    };
    return fields(a) == fields(b);
}

/// The row, with the API key where the database keeps it.
Result<ServerAccess> loadRow(const Connection &connection, ServerId id)
{
    auto stored = ServerRepository::findStored(connection, id);
    if (!stored)
        return failure(stored.error());
    if (stored->server.secretPlace == SecretPlace::Keychain)
        return ServerAccess{std::move(stored->server), {}};
    if (stored->apiKey.isEmpty())
        return failure(ErrorKind::SecretMissing,
                       u"Server %1 has no API key in the database"_s.arg(id.value));
    return ServerAccess{std::move(stored->server), std::move(stored->apiKey)};
}

Error notRecognised(const ProbeReport &report)
{
    return report.firstError().value_or(
        Error(ErrorKind::Malformed,
              u"The server answers none of the known management APIs; set its dialect by hand"_s));
}

} // namespace

ServerClientPool::ServerClientPool(Database &database, SecretStore &secrets,
                                   const Settings &settings, Factory factory)
    : m_database(database)
    , m_secrets(secrets)
    , m_settings(settings)
    , m_factory(std::move(factory))
{ }

QCoro::Task<Result<ConnectedServer>> ServerClientPool::connect(ServerId id,
                                                               Cancellation cancellation)
{
    const auto access = co_await load(id);
    if (!access)
        co_return failure(access.error());
    const auto server = co_await withDialect(access->server, access->apiKey, cancellation);
    if (!server)
        co_return failure(server.error());
    co_return ConnectedServer(*server, clientFor(*server, access->apiKey));
}

void ServerClientPool::forget(ServerId id)
{
    const auto entry = m_entries.find(id);
    if (entry == m_entries.end())
        return;
    m_retired.push_back(std::move(entry->second.client));
    m_entries.erase(entry);
}

QCoro::Task<Result<ServerAccess>> ServerClientPool::load(ServerId id)
{
    auto loading =
        m_database.read([id](const Connection &connection) { return loadRow(connection, id); });
    auto access = co_await loading;
    if (!access)
        co_return std::move(access);
    if (access->server.secretPlace == SecretPlace::Keychain) {
        auto secret = co_await loadSecret(id);
        if (!secret)
            co_return failure(secret.error());
        access->apiKey = std::move(*secret);
    }
    KnownSecrets::add(access->apiKey);
    co_return std::move(access);
}

QCoro::Task<Result<QString>> ServerClientPool::loadSecret(ServerId id)
{
    // QCoro 0.8 would move out of an lvalue that is not const.
    const auto &entries = std::as_const(m_entries);
    const auto entry = entries.find(id);
    if (entry != entries.end())
        co_return entry->second.apiKey;
    auto loading = m_secrets.load(secretName(m_database.path(), id));
    co_return co_await loading;
}

ServerEndpoint ServerClientPool::endpoint(const Server &server, const QString &apiKey) const
{
    ServerEndpoint endpoint;
    endpoint.id = server.id;
    endpoint.name = server.name;
    endpoint.baseUrl = serverBaseUrl(server.apiUrl);
    endpoint.dialect = server.dialect;
    endpoint.apiKey = apiKey;
    endpoint.pin = server.pin;
    endpoint.domain = server.domain;
    endpoint.path = server.path;
    endpoint.connectTimeout = m_settings.connectTimeout;
    endpoint.callTimeout = m_settings.callTimeout;
    return endpoint;
}

QString ServerClientPool::secretName(const QString &databasePath, ServerId id)
{
    const QFileInfo file(databasePath);
    const auto canonical = file.canonicalFilePath();
    return u"veildesk/server/%1@%2"_s.arg(id.value).arg(
        canonical.isEmpty() ? file.absoluteFilePath() : canonical);
}

QCoro::Task<Result<Server>> ServerClientPool::withDialect(Server server, QString apiKey,
                                                          Cancellation cancellation)
{
    if (server.isDialectKnown)
        co_return server;
    auto unknown = endpoint(server, apiKey);
    const std::optional<Dialect> detect;
    const std::function<void(StageResult)> ignoreStages = [](const StageResult &) {};
    const auto report = co_await probeServer(std::move(unknown), detect, TrustMode::RequireTrusted,
                                             ignoreStages, cancellation);
    if (!report.dialect)
        co_return failure(notRecognised(report));
    server.dialect = *report.dialect;
    server.isDialectKnown = true;
    auto remembering = m_database.transaction(
        [id = server.id, dialect = server.dialect](Transaction &transaction) {
            return ServerRepository::updateDialect(transaction, id, dialect);
        });
    const auto remembered = co_await remembering;
    if (!remembered)
        qCWarning(serverServiceLog).noquote()
            << "The dialect of server" << server.id.value
            << "will be detected again:" << remembered.error().detail();
    co_return server;
}

ServerClient &ServerClientPool::clientFor(const Server &server, const QString &apiKey)
{
    auto &entry = m_entries[server.id];
    if (entry.client && entry.apiKey == apiKey && isSameEndpoint(entry.server, server))
        return *entry.client;
    if (entry.client)
        m_retired.push_back(std::move(entry.client));
    entry.server = server;
    entry.apiKey = apiKey;
    entry.client = m_factory(endpoint(server, apiKey));
    return *entry.client;
}

} // namespace VeilDesk
