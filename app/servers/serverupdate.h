#pragma once

#include "app/servers/serverclientpool.h"

namespace VeilDesk {

/// One change of a stored server and, where it is concerned, of its API key in the keychain: both
/// or neither. GUI thread.
class ServerUpdate
{
    Q_DISABLE_COPY_MOVE(ServerUpdate)

public:
    ServerUpdate(Database &database, SecretStore &secrets, ServerClientPool &pool)
        : m_database(database)
        , m_secrets(secrets)
        , m_pool(pool)
    { }

    /// `typedKey` is the new API key; empty leaves the one there is, which moves along when the
    /// server's secret place changes.
    [[nodiscard]] QCoro::Task<Result<Server>> run(Server before, Server after, QString typedKey);

private:
    QCoro::Task<Result<>> findKeys(QString typedKey);
    QCoro::Task<Result<>> saveSecret();
    QCoro::Task<Result<>> checkSecret();
    QCoro::Task<Result<Server>> writeRow();
    QCoro::Task<> restoreSecret();
    QCoro::Task<> removeLeftover();

    [[nodiscard]] bool isMoved() const { return m_before.secretPlace != m_after.secretPlace; }
    [[nodiscard]] bool needsKeychain() const;
    [[nodiscard]] QString secretName() const;

    Database &m_database;
    SecretStore &m_secrets;
    ServerClientPool &m_pool;
    Server m_before;
    Server m_after;
    QString m_oldKey; ///< Both empty when the key is not concerned.
    QString m_newKey;
};

} // namespace VeilDesk
