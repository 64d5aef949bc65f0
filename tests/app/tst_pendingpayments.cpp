#include "tests/app/paymentbench.h"

#include <QCoroTask>

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto anna = PaymentBench::anna;
constexpr CustomerId boris{77'000'000'002};
constexpr Timestamp now = std::chrono::sys_seconds(1'800'000'000s);
constexpr auto month = std::chrono::days(30);

} // namespace

/// What waits to be delivered, and what programs left that ended too soon.
class TestPendingPayments : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<PaymentBench>(); }
    void cleanup() { m_bench.reset(); }

    void goesOnAfterACrash();
    void recoversClaimsOfOtherProgramsOnlyWhenTheyLapsed();
    void deliversTwoPaymentsOfOneCustomerToOneSubscription();
    void processesAllPendingPayments();

private:
    std::unique_ptr<PaymentBench> m_bench;
};

/// A program that ended after it had created one of two keys.
void TestPendingPayments::goesOnAfterACrash()
{
    m_bench->addServer();
    m_bench->addServer();
    m_bench->addPayment(u"p"_s);
    QVERIFY(m_bench->process(u"p"_s).action);
    m_bench->execute(u"UPDATE payments SET status = 'processing'"_s);
    m_bench->execute(u"UPDATE subscriptions SET is_active = 0"_s);
    m_bench->execute(u"DELETE FROM v2ray_keys WHERE server_id = 2"_s);
    m_bench->server(1).keys.clear();
    m_bench->execute(u"UPDATE veildesk_operations SET state = 'running', outcome = NULL,"
                     " lease_owner = 'somebody', lease_until_ms = 0"_s);
    m_bench->execute(u"UPDATE veildesk_steps SET state = 'intended', uuid = NULL, key_id = NULL,"
                     " verified_at = NULL WHERE server_id = 2"_s);

    const auto recovery = QCoro::waitFor(m_bench->payments->recover(Cancellation()));

    QCOMPARE(recovery->recovered, 1);
    QCOMPARE(m_bench->status(u"p"_s), u"completed"_s);
    QCOMPARE(m_bench->remoteKeys(), 2);
    QCOMPARE(m_bench->rows().size(), 2U);
    QVERIFY(m_bench->subscriptions(anna).front().active);
    QCOMPARE(m_bench->subscriptions(anna).front().expiresAt, now + month);
}

void TestPendingPayments::recoversClaimsOfOtherProgramsOnlyWhenTheyLapsed()
{
    m_bench->addPayment(u"fresh"_s);
    m_bench->addPayment(u"old"_s);
    m_bench->execute(u"UPDATE payments SET status = 'processing_subscription'"_s);
    m_bench->execute(u"UPDATE payments SET updated_at = updated_at - 600"
                     " WHERE payment_id = 'old'"_s);

    const auto recovery = QCoro::waitFor(m_bench->payments->recover(Cancellation()));

    QCOMPARE(recovery->recovered, 1);
    QCOMPARE(m_bench->status(u"old"_s), u"paid"_s);
    QCOMPARE(m_bench->status(u"fresh"_s), u"processing_subscription"_s);
}

void TestPendingPayments::deliversTwoPaymentsOfOneCustomerToOneSubscription()
{
    m_bench->addServer();
    m_bench->addPayment(u"p"_s);
    m_bench->addPayment(u"q"_s);

    const auto results = QCoro::waitFor(m_bench->payments->processPending(-1, {}, Cancellation()));

    QCOMPARE(results->size(), 2U);
    QCOMPARE(results->at(0).action, PurchaseAction::Created);
    QCOMPARE(results->at(1).action, PurchaseAction::Renewed);
    QCOMPARE(m_bench->subscriptions(anna).size(), 1U);
    QCOMPARE(m_bench->subscriptions(anna).front().expiresAt, now + 2 * month);
    QCOMPARE(m_bench->remoteKeys(), 1);
}

void TestPendingPayments::processesAllPendingPayments()
{
    m_bench->addServer();
    m_bench->addCustomer(boris);
    m_bench->addPayment(u"p"_s);
    m_bench->addPayment(u"stranger"_s, CustomerId{5});
    m_bench->addPayment(u"q"_s, boris);
    std::vector<qint64> seen;

    const auto results = QCoro::waitFor(m_bench->payments->processPending(
        -1, [&seen](qint64 done, qint64 all) { seen.push_back(done * 10 + all); }, Cancellation()));

    QCOMPARE(results->at(0).action, PurchaseAction::Created);
    QCOMPARE(results->at(1).error->detail(), u"User 5 not found"_s);
    QCOMPARE(results->at(2).action, PurchaseAction::Created);
    QCOMPARE(seen, (std::vector<qint64>{13, 23, 33}));
    QCOMPARE(m_bench->status(u"stranger"_s), u"paid"_s);
}

QTEST_GUILESS_MAIN(TestPendingPayments)
#include "tst_pendingpayments.moc"
