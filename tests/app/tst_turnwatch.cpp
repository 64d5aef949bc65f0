#include "app/controllers/turnwatch.h"

#include "tests/app/provisioningbench.h"
#include "ui/widgets/resources.h"
#include "ui/widgets/resultsheet.h"

#include <QLabel>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A sheet that is told of the waits of operation 1.
class TestTurnWatch final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void init();
    void cleanup();

    void namesTheServersThatItsOperationWaitsFor();
    void passesOverOtherOperations();
    void isSilentOnceAllGoOn();
    void endsWithItsSheet();

private:
    void start(qint64 operation);
    void report(qint64 operation, qint64 server, StepPhase phase);
    [[nodiscard]] QString shown() const;

    std::unique_ptr<ProvisioningBench> m_bench;
    std::unique_ptr<ResultSheet> m_sheet;
};

void TestTurnWatch::init()
{
    m_bench = std::make_unique<ProvisioningBench>();
    m_sheet = std::make_unique<ResultSheet>();
    m_sheet->showProgress(u"Repairing subscriptions…"_s, 0, 9);
    m_sheet->show();
    const auto isFirst = [](const Operation &operation) { return operation.id.value == 1; };
    new TurnWatch(*m_bench->service, isFirst, {{ServerId{1}, u"Amsterdam"_s}}, m_sheet.get());
}

void TestTurnWatch::cleanup()
{
    m_sheet.reset();
    m_bench.reset();
}

void TestTurnWatch::start(qint64 operation)
{
    Operation begun;
    begun.id = {operation};
    emit m_bench->service->started(begun);
}

void TestTurnWatch::report(qint64 operation, qint64 server, StepPhase phase)
{
    StepProgress progress;
    progress.operation = {operation};
    progress.step.id = {server};
    progress.step.server = {server};
    progress.phase = phase;
    progress.resumesAt = wallTimeNow() + 1min;
    emit m_bench->service->progressed(progress);
}

QString TestTurnWatch::shown() const
{
    const auto *label = m_sheet->findChild<QLabel *>(u"turnLabel"_s);
    return label->isVisible() ? label->text().section(u": "_s, 1) : QString();
}

void TestTurnWatch::namesTheServersThatItsOperationWaitsFor()
{
    start(1);
    report(1, 1, StepPhase::AwaitingTurn);
    QCOMPARE(shown(), u"Amsterdam"_s);

    report(1, 7, StepPhase::AwaitingTurn);

    QCOMPARE(shown(), u"Amsterdam, Server 7"_s);
}

void TestTurnWatch::passesOverOtherOperations()
{
    start(2);
    report(2, 1, StepPhase::AwaitingTurn);

    QCOMPARE(shown(), QString());
}

void TestTurnWatch::isSilentOnceAllGoOn()
{
    start(1);
    report(1, 1, StepPhase::AwaitingTurn);
    report(1, 7, StepPhase::AwaitingTurn);

    report(1, 1, StepPhase::Creating);
    QCOMPARE(shown(), u"Server 7"_s);
    report(1, 7, StepPhase::Ended);

    QCOMPARE(shown(), QString());
}

void TestTurnWatch::endsWithItsSheet()
{
    start(1);
    const QPointer<TurnWatch> watch = m_sheet->findChild<TurnWatch *>();
    QVERIFY(watch);

    m_sheet.reset();

    QVERIFY(!watch);
    report(1, 1, StepPhase::AwaitingTurn);
}

QTEST_MAIN(TestTurnWatch)
#include "tst_turnwatch.moc"
