#include "app/notifications/notificationdispatcher.h"

namespace VeilDesk {

using namespace std::chrono_literals;

namespace {

constexpr auto usualPause = 10s;
/// While the channel takes nothing, asking more often would only ask the keychain.
constexpr auto pauseAfterFailure = 60s;

} // namespace

NotificationDispatcher::NotificationDispatcher(NotificationService &notifications, QObject *parent)
    : QObject(parent)
    , m_notifications(notifications)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &NotificationDispatcher::wake);
}

void NotificationDispatcher::start()
{
    m_isStarted = true;
    wake();
}

void NotificationDispatcher::wake()
{
    if (m_isStarted && !m_isSending && !m_cancellation.cancellation().isRequested())
        m_scope.spawn(sendDue());
}

QCoro::Task<> NotificationDispatcher::shutDown()
{
    m_timer.stop();
    m_cancellation.cancel();
    co_await m_scope.drained();
}

QCoro::Task<> NotificationDispatcher::sendDue()
{
    m_isSending = true;
    const auto cancellation = m_cancellation.cancellation();
    const auto sent = co_await m_notifications.sendDue(cancellation);
    m_isSending = false;
    if (!cancellation.isRequested())
        m_timer.start(sent ? usualPause : pauseAfterFailure);
}

} // namespace VeilDesk
