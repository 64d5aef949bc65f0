#include "tests/app/provisioningtest.h"

#include <QCoroTask>

#include <QDeadlineTimer>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// As another program does that takes the payment over.
const auto takeOver = u"UPDATE payments SET updated_at = updated_at + 601"_s;

} // namespace

/// Payments that others want while we deliver them.
class TestPaymentClaims : public ProvisioningTest
{
    Q_OBJECT

private slots:
    void staysClaimedWhileItIsDelivered();
    void leavesAPaymentThatAnotherProgramTookOver();
    void givesNothingBackThatAnotherProgramHas();
    void doesNotGoOnWithWhatAnotherProgramHas();
    void startsWhatAnotherProgramCompletedHalfMade();
    void keepsATermThatAnotherProgramStarted();
    void recoversALeaseOfAClockThatWasAhead();
    void waitsForAForeignClaimWithoutATime_data();
    void waitsForAForeignClaimWithoutATime();
    void releasesAForeignClaimBesideACleanup();
    void saysThatTheOutcomeWasNotTaken();
    void recoversNoPaymentWhoseOperationAloneIsOpen();
    void leavesNoPaymentOpenForASilentServer();

private:
    /// A program ended after it had created one of two keys; then the bot found that one, and took
    /// the payment for delivered.
    void completeHalfMade();
    QString updatedAt() { return m_bench->value(u"SELECT updated_at FROM payments"_s); }
};

void TestPaymentClaims::staysClaimedWhileItIsDelivered()
{
    QString seen;
    m_bench->settings.lease = 30ms;
    auto &server = m_bench->addServer();
    server.turn = 1ms;
    server.beforeCreate = [this, &seen] { seen = updatedAt(); };
    m_bench->addPayment(u"p"_s);
    const auto claimed = updatedAt();
    const QDeadlineTimer patience(60s);
    server.keepsWaiting = [this, &claimed, &patience] {
        return updatedAt() != claimed && !patience.hasExpired();
    };
    const auto age = [this](const StepProgress &progress) {
        if (progress.phase == StepPhase::AwaitingTurn)
            m_bench->execute(u"UPDATE payments SET updated_at = updated_at - 500"_s);
    };
    connect(m_bench->service.get(), &ProvisioningService::progressed, this, age);

    QCOMPARE(m_bench->process(u"p"_s).action, PurchaseAction::Created);

    QCOMPARE(seen, claimed);
}

void TestPaymentClaims::leavesAPaymentThatAnotherProgramTookOver()
{
    m_bench->addServer();
    m_bench->addServer().beforeCreate = [this] { m_bench->execute(takeOver); };
    m_bench->addPayment(u"p"_s);

    const auto result = m_bench->process(u"p"_s);

    QCOMPARE(result.operation->outcome, Outcome::Rejected);
    QCOMPARE(result.operation->message, u"Payment status changed by another process"_s);
    QCOMPARE(result.operation->state, OperationState::Finished);
    QCOMPARE(result.status, PaymentStatus::Processing);
    QCOMPARE(m_bench->status(u"p"_s), u"processing"_s);
    QCOMPARE(updatedAt(), u"1800000601"_s);
    QCOMPARE(m_bench->remoteKeys(), 0);
    QVERIFY(m_bench->rows().empty());
    QVERIFY(!m_bench->subscriptions(anna).front().active);
}

void TestPaymentClaims::givesNothingBackThatAnotherProgramHas()
{
    auto &server = m_bench->addServer();
    server.createFaults = {{serverRefusal()}};
    server.beforeCreate = [this] { m_bench->execute(takeOver); };
    m_bench->addPayment(u"p"_s);

    const auto result = m_bench->process(u"p"_s);

    QCOMPARE(result.operation->outcome, Outcome::Rejected);
    QCOMPARE(result.operation->message, u"Payment status changed by another process"_s);
    QCOMPARE(result.status, PaymentStatus::Processing);
    QCOMPARE(m_bench->status(u"p"_s), u"processing"_s);
}

/// A program that ended after it had created one of two keys; the bot took over before we came.
void TestPaymentClaims::doesNotGoOnWithWhatAnotherProgramHas()
{
    m_bench->addServer();
    auto &second = m_bench->addServer();
    second.createFaults = {{serverRefusal()}};
    m_bench->addPayment(u"p"_s);
    QVERIFY(m_bench->process(u"p"_s).action);
    m_bench->execute(u"UPDATE payments SET status = 'processing'"_s);
    m_bench->execute(u"UPDATE subscriptions SET is_active = 0"_s);
    m_bench->execute(u"UPDATE veildesk_operations SET state = 'running', outcome = NULL,"
                     " lease_owner = 'somebody', lease_until_ms = 0"_s);
    m_bench->execute(u"UPDATE veildesk_steps SET state = 'intended' WHERE server_id = 2"_s);
    m_bench->execute(takeOver);

    const auto summary = m_bench->recover();

    QCOMPARE(summary->compensated, 1);
    QCOMPARE(second.creates, 1);
    QCOMPARE(m_bench->remoteKeys(), 0);
    QCOMPARE(m_bench->status(u"p"_s), u"processing"_s);
    QCOMPARE(updatedAt(), u"1800000601"_s);
    QCOMPARE(m_bench->value(u"SELECT state || ' ' || outcome FROM veildesk_operations"_s),
             u"finished rejected"_s);
}

void TestPaymentClaims::completeHalfMade()
{
    m_bench->addServer();
    m_bench->addServer().createFaults = {{serverRefusal()}};
    m_bench->addPayment(u"p"_s);
    QVERIFY(m_bench->process(u"p"_s).action);
    QCOMPARE(m_bench->status(u"p"_s), u"completed"_s);
    m_bench->execute(u"UPDATE subscriptions SET is_active = 0, expires_at = 1800000000"_s);
    m_bench->execute(u"UPDATE veildesk_operations SET state = 'running', outcome = NULL,"
                     " lease_owner = 'somebody', lease_until_ms = 0"_s);
    m_bench->execute(u"UPDATE veildesk_steps SET state = 'intended' WHERE server_id = 2"_s);
    m_bench->execute(takeOver);
}

void TestPaymentClaims::startsWhatAnotherProgramCompletedHalfMade()
{
    completeHalfMade();

    const auto recovery = QCoro::waitFor(m_bench->payments->recover(Cancellation()));

    QCOMPARE(recovery->recovered, 1);
    const auto sold = m_bench->subscriptions(anna);
    QCOMPARE(sold.size(), 1U);
    QVERIFY(sold.front().active);
    QCOMPARE(sold.front().expiresAt, now + month);
    QCOMPARE(m_bench->remoteKeys(), 2);
    QCOMPARE(m_bench->rows().size(), 2U);
    QCOMPARE(m_bench->status(u"p"_s), u"completed"_s);
    QCOMPARE(m_bench->value(u"SELECT state || ' ' || outcome FROM veildesk_operations"_s),
             u"finished complete"_s);
}

void TestPaymentClaims::keepsATermThatAnotherProgramStarted()
{
    completeHalfMade();
    m_bench->execute(u"UPDATE subscriptions SET is_active = 1, expires_at = 1800000500"_s);

    QCOMPARE(QCoro::waitFor(m_bench->payments->recover(Cancellation()))->recovered, 1);

    QCOMPARE(m_bench->subscriptions(anna).front().expiresAt, now + 500s);
    QCOMPARE(m_bench->remoteKeys(), 2);
}

/// The machine was started again, and its clock was put right.
void TestPaymentClaims::recoversALeaseOfAClockThatWasAhead()
{
    m_bench->addServer();
    m_bench->addPayment(u"p"_s);
    QVERIFY(m_bench->process(u"p"_s).action);
    m_bench->execute(u"UPDATE payments SET status = 'processing'"_s);
    m_bench->execute(u"UPDATE subscriptions SET is_active = 0"_s);
    m_bench->execute(u"UPDATE veildesk_operations SET state = 'running', outcome = NULL,"
                     " lease_owner = 'earlier-boot/1:2:3:4', lease_until_ms = 4000000000000"_s);

    const auto recovery = QCoro::waitFor(m_bench->payments->recover(Cancellation()));

    QCOMPARE(recovery->recovered, 1);
    QCOMPARE(m_bench->status(u"p"_s), u"completed"_s);
    QVERIFY(m_bench->subscriptions(anna).front().active);
}

void TestPaymentClaims::waitsForAForeignClaimWithoutATime_data()
{
    QTest::addColumn<QString>("touched");
    QTest::newRow("none") << u"NULL"_s;
    QTest::newRow("unreadable") << u"'x'"_s;
    QTest::newRow("in the future") << u"4000000000"_s;
}

void TestPaymentClaims::waitsForAForeignClaimWithoutATime()
{
    QFETCH(QString, touched);
    m_bench->addPayment(u"p"_s);
    m_bench->execute(u"UPDATE payments SET status = 'processing', updated_at = "_s + touched);

    QCOMPARE(QCoro::waitFor(m_bench->payments->recover(Cancellation()))->recovered, 0);
    QCOMPARE(m_bench->status(u"p"_s), u"processing"_s);

    m_bench->execute(u"UPDATE payments SET paid_at = paid_at - 600, created_at = 0"_s);
    QCOMPARE(QCoro::waitFor(m_bench->payments->recover(Cancellation()))->recovered, 1);
    QCOMPARE(m_bench->status(u"p"_s), u"paid"_s);
}

void TestPaymentClaims::releasesAForeignClaimBesideACleanup()
{
    m_bench->settings.policy.minKeysRequired = 2;
    m_bench->addServer().deleteFaults.assign(200, {connectionRefused()});
    m_bench->addPayment(u"p"_s);
    const auto rejected = m_bench->process(u"p"_s);
    QCOMPARE(rejected.operation->outcome, Outcome::Rejected);
    QCOMPARE(rejected.operation->state, OperationState::Unfinished);
    m_bench->execute(u"UPDATE payments SET status = 'processing', updated_at = 1799999400"_s);

    const auto recovery = QCoro::waitFor(m_bench->payments->recover(Cancellation()));

    QCOMPARE(m_bench->status(u"p"_s), u"paid"_s);
    QCOMPARE(recovery->recovered, 1);
    QCOMPARE(recovery->stillOpen, 0);
    QVERIFY(recovery->obstacles.empty());
}

void TestPaymentClaims::saysThatTheOutcomeWasNotTaken()
{
    m_bench->addServer();
    m_bench->addPayment(u"p"_s);
    m_bench->refuseOperations(u"outcome"_s);
    QCOMPARE(m_bench->process(u"p"_s).operation->state, OperationState::Unfinished);

    const auto refused = QCoro::waitFor(m_bench->payments->recover(Cancellation()));

    QCOMPARE(refused->recovered, 0);
    QCOMPARE(refused->stillOpen, 1);
    QCOMPARE(refused->obstacles.size(), 1U);
    QCOMPARE(refused->obstacles.front().kind(), ErrorKind::Storage);

    m_bench->acceptOperations();
    const auto ended = QCoro::waitFor(m_bench->payments->recover(Cancellation()));
    QCOMPARE(ended->recovered, 1);
    QVERIFY(ended->obstacles.empty());
    QCOMPARE(m_bench->status(u"p"_s), u"completed"_s);
}

void TestPaymentClaims::recoversNoPaymentWhoseOperationAloneIsOpen()
{
    m_bench->addServer();
    m_bench->addPayment(u"p"_s);
    m_bench->refuseOperations(u"finished_at"_s);
    QCOMPARE(m_bench->process(u"p"_s).operation->state, OperationState::Unfinished);
    QCOMPARE(m_bench->status(u"p"_s), u"completed"_s);

    const auto refused = QCoro::waitFor(m_bench->payments->recover(Cancellation()));
    QCOMPARE(refused->recovered, 0);
    QCOMPARE(refused->stillOpen, 0);

    m_bench->acceptOperations();
    QCOMPARE(QCoro::waitFor(m_bench->payments->recover(Cancellation()))->recovered, 0);
    QCOMPARE(m_bench->value(u"SELECT state FROM veildesk_operations"_s), u"finished"_s);
}

void TestPaymentClaims::leavesNoPaymentOpenForASilentServer()
{
    m_bench->addSilentServer();
    m_bench->addPayment(u"p"_s);
    QCOMPARE(m_bench->process(u"p"_s).operation->state, OperationState::Unfinished);

    const auto recovery = QCoro::waitFor(m_bench->payments->recover(Cancellation()));

    QCOMPARE(recovery->stillOpen, 0);
    QVERIFY(recovery->obstacles.empty());
    QCOMPARE(m_bench->status(u"p"_s), u"paid"_s);
    QCOMPARE(m_bench->value(u"SELECT state FROM veildesk_operations"_s), u"unfinished"_s);
}

QTEST_GUILESS_MAIN(TestPaymentClaims)
#include "tst_paymentclaims.moc"
