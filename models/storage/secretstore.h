#pragma once

#include "models/domain/result.h"

#include <QFuture>
#include <QObject>
#include <QQueue>

#include <chrono>
#include <functional>

namespace VeilDesk {

/// Keeps secrets by name. All calls end within a deadline; none blocks the caller.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// ErrorKind::SecretMissing only when the store is open and has no such name;
    /// SecretStoreLocked or SecretStoreMissing otherwise.
    [[nodiscard]] virtual QFuture<Result<QString>> load(const QString &name) = 0;
    [[nodiscard]] virtual QFuture<Result<>> save(const QString &name, const QString &secret) = 0;
    /// Succeeds only when the name is verifiably gone.
    [[nodiscard]] virtual QFuture<Result<>> remove(const QString &name) = 0;
};

class KeychainCall;

/// The desktop's keychain (Secret Service). Calls run one after the other on this object's
/// thread; one that waits longer than the deadline ends without having been started.
class KeychainSecretStore final : public SecretStore
{
    Q_OBJECT

public:
    explicit KeychainSecretStore(std::chrono::milliseconds deadline = std::chrono::seconds(20),
                                 QObject *parent = nullptr);

    [[nodiscard]] QFuture<Result<QString>> load(const QString &name) override;
    [[nodiscard]] QFuture<Result<>> save(const QString &name, const QString &secret) override;
    [[nodiscard]] QFuture<Result<>> remove(const QString &name) override;

private:
    void enqueue(std::function<void(KeychainCall &)> steps,
                 std::function<void(Result<QString>)> answer);
    void startNext();

    const std::chrono::milliseconds m_deadline;
    QQueue<KeychainCall *> m_calls; ///< The first one runs: QtKeychain's jobs queue up anyway.
};

} // namespace VeilDesk
