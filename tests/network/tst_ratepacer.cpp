#include "network/servers/ratepacer.h"

#include <QTest>

using namespace VeilDesk;
using namespace std::chrono_literals;

class TestRatePacer : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_now = {}; }
    void letsTheFirstCallsThrough();
    void makesTheNextWaitForTheWindow();
    void queuesWhoComesEarly();
    void forgetsWhatHasPassed();
    void spreadsCallsThatCameSpread();

private:
    [[nodiscard]] RatePacer pacer(int permits) const
    {
        return RatePacer(permits, 60s, [this] { return m_now; });
    }

    std::chrono::steady_clock::time_point m_now;
};

void TestRatePacer::letsTheFirstCallsThrough()
{
    auto two = pacer(2);

    QCOMPARE(two.book(), 0ms);
    QCOMPARE(two.book(), 0ms);
}

void TestRatePacer::makesTheNextWaitForTheWindow()
{
    auto two = pacer(2);
    QCOMPARE(two.book(), 0ms);
    QCOMPARE(two.book(), 0ms);

    m_now += 10s;

    QCOMPARE(two.book(), 50s);
}

void TestRatePacer::queuesWhoComesEarly()
{
    auto one = pacer(1);

    QCOMPARE(one.book(), 0ms);
    QCOMPARE(one.book(), 60s);
    QCOMPARE(one.book(), 120s);
}

void TestRatePacer::forgetsWhatHasPassed()
{
    auto one = pacer(1);
    QCOMPARE(one.book(), 0ms);

    m_now += 60s;

    QCOMPARE(one.book(), 0ms);
}

void TestRatePacer::spreadsCallsThatCameSpread()
{
    auto two = pacer(2);
    QCOMPARE(two.book(), 0ms);
    m_now += 40s;
    QCOMPARE(two.book(), 0ms);

    m_now += 20s;
    QCOMPARE(two.book(), 0ms);
    QCOMPARE(two.book(), 40s);
}

QTEST_APPLESS_MAIN(TestRatePacer)
#include "tst_ratepacer.moc"
