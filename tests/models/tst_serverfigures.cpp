#include "models/domain/serverfigures.h"

#include <QTest>

using namespace VeilDesk;
using namespace std::chrono_literals;

using Durations = std::vector<std::chrono::milliseconds>;
Q_DECLARE_METATYPE(Durations)

class TestServerFigures : public QObject
{
    Q_OBJECT

private slots:
    void picksTheNearestRank_data();
    void picksTheNearestRank();
    void hasNoPercentileOfNothing();
    void hidesPercentilesOfTooFewCreations();
};

void TestServerFigures::picksTheNearestRank_data()
{
    QTest::addColumn<Durations>("sorted");
    QTest::addColumn<int>("percent");
    QTest::addColumn<int>("expected");

    const Durations five{15ms, 20ms, 35ms, 40ms, 50ms};
    QTest::newRow("5 % of five is the first") << five << 5 << 15;
    QTest::newRow("30 % of five is the second") << five << 30 << 20;
    QTest::newRow("40 % of five is the second") << five << 40 << 20;
    QTest::newRow("50 % of five is the third") << five << 50 << 35;
    QTest::newRow("95 % of five is the last") << five << 95 << 50;
    QTest::newRow("100 % of five is the last") << five << 100 << 50;
    QTest::newRow("0 % is the first") << five << 0 << 15;
    QTest::newRow("any of one is the one") << Durations{7ms} << 95 << 7;
    QTest::newRow("50 % of two is the first") << Durations{1ms, 9ms} << 50 << 1;
}

void TestServerFigures::picksTheNearestRank()
{
    QFETCH(Durations, sorted);
    QFETCH(int, percent);
    QFETCH(int, expected);

    QCOMPARE(nearestRank(sorted, percent), std::optional(std::chrono::milliseconds(expected)));
}

void TestServerFigures::hasNoPercentileOfNothing()
{
    QVERIFY(!nearestRank({}, 50));
}

void TestServerFigures::hidesPercentilesOfTooFewCreations()
{
    ServerFigures figures;
    setLatencies(figures, Durations(ServerFigures::FewestForPercentiles - 1, 5ms));
    QCOMPARE(figures.creations, ServerFigures::FewestForPercentiles - 1);
    QVERIFY(!figures.p50 && !figures.p95);

    setLatencies(figures, Durations(ServerFigures::FewestForPercentiles, 5ms));
    QCOMPARE(figures.p50, std::optional(5ms));
    QCOMPARE(figures.p95, std::optional(5ms));
}

QTEST_APPLESS_MAIN(TestServerFigures)
#include "tst_serverfigures.moc"
