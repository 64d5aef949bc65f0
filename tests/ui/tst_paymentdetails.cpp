#include "ui/payments/paymentdetails.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestPaymentDetails : public QObject
{
    Q_OBJECT

private slots:
    void saysWhyItCannotBeProcessedAndKeepsTheDetail();
    void saysThatItHasNoId();
    void saysWhatBecameOfTheLastAttempt();
    void saysWhoProcessesIt();
    void keepsTheFocusWhileTimeGoesBy();
    void keepsWhatWasCollapsed();
};

namespace {

constexpr Timestamp Now(1'780'000'000s);

PaymentDossier paid()
{
    PaymentDossier dossier;
    dossier.summary.payment.id = {1};
    dossier.summary.payment.reference = u"p-anna"_s;
    dossier.summary.payment.status = PaymentStatus::Paid;
    dossier.summary.payment.createdAt = Now - 1h;
    dossier.summary.payment.paidAt = Now - 1h;
    return dossier;
}

PaymentRun rejectedRun(qint64 id)
{
    PaymentRun run;
    run.operation.id = {id};
    run.operation.outcome = Outcome::Rejected;
    run.operation.createdAt = Now - 30min;
    run.operation.steps.emplace_back();
    Attempt attempt;
    attempt.operation = u"create_key"_s;
    attempt.startedAt = Now - 30min;
    run.attempts = {attempt, attempt};
    return run;
}

PaymentDossier processedByTheBot()
{
    auto dossier = paid();
    dossier.now = Now;
    dossier.summary.payment.status = PaymentStatus::Processing;
    dossier.summary.payment.statusText = u"processing_subscription"_s;
    dossier.summary.payment.updatedAt = Now - 4min;
    return dossier;
}

QString fact(const PaymentDetails &dialog, const QString &name)
{
    const auto *label = dialog.findChild<QLabel *>(name);
    return label ? label->text() : QString();
}

} // namespace

void TestPaymentDetails::saysWhyItCannotBeProcessedAndKeepsTheDetail()
{
    auto dossier = paid();
    dossier.fault =
        PaymentFault{Error(ErrorKind::Refused, u"Payment p-anna is not a subscription payment"_s)
                         .withBrokenRule(PaymentRule::IsSubscription),
                     u"The metadata have no key_type"_s};

    const PaymentDetails dialog(dossier);

    QCOMPARE(fact(dialog, u"validationLabel"_s),
             u"No. It does not pay for a subscription. Its metadata name another purchase, or "
             "cannot be read."_s);
    QCOMPARE(fact(dialog, u"faultDetailLabel"_s),
             u"Payment p-anna is not a subscription payment: The metadata have no key_type"_s);
}

void TestPaymentDetails::saysThatItHasNoId()
{
    auto dossier = paid();
    dossier.summary.payment.reference.clear();

    const PaymentDetails dialog(dossier);

    QCOMPARE(dialog.windowTitle(), u"Payment without an id"_s);
    QCOMPARE(fact(dialog, u"referenceLabel"_s), u"No id"_s);
}

void TestPaymentDetails::saysWhatBecameOfTheLastAttempt()
{
    auto dossier = paid();
    dossier.runs = {rejectedRun(7)};
    dossier.summary.claim = PaymentClaim();
    dossier.summary.claim->operation = {7};
    dossier.summary.claim->message = u"Failed to create any keys for subscription 3"_s;

    const PaymentDetails failed(dossier);
    QCOMPARE(fact(failed, u"attemptLabel"_s), u"Not delivered: 0 of 1 servers"_s);
    QCOMPARE(fact(failed, u"attemptDetailLabel"_s), dossier.summary.claim->message);

    dossier.runs.front().operation.cancelRequested = true;
    const PaymentDetails stopped(dossier);
    QCOMPARE(fact(stopped, u"attemptLabel"_s), u"Stopped by the operator: 0 of 1 servers"_s);
}

void TestPaymentDetails::saysWhoProcessesIt()
{
    const PaymentDetails idle(paid());
    QVERIFY(!idle.findChild<QLabel *>(u"claimLabel"_s));

    const PaymentDetails processed(processedByTheBot());
    QVERIFY(fact(processed, u"claimLabel"_s).startsWith(u"The bot, since "_s));
    QVERIFY(fact(processed, u"claimLabel"_s).endsWith(u"(4 minute(s) ago)"_s));

    auto ours = processedByTheBot();
    ours.summary.claim = PaymentClaim();
    ours.summary.claim->open = true;
    ours.summary.claim->owner = u"boot/1:2:3:4"_s;
    ours.summary.claim->begunAt = Now - 2h;
    const PaymentDetails held(ours);
    QVERIFY(fact(held, u"claimLabel"_s).contains(u"(2 hour(s) ago)"_s));
    QCOMPARE(fact(held, u"claimOwnerLabel"_s), u"boot/1:2:3:4"_s);
}

void TestPaymentDetails::keepsTheFocusWhileTimeGoesBy()
{
    auto dossier = processedByTheBot();
    PaymentDetails dialog(dossier);
    dialog.show();
    dialog.findChild<QPushButton *>(u"takeOverButton"_s)->setFocus();

    dossier.now += 1min;
    dialog.showPayment(dossier);

    QVERIFY(fact(dialog, u"claimLabel"_s).endsWith(u"(5 minute(s) ago)"_s));
    QCOMPARE(dialog.focusWidget(), dialog.findChild<QPushButton *>(u"takeOverButton"_s));
}

void TestPaymentDetails::keepsWhatWasCollapsed()
{
    auto dossier = paid();
    dossier.runs = {rejectedRun(7), rejectedRun(8)};
    PaymentDetails dialog(dossier);
    dialog.show();
    const auto *tree = dialog.findChild<QTreeWidget *>(u"timelineTree"_s);
    const auto run = [tree](int row) { return tree->topLevelItem(2 + row); };
    run(0)->setExpanded(false);

    dossier.runs.push_back(rejectedRun(9));
    dialog.showPayment(dossier);

    QVERIFY(!run(0)->isExpanded());
    QVERIFY(run(1)->isExpanded());
    QVERIFY2(run(2)->isExpanded(), "what is new is there to be seen");
}

QTEST_MAIN(TestPaymentDetails)
#include "tst_paymentdetails.moc"
