#include "models/domain/payment.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

const auto subscriptionMetadata = u"{\"key_type\": \"subscription\"}"_s;

Payment paidPayment()
{
    Payment payment;
    payment.id = {1};
    payment.reference = u"p-1"_s;
    payment.customer = CustomerId{42};
    payment.tariff = TariffId{7};
    payment.status = PaymentStatus::Paid;
    payment.statusText = u"paid"_s;
    payment.amount = {10'000, u"RUB"_s};
    payment.protocol = u"v2ray"_s;
    payment.metadata = subscriptionMetadata;
    return payment;
}

PaymentFacts soundFacts()
{
    PaymentFacts facts;
    facts.reference = u"p-1"_s;
    facts.payment = paidPayment();
    facts.tariff = Tariff();
    facts.tariff->id = {7};
    facts.tariff->duration = std::chrono::days(30);
    facts.customerKnown = true;
    return facts;
}

} // namespace

class TestPayment : public QObject
{
    Q_OBJECT

private slots:
    void acceptsASoundPayment();
    void findsTheFirstFault_data();
    void findsTheFirstFault();
    void tellsAPaymentWithoutAnIdFromOneThatIsGone();
    void takesOnlyV2ray_data();
    void takesOnlyV2ray();
    void knowsWhatTheBotHasDelivered_data();
    void knowsWhatTheBotHasDelivered();
    void tellsWhoHoldsItFromWhatRefusesIt();
    void letsTheOperatorAllowAnUnknownUser();
    void readsMetadata_data();
    void readsMetadata();
    void knowsTheStatusesOfTheBot_data();
    void knowsTheStatusesOfTheBot();
    void refusesWhatCannotBeRecorded();
};

void TestPayment::acceptsASoundPayment()
{
    QVERIFY(!findFault(soundFacts()));
}

void TestPayment::findsTheFirstFault_data()
{
    QTest::addColumn<int>("sound"); // How many of the checks pass.
    QTest::addColumn<QString>("text");

    QTest::newRow("1 no payment") << 0 << u"Payment p-1 not found"_s;
    QTest::newRow("2 other goods") << 1 << u"Payment p-1 is not a subscription payment"_s;
    QTest::newRow("3 other protocol") << 2 << u"Payment p-1 protocol is not v2ray"_s;
    QTest::newRow("4 not paid") << 3 << u"Payment p-1 is not paid (status: pending)"_s;
    QTest::newRow("5 no tariff") << 4 << u"Tariff 7 not found"_s;
    QTest::newRow("5b no term")
        << 5 << u"Tariff 7 has no usable duration: it must last from 1 second to 10 years"_s;
    QTest::newRow("6 no user") << 6 << u"User 42 not found"_s;
}

void TestPayment::findsTheFirstFault()
{
    QFETCH(int, sound);
    auto facts = soundFacts();
    facts.customerKnown = false;
    if (sound < 6)
        facts.tariff->duration = std::chrono::seconds(0);
    if (sound < 5)
        facts.tariff.reset();
    if (sound < 4) {
        facts.payment->status = PaymentStatus::Pending;
        facts.payment->statusText = u"pending"_s;
    }
    if (sound < 3)
        facts.payment->protocol = u"outline"_s;
    if (sound < 2)
        facts.payment->metadata = u"{'key_type': 'subscription'}"_s;
    if (sound < 1)
        facts.payment.reset();

    const auto fault = findFault(facts);

    QVERIFY(fault);
    QTEST(fault->error.detail(), "text");
    QCOMPARE(fault->error.brokenRule(), std::optional(static_cast<PaymentRule>(sound)));
}

void TestPayment::tellsAPaymentWithoutAnIdFromOneThatIsGone()
{
    auto facts = soundFacts();
    facts.payment->reference.clear();

    const auto nameless = findFault(facts);
    QCOMPARE(nameless->error.kind(), ErrorKind::NotFound);
    QCOMPARE(nameless->error.detail(), u"Payment row 1 has no id"_s);
    QCOMPARE(nameless->error.brokenRule(), PaymentRule::HasId);
    facts.payment.reset();
    QCOMPARE(findFault(facts)->error.brokenRule(), PaymentRule::IsThere);
}

void TestPayment::takesOnlyV2ray_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("inMetadata");
    QTest::addColumn<bool>("isV2ray");

    const auto v2ray = u"v2ray"_s;
    QTest::newRow("both say so") << v2ray << v2ray << true;
    QTest::newRow("the row alone") << v2ray << QString() << true;
    QTest::newRow("the metadata alone") << QString() << v2ray << true;
    QTest::newRow("neither says anything") << QString() << QString() << false;
    QTest::newRow("the row says otherwise") << u"outline"_s << v2ray << false;
    QTest::newRow("the metadata say otherwise") << v2ray << u"outline"_s << false;
}

void TestPayment::takesOnlyV2ray()
{
    QFETCH(QString, stored);
    QFETCH(QString, inMetadata);
    QFETCH(bool, isV2ray);
    auto facts = soundFacts();
    facts.payment->protocol = stored;
    facts.payment->metadata =
        u"{\"key_type\": \"subscription\", \"protocol\": \"%1\"}"_s.arg(inMetadata);

    QCOMPARE(!findFault(facts), isV2ray);
}

void TestPayment::knowsWhatTheBotHasDelivered_data()
{
    QTest::addColumn<qint64>("subscription");
    QTest::addColumn<qint64>("owner");
    QTest::addColumn<bool>("active");
    QTest::addColumn<bool>("hasPaidAt");
    QTest::addColumn<bool>("delivered");

    QTest::newRow("linked and extended") << qint64(3) << qint64(42) << true << true << true;
    QTest::newRow("another subscription") << qint64(4) << qint64(42) << true << true << false;
    QTest::newRow("of another customer") << qint64(3) << qint64(43) << true << true << false;
    QTest::newRow("deactivated") << qint64(3) << qint64(42) << false << true << false;
    QTest::newRow("created a second too late") << qint64(3) << qint64(42) << true << false << false;
}

/// Without the time of the payment, that of its row counts.
void TestPayment::knowsWhatTheBotHasDelivered()
{
    QFETCH(qint64, subscription);
    QFETCH(qint64, owner);
    QFETCH(bool, active);
    QFETCH(bool, hasPaidAt);
    auto payment = paidPayment();
    payment.subscription = SubscriptionId{3};
    payment.createdAt = fromUnix(1'800'000'000);
    if (hasPaidAt)
        payment.paidAt = fromUnix(1'799'999'999);
    Subscription linked;
    linked.id = {subscription};
    linked.customer = {owner};
    linked.active = active;
    linked.expiresAt = fromUnix(1'799'999'999) + std::chrono::days(29);

    QTEST(isTermDelivered(payment, linked, *soundFacts().tariff), "delivered");
}

void TestPayment::tellsWhoHoldsItFromWhatRefusesIt()
{
    auto facts = soundFacts();
    facts.payment->status = PaymentStatus::Processing;
    facts.payment->statusText = u"processing_subscription"_s;

    QCOMPARE(findFault(facts)->error.kind(), ErrorKind::Busy);
    QCOMPARE(findFault(facts)->error.brokenRule(), std::nullopt);
    QCOMPARE(findFault(facts)->error.detail(),
             u"Payment p-1 is not paid (status: processing_subscription)"_s);

    facts.payment->metadata = u"not JSON"_s;
    QCOMPARE(findFault(facts)->error.kind(), ErrorKind::Refused);
    QVERIFY(findFault(facts)->reason.contains(u"JSON"_s));
}

void TestPayment::letsTheOperatorAllowAnUnknownUser()
{
    auto facts = soundFacts();
    facts.customerKnown = false;
    facts.unknownCustomerAllowed = true;

    QVERIFY(!findFault(facts));
    facts.payment->customer.reset();
    QVERIFY(findFault(facts));
}

void TestPayment::readsMetadata_data()
{
    QTest::addColumn<QString>("metadata");
    QTest::addColumn<QString>("keyType");
    QTest::addColumn<bool>("readable");

    QTest::newRow("a subscription") << subscriptionMetadata << u"subscription"_s << true;
    QTest::newRow("more keys") << u"{\"a\": [1], \"key_type\": \"key\"}"_s << u"key"_s << true;
    QTest::newRow("a number for a text") << u"{\"key_type\": 5}"_s << QString() << true;
    QTest::newRow("NULL") << QString() << QString() << false;
    QTest::newRow("blank") << u"  "_s << QString() << false;
    QTest::newRow("what Python prints") << u"{'key_type': 'subscription'}"_s << QString() << false;
    QTest::newRow("cut off") << u"{\"key_type\": \"subscr"_s << QString() << false;
    QTest::newRow("an array") << u"[1, 2]"_s << QString() << false;
}

void TestPayment::readsMetadata()
{
    QFETCH(QString, metadata);
    QFETCH(bool, readable);
    const auto parsed = parseMetadata(metadata);

    QTEST(parsed.keyType, "keyType");
    QCOMPARE(parsed.problem.isEmpty(), readable);
}

void TestPayment::knowsTheStatusesOfTheBot_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<PaymentStatus>("status");

    QTest::newRow("paid") << u"paid"_s << PaymentStatus::Paid;
    QTest::newRow("ours") << u"processing"_s << PaymentStatus::Processing;
    QTest::newRow("the bot's") << u"processing_subscription"_s << PaymentStatus::Processing;
    QTest::newRow("refunded") << u"refunded"_s << PaymentStatus::Refunded;
    QTest::newRow("NULL") << QString() << PaymentStatus::Unknown;
    QTest::newRow("no word of the bot") << u"unknown"_s << PaymentStatus::Unknown;
    QTest::newRow("almost paid") << u"Paid "_s << PaymentStatus::Unknown;
}

void TestPayment::knowsTheStatusesOfTheBot()
{
    QFETCH(QString, text);

    QTEST(paymentStatusFromText(text), "status");
}

void TestPayment::refusesWhatCannotBeRecorded()
{
    QVERIFY(!validate(paidPayment()));

    auto free = paidPayment();
    free.amount.minorUnits = 0;
    QVERIFY(validate(free));
    auto dear = paidPayment();
    dear.amount.minorUnits = 100'000'001;
    QVERIFY(validate(dear));
    for (const auto &text : {u"not mail"_s, u"0f8c1f0e-7a51-4a8e-9d2b-0a1b2c3d4e5f"_s}) {
        auto unreachable = paidPayment();
        unreachable.email = text;
        QVERIFY(validate(unreachable));
    }
    auto nameless = paidPayment();
    nameless.reference = u" "_s;
    QVERIFY(validate(nameless));
    auto unheardOf = paidPayment();
    unheardOf.status = PaymentStatus::Unknown;
    QVERIFY(validate(unheardOf));
    auto garbled = paidPayment();
    garbled.metadata = u"{"_s;
    QVERIFY(validate(garbled));
}

QTEST_APPLESS_MAIN(TestPayment)
#include "tst_payment.moc"
