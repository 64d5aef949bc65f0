#include "app/controllers/messagescontroller.h"

#include "ui/settings/messagesbox.h"

namespace VeilDesk {

MessagesController::MessagesController(NotificationService &notifications, MessagesBox &box,
                                       QObject *parent)
    : PageController(parent)
    , m_notifications(notifications)
    , m_box(box)
{
    connect(&box, &MessagesBox::opened, this, &PageController::refresh);
    connect(&box, &MessagesBox::tokenEntered, this,
            [this](const QString &token) { spawn(saveToken(token)); });
    connect(
        &box, &MessagesBox::testRequested, this,
        [this](CustomerId recipient, const QString &text) { spawn(sendTest(recipient, text)); });
}

QCoro::Task<> MessagesController::load()
{
    const auto isStored = co_await m_notifications.hasToken();
    if (isStored)
        m_box.showToken(*isStored);
    else
        m_box.showTokenFailure(isStored.error());
}

QCoro::Task<> MessagesController::saveToken(QString token)
{
    const auto saved = co_await m_notifications.saveToken(token);
    if (saved)
        m_box.showTokenSaved(!token.isEmpty());
    else
        m_box.showTokenFailure(saved.error());
}

QCoro::Task<> MessagesController::sendTest(CustomerId recipient, QString text)
{
    const auto sent = co_await m_notifications.sendTest(recipient, text);
    if (sent)
        m_box.showTestSent();
    else
        m_box.showTestFailure(sent.error());
}

} // namespace VeilDesk
