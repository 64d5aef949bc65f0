#include "models/itemmodels/issueprogressmodel.h"
#include "models/itemmodels/roles.h"
#include "tests/ui/issuesamples.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace VeilDesk;
using namespace VeilDesk::IssueSamples;
using namespace Qt::StringLiterals;

class TestIssueProgressModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void startsWithAQueuedRowPerServer();
    void showsWhatAStepIsDoing_data();
    void showsWhatAStepIsDoing();
    void countsARetryDown();
    void countsATurnDown();
    void ignoresOtherOperations();
    void finishesEveryStep();
    void changesOnlyTheRowThatMoved();

private:
    QString text(int row, int column) const
    {
        return m_model->index(row, column).data().toString();
    }

    std::unique_ptr<IssueProgressModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestIssueProgressModel::init()
{
    m_model = std::make_unique<IssueProgressModel>(
        [](const Error &error) { return errorKindName(error.kind()); });
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->start(operation({step(1, StepState::Intended), step(2, StepState::Intended)}),
                   {{ServerId{1}, u"Amsterdam"_s}, {ServerId{2}, u"Berlin"_s}});
}

void TestIssueProgressModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
}

void TestIssueProgressModel::startsWithAQueuedRowPerServer()
{
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(text(1, IssueProgressModel::ServerColumn), u"Berlin"_s);
    QCOMPARE(text(1, IssueProgressModel::StateColumn), u"Queued"_s);
    QCOMPARE(text(1, IssueProgressModel::AttemptsColumn), QString());
    QCOMPARE(m_model->settledCount(), 0);
}

void TestIssueProgressModel::showsWhatAStepIsDoing_data()
{
    QTest::addColumn<StepPhase>("phase");
    QTest::addColumn<StepState>("state");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("symbol");
    QTest::addColumn<bool>("settled");

    QTest::newRow("the server's record is read")
        << StepPhase::Connecting << StepState::Intended << u"Connecting"_s << u"refresh"_s << false;
    QTest::newRow("the key is being created")
        << StepPhase::Creating << StepState::Sent << u"Creating the key"_s << u"refresh"_s << false;
    QTest::newRow("an answer was lost and is looked for")
        << StepPhase::Probing << StepState::Unknown << u"Looking for the key"_s << u"refresh"_s
        << false;
    QTest::newRow("the row is written")
        << StepPhase::Storing << StepState::Confirmed << u"Saving"_s << u"refresh"_s << false;
    QTest::newRow("the server is asked again")
        << StepPhase::ReadingBack << StepState::Stored << u"Verifying"_s << u"refresh"_s << false;
    QTest::newRow("a pause before the next attempt")
        << StepPhase::Waiting << StepState::Intended << u"Waiting to retry"_s << u"clock"_s
        << false;
    QTest::newRow("a server that takes few keys a minute")
        << StepPhase::AwaitingTurn << StepState::Intended << u"Waiting for its turn"_s << u"clock"_s
        << false;
    QTest::newRow("the key is taken back") << StepPhase::Compensating << StepState::Compensating
                                           << u"Removing"_s << u"trash"_s << false;
    QTest::newRow("the key is there")
        << StepPhase::Ended << StepState::Stored << u"Created"_s << u"success"_s << true;
    QTest::newRow("the key is gone again")
        << StepPhase::Ended << StepState::Compensated << u"Removed"_s << u"trash"_s << true;
    QTest::newRow("nobody knows yet")
        << StepPhase::Ended << StepState::Unknown << u"Unknown"_s << u"unknown"_s << true;
    QTest::newRow("nothing was created")
        << StepPhase::Ended << StepState::Failed << u"Failed"_s << u"error"_s << true;
}

void TestIssueProgressModel::showsWhatAStepIsDoing()
{
    QFETCH(StepPhase, phase);
    QFETCH(StepState, state);

    m_model->update(progress(step(2, state), phase));

    const auto cell = m_model->index(1, IssueProgressModel::StateColumn);
    QTEST(cell.data().toString(), "text");
    QTEST(cell.data(SymbolRole).toString(), "symbol");
    QTEST(m_model->settledCount() == 1, "settled");
}

void TestIssueProgressModel::countsARetryDown()
{
    using namespace std::chrono_literals;
    const WallTime start{1'000'000ms};
    auto waiting = progress(failedStep(1, ErrorKind::Timeout), StepPhase::Waiting, 2);
    waiting.resumesAt = start + 3500ms;

    m_model->setNow(start);
    m_model->update(waiting);
    QCOMPARE(text(0, IssueProgressModel::MessageColumn), u"Next attempt in 4 s. timeout"_s);
    QCOMPARE(text(0, IssueProgressModel::AttemptsColumn), u"2"_s);

    m_model->setNow(start + 3s);
    QCOMPARE(text(0, IssueProgressModel::MessageColumn), u"Next attempt in 1 s. timeout"_s);

    m_model->setNow(start + 9s);
    QCOMPARE(text(0, IssueProgressModel::MessageColumn), u"Next attempt in 0 s. timeout"_s);
}

void TestIssueProgressModel::countsATurnDown()
{
    using namespace std::chrono_literals;
    const WallTime start{1'000'000ms};
    auto waiting = progress(step(1, StepState::Intended), StepPhase::AwaitingTurn, 1);
    waiting.resumesAt = start + 59'500ms;

    m_model->setNow(start);
    m_model->update(waiting);
    QCOMPARE(text(0, IssueProgressModel::MessageColumn),
             u"The server takes few new keys a minute: 60 s left."_s);

    m_model->setNow(start + 58s);
    QCOMPARE(text(0, IssueProgressModel::MessageColumn),
             u"The server takes few new keys a minute: 2 s left."_s);
}

void TestIssueProgressModel::ignoresOtherOperations()
{
    auto foreign = progress(step(1, StepState::Stored), StepPhase::Ended);
    foreign.operation = OperationId{99};

    m_model->update(foreign);
    m_model->update(progress(step(77, StepState::Stored), StepPhase::Ended));

    QCOMPARE(text(0, IssueProgressModel::StateColumn), u"Queued"_s);
    QCOMPARE(m_model->rowCount(), 2);
}

void TestIssueProgressModel::finishesEveryStep()
{
    auto warned = step(1, StepState::Stored);
    warned.warnings = {u"slow"_s};

    m_model->finish(operation({warned, failedStep(2, ErrorKind::PinMismatch)}, Outcome::Degraded));

    QCOMPARE(m_model->settledCount(), 2);
    QCOMPARE(text(0, IssueProgressModel::MessageColumn), u"1 warning(s)"_s);
    QCOMPARE(text(1, IssueProgressModel::MessageColumn), u"pin_mismatch"_s);
    QCOMPARE(text(1, IssueProgressModel::AttemptsColumn), u"3"_s);
}

void TestIssueProgressModel::changesOnlyTheRowThatMoved()
{
    QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);

    m_model->update(progress(step(2, StepState::Sent), StepPhase::Creating));

    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().at(0).toModelIndex().row(), 1);
    QCOMPARE(changes.first().at(1).toModelIndex().row(), 1);
    QCOMPARE(resets.size(), 0);
}

QTEST_APPLESS_MAIN(TestIssueProgressModel)
#include "tst_issueprogressmodel.moc"
