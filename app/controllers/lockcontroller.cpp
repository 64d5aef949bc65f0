#include "app/controllers/lockcontroller.h"

#include "app/controllers/dialogend.h"
#include "app/lock/unlockdelay.h"
#include "models/settings/windowsettings.h"
#include "ui/lock/lockmenu.h"
#include "ui/lock/lockscreen.h"
#include "ui/mainwindow.h"

namespace VeilDesk {

LockController::LockController(MainWindow &window, WindowSettings &preferences,
                               SecretStore &secrets, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_preferences(preferences)
    , m_lock(secrets)
{
    connect(&m_idle, &IdleWatch::idle, this, &LockController::requestLock);
    connect(&window.lockScreen(), &LockScreen::unlockRequested, this,
            [this](const QString &passphrase) { m_scope.spawn(unlock(passphrase)); });
    const auto &menu = window.lockMenu();
    connect(&menu, &LockMenu::lockRequested, this, &LockController::requestLock);
    connect(&menu, &LockMenu::idleMinutesRequested, this, &LockController::setIdleMinutes);
    connect(&menu, &LockMenu::changeRequested, this,
            [this] { openDialog(Purpose::Change, m_preferences.idleMinutes(), false); });
    connect(&menu, &LockMenu::turnOffRequested, this,
            [this] { openDialog(Purpose::TurnOff, 0, false); });
    showState();
}

bool LockController::lockAtStart()
{
    if (m_preferences.hasPassphrase())
        hidePages();
    return m_preferences.hasPassphrase();
}

QCoro::Task<> LockController::shutDown()
{
    m_idle.setLimit({});
    co_await m_scope.drained();
}

void LockController::requestLock()
{
    if (m_window.isLocked())
        return;
    if (m_preferences.hasPassphrase())
        m_scope.spawn(lock());
    else
        openDialog(Purpose::Set, m_preferences.idleMinutes(), true);
}

void LockController::setIdleMinutes(int minutes)
{
    if (minutes > 0 && !m_preferences.hasPassphrase()) {
        showState();
        openDialog(Purpose::Set, minutes, false);
        return;
    }
    m_preferences.setIdleMinutes(minutes);
    showState();
}

void LockController::openDialog(Purpose purpose, int idleMinutes, bool lockAfterwards)
{
    auto *dialog = new PassphraseDialog(purpose, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PassphraseDialog::submitted, this,
            [this, purpose, dialog](const QString &current, const QString &wanted) {
                m_scope.spawn(apply(purpose, current, wanted, dialog));
            });
    connect(dialog, &QDialog::accepted, this, [this, purpose, idleMinutes, lockAfterwards] {
        m_preferences.setHasPassphrase(purpose != Purpose::TurnOff);
        m_preferences.setIdleMinutes(idleMinutes);
        showState();
        if (lockAfterwards)
            requestLock();
    });
    dialog->open();
}

void LockController::showState()
{
    const int minutes = m_preferences.idleMinutes();
    m_window.lockMenu().showState(m_preferences.hasPassphrase(), minutes);
    m_idle.setLimit(std::chrono::minutes(minutes));
}

void LockController::hidePages()
{
    if (m_window.isLocked())
        return;
    m_window.lockScreen().reset();
    m_window.lock();
}

void LockController::unlockWindow()
{
    m_failures = 0;
    m_window.unlock();
    showState();
    emit unlocked();
}

void LockController::forgetPassphrase()
{
    m_preferences.setHasPassphrase(false);
    m_preferences.setIdleMinutes(0);
    showState();
}

std::chrono::seconds LockController::countFailure()
{
    const auto delay = unlockDelay(++m_failures);
    m_patience.setRemainingTime(delay);
    return delay;
}

std::chrono::seconds LockController::patience() const
{
    return std::chrono::ceil<std::chrono::seconds>(m_patience.remainingTimeAsDuration());
}

QCoro::Task<> LockController::lock()
{
    const auto checked = co_await m_lock.check();
    if (checked) {
        hidePages();
        co_return;
    }
    m_window.showLockFailure(checked.error());
    if (checked.error().kind() == ErrorKind::SecretMissing)
        forgetPassphrase();
}

QCoro::Task<> LockController::unlock(QString passphrase)
{
    if (patience() > std::chrono::seconds(0)) {
        m_window.lockScreen().showWrongPassphrase(patience());
        co_return;
    }
    m_window.lockScreen().showChecking();
    const auto isRight = co_await m_lock.verify(passphrase);
    if (!isRight && isRight.error().kind() == ErrorKind::SecretMissing) {
        forgetPassphrase();
        unlockWindow();
    } else if (!isRight) {
        m_window.lockScreen().showFailure(isRight.error());
    } else if (!*isRight) {
        m_window.lockScreen().showWrongPassphrase(countFailure());
    } else {
        unlockWindow();
    }
}

QCoro::Task<> LockController::apply(Purpose purpose, QString current, QString wanted,
                                    QPointer<PassphraseDialog> dialog)
{
    if (purpose != Purpose::Set && patience() > std::chrono::seconds(0)) {
        dialog->showWrongPassphrase(patience());
        co_return;
    }
    dialog->showChecking();
    Result<bool> isAllowed = true;
    if (purpose != Purpose::Set)
        isAllowed = co_await m_lock.verify(current);
    if (isAllowed && !*isAllowed) {
        const auto delay = countFailure();
        if (dialog)
            dialog->showWrongPassphrase(delay);
        co_return;
    }
    auto stored = isAllowed ? Result<>() : failure(isAllowed.error());
    if (stored)
        stored = co_await store(purpose, wanted);
    closeOrExplain(dialog, stored);
}

QCoro::Task<Result<>> LockController::store(Purpose purpose, QString wanted)
{
    if (purpose == Purpose::TurnOff)
        co_return co_await m_lock.remove();
    co_return co_await m_lock.setPassphrase(wanted);
}

} // namespace VeilDesk
