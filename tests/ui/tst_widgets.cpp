#include "models/itemmodels/displaytext.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/maskedtext.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/resources.h"
#include "ui/widgets/secretedit.h"
#include "ui/widgets/statuslabel.h"

#include <QAction>
#include <QClipboard>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestWidgets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void aBannerSaysWhatFailedAndWhy();
    void aBannerRetriesOnce();
    void aBannerOffersNoRetryWhereThereIsNone();
    void aBannerCopiesWithoutSecrets();
    void everyErrorHasASentenceAndAnAdvice();
    void everyBrokenRuleHasASentenceOfItsOwn();
    void aServersConflictIsNoChangeOfOurData();
    void aDeliveryErrorNamesItsServerAndWhenItIsAskedAgain();
    void aConfirmationDefaultsToCancel();
    void aSampleSaysHowManyMoreThereAre();
    void aSecretIsHiddenUntilRevealed();
    void aRevealedSecretIsNotCopiedForGood();
    void aCountIsNeverCutAmongItsDigits();
    void newsGoAfterATime();
    void newsGoWithTheirLanguage();
};

void TestWidgets::aBannerSaysWhatFailedAndWhy()
{
    MessageBanner banner;
    QVERIFY(banner.isHidden());

    banner.showError(u"The table was not loaded"_s,
                     Error(ErrorKind::DatabaseLocked, u"database is locked (5)"_s));

    QVERIFY(!banner.isHidden());
    QCOMPARE(banner.findChild<QLabel *>(u"bannerTitleLabel"_s)->text(),
             u"The table was not loaded"_s);
    QVERIFY(banner.findChild<QLabel *>(u"bannerTextLabel"_s)->text().contains(u"busy"_s));
    auto *details = banner.findChild<QPlainTextEdit *>(u"bannerDetailsView"_s);
    QVERIFY(details->isHidden());
    banner.findChild<QPushButton *>(u"bannerDetailsButton"_s)->click();
    QVERIFY(!details->isHidden());
    QCOMPARE(details->toPlainText(), u"database is locked (5)"_s);
}

void TestWidgets::aBannerRetriesOnce()
{
    MessageBanner banner;
    int retries = 0;
    banner.showError(u"It failed"_s, Error(ErrorKind::Timeout, u"slow"_s), [&] { ++retries; });
    auto *button = banner.findChild<QPushButton *>(u"bannerRetryButton"_s);
    QVERIFY(!button->isHidden());

    button->click();

    QCOMPARE(retries, 1);
    QVERIFY(banner.isHidden());
}

void TestWidgets::aBannerOffersNoRetryWhereThereIsNone()
{
    MessageBanner banner;

    banner.showError(u"It failed"_s, Error(ErrorKind::Timeout, u"slow"_s));

    QVERIFY(banner.findChild<QPushButton *>(u"bannerRetryButton"_s)->isHidden());
}

void TestWidgets::aBannerCopiesWithoutSecrets()
{
    MessageBanner banner;
    banner.showError(u"It failed"_s,
                     Error(ErrorKind::Rejected, u"user anna.petrova@example.org exists"_s));

    banner.findChild<QPushButton *>(u"bannerCopyButton"_s)->click();

    const auto copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains(u"It failed"_s));
    QVERIFY(copied.contains(u"[rejected]"_s));
    QVERIFY(!copied.contains(u"anna.petrova"_s));
}

void TestWidgets::everyErrorHasASentenceAndAnAdvice()
{
    constexpr auto last = static_cast<int>(ErrorKind::SecretMissing);
    QStringList titles;
    for (int kind = 0; kind <= last; ++kind) {
        const auto text = errorText(static_cast<ErrorKind>(kind));
        QVERIFY(!text.title.isEmpty());
        QVERIFY(!text.advice.isEmpty());
        titles += text.title;
    }
    QCOMPARE(titles.removeDuplicates(), 0);
}

void TestWidgets::everyBrokenRuleHasASentenceOfItsOwn()
{
    const Error plain(ErrorKind::NotFound, u"User 42 not found"_s);
    QStringList titles{errorText(plain).title};
    QCOMPARE(titles.front(), errorText(ErrorKind::NotFound).title);

    constexpr auto last = static_cast<int>(PaymentRule::HasId);
    for (int rule = 0; rule <= last; ++rule) {
        const auto error = Error(plain).withBrokenRule(static_cast<PaymentRule>(rule));
        titles += errorText(error).title;
        QVERIFY(!errorText(error).advice.isEmpty());
    }
    QCOMPARE(titles.removeDuplicates(), 0);
}

void TestWidgets::aServersConflictIsNoChangeOfOurData()
{
    const Error ours(ErrorKind::Conflict, u"The row was changed"_s);
    const auto theirs = Error(ErrorKind::Conflict, u"Key exists"_s).withHttpStatus(409);

    QCOMPARE(errorText(ours).title, errorText(ErrorKind::Conflict).title);
    QVERIFY(errorText(theirs).title != errorText(ErrorKind::Conflict).title);
    QVERIFY(errorText(theirs).advice != errorText(ErrorKind::Conflict).advice);
}

void TestWidgets::aDeliveryErrorNamesItsServerAndWhenItIsAskedAgain()
{
    Operation operation;
    Step stored;
    stored.state = StepState::Stored;
    stored.error = Error(ErrorKind::Timeout, u"an attempt before"_s);
    Step failed;
    failed.server = {7};
    failed.state = StepState::Failed;
    failed.error = Error(ErrorKind::Timeout, u"no answer"_s);
    operation.steps = {stored, failed};
    operation.payment = PaymentId{3};
    operation.subscription = SubscriptionId{5};

    auto errors = deliveryErrors(operation);

    QCOMPARE(errors.size(), 1);
    QCOMPARE(errors.front().server, ServerId{7});
    QCOMPARE(errors.front().payment, operation.payment);
    QCOMPARE(errors.front().subscription, operation.subscription);
    QCOMPARE(describe(errors.front()), u"payment 3, subscription 5, server 7: no answer"_s);
    const auto plain = errorText(ErrorKind::Timeout);
    const auto text = errorText(errors.front(), u"Berlin"_s);
    QCOMPARE(text.title, u"Berlin: "_s + plain.title);
    QCOMPARE(text.advice, plain.advice);

    errors.front().retryAt = fromUnix(1'800'000'000);
    const auto later = errorText(errors.front(), u"Berlin"_s);
    QVERIFY(later.advice.contains(DisplayText::clockTime(fromUnix(1'800'000'000))));
}

void TestWidgets::aConfirmationDefaultsToCancel()
{
    ConfirmDialog dialog(
        {u"Delete 3 keys?"_s, u"They stop working."_s, {u"anna"_s}, {}, u"Delete"_s});
    const QSignalSpy accepted(&dialog, &QDialog::accepted);
    dialog.open();

    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(accepted.count(), 0);
    QVERIFY(!dialog.isVisible());

    dialog.open();
    dialog.findChild<QPushButton *>(u"confirmButton"_s)->click();
    QCOMPARE(accepted.count(), 1);
}

void TestWidgets::aSampleSaysHowManyMoreThereAre()
{
    QCOMPARE(sampleOf({u"anna"_s}, 1), (QStringList{u"•  anna"_s}));
    QCOMPARE(sampleOf({u"anna"_s, u"boris"_s}, 9),
             (QStringList{u"•  anna"_s, u"•  boris"_s, u"and 7 more"_s}));
}

void TestWidgets::aRevealedSecretIsNotCopiedForGood()
{
    QGuiApplication::clipboard()->clear();
    MaskedText secret;
    secret.setText(u"vless://secret@host:443"_s);
    secret.findChild<QToolButton *>(u"revealButton"_s)->click();
    auto *field = secret.findChild<QLineEdit *>(u"maskedField"_s);
    QCOMPARE(field->text(), secret.text());

    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_C, Qt::ControlModifier);

    QVERIFY(!field->hasSelectedText());
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
}

void TestWidgets::aCountIsNeverCutAmongItsDigits()
{
    ElidedLabel label;
    label.setText(u"12,345 of 1,234,567"_s);
    QVERIFY(label.minimumSizeHint().width() < label.sizeHint().width() / 4);

    label.resize(label.sizeHint());
    QCOMPARE(label.shownText(), label.text());
    QHelpEvent overWhole(QEvent::ToolTip, {}, {});
    QCoreApplication::sendEvent(&label, &overWhole);
    QVERIFY(label.toolTip().isEmpty());

    label.resize(label.sizeHint().width() * 3 / 4, label.height());
    QVERIFY(label.shownText().endsWith(u'\u2026'));
    QHelpEvent overPart(QEvent::ToolTip, {}, {});
    QCoreApplication::sendEvent(&label, &overPart);
    QCOMPARE(label.toolTip(), label.text());
}

void TestWidgets::aSecretIsHiddenUntilRevealed()
{
    SecretEdit edit;
    edit.setText(u"key"_s);
    QCOMPARE(edit.echoMode(), QLineEdit::Password);

    edit.findChild<QAction *>(u"revealAction"_s)->trigger();

    QCOMPARE(edit.echoMode(), QLineEdit::Normal);
}

void TestWidgets::newsGoAfterATime()
{
    StatusLabel label(20ms);
    label.showNews(u"Undone: editing tariff A"_s);
    QVERIFY(!label.text().isEmpty());

    QTRY_VERIFY(label.text().isEmpty());
}

void TestWidgets::newsGoWithTheirLanguage()
{
    StatusLabel label(1h);
    QEvent change(QEvent::LanguageChange);
    label.showNews(u"Undone: editing tariff A"_s);

    QCoreApplication::sendEvent(&label, &change);
    QVERIFY(label.text().isEmpty());

    label.showActivity(u"Starting the simulated servers…"_s);
    QCoreApplication::sendEvent(&label, &change);
    QVERIFY(!label.text().isEmpty());
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
