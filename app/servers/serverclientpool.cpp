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
    auto loading = m_database.read(
        [id](const Connection &connection) { return ServerRepository::find(connection, id); });
    const auto row = co_await loading;
    if (!row)
        co_return failure(row.error());
    const auto apiKey = co_await loadApiKey(*row);
    if (!apiKey)
        co_return failure(apiKey.error());
    const auto server = co_await withDialect(*row, *apiKey, cancellation);
    if (!server)
        co_return failure(server.error());
    co_return ConnectedServer(*server, clientFor(*server, *apiKey));
}

QCoro::Task<Result<QString>> ServerClientPool::loadApiKey(Server server)
{
    const auto stored = co_await loadStoredApiKey(std::move(server));
    if (stored)
        KnownSecrets::add(*stored);
    co_return stored;
}

QCoro::Task<Result<QString>> ServerClientPool::loadStoredApiKey(Server server)
{
    if (server.secretPlace == SecretPlace::Keychain) {
        // QCoro 0.8 would move out of an lvalue that is not const.
        const auto &entries = std::as_const(m_entries);
        const auto entry = entries.find(server.id);
        if (entry != entries.end())
            co_return entry->second.apiKey;
        auto loading = m_secrets.load(secretName(m_database.path(), server.id));
        co_return co_await loading;
    }
    auto loading = m_database.read([id = server.id](const Connection &connection) {
        return ServerRepository::loadStoredApiKey(connection, id);
    });
    const auto apiKey = co_await loading;
    if (apiKey && apiKey->isEmpty())
        co_return failure(ErrorKind::SecretMissing,
                          u"Server %1 has no API key in the database"_s.arg(server.id.value));
    co_return apiKey;
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
