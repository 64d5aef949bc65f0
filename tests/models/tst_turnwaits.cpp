#include "models/domain/turnwaits.h"

#include <QTest>

using namespace VeilDesk;
using namespace std::chrono_literals;

namespace {

StepProgress progress(qint64 step, qint64 server, StepPhase phase, WallTime resumesAt = {})
{
    StepProgress progress;
    progress.step.id = {step};
    progress.step.server = {server};
    progress.phase = phase;
    progress.resumesAt = resumesAt;
    return progress;
}

StepProgress waiting(qint64 step, qint64 server, std::chrono::seconds until)
{
    return progress(step, server, StepPhase::AwaitingTurn, WallTime(until));
}

} // namespace

class TestTurnWaits : public QObject
{
    Q_OBJECT

private slots:
    void knowsNoneAtFirst();
    void namesEachServerOnce();
    void goesOnWithTheFirst();
    void forgetsWhoGoesOn_data();
    void forgetsWhoGoesOn();
    void takesNoOtherWaitForATurn();
};

void TestTurnWaits::knowsNoneAtFirst()
{
    const TurnWaits waits;

    QVERIFY(waits.servers().empty());
    QCOMPARE(waits.next(), WallTime());
}

void TestTurnWaits::namesEachServerOnce()
{
    TurnWaits waits;
    QVERIFY(waits.note(waiting(1, 5, 60s)));
    QVERIFY(waits.note(waiting(2, 3, 50s)));
    QVERIFY(waits.note(waiting(3, 5, 70s)));

    QCOMPARE(waits.servers(), (std::vector<ServerId>{{3}, {5}}));
}

void TestTurnWaits::goesOnWithTheFirst()
{
    TurnWaits waits;
    waits.note(waiting(1, 5, 60s));
    waits.note(waiting(2, 3, 50s));
    QCOMPARE(waits.next(), WallTime(50s));

    waits.note(waiting(2, 3, 90s));

    QCOMPARE(waits.next(), WallTime(60s));
}

void TestTurnWaits::forgetsWhoGoesOn_data()
{
    QTest::addColumn<StepPhase>("phase");

    QTest::newRow("its turn has come") << StepPhase::Creating;
    QTest::newRow("it was stopped") << StepPhase::Ended;
}

void TestTurnWaits::forgetsWhoGoesOn()
{
    QFETCH(StepPhase, phase);
    TurnWaits waits;
    waits.note(waiting(1, 5, 60s));
    waits.note(waiting(2, 5, 70s));

    QVERIFY(waits.note(progress(1, 5, phase)));
    QVERIFY(!waits.note(progress(1, 5, phase)));

    QCOMPARE(waits.servers(), (std::vector<ServerId>{{5}}));
    QCOMPARE(waits.next(), WallTime(70s));
}

void TestTurnWaits::takesNoOtherWaitForATurn()
{
    TurnWaits waits;

    QVERIFY(!waits.note(progress(1, 5, StepPhase::Waiting, WallTime(60s))));

    QVERIFY(waits.servers().empty());
}

QTEST_GUILESS_MAIN(TestTurnWaits)
#include "tst_turnwaits.moc"
