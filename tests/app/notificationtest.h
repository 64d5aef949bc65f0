#pragma once

#include "app/notifications/notificationservice.h"
#include "tests/app/paymentbench.h"
#include "tests/support/httpserver.h"

#include <QJsonObject>
#include <QTest>

namespace VeilDesk {

/// Customers of completed payments, a loopback Bot API, a real database.
class NotificationTest : public QObject
{
    Q_OBJECT

protected:
    static constexpr auto anna = PaymentBench::anna;
    static constexpr auto now = PaymentBench::now;
    static const QString secretToken;

    static HttpResponse accepted();
    static HttpResponse refused(int code, const QString &description,
                                const QJsonObject &parameters = {});

    /// These answers in turn, then success.
    void answer(std::vector<HttpResponse> answers);
    void deliver(const QString &reference = QStringLiteral("p"));
    [[nodiscard]] Result<> sendDue();
    [[nodiscard]] Notification notification(const QString &reference = QStringLiteral("p"));
    /// What obstacleTo() says of its message.
    [[nodiscard]] std::optional<ErrorKind> obstacle(const QString &reference = QStringLiteral("p"));
    [[nodiscard]] QString sentText(size_t index = 0) const;
    [[nodiscard]] QString value(const QString &sql);

    std::unique_ptr<PaymentBench> m_bench;
    std::unique_ptr<NotificationService> m_notifications;
    std::unique_ptr<HttpServer> m_telegram;

private slots:
    void init();
    void cleanup();
};

} // namespace VeilDesk
