#include "tests/app/provisioningtest.h"

#include <QRegularExpression>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

/// How purchases end when another program changed something while keys were created.
class TestPurchaseDecision : public ProvisioningTest
{
    Q_OBJECT

private slots:
    void doesNotRenewWhatWasDeactivatedMeanwhile();
    void doesNotExtendByHandWhatWasDeactivatedMeanwhile();
    void endsAnIssueWhoseSubscriptionWasPurged();
    void addsNoKeyToWhatWasDeactivated_data();
    void addsNoKeyToWhatWasDeactivated();
    void retriesNothingForWhatWasDeactivatedBefore();
    void sellsNoSecondSubscription();
    void endsWhenThePaymentIsGone();
    void endsWhenTheDatabaseRefusesTheTerm();
    void renewsAnEndWithAFraction();
    void unlinksARejectedPaymentWhoseKeysAreNotRemoved();
    void keepsALinkThatSomebodyElseWrote();
    void callsARenewalARenewal();
    void switchesNothingOffWhenARenewalFails();
    void logsNoDecisionThatWasNotStored();

private:
    /// Anna's subscription 1, with a key on the first server.
    void sellFirst();
    /// A server on which `sql` runs while it creates a key.
    FakeServer &addServerDuring(const QString &sql);
    /// Anna's subscription 1, which lacks a key on its second server.
    Result<Operation> issueDegraded();
};

void TestPurchaseDecision::sellFirst()
{
    m_bench->addServer();
    m_bench->addPayment(u"first"_s);
    QVERIFY(m_bench->process(u"first"_s).action);
}

FakeServer &TestPurchaseDecision::addServerDuring(const QString &sql)
{
    auto &server = m_bench->addServer();
    server.beforeCreate = [this, sql] { m_bench->execute(sql); };
    return server;
}

void TestPurchaseDecision::doesNotRenewWhatWasDeactivatedMeanwhile()
{
    sellFirst();
    addServerDuring(u"UPDATE subscriptions SET is_active = 0"_s);
    m_bench->addPayment(u"second"_s);

    const auto result = m_bench->process(u"second"_s);

    QCOMPARE(result.operation->outcome, Outcome::Rejected);
    QCOMPARE(result.operation->message, u"Subscription 1 was deactivated meanwhile"_s);
    QCOMPARE(m_bench->status(u"second"_s), u"paid"_s);
    QCOMPARE(m_bench->subscriptions(anna).front().expiresAt, now + month);
    QCOMPARE(m_bench->remoteKeys(), 1);
}

void TestPurchaseDecision::doesNotExtendByHandWhatWasDeactivatedMeanwhile()
{
    sellFirst();
    addServerDuring(u"UPDATE subscriptions SET is_active = 0"_s);
    auto request = m_bench->requestFor(anna);
    request.live = LiveSubscription::Extend;

    const auto operation = m_bench->issue(request);

    QCOMPARE(outcomeOf(operation), u"rejected"_s);
    QCOMPARE(operation->message, u"Subscription 1 was deactivated meanwhile"_s);
    QCOMPARE(operation->state, OperationState::Finished);
    QCOMPARE(m_bench->subscriptions(anna).front().expiresAt, now + month);
    QCOMPARE(m_bench->remoteKeys(), 1);
}

void TestPurchaseDecision::endsAnIssueWhoseSubscriptionWasPurged()
{
    addServerDuring(u"DELETE FROM subscriptions"_s);

    const auto operation = m_bench->issue(m_bench->requestFor(anna));

    QCOMPARE(outcomeOf(operation), u"rejected"_s);
    QCOMPARE(operation->message, u"Subscription 1 not found"_s);
    QCOMPARE(operation->state, OperationState::Finished);
    QCOMPARE(m_bench->remoteKeys(), 0);
}

Result<Operation> TestPurchaseDecision::issueDegraded()
{
    m_bench->addServer();
    m_bench->addServer().createFaults.push_back({serverRefusal(), false});
    return m_bench->issue(m_bench->requestFor(anna));
}

void TestPurchaseDecision::addsNoKeyToWhatWasDeactivated_data()
{
    QTest::addColumn<bool>("isRetry");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("reason");
    const auto off = u"UPDATE subscriptions SET is_active = 0"_s;
    const auto purge = u"DELETE FROM subscriptions"_s;
    const auto deactivated = u"Subscription 1 was deactivated meanwhile"_s;
    const auto gone = u"Subscription 1 not found"_s;
    QTest::newRow("a retry, switched off") << true << off << deactivated;
    QTest::newRow("a retry, purged") << true << purge << gone;
    QTest::newRow("a repair, switched off") << false << off << deactivated;
    QTest::newRow("a repair, purged") << false << purge << gone;
}

void TestPurchaseDecision::addsNoKeyToWhatWasDeactivated()
{
    QFETCH(bool, isRetry);
    QFETCH(QString, sql);
    QFETCH(QString, reason);
    const auto sold = issueDegraded();
    QCOMPARE(outcomeOf(sold), u"degraded"_s);
    m_bench->server(1).beforeCreate = [this, sql] { m_bench->execute(sql); };

    const auto added =
        isRetry ? m_bench->retryFailed(sold->id) : m_bench->repair(*sold->subscription);

    QCOMPARE(outcomeOf(added), u"rejected"_s);
    QCOMPARE(added->message, reason);
    QVERIFY(m_bench->server(1).keys.empty());
}

void TestPurchaseDecision::retriesNothingForWhatWasDeactivatedBefore()
{
    const auto sold = issueDegraded();
    const auto creates = m_bench->server(1).creates;
    m_bench->execute(u"UPDATE subscriptions SET is_active = 0"_s);

    const auto switchedOff = m_bench->retryFailed(sold->id);
    m_bench->execute(u"DELETE FROM subscriptions"_s);
    const auto purged = m_bench->retryFailed(sold->id);

    QVERIFY(!switchedOff);
    QCOMPARE(switchedOff.error().kind(), ErrorKind::Refused);
    QVERIFY(!purged);
    QCOMPARE(purged.error().kind(), ErrorKind::NotFound);
    QCOMPARE(m_bench->server(1).creates, creates);
}

void TestPurchaseDecision::sellsNoSecondSubscription()
{
    auto &server = addServerDuring(
        u"INSERT INTO subscriptions (user_id, subscription_token, created_at, expires_at,"
        " tariff_id, is_active) VALUES (%1, 'bot', %2, %3, 1, 1)"_s.arg(anna.value)
            .arg(toUnix(now))
            .arg(toUnix(now + month)));
    m_bench->addPayment(u"p"_s);

    const auto rejected = m_bench->process(u"p"_s);

    QCOMPARE(rejected.operation->outcome, Outcome::Rejected);
    QCOMPARE(rejected.operation->message,
             u"User 77000000001 got subscription 2 meanwhile; process the payment again to extend "
             "it"_s);
    QCOMPARE(m_bench->status(u"p"_s), u"paid"_s);
    QCOMPARE(m_bench->remoteKeys(), 0);

    server.beforeCreate = nullptr;
    const auto renewed = m_bench->process(u"p"_s);
    QCOMPARE(renewed.action, PurchaseAction::Renewed);
    QCOMPARE(renewed.subscription, SubscriptionId{2});
    QCOMPARE(renewed.expiresAt, now + 2 * month);
}

void TestPurchaseDecision::endsWhenThePaymentIsGone()
{
    auto &server = addServerDuring(u"DELETE FROM payments"_s);
    m_bench->addPayment(u"p"_s);

    const auto result = m_bench->process(u"p"_s);

    QCOMPARE(result.operation->outcome, Outcome::Rejected);
    QCOMPARE(result.operation->message, u"Payment row 1 not found"_s);
    QCOMPARE(result.operation->state, OperationState::Finished);
    QCOMPARE(m_bench->remoteKeys(), 0);

    server.beforeCreate = nullptr;
    m_bench->addPayment(u"next"_s);
    QCOMPARE(m_bench->process(u"next"_s).action, PurchaseAction::Created);
}

void TestPurchaseDecision::endsWhenTheDatabaseRefusesTheTerm()
{
    m_bench->addServer();
    m_bench->execute(u"CREATE TRIGGER refusal BEFORE UPDATE ON subscriptions BEGIN"
                     " SELECT RAISE(ABORT, 'no'); END"_s);
    m_bench->addPayment(u"p"_s);

    const auto result = m_bench->process(u"p"_s);

    QCOMPARE(result.operation->outcome, Outcome::Rejected);
    QCOMPARE(result.operation->state, OperationState::Finished);
    QVERIFY2(result.operation->message.startsWith(u"The database refused the row"_s),
             qPrintable(result.operation->message));
    QCOMPARE(m_bench->status(u"p"_s), u"paid"_s);
    QCOMPARE(m_bench->remoteKeys(), 0);
}

void TestPurchaseDecision::renewsAnEndWithAFraction()
{
    sellFirst();
    m_bench->execute(u"UPDATE subscriptions SET expires_at = expires_at + 0.7"_s);
    m_bench->addPayment(u"second"_s);

    QCOMPARE(m_bench->process(u"second"_s).action, PurchaseAction::Renewed);

    QCOMPARE(m_bench->value(u"SELECT expires_at || ' ' || typeof(expires_at) FROM subscriptions"_s),
             QString::number(toUnix(now + 2 * month)) + u" integer"_s);
}

void TestPurchaseDecision::unlinksARejectedPaymentWhoseKeysAreNotRemoved()
{
    auto &sound = m_bench->addServer();
    sound.deleteFaults.push_back({serverRefusal(), false});
    m_bench->addServer().createFaults.push_back({serverRefusal(), false});
    m_bench->settings.policy.minKeysRequired = 2;
    m_bench->addPayment(u"p"_s);

    const auto rejected = m_bench->process(u"p"_s);

    QCOMPARE(rejected.operation->outcome, Outcome::Rejected);
    QCOMPARE(rejected.operation->state, OperationState::Unfinished);
    QCOMPARE(m_bench->rows().size(), 1U);
    QCOMPARE(m_bench->value(u"SELECT status || ' ' || typeof(subscription_id) FROM payments"_s),
             u"paid null"_s);

    const auto delivered = m_bench->process(u"p"_s);
    QCOMPARE(delivered.action, PurchaseAction::Created);
    QCOMPARE(delivered.subscription, rejected.subscription);
    QCOMPARE(m_bench->subscriptions(anna).size(), 1U);
    QCOMPARE(m_bench->remoteKeys(), 2);
    QCOMPARE(m_bench->value(u"SELECT subscription_id FROM payments"_s),
             QString::number(rejected.subscription->value));
}

void TestPurchaseDecision::keepsALinkThatSomebodyElseWrote()
{
    auto &server = addServerDuring(u"UPDATE payments SET subscription_id = 99"_s);
    server.createFaults.push_back({serverRefusal(), false});
    m_bench->addPayment(u"p"_s);

    QCOMPARE(m_bench->process(u"p"_s).operation->outcome, Outcome::Rejected);

    QCOMPARE(m_bench->value(u"SELECT subscription_id FROM payments"_s), u"99"_s);
}

void TestPurchaseDecision::callsARenewalARenewal()
{
    QTest::ignoreMessage(
        QtInfoMsg, QRegularExpression(u"Created subscription 1 for user 77000000001: 1 keys"_s));
    sellFirst();
    m_bench->addPayment(u"second"_s);
    QTest::ignoreMessage(
        QtInfoMsg,
        QRegularExpression(u"Renewed subscription 1 for user 77000000001: 1 keys, 0 failed"_s));
    QVERIFY(m_bench->process(u"second"_s).action);
    QTest::ignoreMessage(
        QtInfoMsg,
        QRegularExpression(u"Repaired subscription 1 for user 77000000001: 1 keys, 0 failed"_s));

    const auto repaired = m_bench->repair(SubscriptionId{1});

    QVERIFY(repaired);
}

void TestPurchaseDecision::switchesNothingOffWhenARenewalFails()
{
    sellFirst();
    m_bench->settings.policy.minKeysRequired = 2;
    m_bench->addPayment(u"second"_s);
    QTest::failOnWarning(QRegularExpression(u"deactivating"_s));

    QCOMPARE(m_bench->process(u"second"_s).operation->outcome, Outcome::Rejected);

    QVERIFY(m_bench->subscriptions(anna).front().active);
}

void TestPurchaseDecision::logsNoDecisionThatWasNotStored()
{
    m_bench->addServer();
    for (int i = 0; i < 2; ++i)
        m_bench->addServer().createFaults.push_back({serverRefusal(), false});
    m_bench->refuseOperations(u"outcome"_s);
    m_bench->addPayment(u"p"_s);
    QTest::failOnWarning(QRegularExpression(u"\\[SUBSCRIPTION\\] Low success rate"_s));

    const auto result = m_bench->process(u"p"_s);

    QVERIFY(!result.operation->outcome);
    QCOMPARE(m_bench->status(u"p"_s), u"processing"_s);
}

QTEST_GUILESS_MAIN(TestPurchaseDecision)
#include "tst_purchasedecision.moc"
