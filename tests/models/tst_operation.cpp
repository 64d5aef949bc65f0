#include "models/domain/operation.h"

#include <QTest>

using namespace VeilDesk;

class TestOperation final : public QObject
{
    Q_OBJECT

private slots:
    void countsWhatFailed_data();
    void countsWhatFailed();
    void countsAServerThatServesAlreadyOnce();
};

void TestOperation::countsWhatFailed_data()
{
    QTest::addColumn<OperationKind>("kind");
    QTest::addColumn<OperationState>("state");
    QTest::addColumn<std::optional<Outcome>>("outcome");
    QTest::addColumn<QList<StepState>>("steps");
    QTest::addColumn<int>("failed");

    using enum StepState;
    QTest::newRow("nothing yet while it runs")
        << OperationKind::Purchase << OperationState::Running << std::optional<Outcome>()
        << QList<StepState>{Sent, Intended} << 0;
    QTest::newRow("one so far while it runs")
        << OperationKind::Issue << OperationState::Running << std::optional<Outcome>()
        << QList<StepState>{Failed, Sent, Stored} << 1;
    QTest::newRow("an answer was lost")
        << OperationKind::Issue << OperationState::Unfinished << std::optional<Outcome>()
        << QList<StepState>{Unknown, Confirmed} << 0;
    QTest::newRow("all servers without a key, once it is decided")
        << OperationKind::Purchase << OperationState::Unfinished << std::optional(Outcome::Rejected)
        << QList<StepState>{Compensating, Failed} << 2;
    QTest::newRow("nothing where all keys were created")
        << OperationKind::Issue << OperationState::Finished << std::optional(Outcome::Complete)
        << QList<StepState>{Stored, Stored} << 0;
    QTest::newRow("nothing where all keys were revoked")
        << OperationKind::Revoke << OperationState::Finished << std::optional<Outcome>()
        << QList<StepState>{Compensated, Compensated} << 0;
    QTest::newRow("a key that could not be revoked")
        << OperationKind::Revoke << OperationState::Finished << std::optional<Outcome>()
        << QList<StepState>{Compensated, Stored} << 1;
}

void TestOperation::countsWhatFailed()
{
    QFETCH(const OperationKind, kind);
    QFETCH(const OperationState, state);
    QFETCH(const std::optional<Outcome>, outcome);
    QFETCH(const QList<StepState>, steps);
    Operation operation;
    operation.kind = kind;
    operation.state = state;
    operation.outcome = outcome;
    for (const auto stepState : steps)
        operation.steps.emplace_back().state = stepState;

    QTEST(countFailed(operation), "failed");
}

void TestOperation::countsAServerThatServesAlreadyOnce()
{
    Operation operation;
    operation.kind = OperationKind::Purchase;
    operation.state = OperationState::Finished;
    operation.outcome = Outcome::Complete;
    auto &step = operation.steps.emplace_back();
    step.state = StepState::Compensated;
    step.error = Error(ErrorKind::AlreadyServed, QString());

    QCOMPARE(countSteps(operation).created, 1);
    QCOMPARE(countFailed(operation), 0);
}

QTEST_GUILESS_MAIN(TestOperation)
#include "tst_operation.moc"
