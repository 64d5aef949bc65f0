#include "tests/app/provisioningtest.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

/// Servers that were removed, or do not answer, while something is left to do on them.
class TestUnsettledServers : public ProvisioningTest
{
    Q_OBJECT

private slots:
    void endsACreateWhoseServerWasRemoved();
    void endsALookAtARemovedServer();
    void removesTheRowOfARevokedKeyWhoseServerWasRemoved();
    void deliversAfterTheServerOfARejectedKeyWasRemoved();
    void renewsWhileAServerIsSilent();
    void repairsOthersWhileAServerIsSilent();
    void extendsByHandWhileAServerIsSilent();
    void waitsWhereNoOtherServerIsLeft();
    void createsNothingThatWouldBeTooLittle();
    void extendsNothingThatWouldBeTooLittle();
    void refusesBesideAnUndecidedOperation();

private:
    /// The keys' rows stay, as they do when the bot removes a server.
    void removeServer(int id);
    /// Sells keys on two servers, the second of which creates one and is silent from then on.
    [[nodiscard]] PaymentResult sellOnASilentServer();
};

void TestUnsettledServers::removeServer(int id)
{
    m_bench->execute(u"UPDATE v2ray_keys SET server_id = NULL WHERE server_id = %1"_s.arg(id));
    m_bench->execute(u"DELETE FROM servers WHERE id = %1"_s.arg(id));
}

void TestUnsettledServers::endsACreateWhoseServerWasRemoved()
{
    m_bench->addSilentServer();
    const auto issued = m_bench->issue(m_bench->requestFor(u"a@b.example"_s));
    QCOMPARE(issued->steps.front().state, StepState::Unknown);
    removeServer(1);

    QVERIFY(m_bench->recover());

    const auto ended = m_bench->find(issued->id);
    QCOMPARE(ended->state, OperationState::Finished);
    QCOMPARE(ended->steps.front().state, StepState::Failed);
    QCOMPARE(ended->steps.front().error->detail(),
             u"Server 1 was removed; a key may remain there"_s);
}

void TestUnsettledServers::endsALookAtARemovedServer()
{
    m_bench->addUnseenServer();
    const auto issued = m_bench->issue(m_bench->requestFor(u"a@b.example"_s));
    QCOMPARE(issued->state, OperationState::Unfinished);
    QCOMPARE(issued->steps.front().state, StepState::Stored);
    removeServer(1);

    QVERIFY(m_bench->recover());

    const auto ended = m_bench->find(issued->id);
    QCOMPARE(ended->state, OperationState::Finished);
    QCOMPARE(ended->steps.front().state, StepState::Stored);
    QCOMPARE(ended->steps.front().warnings.last(),
             u"Server 1 was removed; a key may remain there"_s);
}

void TestUnsettledServers::removesTheRowOfARevokedKeyWhoseServerWasRemoved()
{
    auto &server = m_bench->addServer();
    QVERIFY(m_bench->issue(m_bench->requestFor(u"a@b.example"_s)));
    server.deleteFaults.assign(20, {connectionRefused()});
    const auto revoked = m_bench->revoke();
    QCOMPARE(revoked->state, OperationState::Unfinished);
    removeServer(1);

    QVERIFY(m_bench->recover());

    QVERIFY(m_bench->rows().empty());
    const auto ended = m_bench->find(revoked->id);
    QCOMPARE(ended->state, OperationState::Finished);
    QCOMPARE(ended->steps.front().state, StepState::Compensated);
    QCOMPARE(ended->steps.front().error->detail(),
             u"Server 1 was removed; a key may remain there"_s);
}

void TestUnsettledServers::deliversAfterTheServerOfARejectedKeyWasRemoved()
{
    m_bench->settings.policy.mode = PolicyMode::Strict;
    m_bench->settings.policy.maxFailedServers = 0;
    m_bench->addServer().deleteFaults.assign(20, {connectionRefused()});
    m_bench->addServer().createFaults = {{serverRefusal()}};
    m_bench->addPayment(u"p"_s);
    const auto rejected = m_bench->process(u"p"_s);
    QCOMPARE(rejected.operation->outcome, Outcome::Rejected);
    QCOMPARE(rejected.operation->state, OperationState::Unfinished);
    removeServer(1);

    const auto delivered = m_bench->process(u"p"_s);

    QCOMPARE(delivered.action, PurchaseAction::Created);
    QCOMPARE(delivered.operation->outcome, Outcome::Complete);
    QCOMPARE(m_bench->status(u"p"_s), u"completed"_s);
    QCOMPARE(m_bench->subscriptions(anna).size(), 1U);
    QCOMPARE(m_bench->rows().size(), 1U);
}

PaymentResult TestUnsettledServers::sellOnASilentServer()
{
    m_bench->addServer();
    m_bench->addSilentServer();
    m_bench->addPayment(u"first"_s);
    auto sold = m_bench->process(u"first"_s);
    if (!sold.operation || sold.operation->state != OperationState::Unfinished)
        qFatal("The second server was to be silent");
    return sold;
}

void TestUnsettledServers::renewsWhileAServerIsSilent()
{
    const auto sold = sellOnASilentServer();
    QCOMPARE(sold.operation->outcome, Outcome::Degraded);
    m_bench->addPayment(u"second"_s);

    const auto renewed = m_bench->process(u"second"_s);

    QCOMPARE(renewed.action, PurchaseAction::Renewed);
    QCOMPARE(renewed.operation->outcome, Outcome::Complete);
    QVERIFY(renewed.operation->steps.empty());
    QCOMPARE(countSteps(*renewed.operation).created, 1);
    QCOMPARE(m_bench->status(u"second"_s), u"completed"_s);

    auto &silent = m_bench->server(1);
    silent.listFaults.clear();
    QVERIFY(m_bench->recover());
    QCOMPARE(silent.creates, 1);
    QCOMPARE(silent.keys.size(), 1U);
    QCOMPARE(m_bench->rows().size(), 2U);
}

void TestUnsettledServers::repairsOthersWhileAServerIsSilent()
{
    const auto sold = sellOnASilentServer();
    m_bench->addServer();

    const auto repaired = m_bench->repair(*sold.subscription);

    QCOMPARE(outcomeOf(repaired), u"complete"_s);
    QCOMPARE(countSteps(*repaired).created, 2);
    QCOMPARE(m_bench->server(1).creates, 1);
    QCOMPARE(m_bench->server(2).keys.size(), 1U);
}

void TestUnsettledServers::extendsByHandWhileAServerIsSilent()
{
    QVERIFY(sellOnASilentServer().action);
    auto request = m_bench->requestFor(anna);
    request.live = LiveSubscription::Extend;

    const auto extended = m_bench->issue(request);

    QCOMPARE(outcomeOf(extended), u"complete"_s);
    QCOMPARE(countSteps(*extended).created, 1);
    QCOMPARE(m_bench->server(1).creates, 1);
}

void TestUnsettledServers::waitsWhereNoOtherServerIsLeft()
{
    m_bench->settings.policy.minKeysRequired = 2;
    m_bench->addServer().deleteFaults.assign(20, {connectionRefused()});
    m_bench->addPayment(u"p"_s);
    QCOMPARE(m_bench->process(u"p"_s).operation->outcome, Outcome::Rejected);
    m_bench->execute(u"UPDATE v2ray_keys SET server_id = NULL"_s);

    const auto again = m_bench->process(u"p"_s);

    QVERIFY(again.error);
    QCOMPARE(again.error->kind(), ErrorKind::Busy);
    QCOMPARE(m_bench->status(u"p"_s), u"paid"_s);
    QCOMPARE(m_bench->server(0).creates, 1);
}

void TestUnsettledServers::createsNothingThatWouldBeTooLittle()
{
    m_bench->settings.policy.minKeysRequired = 2;
    auto &sound = m_bench->addServer();
    auto &silent = m_bench->addSilentServer();
    m_bench->addPayment(u"p"_s);
    QCOMPARE(m_bench->process(u"p"_s).operation->outcome, Outcome::Rejected);
    QCOMPARE(sound.creates, 1);

    const auto again = m_bench->process(u"p"_s);

    QVERIFY(again.error);
    QCOMPARE(again.error->kind(), ErrorKind::Busy);
    QCOMPARE(sound.creates, 1);
    QCOMPARE(m_bench->status(u"p"_s), u"paid"_s);

    silent.listFaults.clear();
    QCOMPARE(m_bench->process(u"p"_s).action, PurchaseAction::Created);
    QCOMPARE(m_bench->remoteKeys(), 2);
}

void TestUnsettledServers::extendsNothingThatWouldBeTooLittle()
{
    QVERIFY(sellOnASilentServer().action);
    m_bench->settings.policy.minKeysRequired = 2;
    auto request = m_bench->requestFor(anna);
    request.live = LiveSubscription::Extend;

    const auto refused = m_bench->issue(request);

    QVERIFY(!refused);
    QCOMPARE(refused.error().kind(), ErrorKind::Busy);
}

void TestUnsettledServers::refusesBesideAnUndecidedOperation()
{
    const auto sold = sellOnASilentServer();
    m_bench->execute(u"UPDATE veildesk_operations SET outcome = NULL"_s);

    const auto repaired = m_bench->repair(*sold.subscription);

    QVERIFY(!repaired);
    QCOMPARE(repaired.error().kind(), ErrorKind::Busy);
}

QTEST_GUILESS_MAIN(TestUnsettledServers)
#include "tst_unsettledservers.moc"
