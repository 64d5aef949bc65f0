#include "app/payments/paymentservice.h"
#include "tests/app/provisioningbench.h"

#include <QCoroTask>

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr CustomerId anna{77'000'000'001};
constexpr CustomerId boris{77'000'000'002};
constexpr Timestamp now = std::chrono::sys_seconds(1'800'000'000s);
constexpr auto month = std::chrono::days(30);

} // namespace

/// From paid to delivered on a real database with fake servers.
class TestPayments : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

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
    void goesOnAfterACrash();
    void recoversClaimsOfOtherProgramsOnlyWhenTheyLapsed();
    void deliversTwoPaymentsOfOneCustomerToOneSubscription();
    void processesAllPendingPayments();
    void repairsADegradedSubscription();
    void keepsWhatARepairCouldCreate();

private:
    void addPayment(const QString &reference, CustomerId customer = anna);
    [[nodiscard]] PaymentResult process(const QString &reference, Cancellation cancellation = {});
    [[nodiscard]] QString status(const QString &reference);
    [[nodiscard]] QString value(const QString &sql);

    std::unique_ptr<ProvisioningBench> m_bench;
    std::unique_ptr<SubscriptionMetrics> m_metrics;
    std::unique_ptr<PaymentService> m_payments;
};

void TestPayments::init()
{
    m_bench = std::make_unique<ProvisioningBench>();
    m_bench->addCustomer(anna);
    m_bench->addCustomer(boris);
    m_metrics = std::make_unique<SubscriptionMetrics>(*m_bench->service, m_bench->settings);
    m_payments = std::make_unique<PaymentService>(*m_bench->database, *m_bench->service, *m_metrics,
                                                  m_bench->settings, m_bench->clock);
}

void TestPayments::cleanup()
{
    m_payments.reset();
    m_metrics.reset();
    m_bench.reset();
}

void TestPayments::addPayment(const QString &reference, CustomerId customer)
{
    Payment payment;
    payment.reference = reference;
    payment.customer = customer;
    payment.tariff = m_bench->tariff;
    payment.status = PaymentStatus::Paid;
    payment.amount = {10'000, u"RUB"_s};
    payment.protocol = u"v2ray"_s;
    payment.metadata = u"{\"key_type\": \"subscription\"}"_s;
    const auto added = QCoro::waitFor(m_payments->add(payment));
    if (!added)
        qFatal("%s", qPrintable(added.error().detail()));
}

PaymentResult TestPayments::process(const QString &reference, Cancellation cancellation)
{
    PurchaseRequest request;
    request.reference = reference;
    std::optional<PaymentResult> result;
    auto task =
        m_payments->process(request, std::move(cancellation)).then([&result](PaymentResult value) {
            result = std::move(value);
        });
    QCoro::waitFor(task);
    return *result;
}

QString TestPayments::status(const QString &reference)
{
    return value(u"SELECT status FROM payments WHERE payment_id = '%1'"_s.arg(reference));
}

QString TestPayments::value(const QString &sql)
{
    auto future = m_bench->database->read([sql](const Connection &connection) -> Result<QString> {
        auto query = connection.run(sql);
        if (!query)
            return failure(query.error());
        return query->next() ? query->value(0).toString() : QString();
    });
    future.waitForFinished();
    const auto found = future.result();
    return found ? *found : found.error().detail();
}

void TestPayments::createsASubscriptionWithAKeyOnEveryServer()
{
    m_bench->addServer();
    m_bench->addServer(Dialect::Users);
    addPayment(u"p"_s);

    const auto result = process(u"p"_s);

    QCOMPARE(result.action, PurchaseAction::Created);
    QCOMPARE(result.operation->outcome, Outcome::Complete);
    QCOMPARE(result.expiresAt, now + month);
    QCOMPARE(status(u"p"_s), u"completed"_s);
    QCOMPARE(m_bench->remoteKeys(), 2);
    const auto subscriptions = m_bench->subscriptions(anna);
    QCOMPARE(subscriptions.size(), 1U);
    QVERIFY(subscriptions.front().active);
    QCOMPARE(subscriptions.front().expiresAt, now + month);
    QCOMPARE(value(u"SELECT subscription_id FROM payments"_s),
             QString::number(subscriptions.front().id.value));
}

void TestPayments::renewsTheLiveSubscriptionAndAddsMissingKeys()
{
    m_bench->addServer();
    addPayment(u"first"_s);
    QVERIFY(process(u"first"_s).action);
    m_bench->addServer();
    m_bench->execute(u"UPDATE subscriptions SET notified = 7"_s);
    addPayment(u"second"_s);

    const auto result = process(u"second"_s);

    QCOMPARE(result.action, PurchaseAction::Renewed);
    QCOMPARE(result.expiresAt, now + 2 * month);
    QCOMPARE(m_bench->subscriptions(anna).size(), 1U);
    QCOMPARE(m_bench->subscriptions(anna).front().expiresAt, now + 2 * month);
    QCOMPARE(m_bench->remoteKeys(), 2);
    QCOMPARE(value(u"SELECT notified FROM subscriptions"_s), u"0"_s);
}

void TestPayments::completesOnce()
{
    m_bench->addServer();
    addPayment(u"p"_s);
    QVERIFY(process(u"p"_s).action);

    const auto again = process(u"p"_s);

    QCOMPARE(again.action, PurchaseAction::AlreadyCompleted);
    QCOMPARE(again.expiresAt, now + month);
    QCOMPARE(m_bench->subscriptions(anna).front().expiresAt, now + month);
    QCOMPARE(m_bench->remoteKeys(), 1);
}

void TestPayments::refusesWhatIsNotPaid()
{
    m_bench->addServer();
    addPayment(u"p"_s);
    m_bench->execute(u"UPDATE payments SET status = 'pending'"_s);

    const auto result = process(u"p"_s);

    QCOMPARE(result.error->detail(), u"Payment p is not paid (status: pending)"_s);
    QCOMPARE(m_bench->server(0).creates, 0);
    QCOMPARE(m_bench->subscriptions(anna).size(), 0U);
}

void TestPayments::givesARejectedPaymentBackAndUsesItsSubscriptionAgain()
{
    auto &server = m_bench->addServer();
    server.createFaults.push_back({serverRefusal(), false});
    addPayment(u"p"_s);

    const auto rejected = process(u"p"_s);
    QCOMPARE(rejected.operation->outcome, Outcome::Rejected);
    QVERIFY(!rejected.action);
    QCOMPARE(status(u"p"_s), u"paid"_s);
    QCOMPARE(m_bench->subscriptions(anna).size(), 1U);
    QVERIFY(!m_bench->subscriptions(anna).front().active);

    const auto delivered = process(u"p"_s);
    QCOMPARE(delivered.action, PurchaseAction::Created);
    QCOMPARE(delivered.subscription, rejected.subscription);
    QCOMPARE(m_bench->subscriptions(anna).size(), 1U);
    QVERIFY(m_bench->subscriptions(anna).front().active);
    QCOMPARE(status(u"p"_s), u"completed"_s);
    QCOMPARE(m_bench->remoteKeys(), 1);
}

void TestPayments::keepsADegradedSubscription()
{
    m_bench->addServer();
    m_bench->addServer().createFaults.push_back({serverRefusal(), false});
    addPayment(u"p"_s);

    const auto result = process(u"p"_s);

    QCOMPARE(result.operation->outcome, Outcome::Degraded);
    QCOMPARE(result.action, PurchaseAction::Created);
    QCOMPARE(status(u"p"_s), u"completed"_s);
    QVERIFY(m_bench->subscriptions(anna).front().active);
}

void TestPayments::countsAServerThatFailsUnexpectedly()
{
    m_bench->addServer();
    m_bench->addServer().beforeCreate = [] { throw std::runtime_error("out of luck"); };
    addPayment(u"p"_s);
    QTest::ignoreMessage(QtCriticalMsg, "[SUBSCRIPTION] Task failed with exception: out of luck");

    const auto result = process(u"p"_s);

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
    addPayment(u"p"_s);

    const auto result = process(u"p"_s, stop.cancellation());

    QCOMPARE(result.operation->outcome, Outcome::Rejected);
    QCOMPARE(status(u"p"_s), u"paid"_s);
    QCOMPARE(m_bench->remoteKeys(), 0);
}

void TestPayments::neverChangesWhatAVipHas()
{
    m_bench->addServer();
    m_bench->execute(u"UPDATE users SET is_vip = 1"_s);
    addPayment(u"p"_s);
    QCOMPARE(process(u"p"_s).expiresAt, UnlimitedExpiry);
    addPayment(u"q"_s);

    QCOMPARE(process(u"q"_s).action, PurchaseAction::Renewed);

    QCOMPARE(m_bench->subscriptions(anna).front().expiresAt, UnlimitedExpiry);
    QCOMPARE(value(u"SELECT traffic_limit_mb FROM subscriptions"_s), u"0"_s);
}

void TestPayments::countsTrafficAnewAndKeepsABonus()
{
    m_bench->addServer();
    m_bench->execute(u"UPDATE tariffs SET traffic_limit_mb = 100"_s);
    addPayment(u"p"_s);
    QVERIFY(process(u"p"_s).action);
    m_bench->execute(u"UPDATE subscriptions SET traffic_limit_mb = 150, traffic_usage_bytes = 9"_s);
    m_bench->execute(u"UPDATE v2ray_keys SET panel_total_bytes_observed = 500"_s);
    addPayment(u"q"_s);

    QVERIFY(process(u"q"_s).action);

    QCOMPARE(value(u"SELECT traffic_limit_mb || ' ' || traffic_usage_bytes || ' ' ||"
                   " traffic_baseline_bytes FROM subscriptions"_s),
             u"150 0 500"_s);
}

void TestPayments::doesNotExtendWhatTheBotDelivered()
{
    m_bench->addServer();
    addPayment(u"p"_s);
    QVERIFY(process(u"p"_s).action);
    m_bench->execute(u"UPDATE payments SET status = 'paid'"_s);

    const auto result = process(u"p"_s);

    QCOMPARE(result.action, PurchaseAction::AlreadyCompleted);
    QCOMPARE(status(u"p"_s), u"completed"_s);
    QCOMPARE(m_bench->subscriptions(anna).front().expiresAt, now + month);
}

void TestPayments::leavesARefundedPaymentRefunded()
{
    m_bench->addServer().beforeCreate = [this] {
        m_bench->execute(u"UPDATE payments SET status = 'refunded'"_s);
    };
    addPayment(u"p"_s);

    const auto result = process(u"p"_s);

    QCOMPARE(result.operation->outcome, Outcome::Rejected);
    QCOMPARE(result.operation->message, u"Payment status changed by another process"_s);
    QCOMPARE(status(u"p"_s), u"refunded"_s);
    QCOMPARE(m_bench->remoteKeys(), 0);
    QVERIFY(!m_bench->subscriptions(anna).front().active);
}

void TestPayments::givesThePaymentBackWhenTheBotPurgedTheSubscription()
{
    m_bench->addServer().beforeCreate = [this] {
        m_bench->execute(u"DELETE FROM subscriptions"_s);
    };
    addPayment(u"p"_s);

    QCOMPARE(process(u"p"_s).operation->outcome, Outcome::Rejected);
    QCOMPARE(status(u"p"_s), u"paid"_s);
    QCOMPARE(m_bench->remoteKeys(), 0);

    m_bench->server(0).beforeCreate = nullptr;
    QCOMPARE(process(u"p"_s).action, PurchaseAction::Created);
    QCOMPARE(m_bench->remoteKeys(), 1);
}

void TestPayments::takesAnUnknownUserOnlyWhenTold()
{
    m_bench->addServer();
    addPayment(u"p"_s, CustomerId{5});
    QCOMPARE(process(u"p"_s).error->detail(), u"User 5 not found"_s);

    PurchaseRequest request;
    request.reference = u"p"_s;
    request.allowUnknownCustomer = true;
    std::optional<PaymentResult> result;
    auto task = m_payments->process(request, Cancellation()).then([&result](PaymentResult value) {
        result = std::move(value);
    });
    QCoro::waitFor(task);

    QCOMPARE(result->action, PurchaseAction::Created);
    QCOMPARE(status(u"p"_s), u"completed"_s);
}

/// A program that ended after it had created one of two keys.
void TestPayments::goesOnAfterACrash()
{
    m_bench->addServer();
    m_bench->addServer();
    addPayment(u"p"_s);
    QVERIFY(process(u"p"_s).action);
    m_bench->execute(u"UPDATE payments SET status = 'processing'"_s);
    m_bench->execute(u"UPDATE subscriptions SET is_active = 0"_s);
    m_bench->execute(u"DELETE FROM v2ray_keys WHERE server_id = 2"_s);
    m_bench->server(1).keys.clear();
    m_bench->execute(u"UPDATE veildesk_operations SET state = 'running', outcome = NULL,"
                     " lease_owner = 'somebody', lease_until_ms = 0"_s);
    m_bench->execute(u"UPDATE veildesk_steps SET state = 'intended', uuid = NULL, key_id = NULL,"
                     " verified_at = NULL WHERE server_id = 2"_s);

    const auto recovery = QCoro::waitFor(m_payments->recover(Cancellation()));

    QCOMPARE(recovery->recovered, 1);
    QCOMPARE(status(u"p"_s), u"completed"_s);
    QCOMPARE(m_bench->remoteKeys(), 2);
    QCOMPARE(m_bench->rows().size(), 2U);
    QVERIFY(m_bench->subscriptions(anna).front().active);
    QCOMPARE(m_bench->subscriptions(anna).front().expiresAt, now + month);
}

void TestPayments::recoversClaimsOfOtherProgramsOnlyWhenTheyLapsed()
{
    addPayment(u"fresh"_s);
    addPayment(u"old"_s);
    m_bench->execute(u"UPDATE payments SET status = 'processing_subscription'"_s);
    m_bench->execute(u"UPDATE payments SET updated_at = updated_at - 600"
                     " WHERE payment_id = 'old'"_s);

    const auto recovery = QCoro::waitFor(m_payments->recover(Cancellation()));

    QCOMPARE(recovery->recovered, 1);
    QCOMPARE(status(u"old"_s), u"paid"_s);
    QCOMPARE(status(u"fresh"_s), u"processing_subscription"_s);
}

void TestPayments::deliversTwoPaymentsOfOneCustomerToOneSubscription()
{
    m_bench->addServer();
    addPayment(u"p"_s);
    addPayment(u"q"_s);

    const auto results = QCoro::waitFor(m_payments->processPending(-1, {}, Cancellation()));

    QCOMPARE(results->size(), 2U);
    QCOMPARE(results->at(0).action, PurchaseAction::Created);
    QCOMPARE(results->at(1).action, PurchaseAction::Renewed);
    QCOMPARE(m_bench->subscriptions(anna).size(), 1U);
    QCOMPARE(m_bench->subscriptions(anna).front().expiresAt, now + 2 * month);
    QCOMPARE(m_bench->remoteKeys(), 1);
}

void TestPayments::processesAllPendingPayments()
{
    m_bench->addServer();
    addPayment(u"p"_s);
    addPayment(u"stranger"_s, CustomerId{5});
    addPayment(u"q"_s, boris);
    std::vector<qint64> seen;

    const auto results = QCoro::waitFor(m_payments->processPending(
        -1, [&seen](qint64 done, qint64 all) { seen.push_back(done * 10 + all); }, Cancellation()));

    QCOMPARE(results->at(0).action, PurchaseAction::Created);
    QCOMPARE(results->at(1).error->detail(), u"User 5 not found"_s);
    QCOMPARE(results->at(2).action, PurchaseAction::Created);
    QCOMPARE(seen, (std::vector<qint64>{13, 23, 33}));
    QCOMPARE(status(u"stranger"_s), u"paid"_s);
}

void TestPayments::repairsADegradedSubscription()
{
    m_bench->addServer();
    m_bench->addServer().createFaults.push_back({serverRefusal(), false});
    addPayment(u"p"_s);
    const auto degraded = process(u"p"_s);
    QCOMPARE(degraded.operation->outcome, Outcome::Degraded);

    const auto repaired =
        QCoro::waitFor(m_bench->service->repair(*degraded.subscription, Cancellation()));

    QCOMPARE(repaired->outcome, Outcome::Complete);
    QCOMPARE(repaired->existingKeys, 1);
    QCOMPARE(m_bench->remoteKeys(), 2);
    const auto again =
        QCoro::waitFor(m_bench->service->repair(*degraded.subscription, Cancellation()));
    QCOMPARE(again->outcome, Outcome::Complete);
    QVERIFY(again->steps.empty());
    QCOMPARE(m_bench->subscriptions(anna).front().expiresAt, now + month);
}

void TestPayments::keepsWhatARepairCouldCreate()
{
    m_bench->addServer();
    addPayment(u"p"_s);
    const auto whole = process(u"p"_s);
    m_bench->addServer();
    m_bench->addServer().createFaults.push_back({serverRefusal(), false});
    m_bench->settings.policy.mode = PolicyMode::Strict;
    m_bench->settings.policy.maxFailedServers = 0;

    const auto repaired =
        QCoro::waitFor(m_bench->service->repair(*whole.subscription, Cancellation()));

    QCOMPARE(repaired->outcome, Outcome::Degraded);
    QCOMPARE(m_bench->remoteKeys(), 2);
}

QTEST_GUILESS_MAIN(TestPayments)
#include "tst_payments.moc"
