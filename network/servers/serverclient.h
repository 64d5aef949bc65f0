#pragma once

#include "models/domain/result.h"
#include "models/domain/server.h"
#include "models/domain/time.h"
#include "network/async/cancellation.h"

#include <QCoroTask>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace VeilDesk {

/// Everything needed to talk to one server. The secret comes as a value: network code never
/// fetches it.
struct ServerEndpoint
{
    ServerEndpoint() = default;

    ServerId id;
    QString name; ///< Becomes the fragment of the links.
    QUrl baseUrl; ///< serverBaseUrl(): no trailing "/", no "/api".
    Dialect dialect = Dialect::KeysBearer;
    QString apiKey;
    QByteArray pin; ///< SHA-256 of the leaf certificate; empty: CA verification.
    QString domain; ///< As in Server; decides host and port of links.
    QString path;
    std::chrono::milliseconds connectTimeout{10'000};
    std::chrono::milliseconds callTimeout{30'000};
};

/// What a create asks for. It has a constructor because g++ 12.2 destroys aggregates twice.
struct KeyRequest
{
    KeyRequest(QString forEmail, QString keyName)
        : email(std::move(forEmail))
        , name(std::move(keyName))
    { }

    QString email; ///< `users`: the identity on the server.
    QString name; ///< `keys-*`: carries the operation's marker (D6); at most 255 characters.
    int level = 0; ///< 1.03
};

/// A key as a server tells it.
struct RemoteKey
{
    RemoteKey() = default;

    QString uuid; ///< The VLESS id, lower case.
    QString remoteId; ///< What delete and traffic calls need: `id`, `key_id` or the uuid.
    QString name; ///< keys-*: the name; users: empty.
    QString email; ///< users only.
    QString link; ///< Canonical and ready to hand out; empty in listings.
    bool persisted = true; ///< `database_added` (1.12).
    std::optional<Timestamp> createdAt;
    QStringList warnings; ///< English: lint findings, `database_added` false…

    bool operator==(const RemoteKey &) const = default;
};

struct ServerHealth
{
    ServerHealth() = default;

    bool healthy = false;
    QString version; ///< Empty where the API does not tell.
    QString message; ///< English.
};

struct KeyTraffic
{
    KeyTraffic() = default;

    qint64 totalBytes = 0;
    std::optional<qint64> uploadBytes;
    std::optional<qint64> downloadBytes;
};

/// What any server can do; one implementation per dialect. One instance per server: it owns the
/// server's QNetworkAccessManager. GUI thread; every call ends within the endpoint's deadline.
class ServerClient
{
    Q_DISABLE_COPY_MOVE(ServerClient)

public:
    ServerClient() = default;
    virtual ~ServerClient() = default;

    using TurnListener = std::function<void(std::chrono::milliseconds wait)>;

    /// Waits until the server takes another create, where it takes only so many a minute; the
    /// create is to follow at once. `onWait` hears how long that is, unless it is not at all.
    /// ErrorKind::Cancelled leaves the turn to others.
    [[nodiscard]] virtual QCoro::Task<Result<>> waitToCreate(TurnListener onWait,
                                                             Cancellation cancellation) = 0;
    /// Creates a key and its link, in a turn of waitToCreate(). Never repeats the request by
    /// itself. When the error isOutcomeUnknown() the key may exist. The link may be missing (with a
    /// warning) when only fetching it failed: the key exists.
    [[nodiscard]] virtual QCoro::Task<Result<RemoteKey>> createKey(KeyRequest request,
                                                                   Cancellation cancellation) = 0;
    [[nodiscard]] virtual QCoro::Task<Result<std::vector<RemoteKey>>> listKeys(
        Cancellation cancellation) = 0;
    /// Nothing when the server says that it has no such key.
    [[nodiscard]] virtual QCoro::Task<Result<std::optional<RemoteKey>>> findKey(
        QString uuid, Cancellation cancellation) = 0;
    /// 2xx and 404 both mean gone (D17).
    [[nodiscard]] virtual QCoro::Task<Result<>> deleteKey(RemoteKey key,
                                                          Cancellation cancellation) = 0;
    /// The canonical link of an existing key (D3).
    [[nodiscard]] virtual QCoro::Task<Result<QString>> loadLink(RemoteKey key,
                                                                Cancellation cancellation) = 0;
    [[nodiscard]] virtual QCoro::Task<Result<ServerHealth>> checkHealth(
        Cancellation cancellation) = 0;
    [[nodiscard]] virtual QCoro::Task<Result<KeyTraffic>> loadTraffic(
        RemoteKey key, Cancellation cancellation) = 0;
};

/// The client for the endpoint's dialect.
[[nodiscard]] std::unique_ptr<ServerClient> createServerClient(const ServerEndpoint &endpoint);

} // namespace VeilDesk
