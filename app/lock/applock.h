#pragma once

#include "app/lock/passphrasehash.h"
#include "models/storage/secretstore.h"

#include <QCoroTask>

namespace VeilDesk {

/// The passphrase of the app lock, kept as a slow hash in the keychain. GUI thread; hashing runs
/// on a thread of the pool.
class AppLock final
{
    Q_DISABLE_COPY_MOVE(AppLock)

public:
    explicit AppLock(SecretStore &secrets);

    [[nodiscard]] QCoro::Task<Result<>> setPassphrase(QString passphrase);
    /// Whether a passphrase can be checked now; ErrorKind::SecretMissing when none was set.
    [[nodiscard]] QCoro::Task<Result<>> check();
    /// Whether it is the passphrase.
    [[nodiscard]] QCoro::Task<Result<bool>> verify(QString passphrase);
    [[nodiscard]] QCoro::Task<Result<>> remove();

private:
    QCoro::Task<Result<PassphraseHash>> load();

    SecretStore &m_secrets;
};

} // namespace VeilDesk
