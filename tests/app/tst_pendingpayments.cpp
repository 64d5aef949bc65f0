#include "tests/app/provisioningtest.h"

#include <QCoroTask>

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr CustomerId boris{77'000'000'002};

} // namespace

/// What waits to be delivered, and what programs left that ended too soon.
class TestPendingPayments : public ProvisioningTest
{
    Q_OBJECT

private slots:
    void goesOnAfterACrash();
    void heedsWhatAServerAskedForBeforeACrash_data();
    void heedsWhatAServerAskedForBeforeACrash();
    void leavesAServerAloneThatPutUsOffBeforeACrash();
    void recoversClaimsOfOtherProgramsOnlyWhenTheyLapsed();
    void deliversTwoPaymentsOfOneCustomerToOneSubscription();
    void processesAllPendingPayments();
    void letsNoInvalidPaymentStarveTheOthers();
    void findsASoundPaymentBehindManyFaultyOnes();
    void saysThatTheDatabaseCannotTellWhatIsSound();
    void tellsPaymentsOfOneIdApart();
    void deliversTheOthersBesideWhatHasNoId();

private:
    /// A program ends after it has created one of two keys for payment "p".
    void crashHalfway();
    /// Payment "p" and its operation are as before the outcome, and nobody works on them.
    void takeOutcomeBack();
};

void TestPendingPayments::takeOutcomeBack()
{
    m_bench->execute(u"UPDATE payments SET status = 'processing'"_s);
    m_bench->execute(u"UPDATE subscriptions SET is_active = 0"_s);
    m_bench->execute(u"UPDATE veildesk_operations SET state = 'running', outcome = NULL,"
                     " lease_owner = 'somebody', lease_until_ms = 0"_s);
}

void TestPendingPayments::crashHalfway()
{
    m_bench->addServer();
    m_bench->addServer();
    m_bench->addPayment(u"p"_s);
    QVERIFY(m_bench->process(u"p"_s).action);
    takeOutcomeBack();
    m_bench->execute(u"DELETE FROM v2ray_keys WHERE server_id = 2"_s);
    m_bench->server(1).keys.clear();
    m_bench->execute(u"UPDATE veildesk_steps SET state = 'intended', uuid = NULL, key_id = NULL,"
                     " verified_at = NULL WHERE server_id = 2"_s);
}

void TestPendingPayments::goesOnAfterACrash()
{
    crashHalfway();

    const auto recovery = QCoro::waitFor(m_bench->payments->recover(Cancellation()));

    QCOMPARE(recovery->recovered, 1);
    QCOMPARE(m_bench->status(u"p"_s), u"completed"_s);
    QCOMPARE(m_bench->remoteKeys(), 2);
    QCOMPARE(m_bench->rows().size(), 2U);
    QVERIFY(m_bench->subscriptions(anna).front().active);
    QCOMPARE(m_bench->subscriptions(anna).front().expiresAt, now + month);
}

void TestPendingPayments::heedsWhatAServerAskedForBeforeACrash_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<qint64>("sentAtMs");
    QTest::addColumn<StepPhase>("first");
    QTest::addColumn<int>("creates");
    QTest::addColumn<QString>("end");

    // However long this machine takes, that is not over yet.
    const auto justNow = toMilliseconds(wallTimeNow() + 10min);
    QTest::newRow("a moment") << 1 << justNow << StepPhase::Waiting << 2 << u"finished complete"_s;
    QTest::newRow("more than an operation waits")
        << 120 << justNow << StepPhase::Ended << 1 << u"finished degraded"_s;
    QTest::newRow("what is over") << 120 << qint64(1) << StepPhase::Connecting << 2
                                  << u"finished complete"_s;
}

void TestPendingPayments::heedsWhatAServerAskedForBeforeACrash()
{
    QFETCH(const int, seconds);
    QFETCH(const qint64, sentAtMs);
    m_bench->settings.retry.cap = 5;
    crashHalfway();
    m_bench->execute(u"UPDATE veildesk_steps SET error_kind = 'rate_limited', error_status = 429,"
                     " error_retry_after = %1, sent_at_ms = %2 WHERE server_id = 2"_s.arg(seconds)
                         .arg(sentAtMs));
    std::vector<StepPhase> phases;
    connect(m_bench->service.get(), &ProvisioningService::progressed, this,
            [&phases](const StepProgress &progress) {
                if (progress.step.server == ServerId{2})
                    phases.push_back(progress.phase);
            });

    const auto recovery = QCoro::waitFor(m_bench->payments->recover(Cancellation()));

    QCOMPARE(recovery->recovered, 1);
    QVERIFY(!phases.empty());
    QTEST(phases.front(), "first");
    QTEST(m_bench->server(1).creates, "creates");
    QTEST(m_bench->value(u"SELECT state || ' ' || outcome FROM veildesk_operations"_s), "end");
}

void TestPendingPayments::leavesAServerAloneThatPutUsOffBeforeACrash()
{
    const auto askedAgain = u"SELECT retry_at FROM veildesk_steps WHERE server_id = 2"_s;
    m_bench->addServer();
    auto &limited = m_bench->addServer();
    Error slowDown(ErrorKind::RateLimited, u"Slow down"_s);
    slowDown.withHttpStatus(429).withRetryAfter(10min);
    limited.createFaults.assign(20, {slowDown});
    m_bench->addPayment(u"p"_s);
    QVERIFY(m_bench->process(u"p"_s).action);
    QCOMPARE(limited.creates, 1);
    const auto retryAt = m_bench->value(askedAgain);
    takeOutcomeBack();

    const auto recovery = QCoro::waitFor(m_bench->payments->recover(Cancellation()));

    QCOMPARE(recovery->recovered, 1);
    QCOMPARE(limited.creates, 1);
    QCOMPARE(m_bench->value(askedAgain), retryAt);
    QCOMPARE(m_bench->value(u"SELECT state || ' ' || outcome FROM veildesk_operations"_s),
             u"finished degraded"_s);
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
    QCOMPARE(results->at(1).error->brokenRule(), PaymentRule::HasCustomer);
    QCOMPARE(results->at(2).action, PurchaseAction::Created);
    QCOMPARE(seen, (std::vector<qint64>{13, 23, 33}));
    QCOMPARE(m_bench->status(u"stranger"_s), u"paid"_s);
}

void TestPendingPayments::letsNoInvalidPaymentStarveTheOthers()
{
    m_bench->addServer();
    m_bench->addPayment(u"stranger"_s, CustomerId{5});
    m_bench->addPayment(u"another"_s, CustomerId{6});
    m_bench->addPayment(u"p"_s);
    m_bench->addPayment(u"q"_s);
    const auto processSome = [this](int limit) {
        return QCoro::waitFor(m_bench->payments->processPending(limit, {}, Cancellation()));
    };

    QCOMPARE(processSome(0)->size(), 0U);
    const auto one = processSome(1);
    QCOMPARE(one->size(), 1U);
    QCOMPARE(one->at(0).reference, u"p"_s);
    QCOMPARE(one->at(0).action, PurchaseAction::Created);

    const auto two = processSome(2);
    QCOMPARE(two->size(), 2U);
    QCOMPARE(two->at(0).reference, u"stranger"_s);
    QCOMPARE(two->at(0).error->detail(), u"User 5 not found"_s);
    QCOMPARE(two->at(1).reference, u"q"_s);
    QCOMPARE(two->at(1).action, PurchaseAction::Renewed);
}

void TestPendingPayments::findsASoundPaymentBehindManyFaultyOnes()
{
    m_bench->addServer();
    m_bench->addPayment(u"stranger"_s, CustomerId{5});
    m_bench->execute(
        u"INSERT INTO payments (payment_id, user_id, tariff_id, status, amount, protocol, metadata,"
        " created_at) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600)"
        " SELECT 'faulty' || i, user_id, tariff_id, status, amount, protocol, metadata, created_at"
        " FROM payments, n"_s);
    m_bench->addPayment(u"p"_s);

    const auto results = QCoro::waitFor(m_bench->payments->processPending(2, {}, Cancellation()));

    QCOMPARE(results->size(), 2U);
    QCOMPARE(results->at(0).reference, u"stranger"_s);
    QCOMPARE(results->at(1).reference, u"p"_s);
    QCOMPARE(results->at(1).action, PurchaseAction::Created);
}

void TestPendingPayments::saysThatTheDatabaseCannotTellWhatIsSound()
{
    m_bench->addServer();
    m_bench->addPayment(u"p"_s);
    m_bench->execute(u"ALTER TABLE users RENAME TO lost_users"_s);

    const auto results = QCoro::waitFor(m_bench->payments->processPending(1, {}, Cancellation()));

    QVERIFY(!results);
    QCOMPARE(m_bench->status(u"p"_s), u"paid"_s);
}

void TestPendingPayments::tellsPaymentsOfOneIdApart()
{
    m_bench->addServer();
    m_bench->execute(u"DROP INDEX idx_payments_payment_id"_s);
    m_bench->addPayment(u"p"_s);
    QVERIFY(m_bench->process(u"p"_s).action);
    m_bench->addPayment(u"other"_s);
    m_bench->execute(u"UPDATE payments SET payment_id = 'p'"_s);

    const auto either = m_bench->process(u"p"_s);
    QVERIFY(!either.action);
    QCOMPARE(either.error->kind(), ErrorKind::Refused);
    QVERIFY(either.error->detail().startsWith(u"2 payments have the id p"_s));

    const auto results = QCoro::waitFor(m_bench->payments->processPending(-1, {}, Cancellation()));
    QCOMPARE(results->size(), 1U);
    QCOMPARE(results->at(0).payment, PaymentId{2});
    QCOMPARE(results->at(0).action, PurchaseAction::Renewed);
    QCOMPARE(m_bench->value(u"SELECT COUNT(*) FROM payments WHERE status = 'completed'"_s), u"2"_s);
    QCOMPARE(m_bench->subscriptions(anna).front().expiresAt, now + 2 * month);
}

void TestPendingPayments::deliversTheOthersBesideWhatHasNoId()
{
    m_bench->addServer();
    m_bench->addPayment(u"nameless"_s);
    m_bench->addPayment(u"p"_s);
    m_bench->execute(u"UPDATE payments SET payment_id = NULL WHERE payment_id = 'nameless'"_s);
    const std::vector<PaymentId> chosen{{1}, {9}, {2}};

    const auto results = QCoro::waitFor(m_bench->payments->processAll(chosen, {}, Cancellation()));

    QCOMPARE(results->size(), 3U);
    QCOMPARE(results->at(0).error->brokenRule(), PaymentRule::HasId);
    QCOMPARE(results->at(1).error->brokenRule(), PaymentRule::IsThere);
    QCOMPARE(results->at(1).error->detail(), u"Payment row 9 not found"_s);
    QCOMPARE(results->at(2).action, PurchaseAction::Created);
    QCOMPARE(m_bench->status(u"p"_s), u"completed"_s);
}

QTEST_GUILESS_MAIN(TestPendingPayments)
#include "tst_pendingpayments.moc"
