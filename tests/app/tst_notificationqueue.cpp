#include "app/notifications/notificationdispatcher.h"
#include "tests/app/notificationtest.h"
#include "tests/support/patience.h"

#include <QRegularExpression>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Asks its operator, as long as it takes.
class LockedSecretStore final : public SecretStore
{
public:
    explicit LockedSecretStore(const QString &token)
        : m_token(token)
    { }

    int loads = 0;

    void unlock()
    {
        m_loading.addResult(Result<QString>(m_token));
        m_loading.finish();
    }

    [[nodiscard]] QFuture<Result<QString>> load(const QString &) override
    {
        ++loads;
        m_loading.start();
        return m_loading.future();
    }
    [[nodiscard]] QFuture<Result<>> save(const QString &, const QString &) override
    {
        return QtFuture::makeReadyFuture(Result<>());
    }
    [[nodiscard]] QFuture<Result<>> remove(const QString &) override
    {
        return QtFuture::makeReadyFuture(Result<>());
    }

private:
    const QString m_token;
    QPromise<Result<QString>> m_loading;
};

} // namespace

/// Whose turn a message is: of several programs, killed ones, and of the operator.
class TestNotificationQueue final : public NotificationTest
{
    Q_OBJECT

private slots:
    void claimsNothingWhileTheKeychainAsks();
    void sendsOnceWhatAKilledProgramLeft();
    void doesNotRepeatWhatAKilledProgramWasSending();
    void sendsAgainWhenTold();
    void sendsAtOnceWhatWaitsWhenTold();
    void sendsOnlyWhatTheOperatorSaw_data();
    void sendsOnlyWhatTheOperatorSaw();
    void leavesForLaterWhatAnotherProgramPostponed();
    void saysWhenItsLeaseEndedTooSoon();
    void doesNotSendWhatAnotherProgramSends();
    void followsDeliveriesWhileTheWindowIsOpen();
};

void TestNotificationQueue::claimsNothingWhileTheKeychainAsks()
{
    LockedSecretStore keychain(secretToken);
    NotificationService service(*m_bench->database, keychain, m_bench->settings, m_bench->clock);
    deliver();
    const auto before = notification();

    auto sending = service.sendDue({});
    QTRY_COMPARE(keychain.loads, 1);
    QCOMPARE(notification(), before);
    keychain.unlock();

    QVERIFY(QCoro::waitFor(sending));
    QCOMPARE(notification().state, NotificationState::Sent);
}

void TestNotificationQueue::sendsOnceWhatAKilledProgramLeft()
{
    deliver();
    NotificationService afterRestart(*m_bench->database, m_bench->secrets, m_bench->settings,
                                     m_bench->clock);

    QVERIFY(QCoro::waitFor(afterRestart.sendDue({})));
    QVERIFY(sendDue());

    QCOMPARE(m_telegram->requestCount(), 1);
    QCOMPARE(notification().state, NotificationState::Sent);
}

void TestNotificationQueue::doesNotRepeatWhatAKilledProgramWasSending()
{
    deliver();
    m_bench->execute(u"UPDATE veildesk_notifications SET state = 'sending', attempts = 1, "
                     "lease_until_ms = 1"_s);

    QVERIFY(sendDue());

    QCOMPARE(m_telegram->requestCount(), 0);
    QCOMPARE(notification().state, NotificationState::Unknown);
    QVERIFY(!notification().message.isEmpty());
}

void TestNotificationQueue::sendsAgainWhenTold()
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
    QCOMPARE(QCoro::waitFor(m_notifications->sendNow(notification(), {})).error().kind(),
             ErrorKind::Conflict);
    QCOMPARE(m_telegram->requestCount(), 2);
}

void TestNotificationQueue::sendsAtOnceWhatWaitsWhenTold()
{
    deliver();
    m_bench->execute(u"UPDATE veildesk_notifications SET next_attempt_at = 1900000000"_s);

    QVERIFY(QCoro::waitFor(m_notifications->sendNow(notification(), {})));

    QCOMPARE(notification().state, NotificationState::Sent);
}

void TestNotificationQueue::sendsOnlyWhatTheOperatorSaw_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");

    QTest::newRow("another program's answer was lost") << u"queued"_s << u"unknown"_s;
    QTest::newRow("another program's message was refused") << u"queued"_s << u"failed"_s;
    QTest::newRow("another program sends it") << u"failed"_s << u"sending"_s;
    QTest::newRow("another program has sent it") << u"unknown"_s << u"sent"_s;
}

void TestNotificationQueue::sendsOnlyWhatTheOperatorSaw()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const auto changeTo = [this](const QString &state) {
        m_bench->execute(u"UPDATE veildesk_notifications SET state = '%1'"_s.arg(state));
    };
    deliver();
    changeTo(before);
    const auto shown = notification();
    changeTo(after);

    QCOMPARE(QCoro::waitFor(m_notifications->sendNow(shown, {})).error().kind(),
             ErrorKind::Conflict);

    QCOMPARE(m_telegram->requestCount(), 0);
    QCOMPARE(notificationStateName(notification().state), after);
}

void TestNotificationQueue::leavesForLaterWhatAnotherProgramPostponed()
{
    LockedSecretStore keychain(secretToken);
    NotificationService service(*m_bench->database, keychain, m_bench->settings, m_bench->clock);
    deliver();

    auto sending = service.sendDue({});
    QTRY_COMPARE(keychain.loads, 1);
    m_bench->execute(u"UPDATE veildesk_notifications SET next_attempt_at = 1900000000"_s);
    keychain.unlock();

    QVERIFY(QCoro::waitFor(sending));
    QCOMPARE(m_telegram->requestCount(), 0);
    QCOMPARE(notification().state, NotificationState::Queued);
}

void TestNotificationQueue::saysWhenItsLeaseEndedTooSoon()
{
    const QRegularExpression warning(u"ended as sent after its lease"_s);
    QTest::ignoreMessage(QtWarningMsg, warning);
    m_telegram->setHandler([this](const HttpRequest &, const HttpResponder &responder) {
        m_bench->execute(u"UPDATE veildesk_notifications SET state = 'unknown'"_s);
        responder.reply(accepted());
    });
    deliver();

    QVERIFY(sendDue());

    QCOMPARE(notification().state, NotificationState::Unknown);
}

void TestNotificationQueue::doesNotSendWhatAnotherProgramSends()
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

void TestNotificationQueue::followsDeliveriesWhileTheWindowIsOpen()
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
    QTest::qWait(100);
    QCOMPARE(notification(u"after closing"_s).state, NotificationState::Queued);
    QCOMPARE(notification(u"after closing"_s).attempts, 0);
    QCOMPARE(m_telegram->requestCount(), 2);
}

QTEST_GUILESS_MAIN(TestNotificationQueue)
#include "tst_notificationqueue.moc"
