#pragma once

#include "models/domain/server.h"
#include "models/settings/settings.h"
#include "models/storage/database.h"
#include "models/storage/secretstore.h"
#include "network/servers/serverclient.h"

#include <QCoroTask>

#include <functional>
#include <map>
#include <memory>

namespace VeilDesk {

/// A server's row and the API key that opens it.
struct ServerAccess
{
    Server server;
    QString apiKey;
};

/// What the services need of a server: its row and a client that speaks its dialect.
struct ConnectedServer
{
    ConnectedServer(Server row, ServerClient &serverClient)
        : server(std::move(row))
        , client(&serverClient)
    { }

    Server server;
    ServerClient *client; ///< Lives as long as the pool.
};

/// One client per server for as long as the program runs, so that connections are re-used and a
/// pinned certificate's trust stays with its server. GUI thread.
class ServerClientPool
{
    Q_DISABLE_COPY_MOVE(ServerClientPool)

public:
    using Factory = std::function<std::unique_ptr<ServerClient>(const ServerEndpoint &)>;

    ServerClientPool(Database &database, SecretStore &secrets, const Settings &settings,
                     Factory factory = createServerClient);

    /// Loads the row and the secret, detects the dialect of a server that VeilDesk has not met
    /// (and remembers it), and hands out its client.
    [[nodiscard]] QCoro::Task<Result<ConnectedServer>> connect(ServerId id,
                                                               Cancellation cancellation);

    /// Its row or its key changed: the next connect() reads both again.
    void forget(ServerId id);

    /// The row and the API key from where the server keeps it.
    [[nodiscard]] QCoro::Task<Result<ServerAccess>> load(ServerId id);

    /// An endpoint for the row, with the timeouts of the settings.
    [[nodiscard]] ServerEndpoint endpoint(const Server &server, const QString &apiKey) const;

    /// The keychain's name for a server's API key: unique per database and server.
    [[nodiscard]] static QString secretName(const QString &databasePath, ServerId id);

private:
    struct Entry
    {
        Server server;
        QString apiKey;
        std::unique_ptr<ServerClient> client;
    };

    QCoro::Task<Result<QString>> loadSecret(ServerId id);
    QCoro::Task<Result<Server>> withDialect(Server server, QString apiKey,
                                            Cancellation cancellation);
    /// The client at hand if it still fits the row and the key, else a new one.
    ServerClient &clientFor(const Server &server, const QString &apiKey);

    Database &m_database;
    SecretStore &m_secrets;
    const Settings &m_settings;
    Factory m_factory;
    std::map<ServerId, Entry> m_entries;
    /// Clients whose row changed; something may still await a reply of theirs.
    std::vector<std::unique_ptr<ServerClient>> m_retired;
};

} // namespace VeilDesk
