#include "tests/app/provisioningtest.h"

#include <QCoroTask>

#include <QSignalSpy>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

class TestProvisioning : public ProvisioningTest
{
    Q_OBJECT

private slots:
    void storesAKeyOnEachServer();
    void createsAnActiveSubscriptionForACustomer();
    void asksBeforeExtendingALiveSubscription();
    void extendsALiveSubscriptionOnRequest();
    void extendsWithoutServersThatHaveAKey();
    void rejectsAndRemovesWhatWasCreated();
    void keepsADegradedSubscription();
    void retriesFailedServersUnderTheSameSubscription();
    void startsARejectedSubscriptionAgain();
    void cancelsByRemovingWhatWasCreated();
    void refusesToRevokeWhileAnIssueIsOpen();
    void revokesUntilTheServerConfirms();
    void keepsTheRowWhileADeletionIsNotConfirmed();
    void refusesWhatCannotWork_data();
    void refusesWhatCannotWork();
    void refusesTheSameEmailInFlight();
    void leavesAnOperationThatBeginsToItsStarter();
};

void TestProvisioning::storesAKeyOnEachServer()
{
    m_bench->addServer(Dialect::Users);
    m_bench->addServer(Dialect::KeysApiKey);
    m_bench->addServer(Dialect::KeysBearer);

    const auto operation = m_bench->issue(m_bench->requestFor(u"anna@mail.example"_s));

    QCOMPARE(outcomeOf(operation), u"complete"_s);
    QCOMPARE(operation->state, OperationState::Finished);
    const auto rows = m_bench->rows();
    QCOMPARE(rows.size(), 3U);
    QCOMPARE(m_bench->remoteKeys(), 3);
    for (const auto &row : rows) {
        QCOMPARE(row.email, u"anna@mail.example"_s);
        QCOMPARE(row.expiresAt, now + month);
        QVERIFY(row.link.contains(row.uuid));
        QVERIFY(row.verifiedAt);
        QVERIFY(!row.subscription);
    }
}

void TestProvisioning::createsAnActiveSubscriptionForACustomer()
{
    m_bench->addServer();

    const auto operation = m_bench->issue(m_bench->requestFor(anna));

    QCOMPARE(outcomeOf(operation), u"complete"_s);
    const auto subscriptions = m_bench->subscriptions(anna);
    QCOMPARE(subscriptions.size(), 1U);
    QVERIFY(subscriptions.front().active);
    QCOMPARE(subscriptions.front().expiresAt, now + month);
    const auto rows = m_bench->rows();
    QCOMPARE(rows.front().email,
             u"77000000001_subscription_%1@veilbot.com"_s.arg(operation->subscription->value));
    QCOMPARE(rows.front().subscription, operation->subscription);
}

void TestProvisioning::asksBeforeExtendingALiveSubscription()
{
    m_bench->addServer();
    QVERIFY(m_bench->issue(m_bench->requestFor(anna)));

    const auto again = m_bench->issue(m_bench->requestFor(anna));

    QVERIFY(!again);
    QCOMPARE(again.error().kind(), ErrorKind::Refused);
    QVERIFY(again.error().detail().contains("--extend"_L1));
    QCOMPARE(m_bench->remoteKeys(), 1);
}

void TestProvisioning::extendsALiveSubscriptionOnRequest()
{
    m_bench->addServer();
    QVERIFY(m_bench->issue(m_bench->requestFor(anna)));
    m_bench->addServer(Dialect::Users);
    auto request = m_bench->requestFor(anna);
    request.live = LiveSubscription::Extend;

    const auto operation = m_bench->issue(request);

    QCOMPARE(outcomeOf(operation), u"complete"_s);
    QCOMPARE(operation->existingKeys, 1);
    const auto subscriptions = m_bench->subscriptions(anna);
    QCOMPARE(subscriptions.size(), 1U);
    QCOMPARE(subscriptions.front().expiresAt, now + 2 * month);
    QCOMPARE(m_bench->rows().size(), 2U);
}

void TestProvisioning::extendsWithoutServersThatHaveAKey()
{
    m_bench->addServer();
    QVERIFY(m_bench->issue(m_bench->requestFor(anna)));
    auto request = m_bench->requestFor(anna);
    request.live = LiveSubscription::Extend;

    const auto operation = m_bench->issue(request);

    QCOMPARE(outcomeOf(operation), u"complete"_s);
    QVERIFY(operation->steps.empty());
    QCOMPARE(m_bench->subscriptions(anna).front().expiresAt, now + 2 * month);
    QCOMPARE(m_bench->remoteKeys(), 1);
}

void TestProvisioning::rejectsAndRemovesWhatWasCreated()
{
    m_bench->settings.policy.mode = PolicyMode::Strict;
    m_bench->addServer();
    for (int i = 0; i < 3; ++i)
        m_bench->addServer().createFaults.assign(20, {serverRefusal()});

    const auto operation = m_bench->issue(m_bench->requestFor(anna));

    QCOMPARE(outcomeOf(operation), u"rejected"_s);
    QCOMPARE(operation->state, OperationState::Finished);
    QCOMPARE(m_bench->remoteKeys(), 0);
    QVERIFY(m_bench->rows().empty());
    QVERIFY(!m_bench->subscriptions(anna).front().active);
}

void TestProvisioning::keepsADegradedSubscription()
{
    m_bench->addServer();
    m_bench->addServer().createFaults.assign(20, {serverRefusal()});

    const auto operation = m_bench->issue(m_bench->requestFor(anna));

    QCOMPARE(outcomeOf(operation), u"degraded"_s);
    QCOMPARE(operation->message, u"Keys on 1 of 2 servers"_s);
    QCOMPARE(m_bench->remoteKeys(), 1);
    QVERIFY(m_bench->subscriptions(anna).front().active);
    QVERIFY(operation->steps.back().retryAt);
}

void TestProvisioning::retriesFailedServersUnderTheSameSubscription()
{
    m_bench->addServer();
    m_bench->addServer().createFaults = {{serverRefusal()}};
    const auto first = m_bench->issue(m_bench->requestFor(anna));
    QCOMPARE(outcomeOf(first), u"degraded"_s);

    const auto second = m_bench->retryFailed(first->id);

    QCOMPARE(outcomeOf(second), u"complete"_s);
    QCOMPARE(second->subscription, first->subscription);
    QCOMPARE(m_bench->rows().size(), 2U);
    QCOMPARE(m_bench->subscriptions(anna).size(), 1U);
    QCOMPARE(m_bench->subscriptions(anna).front().expiresAt, now + month);
}

void TestProvisioning::startsARejectedSubscriptionAgain()
{
    m_bench->addServer().createFaults = {{serverRefusal()}};
    const auto first = m_bench->issue(m_bench->requestFor(anna));
    QCOMPARE(outcomeOf(first), u"rejected"_s);

    const auto second = m_bench->retryFailed(first->id);

    QCOMPARE(outcomeOf(second), u"complete"_s);
    QCOMPARE(m_bench->subscriptions(anna).size(), 1U);
    QVERIFY(m_bench->subscriptions(anna).front().active);
    QCOMPARE(m_bench->rows().size(), 1U);
}

void TestProvisioning::cancelsByRemovingWhatWasCreated()
{
    m_bench->addServer();
    m_bench->addServer().createFaults.assign(20, {connectionRefused()});
    CancellationSource source;
    m_bench->server(1).beforeCreate = [&source] { source.cancel(); };

    const auto operation = m_bench->issue(m_bench->requestFor(anna), source.cancellation());

    QCOMPARE(outcomeOf(operation), u"rejected"_s);
    QVERIFY(operation->cancelRequested);
    QCOMPARE(operation->state, OperationState::Finished);
    QCOMPARE(m_bench->remoteKeys(), 0);
    QVERIFY(m_bench->rows().empty());
}

void TestProvisioning::refusesToRevokeWhileAnIssueIsOpen()
{
    m_bench->addUnseenServer();
    const auto issued = m_bench->issue(m_bench->requestFor(u"a@b.example"_s));
    QCOMPARE(issued->state, OperationState::Unfinished);

    const auto revoked = m_bench->revoke();

    QVERIFY(!revoked);
    QCOMPARE(revoked.error().kind(), ErrorKind::Busy);
    QCOMPARE(m_bench->remoteKeys(), 1);
}

void TestProvisioning::revokesUntilTheServerConfirms()
{
    auto &server = m_bench->addServer();
    QVERIFY(m_bench->issue(m_bench->requestFor(u"a@b.example"_s)));
    server.deleteFaults = {{lostAnswer(), true}};

    const auto operation = m_bench->revoke();

    QCOMPARE(outcomeOf(operation), u"complete"_s);
    QVERIFY(m_bench->rows().empty());
    QCOMPARE(m_bench->remoteKeys(), 0);
}

void TestProvisioning::keepsTheRowWhileADeletionIsNotConfirmed()
{
    auto &server = m_bench->addServer();
    QVERIFY(m_bench->issue(m_bench->requestFor(u"a@b.example"_s)));
    server.deleteFaults.assign(20, {connectionRefused()});

    const auto operation = m_bench->revoke();

    QCOMPARE(operation->state, OperationState::Unfinished);
    QCOMPARE(m_bench->rows().size(), 1U);
    QVERIFY(m_bench->rows().front().deleting);
    const auto again = m_bench->revoke();
    QCOMPARE(again.error().kind(), ErrorKind::Busy);

    server.deleteFaults.clear();
    const auto summary = m_bench->recover();
    QCOMPARE(summary->compensated, 1);
    QVERIFY(m_bench->rows().empty());
}

void TestProvisioning::refusesWhatCannotWork_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("text");

    QTest::newRow("no server") << u"DELETE FROM servers"_s << u"no active server"_s;
    QTest::newRow("server switched off")
        << u"UPDATE servers SET active = 0"_s << u"no active server"_s;
    QTest::newRow("outline server")
        << u"UPDATE servers SET protocol = 'outline'"_s << u"no active server"_s;
    QTest::newRow("tariff gone") << u"DELETE FROM tariffs"_s << u"Tariff 1 not found"_s;
    QTest::newRow("tariff without a duration")
        << u"UPDATE tariffs SET duration_sec = NULL"_s << u"Tariff 1 has no usable duration"_s;
    QTest::newRow("tariff that would never end")
        << u"UPDATE tariffs SET duration_sec = 4611686018427387904"_s
        << u"Tariff 1 has no usable duration"_s;
}

void TestProvisioning::refusesWhatCannotWork()
{
    QFETCH(QString, statement);
    QFETCH(QString, text);
    m_bench->addServer();
    m_bench->execute(statement);

    const auto operation = m_bench->issue(m_bench->requestFor(u"a@b.example"_s));

    QVERIFY(!operation);
    QVERIFY2(operation.error().detail().contains(text), qPrintable(operation.error().detail()));
    QCOMPARE(m_bench->server(0).creates, 0);
}

void TestProvisioning::refusesTheSameEmailInFlight()
{
    m_bench->addSilentServer(Dialect::Users);
    const auto first = m_bench->issue(m_bench->requestFor(u"a@b.example"_s));
    QCOMPARE(first->state, OperationState::Unfinished);

    const auto second = m_bench->issue(m_bench->requestFor(u"a@b.example"_s));

    QVERIFY(!second);
    QCOMPARE(second.error().kind(), ErrorKind::Busy);
}

/// The journal shows it to a recovery a moment before its starter hears of it.
void TestProvisioning::leavesAnOperationThatBeginsToItsStarter()
{
    auto &server = m_bench->addServer();
    const QSignalSpy started(m_bench->service.get(), &ProvisioningService::started);
    auto issuing = m_bench->service->issue(m_bench->requestFor(u"a@b.example"_s), Cancellation());
    // Comes after it on the writer's thread, and handles no event on this one.
    m_bench->execute(u"UPDATE tariffs SET name = name"_s);
    const OperationId begun{m_bench->value(u"SELECT id FROM veildesk_operations"_s).toLongLong()};

    const auto summary = QCoro::waitFor(m_bench->service->recover({begun}, Cancellation()));
    const auto issued = QCoro::waitFor(issuing);

    QCOMPARE(summary.busy, 1);
    QCOMPARE(started.count(), 1);
    QCOMPARE(outcomeOf(issued), u"complete"_s);
    QCOMPARE(server.creates, 1);
    QCOMPARE(m_bench->rows().size(), 1U);
}

QTEST_GUILESS_MAIN(TestProvisioning)
#include "tst_provisioning.moc"
