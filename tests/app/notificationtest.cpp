#include "tests/app/notificationtest.h"

#include "models/storage/notificationrepository.h"

#include <QCoroFuture>

#include <QJsonDocument>

namespace VeilDesk {

using namespace Qt::StringLiterals;

const QString NotificationTest::secretToken = u"1234567890:AAE-secret_token"_s;

HttpResponse NotificationTest::accepted()
{
    return jsonResponse(200, QJsonObject{{u"ok"_s, true}});
}

HttpResponse NotificationTest::refused(int code, const QString &description,
                                       const QJsonObject &parameters)
{
    return jsonResponse(code,
                        QJsonObject{{u"ok"_s, false},
                                    {u"error_code"_s, code},
                                    {u"description"_s, description},
                                    {u"parameters"_s, parameters}});
}

void NotificationTest::init()
{
    m_bench = std::make_unique<PaymentBench>();
    m_bench->addServer();
    m_telegram = std::make_unique<HttpServer>(nullptr);
    answer({});
    QVERIFY(m_telegram->listen());
    auto &settings = m_bench->settings;
    settings.subscriptionBaseUrl = QUrl(u"https://vpn.example"_s);
    settings.notifications.enabled = true;
    settings.notifications.baseUrl = m_telegram->url();
    m_bench->secrets.secrets.insert(NotificationService::secretName(m_bench->database->path()),
                                    secretToken);
    m_notifications = std::make_unique<NotificationService>(*m_bench->database, m_bench->secrets,
                                                            settings, m_bench->clock);
}

void NotificationTest::cleanup()
{
    m_notifications.reset();
    m_telegram.reset();
    m_bench.reset();
}

void NotificationTest::answer(std::vector<HttpResponse> answers)
{
    m_telegram->setHandler(
        [answers, next = size_t(0)](const HttpRequest &, const HttpResponder &responder) mutable {
            responder.reply(next < answers.size() ? answers[next] : accepted());
            ++next;
        });
}

void NotificationTest::deliver(const QString &reference)
{
    m_bench->addPayment(reference);
    QVERIFY(m_bench->process(reference).action);
}

Result<> NotificationTest::sendDue()
{
    return QCoro::waitFor(m_notifications->sendDue({}));
}

Notification NotificationTest::notification(const QString &reference)
{
    const PaymentId payment{
        value(u"SELECT id FROM payments WHERE payment_id = '%1'"_s.arg(reference)).toLongLong()};
    auto future = m_bench->database->read([payment](const Connection &connection) {
        return NotificationRepository::find(connection, payment);
    });
    future.waitForFinished();
    const auto found = future.result();
    if (!found || !*found)
        qFatal("There is no notification");
    return **found;
}

std::optional<ErrorKind> NotificationTest::obstacle(const QString &reference)
{
    const auto error = m_notifications->obstacleTo(notification(reference).id);
    return error ? std::optional(error->kind()) : std::nullopt;
}

QString NotificationTest::sentText(size_t index) const
{
    return QJsonDocument::fromJson(m_telegram->requests().at(index).body)[u"text"_s].toString();
}

QString NotificationTest::value(const QString &sql)
{
    return m_bench->value(sql);
}

} // namespace VeilDesk
