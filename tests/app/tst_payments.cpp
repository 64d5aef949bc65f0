#include "tests/app/provisioningtest.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

/// From paid to delivered on a real database with fake servers.
class TestPayments : public ProvisioningTest
{
    Q_OBJECT

private slots:
    void createsASubscriptionWithAKeyOnEveryServer();
    void renewsTheLiveSubscriptionAndAddsMissingKeys();
    void completesOnce();
    void refusesWhatIsNotPaid();
    void givesARejectedPaymentBackAndUsesItsSubscriptionAgain();
    void keepsADegradedSubscription();
    void countsAServerThatFailsUnexpectedly();
    void givesACancelledPaymentBack();
    void neverChangesWhatAVipHas();
    void countsTrafficAnewAndKeepsABonus();
    void doesNotExtendWhatTheBotDelivered();
    void leavesARefundedPaymentRefunded();
    void givesThePaymentBackWhenTheBotPurgedTheSubscription();
    void takesAnUnknownUserOnlyWhenTold();
    void repairsADegradedSubscription();
    void keepsWhatARepairCouldCreate();
    void resumesWithoutAKeyThatTheBotMadeMeanwhile();
    void givesThePaymentBackWhenItsOnlyKeyVanished();
};

void TestPayments::createsASubscriptionWithAKeyOnEveryServer()
{
    m_bench->addServer();
    m_bench->addServer(Dialect::Users);
    m_bench->addPayment(u"p"_s);

    const auto result = m_bench->process(u"p"_s);

    QCOMPARE(result.action, PurchaseAction::Created);
    QCOMPARE(result.operation->outcome, Outcome::Complete);
    QCOMPARE(result.expiresAt, now + month);
    QCOMPARE(m_bench->status(u"p"_s), u"completed"_s);
    QCOMPARE(m_bench->remoteKeys(), 2);
    const auto subscriptions = m_bench->subscriptions(anna);
    QCOMPARE(subscriptions.size(), 1U);
    QVERIFY(subscriptions.front().active);
    QCOMPARE(subscriptions.front().expiresAt, now + month);
    QCOMPARE(m_bench->value(u"SELECT subscription_id FROM payments"_s),
             QString::number(subscriptions.front().id.value));
}

void TestPayments::renewsTheLiveSubscriptionAndAddsMissingKeys()
{
    m_bench->addServer();
    m_bench->addPayment(u"first"_s);
    QVERIFY(m_bench->process(u"first"_s).action);
    m_bench->addServer();
    m_bench->execute(u"UPDATE subscriptions SET notified = 7"_s);
    m_bench->addPayment(u"second"_s);

    const auto result = m_bench->process(u"second"_s);

    QCOMPARE(result.action, PurchaseAction::Renewed);
    QCOMPARE(result.expiresAt, now + 2 * month);
    QCOMPARE(m_bench->subscriptions(anna).size(), 1U);
    QCOMPARE(m_bench->subscriptions(anna).front().expiresAt, now + 2 * month);
    QCOMPARE(m_bench->remoteKeys(), 2);
    QCOMPARE(m_bench->value(u"SELECT notified FROM subscriptions"_s), u"0"_s);
}

void TestPayments::completesOnce()
{
    m_bench->addServer();
    m_bench->addPayment(u"p"_s);
    QVERIFY(m_bench->process(u"p"_s).action);

    const auto again = m_bench->process(u"p"_s);

    QCOMPARE(again.action, PurchaseAction::AlreadyCompleted);
    QCOMPARE(again.expiresAt, now + month);
    QCOMPARE(m_bench->subscriptions(anna).front().expiresAt, now + month);
    QCOMPARE(m_bench->remoteKeys(), 1);
}

void TestPayments::refusesWhatIsNotPaid()
{
    m_bench->addServer();
    m_bench->addPayment(u"p"_s);
    m_bench->execute(u"UPDATE payments SET status = 'pending'"_s);

    const auto result = m_bench->process(u"p"_s);

    QCOMPARE(result.error->detail(), u"Payment p is not paid (status: pending)"_s);
    QCOMPARE(result.error->brokenRule(), PaymentRule::IsPaid);
    QCOMPARE(m_bench->server(0).creates, 0);
    QCOMPARE(m_bench->subscriptions(anna).size(), 0U);
}

void TestPayments::givesARejectedPaymentBackAndUsesItsSubscriptionAgain()
{
    auto &server = m_bench->addServer();
    server.createFaults.push_back({serverRefusal(), false});
    m_bench->addPayment(u"p"_s);

    const auto rejected = m_bench->process(u"p"_s);
    QCOMPARE(rejected.operation->outcome, Outcome::Rejected);
    QVERIFY(!rejected.action);
    QCOMPARE(m_bench->status(u"p"_s), u"paid"_s);
    QCOMPARE(m_bench->subscriptions(anna).size(), 1U);
    QVERIFY(!m_bench->subscriptions(anna).front().active);

    const auto delivered = m_bench->process(u"p"_s);
    QCOMPARE(delivered.action, PurchaseAction::Created);
    QCOMPARE(delivered.subscription, rejected.subscription);
    QCOMPARE(m_bench->subscriptions(anna).size(), 1U);
    QVERIFY(m_bench->subscriptions(anna).front().active);
    QCOMPARE(m_bench->status(u"p"_s), u"completed"_s);
    QCOMPARE(m_bench->remoteKeys(), 1);
}

void TestPayments::keepsADegradedSubscription()
{
    m_bench->addServer();
    m_bench->addServer().createFaults.push_back({serverRefusal(), false});
    m_bench->addPayment(u"p"_s);

    const auto result = m_bench->process(u"p"_s);

    QCOMPARE(result.operation->outcome, Outcome::Degraded);
    QCOMPARE(result.action, PurchaseAction::Created);
    QCOMPARE(m_bench->status(u"p"_s), u"completed"_s);
    QVERIFY(m_bench->subscriptions(anna).front().active);
}

void TestPayments::countsAServerThatFailsUnexpectedly()
{
    m_bench->addServer();
    m_bench->addServer().beforeCreate = [] { throw std::runtime_error("out of luck"); };
    m_bench->addPayment(u"p"_s);
    QTest::ignoreMessage(QtCriticalMsg, "[SUBSCRIPTION] Task failed with exception: out of luck");

    const auto result = m_bench->process(u"p"_s);

    QCOMPARE(result.action, PurchaseAction::Created);
    QCOMPARE(result.operation->outcome, Outcome::Degraded);
    QCOMPARE(result.operation->state, OperationState::Finished);
    QCOMPARE(result.operation->steps.at(1).state, StepState::Failed);
    QCOMPARE(result.operation->steps.at(1).error->detail(), u"out of luck"_s);
    QCOMPARE(m_bench->remoteKeys(), 1);
}

void TestPayments::givesACancelledPaymentBack()
{
    CancellationSource stop;
    auto &server = m_bench->addServer();
    m_bench->addServer();
    server.beforeCreate = [&stop] { stop.cancel(); };
    m_bench->addPayment(u"p"_s);

    const auto result = m_bench->process(u"p"_s, stop.cancellation());

    QCOMPARE(result.operation->outcome, Outcome::Rejected);
    QCOMPARE(m_bench->status(u"p"_s), u"paid"_s);
    QCOMPARE(m_bench->remoteKeys(), 0);
}

void TestPayments::neverChangesWhatAVipHas()
{
    m_bench->addServer();
    m_bench->execute(u"UPDATE users SET is_vip = 1"_s);
    m_bench->addPayment(u"p"_s);
    QCOMPARE(m_bench->process(u"p"_s).expiresAt, UnlimitedExpiry);
    m_bench->addPayment(u"q"_s);

    QCOMPARE(m_bench->process(u"q"_s).action, PurchaseAction::Renewed);

    QCOMPARE(m_bench->subscriptions(anna).front().expiresAt, UnlimitedExpiry);
    QCOMPARE(m_bench->value(u"SELECT traffic_limit_mb FROM subscriptions"_s), u"0"_s);
}

void TestPayments::countsTrafficAnewAndKeepsABonus()
{
    m_bench->addServer();
    m_bench->execute(u"UPDATE tariffs SET traffic_limit_mb = 100"_s);
    m_bench->addPayment(u"p"_s);
    QVERIFY(m_bench->process(u"p"_s).action);
    m_bench->execute(u"UPDATE subscriptions SET traffic_limit_mb = 150, traffic_usage_bytes = 9"_s);
    m_bench->execute(u"UPDATE v2ray_keys SET panel_total_bytes_observed = 500"_s);
    m_bench->addPayment(u"q"_s);

    QVERIFY(m_bench->process(u"q"_s).action);

    QCOMPARE(m_bench->value(u"SELECT traffic_limit_mb || ' ' || traffic_usage_bytes || ' ' ||"
                            " traffic_baseline_bytes FROM subscriptions"_s),
             u"150 0 500"_s);
}

void TestPayments::doesNotExtendWhatTheBotDelivered()
{
    m_bench->addServer();
    m_bench->addPayment(u"p"_s);
    QVERIFY(m_bench->process(u"p"_s).action);
    m_bench->execute(u"UPDATE payments SET status = 'paid'"_s);

    const auto result = m_bench->process(u"p"_s);

    QCOMPARE(result.action, PurchaseAction::AlreadyCompleted);
    QCOMPARE(m_bench->status(u"p"_s), u"completed"_s);
    QCOMPARE(m_bench->subscriptions(anna).front().expiresAt, now + month);
}

void TestPayments::leavesARefundedPaymentRefunded()
{
    m_bench->addServer().beforeCreate = [this] {
        m_bench->execute(u"UPDATE payments SET status = 'refunded'"_s);
    };
    m_bench->addPayment(u"p"_s);

    const auto result = m_bench->process(u"p"_s);

    QCOMPARE(result.operation->outcome, Outcome::Rejected);
    QCOMPARE(result.operation->message, u"Payment status changed by another process"_s);
    QCOMPARE(result.status, PaymentStatus::Refunded);
    QCOMPARE(m_bench->status(u"p"_s), u"refunded"_s);
    QCOMPARE(m_bench->remoteKeys(), 0);
    QVERIFY(!m_bench->subscriptions(anna).front().active);
}

void TestPayments::givesThePaymentBackWhenTheBotPurgedTheSubscription()
{
    m_bench->addServer().beforeCreate = [this] {
        m_bench->execute(u"DELETE FROM subscriptions"_s);
    };
    m_bench->addPayment(u"p"_s);

    const auto rejected = m_bench->process(u"p"_s);
    QCOMPARE(rejected.operation->outcome, Outcome::Rejected);
    QCOMPARE(rejected.status, PaymentStatus::Paid);
    QCOMPARE(m_bench->status(u"p"_s), u"paid"_s);
    QCOMPARE(m_bench->remoteKeys(), 0);

    m_bench->server(0).beforeCreate = nullptr;
    QCOMPARE(m_bench->process(u"p"_s).action, PurchaseAction::Created);
    QCOMPARE(m_bench->remoteKeys(), 1);
}

void TestPayments::takesAnUnknownUserOnlyWhenTold()
{
    m_bench->addServer();
    m_bench->addPayment(u"p"_s, CustomerId{5});
    QCOMPARE(m_bench->process(u"p"_s).error->detail(), u"User 5 not found"_s);

    PurchaseRequest request;
    request.reference = u"p"_s;
    request.allowUnknownCustomer = true;
    const auto result = m_bench->process(request);

    QCOMPARE(result.action, PurchaseAction::Created);
    QCOMPARE(m_bench->status(u"p"_s), u"completed"_s);
}

void TestPayments::repairsADegradedSubscription()
{
    m_bench->addServer();
    m_bench->addServer().createFaults.push_back({serverRefusal(), false});
    m_bench->addPayment(u"p"_s);
    const auto degraded = m_bench->process(u"p"_s);
    QCOMPARE(degraded.operation->outcome, Outcome::Degraded);

    const auto repaired = m_bench->repair(*degraded.subscription);

    QCOMPARE(repaired->outcome, Outcome::Complete);
    QCOMPARE(repaired->existingKeys, 1);
    QCOMPARE(m_bench->remoteKeys(), 2);
    const auto again = m_bench->repair(*degraded.subscription);
    QCOMPARE(again->outcome, Outcome::Complete);
    QVERIFY(again->steps.empty());
    QCOMPARE(m_bench->subscriptions(anna).front().expiresAt, now + month);
}

void TestPayments::keepsWhatARepairCouldCreate()
{
    m_bench->addServer();
    m_bench->addPayment(u"p"_s);
    const auto whole = m_bench->process(u"p"_s);
    m_bench->addServer();
    m_bench->addServer().createFaults.push_back({serverRefusal(), false});
    m_bench->settings.policy.mode = PolicyMode::Strict;
    m_bench->settings.policy.maxFailedServers = 0;

    const auto repaired = m_bench->repair(*whole.subscription);

    QCOMPARE(repaired->outcome, Outcome::Degraded);
    QCOMPARE(m_bench->remoteKeys(), 2);
}

void TestPayments::resumesWithoutAKeyThatTheBotMadeMeanwhile()
{
    const auto &server = m_bench->addServer();
    m_bench->addPayment(u"p"_s);
    QVERIFY(m_bench->process(u"p"_s).action);
    // As if the program had been killed at its first step, and the row were of the bot.
    m_bench->execute(u"UPDATE veildesk_operations SET state = 'running', outcome = NULL"_s);
    m_bench->execute(u"UPDATE veildesk_steps SET state = 'intended', uuid = NULL, key_id = NULL"_s);
    m_bench->execute(u"UPDATE payments SET status = 'processing'"_s);

    QVERIFY(m_bench->recover());

    QCOMPARE(m_bench->status(u"p"_s), u"completed"_s);
    QCOMPARE(m_bench->value(u"SELECT outcome FROM veildesk_operations"_s), u"complete"_s);
    QCOMPARE(server.creates, 1);
    QCOMPARE(m_bench->rows().size(), 1U);
}

void TestPayments::givesThePaymentBackWhenItsOnlyKeyVanished()
{
    auto &server = m_bench->addServer();
    connect(m_bench->service.get(), &ProvisioningService::progressed, this,
            [&server](const StepProgress &progress) {
                if (progress.phase != StepPhase::Ended || progress.step.state != StepState::Stored)
                    return;
                server.keys.clear();
                server.createFaults.assign(1, {serverRefusal(), false});
            });
    m_bench->addPayment(u"p"_s);

    const auto result = m_bench->process(u"p"_s);

    QCOMPARE(result.operation->outcome, Outcome::Rejected);
    QCOMPARE(m_bench->status(u"p"_s), u"paid"_s);
    QVERIFY(!m_bench->subscriptions(anna).front().active);
    QVERIFY(m_bench->rows().empty());
}

QTEST_GUILESS_MAIN(TestPayments)
#include "tst_payments.moc"
