#include "tests/app/paymentbench.h"
#include "tests/support/patience.h"

#include <QCoroTask>

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What the journal says of the latest step.
const auto lastStep =
    u"SELECT state || ' ' || COALESCE(error_detail, '-') || ' ' || warnings || ' '"
    " || COALESCE(retry_at, 0) FROM veildesk_steps ORDER BY id DESC LIMIT 1"_s;
const auto attempts = u"SELECT COUNT(*) FROM veildesk_attempts"_s;

/// As the journal is after its program was killed.
const auto crash = u"UPDATE veildesk_operations SET state = 'running', lease_owner = 'somebody',"
                   " lease_until_ms = 0"_s;

} // namespace

/// Recoveries that are told to stop while a server keeps them waiting.
class TestStoppedRecovery : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void leavesAnUnknownKeyUnknown();
    void takesNothingForAbsentBeforeItsServerSettled();
    void leavesAKeyToBeDeleted();
    void leavesAnUnseenSecondKeyToBeLookedFor();
    void leavesAStoredKeyToBeReadBack();
    void storesNoKeyWithoutItsLink();
    void deliversTheRestOfAPurchaseLater();
    void beginsNothingMore();
    void beginsNoPurchaseAfterIt();
    void tellsWhatItDeliveredBefore();

private:
    QCoro::Task<> recover();
    QCoro::Task<> process(QString reference);
    /// Stops the recovery once it waits for the server.
    void stopAt(const FakeServer &silent);
    void waitForTheEnd();
    /// Issues a key on one server, which creates it (if `takesEffect`) and is silent from then on.
    FakeServer &issueUnknown(bool takesEffect);
    /// The latest operation, given back and not finished.
    void checkUnfinished();
    /// What another recovery ends once the server answers again.
    [[nodiscard]] RecoverySummary recoverAll(FakeServer &server);

    std::unique_ptr<PaymentBench> m_bench;
    std::unique_ptr<CancellationSource> m_stop;
    std::optional<RecoverySummary> m_summary;
    std::optional<PaymentResult> m_result;
};

void TestStoppedRecovery::init()
{
    m_bench = std::make_unique<PaymentBench>();
    m_stop = std::make_unique<CancellationSource>();
    m_summary.reset();
    m_result.reset();
}

void TestStoppedRecovery::cleanup()
{
    m_stop.reset();
    m_bench.reset();
}

QCoro::Task<> TestStoppedRecovery::recover()
{
    const auto summary = co_await m_bench->service->recover(m_stop->cancellation());
    if (summary)
        m_summary = *summary;
}

QCoro::Task<> TestStoppedRecovery::process(QString reference)
{
    PurchaseRequest request;
    request.reference = std::move(reference);
    m_result = co_await m_bench->payments->process(std::move(request), m_stop->cancellation());
}

/// Its server would answer only after an hour.
void TestStoppedRecovery::waitForTheEnd()
{
    QTRY_VERIFY(m_summary.has_value());
}

void TestStoppedRecovery::stopAt(const FakeServer &silent)
{
    recover();
    QTRY_COMPARE(silent.unanswered, 1);
    m_stop->cancel();
    waitForTheEnd();
}

FakeServer &TestStoppedRecovery::issueUnknown(bool takesEffect)
{
    auto &server = m_bench->addServer();
    server.createFaults = {{lostAnswer(), takesEffect}};
    server.listFaults.assign(40, {connectionRefused()});
    const auto issued = m_bench->issue(m_bench->requestFor(u"a@b.example"_s));
    if (!issued || issued->steps.front().state != StepState::Unknown)
        qFatal("The key was to be unknown");
    server.listFaults.clear();
    return server;
}

void TestStoppedRecovery::checkUnfinished()
{
    QVERIFY(m_summary);
    QCOMPARE(m_summary->stopped, 1);
    QCOMPARE(m_summary->stillUnknown, 0);
    QVERIFY(m_summary->obstacles.empty());
    QCOMPARE(m_bench->value(u"SELECT state || ' ' || COALESCE(lease_owner, 'free')"
                            " FROM veildesk_operations ORDER BY id DESC LIMIT 1"_s),
             u"unfinished free"_s);
}

RecoverySummary TestStoppedRecovery::recoverAll(FakeServer &server)
{
    server.latency = 1ms;
    m_bench->settings.settleTime = 0ms;
    m_summary.reset();
    m_stop = std::make_unique<CancellationSource>();
    recover();
    waitForTheEnd();
    return m_summary.value_or(RecoverySummary());
}

void TestStoppedRecovery::leavesAnUnknownKeyUnknown()
{
    auto &server = issueUnknown(true);
    const auto step = m_bench->value(lastStep);
    server.latency = 1h;

    stopAt(server);

    checkUnfinished();
    QCOMPARE(m_bench->value(lastStep), step);
    QVERIFY(step.startsWith(u"unknown "_s));
    QCOMPARE(recoverAll(server).compensated, 1);
    QCOMPARE(m_bench->remoteKeys(), 0);
}

void TestStoppedRecovery::takesNothingForAbsentBeforeItsServerSettled()
{
    auto &server = issueUnknown(false);
    const auto step = m_bench->value(lastStep);
    m_bench->settings.settleTime = 1h;
    connect(m_bench->service.get(), &ProvisioningService::progressed, this,
            [this](const StepProgress &progress) {
                if (progress.phase == StepPhase::Waiting)
                    m_stop->cancel();
            });

    recover();
    waitForTheEnd();

    checkUnfinished();
    QCOMPARE(m_bench->value(lastStep), step);
    QCOMPARE(recoverAll(server).stopped, 0);
    QCOMPARE(m_bench->value(u"SELECT state FROM veildesk_operations"_s), u"finished"_s);
    QCOMPARE(server.creates, 1);
}

void TestStoppedRecovery::leavesAKeyToBeDeleted()
{
    auto &server = m_bench->addServer();
    QVERIFY(m_bench->issue(m_bench->requestFor(u"a@b.example"_s)));
    server.deleteFaults.assign(3, {connectionRefused()});
    const std::vector<KeyId> keys{m_bench->rows().front().id};
    const auto revoked = QCoro::waitFor(m_bench->service->revoke(keys, Cancellation()));
    QCOMPARE(revoked->state, OperationState::Unfinished);
    const auto step = m_bench->value(lastStep);
    const auto tried = m_bench->value(attempts);
    server.latency = 1h;

    stopAt(server);

    checkUnfinished();
    QCOMPARE(m_bench->value(lastStep), step);
    QCOMPARE(m_bench->value(attempts), tried);
    QCOMPARE(m_bench->rows().size(), 1U);
    QCOMPARE(recoverAll(server).compensated, 1);
    QVERIFY(m_bench->rows().empty());
    QCOMPARE(m_bench->value(u"SELECT state || ' ' || outcome FROM veildesk_operations"
                            " WHERE kind = 'revoke'"_s),
             u"finished complete"_s);
}

void TestStoppedRecovery::leavesAnUnseenSecondKeyToBeLookedFor()
{
    auto &server = m_bench->addServer();
    server.createFaults = {{lostAnswer(), true}};
    connect(m_bench->service.get(), &ProvisioningService::decided, this,
            [&server] { server.listFaults.assign(40, {connectionRefused()}); });
    const auto issued = m_bench->issue(m_bench->requestFor(u"a@b.example"_s));
    QCOMPARE(issued->state, OperationState::Unfinished);
    QCOMPARE(issued->steps.front().state, StepState::Stored);
    server.listFaults.clear();
    const auto step = m_bench->value(lastStep);
    server.latency = 1h;

    stopAt(server);

    checkUnfinished();
    QCOMPARE(m_bench->value(lastStep), step);
    QVERIFY(recoverAll(server).left.empty());
    QVERIFY(m_bench->rows().front().verifiedAt);
}

void TestStoppedRecovery::leavesAStoredKeyToBeReadBack()
{
    auto &server = m_bench->addServer();
    QVERIFY(m_bench->issue(m_bench->requestFor(u"a@b.example"_s)));
    m_bench->execute(crash);
    m_bench->execute(u"UPDATE veildesk_steps SET verified_at = NULL"_s);
    server.latency = 1h;

    stopAt(server);

    checkUnfinished();
    server.keys.clear();
    QVERIFY(recoverAll(server).left.empty());
    QCOMPARE(server.creates, 2);
    QCOMPARE(m_bench->remoteKeys(), 1);
    QCOMPARE(m_bench->rows().size(), 1U);
    QCOMPARE(m_bench->rows().front().uuid, server.keys.front().uuid);
}

void TestStoppedRecovery::storesNoKeyWithoutItsLink()
{
    auto &server = m_bench->addServer();
    m_bench->addPayment(u"p"_s);
    QVERIFY(m_bench->process(u"p"_s).action);
    m_bench->execute(u"UPDATE payments SET status = 'processing'"_s);
    m_bench->execute(u"UPDATE subscriptions SET is_active = 0"_s);
    m_bench->execute(u"DELETE FROM v2ray_keys"_s);
    m_bench->execute(crash + u", outcome = NULL"_s);
    m_bench->execute(u"UPDATE veildesk_steps SET state = 'confirmed', link = '', key_id = NULL,"
                     " verified_at = NULL"_s);
    server.beforeLink = [this] { m_stop->cancel(); };

    recover();
    waitForTheEnd();

    checkUnfinished();
    QVERIFY(m_bench->rows().empty());
    server.beforeLink = {};
    QCOMPARE(recoverAll(server).adopted, 1);
    QVERIFY(!m_bench->rows().front().link.isEmpty());
    QCOMPARE(m_bench->status(u"p"_s), u"completed"_s);
    QCOMPARE(server.creates, 1);
}

void TestStoppedRecovery::deliversTheRestOfAPurchaseLater()
{
    m_bench->addServer();
    auto &second = m_bench->addServer();
    second.createFaults = {{serverRefusal()}};
    m_bench->addPayment(u"p"_s);
    QVERIFY(m_bench->process(u"p"_s).action);
    m_bench->execute(u"UPDATE payments SET status = 'processing'"_s);
    m_bench->execute(u"UPDATE subscriptions SET is_active = 0"_s);
    m_bench->execute(crash + u", outcome = NULL"_s);
    m_bench->execute(u"UPDATE veildesk_steps SET state = 'intended' WHERE server_id = 2"_s);
    second.latency = 1h;

    stopAt(second);

    checkUnfinished();
    QCOMPARE(m_bench->value(u"SELECT state FROM veildesk_steps WHERE server_id = 2"_s), u"sent"_s);
    QCOMPARE(m_bench->value(u"SELECT COALESCE(outcome, 'none') FROM veildesk_operations"_s),
             u"none"_s);
    QCOMPARE(m_bench->status(u"p"_s), u"processing"_s);
    QCOMPARE(m_bench->rows().size(), 1U);
    QCOMPARE(recoverAll(second).adopted, 1);
    QCOMPARE(second.creates, 2);
    QCOMPARE(m_bench->remoteKeys(), 2);
    QCOMPARE(m_bench->rows().size(), 2U);
    QCOMPARE(m_bench->status(u"p"_s), u"completed"_s);
}

void TestStoppedRecovery::beginsNothingMore()
{
    auto &server = issueUnknown(true);
    server.latency = 1h;
    m_stop->cancel();

    recover();
    waitForTheEnd();

    checkUnfinished();
    QCOMPARE(recoverAll(server).compensated, 1);
}

void TestStoppedRecovery::beginsNoPurchaseAfterIt()
{
    auto &server = m_bench->addServer();
    server.createFaults = {{lostAnswer(), true}};
    server.listFaults.assign(200, {connectionRefused()});
    m_bench->addPayment(u"p"_s);
    QCOMPARE(m_bench->process(u"p"_s).operation->outcome, Outcome::Rejected);
    QCOMPARE(m_bench->status(u"p"_s), u"paid"_s);
    server.listFaults.clear();
    server.latency = 1h;

    process(u"p"_s);
    QTRY_COMPARE(server.unanswered, 1);
    m_stop->cancel();
    QTRY_VERIFY(m_result.has_value());

    QVERIFY(m_result->error);
    QCOMPARE(m_result->error->kind(), ErrorKind::Cancelled);
    QCOMPARE(server.creates, 1);
    QCOMPARE(m_bench->status(u"p"_s), u"paid"_s);
    QCOMPARE(m_bench->value(u"SELECT COUNT(*) FROM veildesk_operations"_s), u"1"_s);
}

/// The payment is completed before the second server's key is removed.
void TestStoppedRecovery::tellsWhatItDeliveredBefore()
{
    m_bench->addServer();
    auto &server = m_bench->addServer();
    m_bench->addPayment(u"p"_s);
    QVERIFY(m_bench->process(u"p"_s).action);
    m_bench->execute(u"UPDATE payments SET status = 'processing'"_s);
    m_bench->execute(u"UPDATE subscriptions SET is_active = 0"_s);
    m_bench->execute(u"DELETE FROM v2ray_keys WHERE server_id = 2"_s);
    m_bench->execute(crash + u", outcome = NULL"_s);
    m_bench->execute(
        u"UPDATE veildesk_steps SET state = 'compensating', key_id = NULL WHERE server_id = 2"_s);
    server.latency = 1h;

    process(u"p"_s);
    QTRY_COMPARE(server.unanswered, 1);
    m_stop->cancel();
    QTRY_VERIFY(m_result.has_value());

    QCOMPARE(m_bench->status(u"p"_s), u"completed"_s);
    QCOMPARE(m_result->action, PurchaseAction::AlreadyCompleted);
    QVERIFY(!m_result->error);
}

QTEST_GUILESS_MAIN(TestStoppedRecovery)
#include "tst_stoppedrecovery.moc"
