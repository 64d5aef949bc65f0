#include "models/domain/lease.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp now{1'800'000'000s};
constexpr auto length = 600s;
constexpr auto year = 8760h;

using Time = std::optional<Timestamp>;

} // namespace

/// When work may be taken over from another program.
class TestLease : public QObject
{
    Q_OBJECT

private slots:
    void lapses_data();
    void lapses();
    void judgesForeignClaims_data();
    void judgesForeignClaims();
    void saysWhenAForeignClaimBegan();
};

void TestLease::lapses_data()
{
    QTest::addColumn<std::chrono::milliseconds>("left");
    QTest::addColumn<OwnerState>("owner");
    QTest::addColumn<bool>("lapsed");

    using std::chrono::milliseconds;
    QTest::newRow("its time is over") << milliseconds(0) << OwnerState::OutOfSight << true;
    QTest::newRow("its time is not over") << milliseconds(1) << OwnerState::OutOfSight << false;
    QTest::newRow("its owner runs and has slept")
        << milliseconds(-599s) << OwnerState::Running << false;
    QTest::newRow("its owner runs, but does nothing")
        << milliseconds(-600s) << OwnerState::Running << true;
    QTest::newRow("its owner ended") << milliseconds(600s) << OwnerState::Gone << true;
    QTest::newRow("somebody elsewhere") << milliseconds(600s) << OwnerState::OutOfSight << false;
    QTest::newRow("of a program with longer leases")
        << milliseconds(2 * LongestLease) << OwnerState::OutOfSight << false;
    QTest::newRow("written by a clock ahead, elsewhere")
        << milliseconds(2 * LongestLease + 1ms) << OwnerState::OutOfSight << true;
    QTest::newRow("the clock was put back under its owner")
        << milliseconds(year) << OwnerState::Running << false;
    QTest::newRow("written by a clock ahead, ended")
        << milliseconds(year) << OwnerState::Gone << true;
}

void TestLease::lapses()
{
    QFETCH(std::chrono::milliseconds, left);
    QFETCH(OwnerState, owner);
    const Lease lease{u"somebody"_s, WallTime(now) + left};

    QTEST(hasLapsed(lease, owner, now, length), "lapsed");
}

void TestLease::judgesForeignClaims_data()
{
    QTest::addColumn<Time>("updated");
    QTest::addColumn<Time>("paid");
    QTest::addColumn<Time>("created");
    QTest::addColumn<bool>("lapsed");

    const Time none;
    const Time fresh = now - 599s;
    const Time old = now - 600s;
    const Time ahead = now + year;
    QTest::newRow("touched a while ago") << old << fresh << fresh << true;
    QTest::newRow("touched lately") << fresh << old << old << false;
    QTest::newRow("touched while we waited for the lock") << Time(now + 5s) << old << old << false;
    QTest::newRow("time unknown, paid lately") << none << fresh << old << false;
    QTest::newRow("time unknown, created lately") << none << none << fresh << false;
    QTest::newRow("time unknown, paid a while ago") << none << old << old << true;
    QTest::newRow("no time at all") << none << none << none << true;
    QTest::newRow("touched in the future, paid lately") << ahead << fresh << old << false;
    QTest::newRow("touched in the future, paid a while ago") << ahead << old << old << true;
    QTest::newRow("all in the future") << ahead << ahead << ahead << true;
}

void TestLease::judgesForeignClaims()
{
    QFETCH(Time, updated);
    QFETCH(Time, paid);
    QFETCH(Time, created);
    Payment payment;
    payment.updatedAt = updated;
    payment.paidAt = paid;
    payment.createdAt = created;

    QTEST(hasClaimLapsed(payment, now, length), "lapsed");
}

void TestLease::saysWhenAForeignClaimBegan()
{
    Payment payment;
    QCOMPARE(claimBegin(payment, now), Time());

    payment.createdAt = now - 3h;
    QCOMPARE(claimBegin(payment, now), Time(now - 3h));
    payment.paidAt = now - 2h;
    QCOMPARE(claimBegin(payment, now), Time(now - 2h));
    payment.updatedAt = now - 1h;
    QCOMPARE(claimBegin(payment, now), Time(now - 1h));
    payment.updatedAt = now + 1s;
    QCOMPARE(claimBegin(payment, now), Time(now - 2h));
}

QTEST_APPLESS_MAIN(TestLease)
#include "tst_lease.moc"
