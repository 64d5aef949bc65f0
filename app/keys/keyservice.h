#pragma once

#include "app/keys/keylinks.h"
#include "app/keys/verification.h"
#include "app/servers/serverclientpool.h"
#include "models/domain/keyterm.h"
#include "models/settings/settings.h"
#include "models/storage/keyrepository.h"

#include <QCoroTask>
#include <QObject>

#include <functional>
#include <optional>
#include <set>
#include <vector>

namespace VeilDesk {

/// One key's term before and after, or why it was left alone.
struct ExtensionResult
{
    KeyId key;
    std::optional<Timestamp> before;
    std::optional<Timestamp> after; ///< Nothing when skipped.
    QString skipped; ///< English reason; empty when extended.
};

class Semaphore;

/// Reading keys and what can be done with them short of creating and deleting. GUI thread.
class KeyService final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyService)

public:
    using Progress = std::function<void(qint64 done, qint64 all)>;

    KeyService(Database &database, ServerClientPool &pool, const Settings &settings, Clock clock,
               QObject *parent = nullptr);

    [[nodiscard]] QCoro::Task<Result<std::vector<AccessKey>>> load(KeyFilter filter);
    /// As load(), for what may take long; ErrorKind::Cancelled after `stop`.
    [[nodiscard]] QCoro::Task<Result<std::vector<AccessKey>>> search(KeyFilter filter,
                                                                     QueryStop stop);
    [[nodiscard]] QCoro::Task<Result<AccessKey>> find(KeyId id);

    /// The ids that the filter leaves, in order; ErrorKind::Cancelled after `stop`.
    [[nodiscard]] QCoro::Task<Result<std::vector<KeyId>>> loadIds(KeyFilter filter, KeyOrder order,
                                                                  QueryStop stop);
    /// In the order of `ids`; what is gone is left out.
    [[nodiscard]] QCoro::Task<Result<std::vector<AccessKey>>> loadRows(std::vector<KeyId> ids);
    [[nodiscard]] QCoro::Task<Result<qint64>> count();

    /// The canonical link (D3): the stored one, else asked of the server. A link with a lint
    /// error is refused: it must not be handed out.
    [[nodiscard]] QCoro::Task<Result<QString>> loadLink(KeyId id, Cancellation cancellation);

    /// The links of any number of keys, without asking a server.
    [[nodiscard]] QCoro::Task<Result<KeyLinks>> loadStoredLinks(std::vector<KeyId> keys,
                                                                QueryStop stop);

    /// Moves the term of standalone keys, and of the subscription of the others, once per
    /// subscription; an unlimited subscription is skipped (D12). One transaction.
    [[nodiscard]] QCoro::Task<Result<std::vector<ExtensionResult>>> extend(std::vector<KeyId> keys,
                                                                           Extension extension);

    /// Asks each key's server, a few at a time; remembers when a key was last seen.
    [[nodiscard]] QCoro::Task<Result<std::vector<Verification>>> verify(std::vector<KeyId> keys,
                                                                        Cancellation cancellation,
                                                                        Progress progress = {});

signals:
    void changed();

private:
    QCoro::Task<Result<QString>> loadRemoteLink(AccessKey key, Cancellation cancellation);
    QCoro::Task<std::vector<Verification>> verifyOn(ServerId server, std::vector<AccessKey> keys,
                                                    Semaphore *permits,
                                                    std::function<void(qint64)> reportDone,
                                                    Cancellation cancellation);
    QCoro::Task<Result<std::set<QString>>> listUuids(ServerId server, Cancellation cancellation);
    QCoro::Task<Result<>> rememberVerified(std::vector<QString> uuids);
    QCoro::Task<Result<>> rememberPart(std::vector<QString> uuids);

    Database &m_database;
    ServerClientPool &m_pool;
    const Settings &m_settings;
    Clock m_clock;
};

} // namespace VeilDesk
