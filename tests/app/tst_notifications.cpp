#include "app/notifications/notificationdispatcher.h"
#include "app/payments/paymentservice.h"
#include "models/storage/notificationrepository.h"
#include "tests/app/provisioningbench.h"
#include "tests/support/httpserver.h"

#include <QCoroFuture>

#include <QJsonDocument>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr CustomerId anna{77'000'000'001};
constexpr Timestamp now = std::chrono::sys_seconds(1'800'000'000s);
const auto secretToken = u"1234567890:AAE-secret_token"_s;

HttpResponse accepted()
{
    return jsonResponse(200, QJsonObject{{u"ok"_s, true}});
}

HttpResponse refused(int code, const QString &description, const QJsonObject &parameters = {})
{
    return jsonResponse(code,
                        QJsonObject{{u"ok"_s, false},
                                    {u"error_code"_s, code},
                                    {u"description"_s, description},
                                    {u"parameters"_s, parameters}});
}

} // namespace

/// Customers of completed payments, a loopback Bot API, a real database.
class TestNotifications : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void tellsOfADelivery();
    void tellsOfARenewalInTheLanguageChosen();
    void tellsWhatIsMissing();
    void tellsInTheOperatorsWords();
    void tellsWhatTheBotDelivered();
    void writesNothingWhileSwitchedOff();
    void completesThePaymentWhateverBecomesOfTheMessage_data();
    void completesThePaymentWhateverBecomesOfTheMessage();
    void waitsAsLongAsItIsAskedTo();
    void keepsWhatHasToWaitLonger();
    void marksTheCustomerWhoBlockedTheBot();
    void sendsNothingMoreWithAWrongToken();
    void waitsForTheToken();
    void sendsOnceWhatAKilledProgramLeft();
    void doesNotRepeatWhatAKilledProgramWasSending();
    void sendsAgainWhenTold();
    void doesNotSendWhatAnotherProgramSends();
    void followsDeliveriesWhileTheWindowIsOpen();
    void keepsTheTokenInTheKeychain();

private:
    void answer(std::vector<HttpResponse> answers);
    void deliver(const QString &reference = u"p"_s);
    [[nodiscard]] Result<> sendDue();
    [[nodiscard]] Notification notification(const QString &reference = u"p"_s);
    [[nodiscard]] QString sentText(size_t index = 0) const;
    [[nodiscard]] QString value(const QString &sql);

    std::unique_ptr<ProvisioningBench> m_bench;
    std::unique_ptr<SubscriptionMetrics> m_metrics;
    std::unique_ptr<PaymentService> m_payments;
    std::unique_ptr<NotificationService> m_notifications;
    std::unique_ptr<HttpServer> m_telegram;
};

void TestNotifications::init()
{
    m_bench = std::make_unique<ProvisioningBench>();
    m_bench->addCustomer(anna);
    m_bench->addServer();
    m_telegram = std::make_unique<HttpServer>(nullptr);
    answer({});
    QVERIFY(m_telegram->listen());
    auto &settings = m_bench->settings;
    settings.callTimeout = 300ms;
    settings.subscriptionBaseUrl = QUrl(u"https://vpn.example"_s);
    settings.notifications.enabled = true;
    settings.notifications.baseUrl = m_telegram->url();
    m_bench->secrets.secrets.insert(NotificationService::secretName(m_bench->database->path()),
                                    secretToken);
    m_metrics = std::make_unique<SubscriptionMetrics>(*m_bench->service, settings);
    m_payments = std::make_unique<PaymentService>(*m_bench->database, *m_bench->service, *m_metrics,
                                                  settings, m_bench->clock);
    m_notifications = std::make_unique<NotificationService>(*m_bench->database, m_bench->secrets,
                                                            settings, m_bench->clock);
}

void TestNotifications::cleanup()
{
    m_notifications.reset();
    m_payments.reset();
    m_metrics.reset();
    m_telegram.reset();
    m_bench.reset();
}

/// These answers in turn, then success.
void TestNotifications::answer(std::vector<HttpResponse> answers)
{
    m_telegram->setHandler(
        [answers, next = size_t(0)](const HttpRequest &, const HttpResponder &responder) mutable {
            responder.reply(next < answers.size() ? answers[next] : accepted());
            ++next;
        });
}

void TestNotifications::deliver(const QString &reference)
{
    Payment payment;
    payment.reference = reference;
    payment.customer = anna;
    payment.tariff = m_bench->tariff;
    payment.status = PaymentStatus::Paid;
    payment.amount = {10'000, u"RUB"_s};
    payment.protocol = u"v2ray"_s;
    payment.metadata = u"{\"key_type\": \"subscription\"}"_s;
    QVERIFY(QCoro::waitFor(m_payments->add(payment)));
    PurchaseRequest request;
    request.reference = reference;
    std::optional<PaymentResult> result;
    QCoro::waitFor(m_payments->process(request, {}).then([&result](PaymentResult value) {
        result = std::move(value);
    }));
    QVERIFY(result->action);
}

Result<> TestNotifications::sendDue()
{
    return QCoro::waitFor(m_notifications->sendDue({}));
}

Notification TestNotifications::notification(const QString &reference)
{
    const PaymentId payment{
        value(u"SELECT id FROM payments WHERE payment_id = '%1'"_s.arg(reference)).toLongLong()};
    const auto found = QCoro::waitFor(m_notifications->find(payment));
    if (!found || !*found)
        qFatal("There is no notification");
    return **found;
}

QString TestNotifications::sentText(size_t index) const
{
    return QJsonDocument::fromJson(m_telegram->requests().at(index).body)[u"text"_s].toString();
}

QString TestNotifications::value(const QString &sql)
{
    auto future = m_bench->database->read([sql](const Connection &connection) -> Result<QString> {
        auto query = connection.run(sql);
        if (!query)
            return failure(query.error());
        return query->next() ? query->value(0).toString() : QString();
    });
    future.waitForFinished();
    const auto found = future.result();
    return found ? *found : found.error().detail();
}

void TestNotifications::tellsOfADelivery()
{
    m_bench->execute(u"UPDATE users SET first_name = 'Анна'"_s);
    deliver();
    QCOMPARE(notification().state, NotificationState::Queued);

    QVERIFY(sendDue());

    QCOMPARE(m_telegram->requestCount(), 1);
    QCOMPARE(m_telegram->requests().front().path, u"/bot%1/sendMessage"_s.arg(secretToken));
    const auto token = value(u"SELECT subscription_token FROM subscriptions"_s);
    QCOMPARE(sentText(),
             u"Оплата получена, подписка готова.\n\nТариф: Month\nДействует до: 14 февраля 2027\n"
             "Серверов: 1\n\nСсылка на подписку: https://vpn.example/api/subscription/"_s
                 + token);
    QCOMPARE(notification().state, NotificationState::Sent);
    QCOMPARE(notification().sentAt, now);

    QVERIFY(sendDue());
    QCOMPARE(m_telegram->requestCount(), 1);
}

void TestNotifications::tellsOfARenewalInTheLanguageChosen()
{
    m_bench->settings.notifications.language = QLocale::English;
    m_bench->settings.subscriptionBaseUrl.clear();
    deliver(u"first"_s);
    deliver(u"second"_s);

    QVERIFY(sendDue());

    QCOMPARE(notification(u"second"_s).kind, NotificationKind::Renewed);
    QCOMPARE(sentText(1),
             u"Your payment has arrived, and the subscription is extended.\n\nTariff: Month\n"
             "Valid until: 16 March 2027\nServers: 1"_s);
}

void TestNotifications::tellsWhatIsMissing()
{
    auto &second = m_bench->addServer();
    second.createFaults.assign(9, {serverRefusal(), false});
    deliver();

    QVERIFY(sendDue());

    QCOMPARE(notification().missing, 1);
    QVERIFY2(sentText().contains(u"Ещё серверов: 1."_s), qPrintable(sentText()));
}

void TestNotifications::tellsInTheOperatorsWords()
{
    QVERIFY(QCoro::waitFor(m_notifications->saveTexts(
        {{NotificationKind::Delivered, QLocale::Russian, u"Ура!\n{name}\n{tariff}"_s}})));
    deliver();

    QVERIFY(sendDue());

    QCOMPARE(sentText(), u"Ура!\nMonth"_s);
}

void TestNotifications::tellsWhatTheBotDelivered()
{
    deliver(u"first"_s);
    m_bench->execute(u"UPDATE payments SET status = 'paid'"_s);
    m_bench->execute(u"DELETE FROM veildesk_notifications"_s);

    PurchaseRequest request;
    request.reference = u"first"_s;
    QCoro::waitFor(m_payments->process(request, {}).then([](PaymentResult result) {
        QCOMPARE(result.action, PurchaseAction::AlreadyCompleted);
    }));

    QCOMPARE(notification(u"first"_s).state, NotificationState::Queued);
    QVERIFY(sendDue());
    QVERIFY2(!sentText().contains(u"Серверов"_s), qPrintable(sentText()));
}

void TestNotifications::writesNothingWhileSwitchedOff()
{
    m_bench->settings.notifications.enabled = false;
    deliver(u"before"_s);
    m_bench->settings.notifications.enabled = true;
    deliver(u"after"_s);
    m_bench->settings.notifications.enabled = false;
    QVERIFY(sendDue());
    QCOMPARE(m_telegram->requestCount(), 0);

    m_bench->settings.notifications.enabled = true;
    QVERIFY(sendDue());

    QCOMPARE(m_telegram->requestCount(), 1);
    QCOMPARE(notification(u"after"_s).state, NotificationState::Sent);
    QCOMPARE(value(u"SELECT COUNT(*) FROM veildesk_notifications"_s), u"1"_s);
}

void TestNotifications::completesThePaymentWhateverBecomesOfTheMessage_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<NotificationState>("state");

    QTest::newRow("the text is refused") << 400 << NotificationState::Failed;
    QTest::newRow("the customer cannot be written to") << 403 << NotificationState::Failed;
    QTest::newRow("the token is wrong") << 401 << NotificationState::Queued;
    QTest::newRow("the API points elsewhere") << 301 << NotificationState::Queued;
    QTest::newRow("the API breaks down") << 500 << NotificationState::Unknown;
    QTest::newRow("the answer is no JSON") << 200 << NotificationState::Unknown;
    QTest::newRow("there is no answer") << 0 << NotificationState::Unknown;
}

void TestNotifications::completesThePaymentWhateverBecomesOfTheMessage()
{
    QFETCH(int, status);
    m_telegram->setHandler([status](const HttpRequest &, const HttpResponder &responder) {
        if (status > 0)
            responder.reply(status, {{"Location", "http://127.0.0.1:9/"}}, "so it is");
    });
    deliver();

    (void)sendDue();

    QTEST(notification().state, "state");
    QCOMPARE(notification().attempts, 1);
    QVERIFY(!notification().message.isEmpty());
    QCOMPARE(m_telegram->requestCount(), 1);
    QCOMPARE(value(u"SELECT status FROM payments"_s), u"completed"_s);
    QCOMPARE(m_bench->remoteKeys(), 1);
}

void TestNotifications::waitsAsLongAsItIsAskedTo()
{
    m_bench->settings.retry.cap = 5;
    answer({refused(429, u"Too Many Requests"_s, {{u"retry_after"_s, 1}})});
    deliver();
    QElapsedTimer waited;
    waited.start();

    QVERIFY(sendDue());

    QVERIFY(waited.elapsed() >= 950);
    QCOMPARE(m_telegram->requestCount(), 2);
    QCOMPARE(notification().state, NotificationState::Sent);
}

void TestNotifications::keepsWhatHasToWaitLonger()
{
    answer({refused(429, u"Too Many Requests"_s, {{u"retry_after"_s, 600}})});
    deliver();

    QCOMPARE(sendDue().error().kind(), ErrorKind::RateLimited);

    QCOMPARE(notification().state, NotificationState::Queued);
    QCOMPARE(notification().nextAttemptAt, now + 600s);
    QVERIFY(sendDue());
    QCOMPARE(m_telegram->requestCount(), 1);

    m_bench->execute(u"UPDATE veildesk_notifications SET next_attempt_at = 0"_s);
    QVERIFY(sendDue());
    QCOMPARE(notification().state, NotificationState::Sent);
    QCOMPARE(notification().attempts, 2);
}

void TestNotifications::marksTheCustomerWhoBlockedTheBot()
{
    answer({refused(403, u"Forbidden: bot was blocked by the user"_s)});
    deliver();
    QCOMPARE(value(u"SELECT blocked FROM users"_s), u"0"_s);

    QVERIFY(sendDue());

    QCOMPARE(notification().state, NotificationState::Failed);
    QCOMPARE(notification().fault, NotificationFault::Blocked);
    QCOMPARE(value(u"SELECT blocked FROM users"_s), u"1"_s);
}

void TestNotifications::sendsNothingMoreWithAWrongToken()
{
    answer({refused(401, u"Unauthorized"_s)});
    deliver(u"first"_s);
    deliver(u"second"_s);

    QCOMPARE(sendDue().error().kind(), ErrorKind::Unauthorized);

    QCOMPARE(m_telegram->requestCount(), 1);
    QCOMPARE(notification(u"first"_s).state, NotificationState::Queued);
    QCOMPARE(notification(u"second"_s).attempts, 0);
}

void TestNotifications::waitsForTheToken()
{
    m_bench->secrets.secrets.clear();
    deliver();

    QCOMPARE(sendDue().error().kind(), ErrorKind::SecretMissing);
    QCOMPARE(notification().state, NotificationState::Queued);

    QVERIFY(QCoro::waitFor(m_notifications->saveToken(secretToken)));
    m_bench->execute(u"UPDATE veildesk_notifications SET next_attempt_at = 0"_s);
    QVERIFY(sendDue());
    QCOMPARE(notification().state, NotificationState::Sent);
}

void TestNotifications::sendsOnceWhatAKilledProgramLeft()
{
    deliver();
    NotificationService afterRestart(*m_bench->database, m_bench->secrets, m_bench->settings,
                                     m_bench->clock);

    QVERIFY(QCoro::waitFor(afterRestart.sendDue({})));
    QVERIFY(sendDue());

    QCOMPARE(m_telegram->requestCount(), 1);
    QCOMPARE(notification().state, NotificationState::Sent);
}

void TestNotifications::doesNotRepeatWhatAKilledProgramWasSending()
{
    deliver();
    m_bench->execute(u"UPDATE veildesk_notifications SET state = 'sending', attempts = 1, "
                     "lease_until_ms = 1"_s);

    QVERIFY(sendDue());

    QCOMPARE(m_telegram->requestCount(), 0);
    QCOMPARE(notification().state, NotificationState::Unknown);
    QVERIFY(!notification().message.isEmpty());
}

void TestNotifications::sendsAgainWhenTold()
{
    answer({refused(400, u"Bad Request: chat not found"_s)});
    deliver();
    QVERIFY(sendDue());
    QCOMPARE(notification().state, NotificationState::Failed);
    m_bench->settings.notifications.enabled = false;

    QVERIFY(QCoro::waitFor(m_notifications->sendNow(notification(), {})));

    QCOMPARE(notification().state, NotificationState::Sent);
    QCOMPARE(notification().message, QString());
    QCOMPARE(notification().fault, std::nullopt);
    QVERIFY(QCoro::waitFor(m_notifications->sendNow(notification(), {})));
    QCOMPARE(m_telegram->requestCount(), 2);
}

void TestNotifications::doesNotSendWhatAnotherProgramSends()
{
    deliver();
    NotificationService other(*m_bench->database, m_bench->secrets, m_bench->settings,
                              m_bench->clock);

    auto first = m_notifications->sendDue({});
    auto second = other.sendDue({});
    QVERIFY(QCoro::waitFor(first));
    QVERIFY(QCoro::waitFor(second));

    QCOMPARE(m_telegram->requestCount(), 1);
    QCOMPARE(notification().state, NotificationState::Sent);
}

void TestNotifications::followsDeliveriesWhileTheWindowIsOpen()
{
    NotificationDispatcher dispatcher(*m_notifications);
    deliver(u"left by another program"_s);
    dispatcher.start();
    QTRY_COMPARE(m_telegram->requestCount(), 1);

    connect(m_bench->service.get(), &ProvisioningService::decided, &dispatcher,
            &NotificationDispatcher::wake);
    deliver(u"own"_s);
    QTRY_COMPARE(notification(u"own"_s).state, NotificationState::Sent);

    QCoro::waitFor(dispatcher.shutDown());
    deliver(u"after closing"_s);
    QCOMPARE(m_telegram->requestCount(), 2);
}

void TestNotifications::keepsTheTokenInTheKeychain()
{
    const auto name = NotificationService::secretName(m_bench->database->path());
    QVERIFY(*QCoro::waitFor(m_notifications->hasToken()));

    QCOMPARE(QCoro::waitFor(m_notifications->saveToken(u"not a token"_s)).error().kind(),
             ErrorKind::Invalid);
    QCOMPARE(m_bench->secrets.secrets.value(name), secretToken);

    QVERIFY(QCoro::waitFor(m_notifications->saveToken(QString())));
    QVERIFY(!*QCoro::waitFor(m_notifications->hasToken()));
    QCOMPARE(QCoro::waitFor(m_notifications->sendTest(anna, u"Hello"_s)).error().kind(),
             ErrorKind::SecretMissing);

    QVERIFY(QCoro::waitFor(m_notifications->saveToken(secretToken)));
    QVERIFY(QCoro::waitFor(m_notifications->sendTest(anna, u"Hello"_s)));
    QCOMPARE(sentText(), u"Hello"_s);
}

QTEST_GUILESS_MAIN(TestNotifications)
#include "tst_notifications.moc"
