#include "ui/subscriptions/repairoutcomes.h"

#include "tests/support/operations.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestRepairOutcomes : public QObject
{
    Q_OBJECT

private slots:
    void saysWhichServerLacksItsKeyAndWhy();
    void saysNothingMoreWhereAllKeysAreThere();
    void anOpenRepairSaysWhatIsLeftToDo_data();
    void anOpenRepairSaysWhatIsLeftToDo();
    void aStoppedRepairIsNotTakenForAFailure_data();
    void aStoppedRepairIsNotTakenForAFailure();
};

namespace {

const ServerNames Servers{{ServerId{1}, u"Berlin"_s}, {ServerId{2}, u"Helsinki"_s}};

Step step(ServerId server, StepState state)
{
    Step result;
    result.server = server;
    result.state = state;
    return result;
}

} // namespace

void TestRepairOutcomes::saysWhichServerLacksItsKeyAndWhy()
{
    auto operation =
        finished(Outcome::Degraded, {step({1}, StepState::Failed), step({2}, StepState::Stored)});
    operation.message = u"Keys on 1 of 2 servers"_s;
    operation.steps.front().error = Error(ErrorKind::Timeout, u"No answer within 30 s"_s);
    operation.steps.front().retryAt = Timestamp(1'800'000'000s);

    const auto outcome = RepairOutcomes::ended({}, operation, Servers);

    QCOMPARE(outcome.group, u"Still lacks keys"_s);
    QCOMPARE(outcome.place, u"1 of 2 servers"_s);
    QVERIFY2(outcome.detail.startsWith(u"Berlin: The server did not answer in time. VeilDesk may "
                                       "ask it again from"_s),
             qPrintable(outcome.detail));
    QVERIFY2(!outcome.detail.contains(u"Helsinki"_s), qPrintable(outcome.detail));
    QCOMPARE(outcome.technicalDetail, u"Keys on 1 of 2 servers\nserver 1: No answer within 30 s"_s);
}

void TestRepairOutcomes::saysNothingMoreWhereAllKeysAreThere()
{
    const auto operation = finished(Outcome::Complete, {step({2}, StepState::Stored)});

    const auto outcome = RepairOutcomes::ended({}, operation, Servers);

    QCOMPARE(outcome.group, u"Has all its keys"_s);
    QCOMPARE(outcome.detail, QString());
    QVERIFY(!outcome.isRetryable);
}

void TestRepairOutcomes::anOpenRepairSaysWhatIsLeftToDo_data()
{
    QTest::addColumn<std::optional<Outcome>>("decision");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("detail");

    const auto removal = u"VeilDesk tries again to remove what was created, or may have been."_s;
    QTest::newRow("an answer was lost")
        << std::optional<Outcome>() << QString() << u"Not decided yet: an answer was lost"_s
        << u"VeilDesk asks the server again and ends it either way."_s;
    QTest::newRow("the outcome was not stored")
        << std::optional<Outcome>() << u"The disk is full"_s
        << u"Not decided yet: the outcome could not be stored"_s
        << u"VeilDesk stores it as soon as it can."_s;
    QTest::newRow("what a rejected one created is not removed")
        << std::optional(Outcome::Rejected) << u"Failed to create any keys"_s
        << u"Not delivered, keys are still to be removed"_s << removal;
    QTest::newRow("what it did not need is not removed")
        << std::optional(Outcome::Degraded) << u"Keys on 1 of 2 servers"_s
        << u"Keys are still to be removed"_s << removal;
}

void TestRepairOutcomes::anOpenRepairSaysWhatIsLeftToDo()
{
    QFETCH(std::optional<Outcome>, decision);
    QFETCH(QString, message);
    QFETCH(QString, group);
    QFETCH(QString, detail);
    Operation operation;
    operation.state = OperationState::Unfinished;
    operation.outcome = decision;
    operation.message = message;

    const auto outcome = RepairOutcomes::ended({}, operation, Servers);

    QCOMPARE(outcome.group, group);
    QCOMPARE(outcome.detail, detail);
    QCOMPARE(outcome.technicalDetail, message);
    QVERIFY(outcome.isRetryable);
}

void TestRepairOutcomes::aStoppedRepairIsNotTakenForAFailure_data()
{
    QTest::addColumn<bool>("begun");

    QTest::newRow("in flight") << true;
    QTest::newRow("not begun") << false;
}

void TestRepairOutcomes::aStoppedRepairIsNotTakenForAFailure()
{
    QFETCH(bool, begun);
    auto operation = finished(Outcome::Rejected, {step({1}, StepState::Failed)});
    operation.cancelRequested = true;
    operation.steps.front().error = Error(ErrorKind::Timeout, u"No answer within 30 s"_s);

    const auto outcome = begun
        ? RepairOutcomes::ended({}, operation, Servers)
        : RepairOutcomes::failed({}, Error(ErrorKind::Cancelled, u"Stopped before it"_s));

    QCOMPARE(outcome.group, u"Stopped at your request"_s);
    QCOMPARE(outcome.detail, u"Nothing was left half done."_s);
    QCOMPARE(outcome.technicalDetail,
             begun ? u"server 1: No answer within 30 s"_s : u"Stopped before it"_s);
    QVERIFY(outcome.isRetryable);
}

QTEST_MAIN(TestRepairOutcomes)
#include "tst_repairoutcomes.moc"
