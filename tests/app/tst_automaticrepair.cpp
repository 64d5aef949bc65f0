#include "app/subscriptions/automaticrepair.h"
#include "tests/app/provisioningbench.h"
#include "tests/support/patience.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr CustomerId anna{77'000'000'001};

} // namespace

/// The repair queue with a real database, fake servers and a clock that is set by hand.
class TestAutomaticRepair : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void createsTheMissingKeyOnceItsServerAnswers();
    void waitsUntilTheServerMayBeAskedAgain();
    void asksEachServerAtItsOwnTime();
    void leavesItToTheOperatorToAskEarlier();
    void asksAFailingServerEverMoreRarely();
    void remembersItsPatienceAfterARestart();
    void finishesWhatASilentServerLeft();
    void finishesWhatWasBegunWithoutSubscriptions();
    void looksAtASilentServerEverMoreRarely();
    void shutsDownWhileAServerIsSilent();
    void leavesAnOperationToTheProgramThatWorksOnIt();
    void rests_data();
    void rests();

private:
    static constexpr auto interval = 5ms;

    void start();
    void stop();
    QCoro::Task<> shutDown();

    /// Degrades a subscription: its second server refuses.
    FakeServer &sellOnAFailingServer();
    /// Degrades a subscription: its second server creates a key and is silent from then on.
    FakeServer &sellOnASilentServer() { return issueOnASilentServer(m_bench->requestFor(anna)); }
    FakeServer &issueOnASilentServer(const IssueRequest &request);
    void passTime(std::chrono::seconds time) { m_now += time; }
    /// The first look that ends may have begun before.
    void lookSeveralTimes() const;

    std::unique_ptr<ProvisioningBench> m_bench;
    Timestamp m_now;
    std::unique_ptr<SubscriptionService> m_subscriptions;
    std::unique_ptr<AutomaticRepair> m_repair;
    bool m_isShutDown = false;
};

void TestAutomaticRepair::init()
{
    m_isShutDown = false;
    m_bench = std::make_unique<ProvisioningBench>();
    m_bench->addCustomer(anna);
    // When a server may be asked again goes by the wall clock.
    m_now = std::chrono::floor<std::chrono::seconds>(wallTimeNow());
    m_bench->clock = [this] { return m_now; };
    m_bench->service = m_bench->createOtherService();
    m_subscriptions = std::make_unique<SubscriptionService>(*m_bench->database, *m_bench->service,
                                                            m_bench->settings, m_bench->clock);
    start();
}

void TestAutomaticRepair::cleanup()
{
    stop();
    m_subscriptions.reset();
    m_bench.reset();
}

void TestAutomaticRepair::start()
{
    m_repair = std::make_unique<AutomaticRepair>(*m_bench->service, *m_subscriptions,
                                                 m_bench->settings, m_bench->clock);
}

void TestAutomaticRepair::stop()
{
    QCoro::waitFor(m_repair->shutDown());
    m_repair.reset();
}

QCoro::Task<> TestAutomaticRepair::shutDown()
{
    co_await m_repair->shutDown();
    m_isShutDown = true;
}

FakeServer &TestAutomaticRepair::sellOnAFailingServer()
{
    m_bench->addServer();
    auto &failing = m_bench->addServer();
    failing.createFaults.push_back({serverRefusal(), false});
    const auto issued = m_bench->issue(m_bench->requestFor(anna));
    if (!issued || issued->outcome != Outcome::Degraded)
        qFatal("The subscription was to be degraded");
    return failing;
}

FakeServer &TestAutomaticRepair::issueOnASilentServer(const IssueRequest &request)
{
    m_bench->addServer();
    auto &silent = m_bench->addSilentServer();
    const auto issued = m_bench->issue(request);
    if (!issued || issued->state != OperationState::Unfinished)
        qFatal("The operation was to be unfinished");
    return silent;
}

void TestAutomaticRepair::lookSeveralTimes() const
{
    QSignalSpy looked(m_repair.get(), &AutomaticRepair::looked);
    for (int i = 0; i < 3; ++i)
        QVERIFY(looked.wait(patienceMs));
}

void TestAutomaticRepair::createsTheMissingKeyOnceItsServerAnswers()
{
    const auto &failing = sellOnAFailingServer();
    passTime(24h);
    const QSignalSpy repaired(m_repair.get(), &AutomaticRepair::repaired);

    m_repair->start(interval);

    QTRY_COMPARE(repaired.count(), 1);
    QCOMPARE(repaired.at(0).at(0).toInt(), 1);
    QCOMPARE(failing.keys.size(), 1);
    lookSeveralTimes();
    QCOMPARE(failing.creates, 2);
}

void TestAutomaticRepair::waitsUntilTheServerMayBeAskedAgain()
{
    m_now -= 24h;
    const auto &failing = sellOnAFailingServer();

    m_repair->start(interval);

    lookSeveralTimes();
    QCOMPARE(failing.creates, 1);
}

void TestAutomaticRepair::asksEachServerAtItsOwnTime()
{
    auto &patient = m_bench->addServer();
    patient.createFaults.assign(20, {connectionRefused(), false});
    const auto &failing = sellOnAFailingServer();
    patient.createFaults.clear();
    const auto asked = patient.creates;
    const auto later = toUnix(m_now + 24h);
    m_bench->execute(u"UPDATE veildesk_steps SET retry_at = %1 WHERE server_id = 1"_s.arg(later));
    passTime(10min);

    m_repair->start(interval);

    QTRY_COMPARE(failing.keys.size(), 1U);
    lookSeveralTimes();
    QCOMPARE(patient.creates, asked);
    QCOMPARE(
        m_bench->value(u"SELECT group_concat(id || ' ' || outcome) FROM veildesk_operations"_s),
        u"1 degraded,2 degraded"_s);
    QCOMPARE(m_bench->value(u"SELECT state || ' ' || error_kind || ' ' || retry_at"
                            " FROM veildesk_steps WHERE operation_id = 2 AND server_id = 1"_s),
             u"failed connection %1"_s.arg(later));
    passTime(24h);
    QTRY_COMPARE(patient.keys.size(), 1U);
}

void TestAutomaticRepair::leavesItToTheOperatorToAskEarlier()
{
    const auto &failing = sellOnAFailingServer();
    const SubscriptionId sold{1};

    const auto refused =
        QCoro::waitFor(m_bench->service->repair(sold, Cancellation(), RepairScope::Due));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind(), ErrorKind::Busy);
    QVERIFY(refused.error().retryAfter());
    QCOMPARE(m_bench->value(u"SELECT COUNT(*) FROM veildesk_operations"_s), u"1"_s);
    QCOMPARE(failing.creates, 1);
    // Whose due servers are not missing any more, is no failure.
    QVERIFY(QCoro::waitFor(m_subscriptions->repairDue({sold}, Cancellation())).empty());

    const auto repaired =
        QCoro::waitFor(m_bench->service->repair(sold, Cancellation(), RepairScope::All));
    QCOMPARE(outcomeOf(repaired), u"complete"_s);
    QCOMPARE(failing.creates, 2);
}

void TestAutomaticRepair::asksAFailingServerEverMoreRarely()
{
    auto &failing = sellOnAFailingServer();
    for (int i = 0; i < 2; ++i)
        failing.createFaults.push_back({serverRefusal(), false});
    passTime(24h);
    m_repair->start(interval);
    lookSeveralTimes();
    QCOMPARE(failing.creates, 2);
    passTime(60s);
    lookSeveralTimes();
    QCOMPARE(failing.creates, 3);
    passTime(60s);
    lookSeveralTimes();
    QCOMPARE(failing.creates, 3);
    passTime(60s);
    QTRY_COMPARE(failing.keys.size(), 1);
}

void TestAutomaticRepair::remembersItsPatienceAfterARestart()
{
    auto &failing = sellOnAFailingServer();
    for (int i = 0; i < 2; ++i)
        failing.createFaults.push_back({serverRefusal(), false});
    passTime(24h);
    m_repair->start(interval);
    lookSeveralTimes();
    passTime(60s);
    lookSeveralTimes();
    QCOMPARE(failing.creates, 3);

    stop();
    start();
    m_repair->start(interval);

    passTime(119s);
    lookSeveralTimes();
    QCOMPARE(failing.creates, 3);
    passTime(1s);
    QTRY_COMPARE(failing.keys.size(), 1);
}

void TestAutomaticRepair::finishesWhatASilentServerLeft()
{
    auto &silent = sellOnASilentServer();
    silent.listFaults.clear();

    m_repair->start(interval);

    QTRY_COMPARE(m_bench->rows().size(), 2U);
    lookSeveralTimes();
    QCOMPARE(m_bench->value(u"SELECT state || ' ' || outcome FROM veildesk_operations"_s),
             u"finished complete"_s);
    QCOMPARE(silent.creates, 1);
    QCOMPARE(silent.keys.size(), 1U);
}

/// In the database of a bot that knows keys alone, where nobody complains each time.
void TestAutomaticRepair::finishesWhatWasBegunWithoutSubscriptions()
{
    m_bench->execute(u"ALTER TABLE subscriptions RENAME TO subscriptions_of_a_later_bot"_s);
    auto &silent = issueOnASilentServer(m_bench->requestFor(u"guest@mail.example"_s));
    silent.listFaults.clear();
    QTest::failOnWarning(QRegularExpression(u"The repair queue could not be read"_s));

    m_repair->start(interval);

    QTRY_COMPARE(m_bench->rows().size(), 2U);
    lookSeveralTimes();
    QCOMPARE(m_bench->value(u"SELECT state || ' ' || outcome FROM veildesk_operations"_s),
             u"finished complete"_s);
    QCOMPARE(silent.keys.size(), 1U);
}

void TestAutomaticRepair::looksAtASilentServerEverMoreRarely()
{
    const auto &silent = sellOnASilentServer();
    const auto unasked = silent.listFaults.size();
    m_repair->start(interval);
    lookSeveralTimes();
    QCOMPARE(silent.listFaults.size(), unasked - 1);
    passTime(60s);
    lookSeveralTimes();
    QCOMPARE(silent.listFaults.size(), unasked - 2);
    passTime(60s);
    lookSeveralTimes();
    QCOMPARE(silent.listFaults.size(), unasked - 2);
    passTime(60s);
    lookSeveralTimes();
    QCOMPARE(silent.listFaults.size(), unasked - 3);
}

void TestAutomaticRepair::shutsDownWhileAServerIsSilent()
{
    auto &silent = sellOnASilentServer();
    silent.listFaults.clear();
    silent.latency = 1h;
    m_repair->start(interval);
    QTRY_COMPARE(silent.unanswered, 1);

    shutDown();

    QTRY_VERIFY(m_isShutDown);
    QCOMPARE(m_bench->value(u"SELECT state FROM veildesk_operations"_s), u"unfinished"_s);
    QCOMPARE(m_bench->value(u"SELECT state FROM veildesk_steps WHERE server_id = 2"_s),
             u"unknown"_s);
}

void TestAutomaticRepair::leavesAnOperationToTheProgramThatWorksOnIt()
{
    const auto &silent = sellOnASilentServer();
    const auto unasked = silent.listFaults.size();
    const auto until = wallTimeNow() + 10min;
    m_bench->execute(u"UPDATE veildesk_operations SET state = 'running', lease_owner = 'elsewhere',"
                     " lease_until_ms = %1"_s.arg(until.time_since_epoch().count()));

    m_repair->start(interval);

    lookSeveralTimes();
    QCOMPARE(silent.listFaults.size(), unasked);
}

void TestAutomaticRepair::rests_data()
{
    QTest::addColumn<bool>("automatic");
    QTest::addColumn<bool>("active");

    QTest::newRow("where the setting is off") << false << true;
    QTest::newRow("for what was deactivated") << true << false;
}

void TestAutomaticRepair::rests()
{
    QFETCH(const bool, automatic);
    QFETCH(const bool, active);
    const auto &failing = sellOnAFailingServer();
    m_bench->settings.automaticRepair = automatic;
    if (!active)
        m_bench->execute(u"UPDATE subscriptions SET is_active = 0"_s);
    passTime(24h);

    m_repair->start(interval);

    lookSeveralTimes();
    QCOMPARE(failing.creates, 1);
}

QTEST_GUILESS_MAIN(TestAutomaticRepair)
#include "tst_automaticrepair.moc"
