#pragma once

#include "app/controllers/pagecontroller.h"
#include "app/notifications/notificationservice.h"

#include <QPointer>

namespace VeilDesk {

class MessagesBox;
class NotificationTextsDialog;

/// The bot that writes to customers, on the settings page.
class MessagesController final : public PageController
{
    Q_OBJECT

public:
    MessagesController(NotificationService &notifications, MessagesBox &box,
                       QObject *parent = nullptr);

protected:
    QCoro::Task<> load() override;

private:
    QCoro::Task<> saveToken(QString token);
    QCoro::Task<> editTexts();
    QCoro::Task<> saveTexts(std::vector<NotificationTemplate> texts,
                            QPointer<NotificationTextsDialog> dialog);
    QCoro::Task<> sendTest(CustomerId recipient, QString text);

    NotificationService &m_notifications;
    MessagesBox &m_box;
};

} // namespace VeilDesk
