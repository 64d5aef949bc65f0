#pragma once

#include "app/lock/applock.h"
#include "app/lock/idlewatch.h"
#include "network/async/taskscope.h"
#include "ui/lock/passphrasedialog.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QPointer>

namespace VeilDesk {

class MainWindow;
class WindowSettings;

/// Locks the window when asked or idle, and unlocks it for the passphrase. GUI thread.
class LockController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LockController)

public:
    LockController(MainWindow &window, WindowSettings &preferences, SecretStore &secrets,
                   QObject *parent = nullptr);

    /// Locks a program that starts and has a passphrase. Returns whether it did.
    bool lockAtStart();

    /// Ends when nothing runs; to be awaited before destruction.
    [[nodiscard]] QCoro::Task<> shutDown();

signals:
    void unlocked();

private:
    using Purpose = PassphraseDialog::Purpose;

    void requestLock();
    void setIdleMinutes(int minutes);
    void openDialog(Purpose purpose, int idleMinutes, bool lockAfterwards);
    void showState();
    void hidePages();
    void unlockWindow();
    void forgetPassphrase();
    [[nodiscard]] std::chrono::seconds countFailure();
    /// What is left to wait after a wrong passphrase.
    [[nodiscard]] std::chrono::seconds patience() const;

    QCoro::Task<> lock();
    QCoro::Task<> unlock(QString passphrase);
    QCoro::Task<> apply(Purpose purpose, QString current, QString wanted,
                        QPointer<PassphraseDialog> dialog);
    QCoro::Task<Result<>> store(Purpose purpose, QString wanted);

    MainWindow &m_window;
    WindowSettings &m_preferences;
    AppLock m_lock;
    IdleWatch m_idle;
    int m_failures = 0; ///< Wrong passphrases in a row.
    QDeadlineTimer m_patience{0};
    TaskScope m_scope;
};

} // namespace VeilDesk
