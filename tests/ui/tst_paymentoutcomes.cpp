#include "ui/payments/paymentoutcomes.h"

#include "tests/support/operations.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestPaymentOutcomes : public QObject
{
    Q_OBJECT

private slots:
    void aRejectionPromisesNoRepair();
    void aRejectionWithoutErrorsPointsToTheActivity();
    void rejectionsStandTogetherByTheirCause();
    void aRejectionSaysWhoHasThePayment_data();
    void aRejectionSaysWhoHasThePayment();
    void aRejectionThatIsNotCleanedUpSaysSo();
    void aStoppedDeliveryIsNotTakenForARejection();
    void anOpenDeliverySaysWhatVeilDeskDoes();
    void anOutcomeThatWasNotStoredSaysSo();
    void aFaultyPaymentSaysWhichRuleItBreaks();
    void aPaymentWithoutAnIdSaysSo();
};

namespace {

const PaymentOutcomes::Subject subject{1, u"p"_s};

Operation rejected()
{
    auto operation = finished(Outcome::Rejected);
    operation.message = u"Failed to create any keys"_s;
    return operation;
}

Step failedStep()
{
    Step step;
    step.server = {1};
    step.state = StepState::Failed;
    step.error = Error(ErrorKind::Timeout, u"No answer within 30 s"_s);
    step.retryAt = Timestamp(1'800'000'000s);
    return step;
}

} // namespace

void TestPaymentOutcomes::aRejectionPromisesNoRepair()
{
    auto operation = rejected();
    operation.steps = {failedStep()};
    const ServerNames servers{{ServerId{1}, u"Berlin"_s}};

    const auto outcome =
        PaymentOutcomes::notDelivered(subject, operation, PaymentStatus::Paid, servers);

    QVERIFY2(outcome.detail.startsWith(u"Berlin: The server did not answer in time."_s),
             qPrintable(outcome.detail));
    QVERIFY2(!outcome.detail.contains(u"may ask it again"_s), qPrintable(outcome.detail));
    QCOMPARE(outcome.technicalDetail,
             u"Failed to create any keys\nserver 1: No answer within 30 s"_s);
}

void TestPaymentOutcomes::aRejectionWithoutErrorsPointsToTheActivity()
{
    const auto outcome =
        PaymentOutcomes::notDelivered(subject, rejected(), PaymentStatus::Paid, {});

    QCOMPARE(outcome.detail, u"Activity shows what each server said."_s);
    QCOMPARE(outcome.technicalDetail, u"Failed to create any keys"_s);
}

void TestPaymentOutcomes::rejectionsStandTogetherByTheirCause()
{
    auto silent = rejected();
    silent.steps = {failedStep(), failedStep()};
    auto mixed = silent;
    mixed.steps.front().error = Error(ErrorKind::Unauthorized, u"HTTP 401"_s);
    const auto groupOf = [](const Operation &operation) {
        return PaymentOutcomes::notDelivered(subject, operation, PaymentStatus::Paid, {}).group;
    };

    QCOMPARE(groupOf(silent),
             u"Not delivered, paid as before · The server did not answer in time"_s);
    QCOMPARE(groupOf(mixed), u"Not delivered, paid as before · Several reasons"_s);
}

void TestPaymentOutcomes::aRejectionSaysWhoHasThePayment_data()
{
    QTest::addColumn<std::optional<PaymentStatus>>("status");
    QTest::addColumn<QString>("group");
    QTest::addColumn<Tone>("tone");
    QTest::addColumn<bool>("isChanged");
    QTest::addColumn<bool>("isRetryable");
    const auto addRow = [](const char *name, std::optional<PaymentStatus> status,
                           const QString &group, Tone tone, bool isChanged, bool isRetryable) {
        QTest::newRow(name) << status << group << tone << isChanged << isRetryable;
    };

    addRow("nobody", PaymentStatus::Paid, u"Not delivered, paid as before"_s, Tone::Danger, false,
           true);
    addRow("another program, for now", PaymentStatus::Processing,
           u"Another program is processing it"_s, Tone::Warning, true, true);
    addRow("another program, for good", PaymentStatus::Completed, u"Another program completed it"_s,
           Tone::Neutral, true, false);
    addRow("the customer", PaymentStatus::Refunded, u"Not delivered, not paid any more"_s,
           Tone::Danger, true, false);
    addRow("nobody knows who", {}, u"Not delivered"_s, Tone::Danger, false, true);
}

void TestPaymentOutcomes::aRejectionSaysWhoHasThePayment()
{
    QFETCH(const std::optional<PaymentStatus>, status);
    QFETCH(const bool, isChanged);
    auto operation = rejected();
    operation.message = u"Payment status changed by another process"_s;

    const auto outcome = PaymentOutcomes::notDelivered(subject, operation, status, {});

    QTEST(outcome.group, "group");
    QTEST(outcome.tone, "tone");
    QTEST(outcome.isRetryable, "isRetryable");
    QCOMPARE(outcome.detail.startsWith(u"Somebody else changed the payment"_s), isChanged);
    QCOMPARE(outcome.technicalDetail, operation.message);
}

void TestPaymentOutcomes::aRejectionThatIsNotCleanedUpSaysSo()
{
    auto operation = rejected();
    operation.state = OperationState::Unfinished;

    const auto outcome = PaymentOutcomes::notDelivered(subject, operation, PaymentStatus::Paid, {});

    QCOMPARE(outcome.group, u"Not delivered, keys are still to be removed"_s);
    QVERIFY2(outcome.detail.startsWith(u"VeilDesk tries again to remove"_s),
             qPrintable(outcome.detail));
    QCOMPARE(outcome.technicalDetail, u"Failed to create any keys"_s);
}

void TestPaymentOutcomes::aStoppedDeliveryIsNotTakenForARejection()
{
    auto operation = rejected();
    operation.cancelRequested = true;
    operation.message = u"Cancelled by the operator"_s;
    operation.steps = {failedStep()};

    const auto outcome = PaymentOutcomes::notDelivered(subject, operation, PaymentStatus::Paid, {});

    QCOMPARE(outcome.group, u"Stopped at your request"_s);
    QCOMPARE(outcome.technicalDetail,
             u"Cancelled by the operator\nserver 1: No answer within 30 s"_s);
    QVERIFY(outcome.isRetryable);
}

void TestPaymentOutcomes::anOpenDeliverySaysWhatVeilDeskDoes()
{
    auto operation = rejected();
    operation.state = OperationState::Unfinished;
    operation.outcome.reset();
    operation.message.clear();
    operation.steps = {failedStep()};

    const auto outcome =
        PaymentOutcomes::notDelivered(subject, operation, PaymentStatus::Processing, {});

    QCOMPARE(outcome.group, u"Not decided yet: an answer was lost"_s);
    QVERIFY(outcome.detail.startsWith(u"VeilDesk asks the server again"_s));
    QCOMPARE(outcome.technicalDetail, u"server 1: No answer within 30 s"_s);
}

void TestPaymentOutcomes::anOutcomeThatWasNotStoredSaysSo()
{
    auto operation = rejected();
    operation.state = OperationState::Unfinished;
    operation.outcome.reset();
    operation.message = u"The outcome could not be stored: the disk is full"_s;

    const auto outcome =
        PaymentOutcomes::notDelivered(subject, operation, PaymentStatus::Processing, {});

    QCOMPARE(outcome.group, u"Not decided yet: the outcome could not be stored"_s);
    QVERIFY2(outcome.detail.endsWith(u"the payment stays in processing."_s),
             qPrintable(outcome.detail));
    QCOMPARE(outcome.technicalDetail, operation.message);
}

void TestPaymentOutcomes::aFaultyPaymentSaysWhichRuleItBreaks()
{
    const auto text =
        u"Payment 2e5f0007-000f-5000-a000-1b2c3d4e5f60 is not a subscription payment"_s;
    const auto error = Error(ErrorKind::Refused, text).withBrokenRule(PaymentRule::IsSubscription);

    const auto outcome = PaymentOutcomes::failed(subject, error);

    QCOMPARE(outcome.group, u"It does not pay for a subscription"_s);
    QVERIFY(outcome.detail.startsWith(u"Its metadata name another purchase"_s));
    QCOMPARE(outcome.technicalDetail, text);
}

void TestPaymentOutcomes::aPaymentWithoutAnIdSaysSo()
{
    PaymentFacts facts;
    facts.payment = Payment();
    const auto fault = findFault(facts);

    const auto outcome = PaymentOutcomes::failed({1, PaymentOutcomes::name({}, {})}, fault->error);

    QCOMPARE(outcome.name, u"No id"_s);
    QCOMPARE(outcome.group, u"It has no id"_s);
}

QTEST_MAIN(TestPaymentOutcomes)
#include "tst_paymentoutcomes.moc"
