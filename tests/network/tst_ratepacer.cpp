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
    void leavesAReturnedTurnToTheNext();
    void neverFillsAWindowAfterAReturn();

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

    QCOMPARE(two.book().wait, 0ms);
    QCOMPARE(two.book().wait, 0ms);
}

void TestRatePacer::makesTheNextWaitForTheWindow()
{
    auto two = pacer(2);
    QCOMPARE(two.book().wait, 0ms);
    QCOMPARE(two.book().wait, 0ms);

    m_now += 10s;

    QCOMPARE(two.book().wait, 50s);
}

void TestRatePacer::queuesWhoComesEarly()
{
    auto one = pacer(1);

    QCOMPARE(one.book().wait, 0ms);
    QCOMPARE(one.book().wait, 60s);
    QCOMPARE(one.book().wait, 120s);
}

void TestRatePacer::forgetsWhatHasPassed()
{
    auto one = pacer(1);
    QCOMPARE(one.book().wait, 0ms);

    m_now += 60s;

    QCOMPARE(one.book().wait, 0ms);
}

void TestRatePacer::spreadsCallsThatCameSpread()
{
    auto two = pacer(2);
    QCOMPARE(two.book().wait, 0ms);
    m_now += 40s;
    QCOMPARE(two.book().wait, 0ms);

    m_now += 20s;
    QCOMPARE(two.book().wait, 0ms);
    QCOMPARE(two.book().wait, 40s);
}

void TestRatePacer::leavesAReturnedTurnToTheNext()
{
    auto one = pacer(1);
    QCOMPARE(one.book().wait, 0ms);
    const auto unused = one.book();

    one.giveBack(unused);

    QCOMPARE(one.book().wait, 60s);
    QCOMPARE(one.book().wait, 120s);
}

void TestRatePacer::neverFillsAWindowAfterAReturn()
{
    auto two = pacer(2);
    QCOMPARE(two.book().wait, 0ms);
    m_now += 10s;
    QCOMPARE(two.book().wait, 0ms);
    const auto unused = two.book();
    QCOMPARE(two.book().wait, 60s);

    two.giveBack(unused);

    QCOMPARE(unused.wait, 50s);
    QCOMPARE(two.book().wait, 50s);
    QCOMPARE(two.book().wait, 110s);
}

QTEST_APPLESS_MAIN(TestRatePacer)
#include "tst_ratepacer.moc"
