#include "app/controllers/messagescontroller.h"

#include "ui/settings/messagesbox.h"
#include "ui/settings/notificationtextsdialog.h"

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
    connect(&box, &MessagesBox::textsRequested, this, [this] { spawn(editTexts()); });
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

QCoro::Task<> MessagesController::editTexts()
{
    const auto texts = co_await m_notifications.loadTexts();
    if (!texts) {
        m_box.showTextsFailure(texts.error());
        co_return;
    }
    auto *dialog = new NotificationTextsDialog(*texts, &m_box);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NotificationTextsDialog::textsEntered, this,
            [this, dialog](const std::vector<NotificationTemplate> &entered) {
                spawn(saveTexts(entered, dialog));
            });
    dialog->open();
}

QCoro::Task<> MessagesController::saveTexts(std::vector<NotificationTemplate> texts,
                                            QPointer<NotificationTextsDialog> dialog)
{
    const auto saved = co_await m_notifications.saveTexts(std::move(texts));
    if (dialog && saved)
        dialog->showStored();
    else if (dialog)
        dialog->showFailure(saved.error());
    else if (!saved)
        m_box.showTextsFailure(saved.error());
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
