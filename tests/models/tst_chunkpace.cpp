#include "models/domain/chunkpace.h"

#include <QTest>

using namespace VeilDesk;
using namespace std::chrono_literals;

class TestChunkPace final : public QObject
{
    Q_OBJECT

private slots:
    void fitsTheNextChunkToTheTimeOfTheLast_data();
    void fitsTheNextChunkToTheTimeOfTheLast();
    void beginsWithFewRows();
    void settlesWhereAChunkTakesItsTime();
    void leavesTheCommitItsTime_data();
    void leavesTheCommitItsTime();
};

void TestChunkPace::fitsTheNextChunkToTheTimeOfTheLast_data()
{
    QTest::addColumn<int>("last");
    QTest::addColumn<std::chrono::nanoseconds>("held");
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("next");

    using std::chrono::nanoseconds;
    QTest::newRow("stays where it fits") << 1000 << nanoseconds(8ms) << 5000 << 1000;
    QTest::newRow("halves after twice the time") << 1000 << nanoseconds(16ms) << 5000 << 500;
    QTest::newRow("grows to what fits") << 1000 << nanoseconds(5ms) << 5000 << 1600;
    QTest::newRow("at most doubles") << 1000 << nanoseconds(1us) << 5000 << 2000;
    QTest::newRow("a clock that did not move") << 1000 << nanoseconds(0) << 5000 << 2000;
    QTest::newRow("never above the setting") << 4000 << nanoseconds(1ms) << 5000 << 5000;
    QTest::newRow("a setting made smaller") << 4000 << nanoseconds(8ms) << 100 << 100;
    QTest::newRow("a commit that takes long by itself") << 300 << nanoseconds(10s) << 5000 << 250;
}

void TestChunkPace::fitsTheNextChunkToTheTimeOfTheLast()
{
    QFETCH(int, last);
    QFETCH(std::chrono::nanoseconds, held);
    QFETCH(int, limit);

    QTEST(nextChunk(last, held, limit), "next");
}

void TestChunkPace::beginsWithFewRows()
{
    QCOMPARE(firstChunk(5000), 250);
    QCOMPARE(firstChunk(100), 100);
    QCOMPARE(firstChunk(1), 1);
}

void TestChunkPace::settlesWhereAChunkTakesItsTime()
{
    constexpr auto perRow = 4us;
    int rows = firstChunk(5000);

    for (int chunk = 0; chunk < 10; ++chunk)
        rows = nextChunk(rows, rows * perRow, 5000);

    QCOMPARE(rows, 2000);
}

void TestChunkPace::leavesTheCommitItsTime_data()
{
    QTest::addColumn<std::chrono::nanoseconds>("worked");
    QTest::addColumn<std::chrono::nanoseconds>("held");
    QTest::addColumn<std::chrono::nanoseconds>("next");

    using std::chrono::nanoseconds;
    QTest::newRow("nothing known yet") << nanoseconds(0) << nanoseconds(0) << nanoseconds(3750us);
    QTest::newRow("a quick commit")
        << nanoseconds(3ms) << nanoseconds(3500us) << nanoseconds(3250us);
    QTest::newRow("a slow one") << nanoseconds(3ms) << nanoseconds(5ms) << nanoseconds(1750us);
    QTest::newRow("one that leaves nothing")
        << nanoseconds(3ms) << nanoseconds(60ms) << nanoseconds(500us);
    QTest::newRow("clocks that disagree")
        << nanoseconds(3ms) << nanoseconds(2ms) << nanoseconds(3750us);
}

void TestChunkPace::leavesTheCommitItsTime()
{
    QFETCH(std::chrono::nanoseconds, worked);
    QFETCH(std::chrono::nanoseconds, held);

    QTEST(nextWork(worked, held), "next");
}

QTEST_GUILESS_MAIN(TestChunkPace)

#include "tst_chunkpace.moc"
