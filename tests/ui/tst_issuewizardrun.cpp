#include "tests/ui/issuewizardtest.h"
#include "ui/widgets/messagebanner.h"

#include <QClipboard>
#include <QLineEdit>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace VeilDesk;
using namespace VeilDesk::IssueSamples;
using namespace Qt::StringLiterals;

class TestIssueWizardRun : public IssueWizardTest
{
    Q_OBJECT

private slots:
    void init();

    void showsEveryServerWhileItRuns();
    void countsARetryDownOnItsOwn();
    void cancelsOnceAndExplains();
    void aHeldEnterStopsNothing();
    void keepsRunningWhenClosed();
    void returnsToTheReviewWhenNothingWasBegun();
    void handsOutKeysBeforeTheyAreReadBack();
    void waitsForARejectionToBeUndone();
    void showsTheOutcome_data();
    void showsTheOutcome();
    void pagesThroughSeveralKeys();
    void copiesAllLinks();
    void neverShowsALinkUnasked();
    void saysWhyServersFailed();
    void retriesWhatFailed();
    void showsWhyARetryCouldNotBegin();
    void issuesAnother();

private:
    QString cell(const QString &table, int row, int column) const
    {
        return child<QTableView>(table)->model()->index(row, column).data().toString();
    }
    /// The titles of the messages that are on the screen.
    QStringList banners() const
    {
        QStringList titles;
        for (const auto *banner : m_wizard->findChildren<MessageBanner *>()) {
            if (banner->isVisible())
                titles += banner->accessibleName();
        }
        return titles;
    }
    void select(const QString &table) const
    {
        auto *view = child<QTableView>(table);
        view->setCurrentIndex(view->model()->index(0, 0));
        click(u"nextButton"_s);
    }
    static Operation running()
    {
        return operation({step(1, StepState::Intended), step(2, StepState::Intended)});
    }
    void end(const std::vector<Step> &steps, Outcome outcome) const
    {
        m_wizard->showEnded(operation(steps, outcome));
    }
};

void TestIssueWizardRun::init()
{
    openWizard();
    select(u"customerTable"_s);
    select(u"tariffTable"_s);
    click(u"chooseAllButton"_s);
    click(u"nextButton"_s);
    click(u"nextButton"_s);
    QCOMPARE(page(), u"progressPage"_s);
}

void TestIssueWizardRun::showsEveryServerWhileItRuns()
{
    QCOMPARE(child<QProgressBar>(u"progressBar"_s)->maximum(), 0);

    m_wizard->showStarted(running());
    m_wizard->showProgress(progress(step(1, StepState::Sent), StepPhase::Creating));
    m_wizard->showProgress(progress(step(2, StepState::Stored), StepPhase::Ended));

    QCOMPARE(cell(u"progressTable"_s, 0, 0), u"Amsterdam 1"_s);
    QCOMPARE(cell(u"progressTable"_s, 0, 1), u"Creating the key"_s);
    QCOMPARE(cell(u"progressTable"_s, 1, 1), u"Created"_s);
    QCOMPARE(text(u"progressStatusLabel"_s), u"1 of 2 servers done"_s);
    QCOMPARE(child<QProgressBar>(u"progressBar"_s)->value(), 1);
    QCOMPARE(child<QProgressBar>(u"progressBar"_s)->maximum(), 2);
}

void TestIssueWizardRun::countsARetryDownOnItsOwn()
{
    using namespace std::chrono_literals;
    const auto secondsLeft = [this] {
        const auto sentence = cell(u"progressTable"_s, 0, 3);
        return sentence.startsWith(u"Next attempt in "_s) ? sentence.section(u' ', 3, 3).toInt()
                                                          : 0;
    };
    m_wizard->showStarted(running());
    auto waiting = progress(failedStep(1, ErrorKind::Timeout), StepPhase::Waiting, 2);
    waiting.resumesAt =
        std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()) + 60s;

    m_wizard->showProgress(waiting);

    const auto atFirst = secondsLeft();
    QVERIFY2(atFirst > 0 && atFirst <= 60, qPrintable(QString::number(atFirst)));
    QTRY_VERIFY(secondsLeft() < atFirst);
    QVERIFY(secondsLeft() > 0);
}

void TestIssueWizardRun::cancelsOnceAndExplains()
{
    QSignalSpy cancels(m_wizard.get(), &IssueWizard::cancelRequested);
    m_wizard->showStarted(running());

    click(u"cancelIssueButton"_s);
    click(u"cancelIssueButton"_s);

    QCOMPARE(cancels.size(), 1);
    QVERIFY(text(u"cancelExplanationLabel"_s).contains(u"Those on their way end first"_s));
    m_wizard->showProgress(progress(step(1, StepState::Sent), StepPhase::Creating));
    QCOMPARE(text(u"progressStatusLabel"_s), u"Stopping…"_s);
}

void TestIssueWizardRun::aHeldEnterStopsNothing()
{
    QSignalSpy cancels(m_wizard.get(), &IssueWizard::cancelRequested);
    m_wizard->showStarted(running());

    QTest::keyClick(m_wizard->focusWidget(), Qt::Key_Return);

    QCOMPARE(cancels.size(), 0);
    QVERIFY(m_wizard->isVisible());
}

void TestIssueWizardRun::keepsRunningWhenClosed()
{
    QSignalSpy cancels(m_wizard.get(), &IssueWizard::cancelRequested);
    m_wizard->showStarted(running());

    click(u"closeButton"_s);

    QVERIFY(!m_wizard->isVisible());
    QVERIFY(m_wizard->isRunning());
    QCOMPARE(cancels.size(), 0);
    end({step(1, StepState::Stored), step(2, StepState::Stored)}, Outcome::Complete);
    QVERIFY(!m_wizard->isRunning());
    QCOMPARE(page(), u"resultPage"_s);
    QVERIFY(!m_wizard->isVisible());
}

void TestIssueWizardRun::returnsToTheReviewWhenNothingWasBegun()
{
    m_wizard->showError(Error(ErrorKind::DatabaseLocked, u"The bot is writing"_s));

    QCOMPARE(page(), u"reviewPage"_s);
    QVERIFY(!m_wizard->isRunning());
    QCOMPARE(banners(), QStringList{u"Nothing was begun"_s});
    QVERIFY(child<QAbstractButton>(u"nextButton"_s)->isEnabled());
}

void TestIssueWizardRun::handsOutKeysBeforeTheyAreReadBack()
{
    m_wizard->showStarted(running());
    const auto decided =
        operation({step(1, StepState::Stored), failedStep(2, ErrorKind::Dns)}, Outcome::Degraded);

    m_wizard->showDecided(decided);
    QCOMPARE(page(), u"resultPage"_s);
    QVERIFY(child<QLabel>(u"resultSettlingLabel"_s)->isVisible());
    QVERIFY(!child<QAbstractButton>(u"retryFailedButton"_s)->isEnabled());

    m_wizard->showEnded(decided);
    QVERIFY(!child<QLabel>(u"resultSettlingLabel"_s)->isVisible());
    QVERIFY(child<QAbstractButton>(u"retryFailedButton"_s)->isEnabled());
}

void TestIssueWizardRun::waitsForARejectionToBeUndone()
{
    m_wizard->showStarted(running());

    m_wizard->showDecided(operation(
        {step(1, StepState::Compensating), failedStep(2, ErrorKind::Dns)}, Outcome::Rejected));
    QCOMPARE(page(), u"progressPage"_s);

    end({step(1, StepState::Compensated), failedStep(2, ErrorKind::Dns)}, Outcome::Rejected);
    QCOMPARE(page(), u"resultPage"_s);
}

void TestIssueWizardRun::showsTheOutcome_data()
{
    QTest::addColumn<std::vector<Step>>("steps");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<bool>("cancelled");
    QTest::addColumn<bool>("finished");
    QTest::addColumn<QString>("headline");
    QTest::addColumn<bool>("hasCard");
    QTest::addColumn<bool>("canRetry");

    using Steps = std::vector<Step>;
    const auto stored = step(1, StepState::Stored);
    const auto failed = failedStep(2, ErrorKind::Timeout);
    QTest::newRow("complete") << Steps{stored} << Outcome::Complete << false << true
                              << u"1 key(s) issued"_s << true << false;
    QTest::newRow("degraded") << Steps{stored, failed} << Outcome::Degraded << false << true
                              << u"1 key(s) issued, some servers failed"_s << true << true;
    QTest::newRow("rejected") << Steps{failed} << Outcome::Rejected << false << true
                              << u"No key was issued"_s << false << true;
    QTest::newRow("cancelled") << Steps{step(1, StepState::Compensated)} << Outcome::Rejected
                               << true << true << u"Cancelled"_s << false << true;
    QTest::newRow("unknown") << Steps{step(1, StepState::Unknown)} << Outcome::Rejected << false
                             << false << u"Not known yet"_s << false << false;
}

void TestIssueWizardRun::showsTheOutcome()
{
    QFETCH(std::vector<Step>, steps);
    QFETCH(Outcome, outcome);
    QFETCH(bool, cancelled);
    QFETCH(bool, finished);
    QFETCH(bool, canRetry);
    auto ended = operation(steps, outcome);
    ended.cancelRequested = cancelled;
    ended.state = finished ? OperationState::Finished : OperationState::Unfinished;
    m_wizard->showStarted(running());

    m_wizard->showEnded(ended);

    QTEST(text(u"resultHeadlineLabel"_s), "headline");
    QVERIFY(!text(u"resultExplanationLabel"_s).isEmpty());
    QTEST(child<QWidget>(u"keyCard"_s)->isVisible(), "hasCard");
    const auto *retryButton = child<QAbstractButton>(u"retryFailedButton"_s);
    QCOMPARE(retryButton->isVisible() && retryButton->isEnabled(), canRetry);
}

void TestIssueWizardRun::pagesThroughSeveralKeys()
{
    end({step(1, StepState::Stored), step(2, StepState::Stored)}, Outcome::Complete);
    QCOMPARE(text(u"keyPagerLabel"_s), u"Key 1 of 2: Amsterdam 1"_s);
    QVERIFY(!child<QAbstractButton>(u"previousKeyButton"_s)->isEnabled());

    click(u"nextKeyButton"_s);

    QCOMPARE(text(u"keyPagerLabel"_s), u"Key 2 of 2: Berlin 2"_s);
    QCOMPARE(text(u"keyServerLabel"_s), u"Berlin 2"_s);
    QVERIFY(!child<QAbstractButton>(u"nextKeyButton"_s)->isEnabled());
}

void TestIssueWizardRun::copiesAllLinks()
{
    end({step(1, StepState::Stored), step(2, StepState::Stored)}, Outcome::Complete);

    click(u"copyAllButton"_s);

    QCOMPARE(QGuiApplication::clipboard()->text(),
             link(u"server-1"_s) + u'\n' + link(u"server-2"_s));
    QCOMPARE(text(u"keyPagerLabel"_s), u"2 link(s) copied."_s);
}

void TestIssueWizardRun::neverShowsALinkUnasked()
{
    end({step(1, StepState::Stored), step(2, StepState::Stored)}, Outcome::Complete);
    click(u"revealButton"_s);
    QVERIFY(child<QLineEdit>(u"maskedField"_s)->text().startsWith(u"vless://"_s));

    click(u"nextKeyButton"_s);

    for (const auto *field : m_wizard->findChildren<QLineEdit *>())
        QVERIFY(!field->text().contains(u"vless"_s));
    for (const auto *label : m_wizard->findChildren<QLabel *>())
        QVERIFY(!label->text().contains(u"vless"_s));
}

void TestIssueWizardRun::saysWhyServersFailed()
{
    end({step(1, StepState::Stored), failedStep(2, ErrorKind::Unauthorized),
         step(5, StepState::Unknown)},
        Outcome::Degraded);

    QCOMPARE(cell(u"failedServersTable"_s, 0, 0), u"Berlin 2"_s);
    QVERIFY(!cell(u"failedServersTable"_s, 0, 1).isEmpty());
    QVERIFY(cell(u"failedServersTable"_s, 0, 2).contains(u"API key"_s));
    QCOMPARE(cell(u"failedServersTable"_s, 1, 1), u"Unknown: the answer was lost."_s);
    QCOMPARE(text(u"failedServersLabel"_s), u"2 server(s) without a key"_s);
}

void TestIssueWizardRun::retriesWhatFailed()
{
    std::optional<OperationId> retried;
    connect(m_wizard.get(), &IssueWizard::retryFailedRequested, this,
            [&](OperationId id) { retried = id; });
    end({step(1, StepState::Stored), failedStep(2, ErrorKind::Timeout)}, Outcome::Degraded);

    click(u"retryFailedButton"_s);
    QCOMPARE(retried, OperationId{11});
    QCOMPARE(page(), u"progressPage"_s);
    QVERIFY(m_wizard->isRunning());

    auto second = operation({step(2, StepState::Stored)}, Outcome::Complete);
    second.id = OperationId{12};
    m_wizard->showStarted(second);
    m_wizard->showEnded(second);
    QCOMPARE(text(u"resultHeadlineLabel"_s), u"2 key(s) issued"_s);
    QVERIFY(!child<QWidget>(u"failedServersTable"_s)->isVisible());
}

void TestIssueWizardRun::showsWhyARetryCouldNotBegin()
{
    end({step(1, StepState::Stored), failedStep(2, ErrorKind::Timeout)}, Outcome::Degraded);
    click(u"retryFailedButton"_s);

    m_wizard->showError(Error(ErrorKind::Refused, u"Server 2 is paused"_s));

    QCOMPARE(page(), u"resultPage"_s);
    QCOMPARE(banners(), QStringList{u"Nothing was begun"_s});
    QVERIFY(child<QWidget>(u"keyCard"_s)->isVisible());
    QVERIFY(child<QAbstractButton>(u"retryFailedButton"_s)->isEnabled());
}

void TestIssueWizardRun::issuesAnother()
{
    end({step(1, StepState::Stored)}, Outcome::Complete);

    click(u"issueAnotherButton"_s);

    QCOMPARE(page(), u"customerPage"_s);
    QVERIFY(!child<QAbstractButton>(u"nextButton"_s)->isEnabled());
    select(u"customerTable"_s);
    QVERIFY(child<QAbstractButton>(u"nextButton"_s)->isEnabled());
}

QTEST_MAIN(TestIssueWizardRun)
#include "tst_issuewizardrun.moc"
