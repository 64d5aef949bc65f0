#pragma once

#include "app/notifications/notificationservice.h"
#include "network/async/taskscope.h"

#include <QTimer>

namespace VeilDesk {

/// Sends messages while the window is open: at once when it is woken, and what others left or
/// what waits, in its turn. To be shut down before it is destroyed.
class NotificationDispatcher final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NotificationDispatcher)

public:
    explicit NotificationDispatcher(NotificationService &notifications, QObject *parent = nullptr);

    void start();
    /// Something may be due; does nothing before start().
    void wake();

    /// Ends when the message on its way has arrived.
    [[nodiscard]] QCoro::Task<> shutDown();

private:
    QCoro::Task<> sendDue();

    NotificationService &m_notifications;
    QTimer m_timer;
    bool m_isStarted = false;
    bool m_isSending = false;
    CancellationSource m_cancellation;
    TaskScope m_scope;
};

} // namespace VeilDesk
