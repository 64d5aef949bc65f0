#include "tests/app/notificationtest.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What customers are told, and what becomes of the message.
class TestNotifications final : public NotificationTest
{
    Q_OBJECT

private slots:
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
    void waitsForTheToken_data();
    void waitsForTheToken();
    void knowsNoObstacleWhileSwitchedOff();
    void takesTheNewTokenAfterTheOldWasRefused();
    void sendsNoEmptyMessage();
    void sendsNoMessageThatIsTooLong();
    void keepsTheTokenInTheKeychain();
};

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

    QCOMPARE(m_bench->process(u"first"_s).action, PurchaseAction::AlreadyCompleted);

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
    if (status == 0)
        m_bench->settings.callTimeout = 1s;
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
    QCOMPARE(obstacle(u"second"_s), ErrorKind::Unauthorized);
}

void TestNotifications::waitsForTheToken_data()
{
    QTest::addColumn<QString>("stored");

    QTest::newRow("there is none") << QString();
    QTest::newRow("what is stored is none") << u"no token"_s;
}

void TestNotifications::waitsForTheToken()
{
    QFETCH(QString, stored);
    auto &secrets = m_bench->secrets.secrets;
    secrets.clear();
    if (!stored.isEmpty())
        secrets.insert(NotificationService::secretName(m_bench->database->path()), stored);
    deliver();
    const QSignalSpy obstacles(m_notifications.get(), &NotificationService::obstaclesChanged);
    const auto before = notification();

    QCOMPARE(sendDue().error().kind(), ErrorKind::SecretMissing);
    QCOMPARE(notification(), before);
    QCOMPARE(obstacle(), ErrorKind::SecretMissing);
    QVERIFY(!obstacles.isEmpty());

    QVERIFY(QCoro::waitFor(m_notifications->saveToken(secretToken)));
    QVERIFY(sendDue());
    QCOMPARE(notification().state, NotificationState::Sent);
    QCOMPARE(obstacle(), std::nullopt);
    QCOMPARE(notification().attempts, 1);
}

void TestNotifications::knowsNoObstacleWhileSwitchedOff()
{
    m_bench->secrets.secrets.clear();
    deliver();
    QCOMPARE(sendDue().error().kind(), ErrorKind::SecretMissing);
    QCOMPARE(obstacle(), ErrorKind::SecretMissing);
    const QSignalSpy obstacles(m_notifications.get(), &NotificationService::obstaclesChanged);
    m_bench->settings.notifications.enabled = false;

    QVERIFY(sendDue());
    QVERIFY(sendDue());

    QCOMPARE(obstacle(), std::nullopt);
    QCOMPARE(obstacles.count(), 1);
}

void TestNotifications::takesTheNewTokenAfterTheOldWasRefused()
{
    answer({refused(401, u"Unauthorized"_s)});
    deliver();
    QCOMPARE(sendDue().error().kind(), ErrorKind::Unauthorized);
    const auto name = NotificationService::secretName(m_bench->database->path());
    m_bench->secrets.secrets.insert(name, u"99:new"_s);
    m_bench->execute(u"UPDATE veildesk_notifications SET next_attempt_at = 0"_s);

    QVERIFY(sendDue());

    QCOMPARE(m_telegram->requests().at(1).path, u"/bot99:new/sendMessage"_s);
}

void TestNotifications::sendsNoEmptyMessage()
{
    QVERIFY(QCoro::waitFor(m_notifications->saveTexts(
        {{NotificationKind::Delivered, QLocale::Russian, u"{name}\n "_s}})));
    deliver(u"first"_s);
    deliver(u"second"_s);
    const auto before = notification(u"first"_s);

    QCOMPARE(sendDue().error().kind(), ErrorKind::Invalid);

    QCOMPARE(notification(u"first"_s), before);
    QCOMPARE(obstacle(u"first"_s), ErrorKind::Invalid);
    QCOMPARE(obstacle(u"second"_s), std::nullopt);
    QCOMPARE(notification(u"second"_s).state, NotificationState::Sent);
    QCOMPARE(m_telegram->requestCount(), 1);
}

void TestNotifications::sendsNoMessageThatIsTooLong()
{
    const auto saveText = [this](int length) {
        return QCoro::waitFor(m_notifications->saveTexts(
            {{NotificationKind::Delivered, QLocale::Russian, QString(length, u'я')}}));
    };
    QVERIFY(saveText(LongestNotification + 1));
    deliver();

    QCOMPARE(sendDue().error().kind(), ErrorKind::Invalid);
    QCOMPARE(notification().state, NotificationState::Queued);

    QVERIFY(saveText(LongestNotification));
    QVERIFY(sendDue());
    QCOMPARE(notification().state, NotificationState::Sent);
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
