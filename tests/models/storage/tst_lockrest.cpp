#include "models/storage/lockrest.h"

#include <QTest>

#include <array>

using namespace VeilDesk;
using namespace std::chrono_literals;

namespace {

/// When SQLite's busy handler tries again, counted from the first try.
constexpr std::array Tries{0ms, 1ms, 3ms, 8ms, 18ms, 33ms};

/// How long a program waits that came `after` the lock was taken and held for `held`, while it is
/// taken again and again.
std::chrono::microseconds waitOf(std::chrono::microseconds after, std::chrono::microseconds held)
{
    const auto period = held + restAfter(held);
    for (const auto tried : Tries) {
        if ((after + tried) % period >= held)
            return tried;
    }
    return 1h;
}

} // namespace

class TestLockRest final : public QObject
{
    Q_OBJECT

private slots:
    void freesTheLockForWhoeverPollsForIt_data();
    void freesTheLockForWhoeverPollsForIt();
    void doesNotRestForEver();
};

void TestLockRest::freesTheLockForWhoeverPollsForIt_data()
{
    QTest::addColumn<std::chrono::microseconds>("held");
    QTest::addColumn<std::chrono::microseconds>("wait");

    using std::chrono::microseconds;
    QTest::newRow("an instant") << microseconds(300us) << microseconds(1ms);
    QTest::newRow("a small transaction") << microseconds(2500us) << microseconds(3ms);
    QTest::newRow("a chunk") << microseconds(8ms) << microseconds(8ms);
    QTest::newRow("a long chunk") << microseconds(17ms) << microseconds(18ms);
}

void TestLockRest::freesTheLockForWhoeverPollsForIt()
{
    QFETCH(std::chrono::microseconds, held);
    QFETCH(std::chrono::microseconds, wait);

    for (auto after = 0us; after < held; after += 50us)
        QVERIFY2(waitOf(after, held) <= wait, QByteArray::number(qlonglong(after.count())));
}

void TestLockRest::doesNotRestForEver()
{
    QCOMPARE(restAfter(5s), 20ms);
}

QTEST_GUILESS_MAIN(TestLockRest)

#include "tst_lockrest.moc"
