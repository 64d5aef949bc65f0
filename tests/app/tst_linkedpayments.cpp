#include "tests/app/provisioningtest.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds day = 24h;

} // namespace

/// What the bot began and did not end: it links a payment, then extends, then creates keys.
class TestLinkedPayments : public ProvisioningTest
{
    Q_OBJECT

private slots:
    void deliversWhatTheBotLeft_data();
    void deliversWhatTheBotLeft();
    void endsTheSubscriptionThatTheBotChose();
    void doesNotCountAKeyThatIsToBeDeleted();
    void doesNotCountARowWithoutAUuid();

private:
    void addSubscription(int id, Timestamp expiresAt);
    void addKey(int subscription);
    void link(const QString &reference, int subscription);
    void expectOneFailedCreation(const QString &reference);
};

void TestLinkedPayments::addSubscription(int id, Timestamp expiresAt)
{
    m_bench->execute(
        u"INSERT INTO subscriptions (id, user_id, subscription_token, created_at,"
        " expires_at, tariff_id, is_active) VALUES (%1, %2, 'token-%1', %3, %4, 1, 1)"_s.arg(id)
            .arg(anna.value)
            .arg(toUnix(now) + id)
            .arg(toUnix(expiresAt)));
}

void TestLinkedPayments::addKey(int subscription)
{
    m_bench->execute(u"INSERT INTO v2ray_keys (server_id, user_id, v2ray_uuid, email,"
                     " subscription_id) VALUES (1, %1, 'c0ffee00-0000-4000-8000-000000000001',"
                     " 'anna@veilbot.com', %2)"_s.arg(anna.value)
                         .arg(subscription));
}

void TestLinkedPayments::link(const QString &reference, int subscription)
{
    m_bench->addPayment(reference);
    m_bench->execute(
        u"UPDATE payments SET subscription_id = %1 WHERE payment_id = '%2'"_s.arg(subscription)
            .arg(reference));
}

void TestLinkedPayments::deliversWhatTheBotLeft_data()
{
    QTest::addColumn<std::chrono::seconds>("left");
    QTest::addColumn<bool>("hasKey");
    QTest::addColumn<PurchaseAction>("action");
    QTest::addColumn<std::chrono::seconds>("end");

    const auto done = PurchaseAction::AlreadyCompleted;
    const auto renewed = PurchaseAction::Renewed;
    QTest::newRow("extended, with keys") << month << true << done << month;
    QTest::newRow("extended, without keys") << month << false << renewed << month;
    QTest::newRow("extended in its last second of grace")
        << month - day << true << done << month - day;
    QTest::newRow("not extended, a second short of that")
        << month - day - 1s << true << renewed << 2 * month - day - 1s;
    QTest::newRow("not extended, with keys") << 5 * day << true << renewed << 5 * day + month;
    QTest::newRow("not extended, without keys") << 5 * day << false << renewed << 5 * day + month;
    QTest::newRow("not extended, expired") << -3600s << true << renewed << month - 3600s;
}

void TestLinkedPayments::deliversWhatTheBotLeft()
{
    QFETCH(std::chrono::seconds, left);
    QFETCH(bool, hasKey);
    QFETCH(std::chrono::seconds, end);
    m_bench->addServer();
    addSubscription(1, now + left);
    if (hasKey)
        addKey(1);
    link(u"p"_s, 1);

    const auto result = m_bench->process(u"p"_s);

    QVERIFY2(result.action, result.error ? qPrintable(result.error->detail()) : "no error");
    QTEST(*result.action, "action");
    QCOMPARE(result.expiresAt, now + end);
    QCOMPARE(m_bench->subscriptions(anna).size(), 1U);
    QCOMPARE(m_bench->subscriptions(anna).front().expiresAt, now + end);
    QCOMPARE(m_bench->status(u"p"_s), u"completed"_s);
    QCOMPARE(m_bench->server(0).creates, hasKey ? 0 : 1);
}

void TestLinkedPayments::endsTheSubscriptionThatTheBotChose()
{
    m_bench->addServer();
    addSubscription(1, now + month);
    addSubscription(2, now + day);
    link(u"p"_s, 1);

    const auto result = m_bench->process(u"p"_s);

    QCOMPARE(result.subscription, SubscriptionId{1});
    QCOMPARE(m_bench->value(u"SELECT group_concat(expires_at, ' ') FROM"
                            " (SELECT expires_at FROM subscriptions ORDER BY id)"_s),
             u"%1 %2"_s.arg(toUnix(now + month)).arg(toUnix(now + day)));
    QCOMPARE(m_bench->value(u"SELECT subscription_id FROM v2ray_keys"_s), u"1"_s);
}

/// The next payment asks the server for a key, and is given back when it refuses.
void TestLinkedPayments::expectOneFailedCreation(const QString &reference)
{
    m_bench->server(0).createFaults.push_back({serverRefusal(), false});
    m_bench->addPayment(reference);

    const auto result = m_bench->process(reference);

    QVERIFY2(result.operation, result.error ? qPrintable(result.error->detail()) : "no error");
    QCOMPARE(result.operation->existingKeys, 0);
    QCOMPARE(result.operation->steps.size(), 1U);
    QCOMPARE(result.operation->outcome, Outcome::Rejected);
    QCOMPARE(m_bench->status(reference), u"paid"_s);
    QCOMPARE(m_bench->subscriptions(anna).front().expiresAt, now + month);
}

void TestLinkedPayments::doesNotCountAKeyThatIsToBeDeleted()
{
    m_bench->addServer();
    m_bench->addPayment(u"p"_s);
    QVERIFY(m_bench->process(u"p"_s).action);
    m_bench->server(0).deleteFaults.assign(20, {connectionRefused()});
    const auto revoked = m_bench->revoke();
    QCOMPARE(revoked->state, OperationState::Unfinished);

    expectOneFailedCreation(u"q"_s);
}

void TestLinkedPayments::doesNotCountARowWithoutAUuid()
{
    m_bench->addServer();
    m_bench->addPayment(u"p"_s);
    QVERIFY(m_bench->process(u"p"_s).action);
    m_bench->execute(u"UPDATE v2ray_keys SET v2ray_uuid = NULL"_s);

    expectOneFailedCreation(u"q"_s);
}

QTEST_GUILESS_MAIN(TestLinkedPayments)
#include "tst_linkedpayments.moc"
