#include "tests/models/storage/storagetest.h"

#include "models/storage/allowancerepository.h"
#include "models/storage/paymentrepository.h"

#include <QTest>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace Fixtures;

namespace {

const auto paidRow = u"INSERT INTO payments (id, payment_id, user_id, tariff_id, status, metadata,"
                     " subscription_id) VALUES (1, 'p-1', 7000000001, 3, 'paid',"
                     " '{\"key_type\": \"subscription\", \"is_renewal\": 1}', NULL);"_s;

/// Purchase 7 of payment 1 claimed it Now.
const auto claimedRow =
    u"UPDATE payments SET status = 'processing', updated_at = 1760000000;"
    "INSERT INTO veildesk_operations (id, marker, kind, state, payment_id, created_at)"
    " VALUES (7, 'm', 'purchase', 'running', 1, 1760000000);"_s;

Operation purchase()
{
    Operation operation;
    operation.id = {7};
    operation.payment = PaymentId{1};
    operation.subscription = SubscriptionId{9};
    return operation;
}

/// Releases differ in what they keep and in the order they keep it in.
QString productionOrder()
{
    return u"CREATE TABLE servers (id INTEGER PRIMARY KEY); CREATE TABLE tariffs (id INTEGER"
           " PRIMARY KEY); CREATE TABLE v2ray_keys (id INTEGER PRIMARY KEY);"
           "CREATE TABLE payments (id INTEGER PRIMARY KEY, payment_id TEXT, user_id INTEGER,"
           " tariff_id INTEGER, revoked INTEGER, protocol TEXT, amount INTEGER, created_at INTEGER,"
           " country TEXT, currency TEXT, status TEXT, metadata TEXT);"
           "INSERT INTO payments VALUES (1, 'p-1', 42, 3, 0, 'v2ray', 9900, 1700000000, 'NL',"
           " 'RUB', 'paid', '{}')"_s;
}

} // namespace

class TestPaymentRepository : public StorageTest
{
    Q_OBJECT

private slots:
    void readsByNameInWhateverOrder();
    void toleratesWhatOldRowsHold();
    void knowsWholeAmountsOnly_data();
    void knowsWholeAmountsOnly();
    void findsNoneOfTwoWithOneId();
    void filtersByStatusInBothWords();
    void claimsOnce();
    void writesTheWordThatTheBotKnows();
    void completesOnlyWhatIsProcessing();
    void leavesWhatAnotherProgramTookOver_data();
    void leavesWhatAnotherProgramTookOver();
    void renewsAClaim();
    void keepsClaimsWithoutTheirTime();
    void givesBackOnlyWhatIsProcessing();
    void leavesTheMetadataAlone();
    void insertsWhatIsRecordedByHand();
    void startsTheTrafficAnew();

private:
    Payment payment();
    template <typename Change>
    bool changed(Change change);
};

Payment TestPaymentRepository::payment()
{
    const auto found = read(
        [](const Connection &connection) { return PaymentRepository::find(connection, u"p-1"_s); });
    if (!found)
        qFatal("%s", qPrintable(found.error().detail()));
    return *found;
}

template <typename Change>
bool TestPaymentRepository::changed(Change change)
{
    const auto result = write([change](Transaction &transaction) { return change(transaction); });
    if (!result)
        qFatal("%s", qPrintable(result.error().detail()));
    return *result;
}

void TestPaymentRepository::readsByNameInWhateverOrder()
{
    open(productionOrder());

    QCOMPARE(payment().customer, CustomerId{42});
    QCOMPARE(payment().amount, (Money{9900, u"RUB"_s}));
    QCOMPARE(payment().status, PaymentStatus::Paid);
    QCOMPARE(payment().createdAt, fromUnix(1'700'000'000));
    QVERIFY(!payment().subscription);
}

void TestPaymentRepository::toleratesWhatOldRowsHold()
{
    open();
    run(u"INSERT INTO payments (payment_id, user_id, tariff_id, status, amount, created_at,"
        " paid_at, metadata) VALUES ('p-1', '2f6e1c1c-5d3a', '77', NULL, 'much',"
        " 1700000000000, '2025-03-01 10:00:00', NULL)"_s);

    const auto old = payment();

    QVERIFY(!old.customer);
    QCOMPARE(old.tariff, TariffId{77});
    QCOMPARE(old.status, PaymentStatus::Unknown);
    QVERIFY(!old.isAmountKnown);
    QCOMPARE(old.amount.minorUnits, 0);
    QCOMPARE(old.createdAt, fromUnix(1'700'000'000));
    QCOMPARE(old.paidAt, fromUnix(1'740'823'200));
}

void TestPaymentRepository::knowsWholeAmountsOnly_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<bool>("isKnown");
    QTest::addColumn<qint64>("minorUnits");

    QTest::newRow("whole") << u"19900"_s << true << qint64(19'900);
    QTest::newRow("whole, with a point") << u"19900.0"_s << true << qint64(19'900);
    QTest::newRow("a part of a kopeck") << u"12.5"_s << false << qint64(0);
    QTest::newRow("too large") << u"1e30"_s << false << qint64(0);
    QTest::newRow("nothing") << u"NULL"_s << false << qint64(0);
}

void TestPaymentRepository::knowsWholeAmountsOnly()
{
    QFETCH(const QString, stored);
    QFETCH(const bool, isKnown);
    QFETCH(const qint64, minorUnits);
    open();
    run(paidRow + u"UPDATE payments SET amount = %1;"_s.arg(stored));

    QCOMPARE(payment().isAmountKnown, isKnown);
    QCOMPARE(payment().amount.minorUnits, minorUnits);
}

void TestPaymentRepository::findsNoneOfTwoWithOneId()
{
    open();
    run(u"DROP INDEX IF EXISTS idx_payments_payment_id;"
        "INSERT INTO payments (payment_id) VALUES ('p-1'), ('p-2'), ('p-2')"_s);
    const auto find = [this](const QString &reference) {
        return read([reference](const Connection &connection) {
            return PaymentRepository::findOnly(connection, reference);
        });
    };

    QCOMPARE(find(u"p-1"_s)->id, PaymentId{1});
    QCOMPARE(find(u"p-2"_s).error().kind(), ErrorKind::Refused);
    QVERIFY(find(u"p-2"_s).error().detail().startsWith(u"2 payments have the id p-2"_s));
    QCOMPARE(find(u"p-3"_s).error().detail(), u"Payment p-3 not found"_s);
}

void TestPaymentRepository::filtersByStatusInBothWords()
{
    open();
    run(u"INSERT INTO payments (payment_id, status) VALUES ('a', 'paid'), ('b', 'processing'),"
        " ('c', 'processing_subscription'), ('d', 'completed')"_s);
    const auto references = [this](PaymentStatus status) {
        const auto payments = read([status](const Connection &connection) {
            return PaymentRepository::load(connection, {status});
        });
        QStringList names;
        for (const auto &payment : *payments)
            names += payment.reference;
        return names.join(u' ');
    };

    QCOMPARE(references(PaymentStatus::Paid), u"a"_s);
    QCOMPARE(references(PaymentStatus::Processing), u"c b"_s);
}

void TestPaymentRepository::claimsOnce()
{
    open();
    run(paidRow);
    const auto claim = [](Transaction &transaction) {
        return PaymentRepository::claim(transaction, {1}, Now);
    };

    QVERIFY(changed(claim));
    QVERIFY(!changed(claim));
    QCOMPARE(payment().status, PaymentStatus::Processing);
    QCOMPARE(payment().updatedAt, Now);
}

void TestPaymentRepository::writesTheWordThatTheBotKnows()
{
    open();
    run(paidRow);
    QVERIFY(changed([](Transaction &t) { return PaymentRepository::claim(t, {1}, Now); }));
    QCOMPARE(payment().statusText, u"processing_subscription"_s);

    run(u"UPDATE payments SET status = 'paid';"
        "INSERT INTO veildesk_meta (key, value) VALUES ('origin', 'veildesk')"_s);
    QVERIFY(changed([](Transaction &t) { return PaymentRepository::claim(t, {1}, Now); }));
    QCOMPARE(payment().statusText, u"processing"_s);
}

void TestPaymentRepository::completesOnlyWhatIsProcessing()
{
    open();
    run(paidRow);
    const auto complete = [](Transaction &transaction) {
        return PaymentRepository::complete(transaction, purchase(), Now);
    };

    QVERIFY(!changed(complete));
    run(claimedRow);
    QVERIFY(changed(complete));
    QCOMPARE(payment().status, PaymentStatus::Completed);
    QCOMPARE(payment().subscription, SubscriptionId{9});
    QVERIFY(!changed(complete));
}

void TestPaymentRepository::leavesWhatAnotherProgramTookOver_data()
{
    QTest::addColumn<QString>("touched");
    QTest::addColumn<bool>("isOurs");

    QTest::newRow("a second later") << u"1760000001"_s << false;
    QTest::newRow("later, in milliseconds") << u"1760000601000"_s << false;
    QTest::newRow("later, as text") << u"'2025-10-09 09:00:00'"_s << false;
    QTest::newRow("as we left it") << u"1760000000"_s << true;
    QTest::newRow("as we left it, as text") << u"'2025-10-09T08:53:20'"_s << true;
    QTest::newRow("earlier") << u"1759999000"_s << true;
    QTest::newRow("no time") << u"NULL"_s << true;
    QTest::newRow("unreadable") << u"'x'"_s << true;
}

void TestPaymentRepository::leavesWhatAnotherProgramTookOver()
{
    QFETCH(QString, touched);
    QFETCH(bool, isOurs);
    open();
    run(paidRow);
    run(claimedRow);
    run(u"UPDATE payments SET updated_at = "_s + touched);

    QCOMPARE(changed([](Transaction &t) { return PaymentRepository::renewClaim(t, {7}, Now); }),
             isOurs);
    run(u"UPDATE payments SET updated_at = "_s + touched);
    QCOMPARE(changed([](Transaction &t) { return PaymentRepository::release(t, purchase(), Now); }),
             isOurs);
    run(u"UPDATE payments SET status = 'processing', updated_at = "_s + touched);
    QCOMPARE(
        changed([](Transaction &t) { return PaymentRepository::complete(t, purchase(), Now); }),
        isOurs);
    QCOMPARE(payment().status, isOurs ? PaymentStatus::Completed : PaymentStatus::Processing);
}

void TestPaymentRepository::renewsAClaim()
{
    using namespace std::chrono_literals;
    open();
    run(paidRow);
    run(claimedRow);
    const auto renew = [](Transaction &transaction) {
        return PaymentRepository::renewClaim(transaction, {7}, Now + 200s);
    };

    QVERIFY(changed(renew));
    QCOMPARE(payment().status, PaymentStatus::Processing);
    QCOMPARE(payment().updatedAt, Now + 200s);
    QVERIFY(changed([](Transaction &t) { return PaymentRepository::release(t, purchase(), Now); }));

    QVERIFY2(!changed(renew), "a payment that is not processing has no claim");
    run(u"UPDATE veildesk_operations SET outcome = 'rejected'"_s);
    QVERIFY2(changed(renew), "a purchase that is decided needs none");
    QCOMPARE(payment().updatedAt, Now);
}

void TestPaymentRepository::keepsClaimsWithoutTheirTime()
{
    open(productionOrder());
    run(u"UPDATE payments SET status = 'processing';"
        "INSERT INTO veildesk_operations (id, marker, kind, state, payment_id, created_at)"
        " VALUES (7, 'm', 'purchase', 'running', 1, 1760000000)"_s);

    QVERIFY(changed([](Transaction &t) { return PaymentRepository::renewClaim(t, {7}, Now); }));
    QVERIFY(
        changed([](Transaction &t) { return PaymentRepository::complete(t, purchase(), Now); }));
    QCOMPARE(payment().status, PaymentStatus::Completed);
    QVERIFY(
        !changed([](Transaction &t) { return PaymentRepository::release(t, purchase(), Now); }));
}

void TestPaymentRepository::givesBackOnlyWhatIsProcessing()
{
    open();
    run(paidRow);
    const auto release = [](Transaction &transaction) {
        return PaymentRepository::release(transaction, PaymentId{1}, Now);
    };
    run(u"UPDATE payments SET status = 'refunded'"_s);

    QVERIFY(!changed(release));
    QCOMPARE(payment().status, PaymentStatus::Refunded);
    run(u"UPDATE payments SET status = 'processing_subscription'"_s);
    QVERIFY(changed(release));
    QCOMPARE(payment().status, PaymentStatus::Paid);
}

void TestPaymentRepository::leavesTheMetadataAlone()
{
    open();
    run(paidRow);
    const auto before = payment().metadata;

    QVERIFY(changed([](Transaction &t) { return PaymentRepository::claim(t, {1}, Now); }));
    run(claimedRow);
    QVERIFY(changed([](Transaction &t) { return PaymentRepository::renewClaim(t, {7}, Now); }));
    QVERIFY(
        changed([](Transaction &t) { return PaymentRepository::complete(t, purchase(), Now); }));

    QCOMPARE(payment().metadata, before);
}

void TestPaymentRepository::insertsWhatIsRecordedByHand()
{
    open();
    Payment recorded;
    recorded.reference = u"p-1"_s;
    recorded.customer = CustomerId{7'000'000'001};
    recorded.tariff = TariffId{3};
    recorded.status = PaymentStatus::Paid;
    recorded.statusText = u"paid"_s;
    recorded.amount = {19'900, u"RUB"_s};
    recorded.protocol = u"v2ray"_s;
    recorded.metadata = u"{\"key_type\": \"subscription\"}"_s;
    recorded.createdAt = Now;
    recorded.updatedAt = Now;
    recorded.paidAt = Now;

    const auto id = write([recorded](Transaction &transaction) {
        return PaymentRepository::insert(transaction, recorded);
    });
    QVERIFY(id);
    recorded.id = *id;
    QCOMPARE(payment(), recorded);
    const auto again = write([recorded](Transaction &transaction) {
        return PaymentRepository::insert(transaction, recorded);
    });
    QVERIFY(!again);
}

void TestPaymentRepository::startsTheTrafficAnew()
{
    open();
    run(u"INSERT INTO users (user_id) VALUES (1);"
        "INSERT INTO subscriptions (id, user_id, subscription_token, created_at, expires_at,"
        " traffic_usage_bytes, traffic_over_limit_at, traffic_over_limit_notified,"
        " traffic_limit_mb) VALUES (5, 1, 't', 1, 2, 700, 9, 1, 10);"
        "INSERT INTO servers (id, name) VALUES (1, 's');"
        "INSERT INTO v2ray_keys (server_id, user_id, subscription_id, v2ray_uuid,"
        " panel_total_bytes_observed) VALUES (1, 1, 5, 'a', 300), (1, 1, 5, 'b', 500),"
        " (1, 1, 6, 'c', 900)"_s);

    const auto written = write([](Transaction &transaction) {
        return AllowanceRepository::updateLimit(transaction, {5}, 100).and_then([&] {
            return AllowanceRepository::resetUsage(transaction, {5}, Now);
        });
    });

    QVERIFY(written);
    QCOMPARE(number(u"SELECT traffic_limit_mb FROM subscriptions"_s), 100);
    QCOMPARE(number(u"SELECT traffic_baseline_bytes FROM subscriptions"_s), 800);
    QCOMPARE(number(u"SELECT traffic_usage_bytes + traffic_over_limit_notified"
                    " + (traffic_over_limit_at IS NOT NULL) FROM subscriptions"_s),
             0);
    QCOMPARE(number(u"SELECT last_traffic_reset_at FROM subscriptions"_s), toUnix(Now));
}

} // namespace VeilDesk

QTEST_GUILESS_MAIN(VeilDesk::TestPaymentRepository)
#include "tst_paymentrepository.moc"
