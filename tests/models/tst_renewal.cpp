#include "models/domain/renewal.h"

#include "models/domain/catalog.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace VeilDesk;
using namespace std::chrono_literals;

namespace {

constexpr auto now = Timestamp(1'800'000'000s);
constexpr auto day = 86400s;
constexpr auto month = 30 * day;

} // namespace

class TestRenewal : public QObject
{
    Q_OBJECT

private slots:
    void addsToTheRightBase_data();
    void addsToTheRightBase();
    void countsFromALatePaymentInModeMax_data();
    void countsFromALatePaymentInModeMax();
    void leavesUnlimitedAlone_data();
    void leavesUnlimitedAlone();
    void honoursTheGracePeriod();
    void agreesWithAnIndependentFormula();
    void knowsATermThatIsCertainlyMissing_data();
    void knowsATermThatIsCertainlyMissing();
    void endsAnAbsurdTermInTime();
    void subscriptionLivesThroughItsGrace_data();
    void subscriptionLivesThroughItsGrace();
};

void TestRenewal::addsToTheRightBase_data()
{
    QTest::addColumn<std::chrono::seconds>("left");
    QTest::addColumn<bool>("graceFromExpiry");
    QTest::addColumn<bool>("strictFromExpiry");
    QTest::addColumn<bool>("maxFromExpiry");

    QTest::newRow("a day left") << std::chrono::seconds(day) << true << true << true;
    QTest::newRow("a second left") << 1s << true << true << true;
    QTest::newRow("expires now") << 0s << true << true << true;
    QTest::newRow("expired a second ago") << -1s << true << false << false;
    QTest::newRow("a second of grace left") << 1s - day << true << false << false;
    QTest::newRow("grace ends now") << -day << false << false << false;
    QTest::newRow("a second beyond the grace") << -1s - day << false << false << false;
}

void TestRenewal::addsToTheRightBase()
{
    QFETCH(std::chrono::seconds, left);
    QFETCH(bool, graceFromExpiry);
    QFETCH(bool, strictFromExpiry);
    QFETCH(bool, maxFromExpiry);
    const auto renewed = [left](RenewalMode mode) { return renew(now + left, month, now, {mode}); };
    const auto expected = [left](bool fromExpiry) {
        return fromExpiry ? Renewal{now + left + month, RenewalRule::FromExpiry}
                          : Renewal{now + month, RenewalRule::FromNow};
    };

    QCOMPARE(renewed(RenewalMode::Grace), expected(graceFromExpiry));
    QCOMPARE(renewed(RenewalMode::Strict), expected(strictFromExpiry));
    QCOMPARE(renewed(RenewalMode::Max), expected(maxFromExpiry));
}

void TestRenewal::countsFromALatePaymentInModeMax_data()
{
    QTest::addColumn<std::chrono::seconds>("left");
    QTest::addColumn<std::chrono::seconds>("paid");
    QTest::addColumn<Renewal>("renewal");

    QTest::newRow("paid after now and expiry")
        << -5s << 1s << Renewal{now + 1s + month, RenewalRule::FromPayment};
    QTest::newRow("paid now") << -5s << 0s << Renewal{now + month, RenewalRule::FromNow};
    QTest::newRow("paid before now") << -5s << -1s << Renewal{now + month, RenewalRule::FromNow};
    QTest::newRow("paid after now but before the expiry")
        << 10s << 5s << Renewal{now + 10s + month, RenewalRule::FromExpiry};
    QTest::newRow("paid at the expiry")
        << 10s << 10s << Renewal{now + 10s + month, RenewalRule::FromExpiry};
}

void TestRenewal::countsFromALatePaymentInModeMax()
{
    QFETCH(std::chrono::seconds, left);
    QFETCH(std::chrono::seconds, paid);
    QFETCH(Renewal, renewal);
    const auto renewed = [=](RenewalMode mode) {
        return renew(now + left, month, now, {mode}, now + paid);
    };

    QCOMPARE(renewed(RenewalMode::Max), renewal);
    QVERIFY(renewed(RenewalMode::Grace).rule != RenewalRule::FromPayment);
    QVERIFY(renewed(RenewalMode::Strict).rule != RenewalRule::FromPayment);
}

void TestRenewal::leavesUnlimitedAlone_data()
{
    QTest::addColumn<Timestamp>("expiresAt");
    QTest::addColumn<bool>("unlimited");

    QTest::newRow("a second short of a day before the mark") << UnlimitedExpiry - day - 1s << false;
    QTest::newRow("a day before the mark") << UnlimitedExpiry - day << true;
    QTest::newRow("the mark") << UnlimitedExpiry << true;
    QTest::newRow("beyond the mark") << UnlimitedExpiry + day << true;
}

void TestRenewal::leavesUnlimitedAlone()
{
    QFETCH(Timestamp, expiresAt);
    QFETCH(bool, unlimited);

    QCOMPARE(isUnlimited(expiresAt), unlimited);
    for (const auto mode : {RenewalMode::Grace, RenewalMode::Strict, RenewalMode::Max}) {
        const auto renewal = renew(expiresAt, month, now, {mode}, expiresAt + month);
        QCOMPARE(renewal.rule == RenewalRule::Unlimited, unlimited);
        QCOMPARE(renewal.expiresAt == expiresAt, unlimited);
    }
}

void TestRenewal::honoursTheGracePeriod()
{
    const RenewalPolicy hour{RenewalMode::Grace, 3600s};

    QCOMPARE(renew(now - 3599s, month, now, hour).expiresAt, now - 3599s + month);
    QCOMPARE(renew(now - 3600s, month, now, hour).expiresAt, now + month);
}

/// The table of the specification in plain numbers, and the promise that no paid second is lost
/// in the modes max and strict.
void TestRenewal::agreesWithAnIndependentFormula()
{
    QRandomGenerator random(20260612);
    constexpr qint64 present = 1'800'000'000;
    constexpr qint64 mark = 4'102'434'000 - 86'400;
    const auto near = [&random](qint64 centre) { return centre + random.bounded(-3, 4); };
    const auto randomExpiry = [&]() -> qint64 {
        switch (random.bounded(6)) {
        case 0:
            return near(present);
        case 1:
            return near(present - 86'400);
        case 2:
            return near(mark);
        case 3:
            return 0;
        default:
            return present + random.bounded(-40'000'000, 40'000'000);
        }
    };
    for (int round = 0; round < 1'000'000; ++round) {
        const qint64 old = randomExpiry();
        const qint64 duration = random.bounded(1, 40'000'000);
        const qint64 paid = near(present + random.bounded(-1, 2) * 100);
        const auto result = [&](RenewalMode mode) {
            return toUnix(renew(fromUnix(old), std::chrono::seconds(duration), fromUnix(present),
                                {mode}, fromUnix(paid))
                              .expiresAt);
        };
        const bool unlimited = old >= mark;
        const qint64 grace = (old <= present - 86'400 ? present : old) + duration;
        const qint64 strict = (old < present ? present : old) + duration;
        const qint64 max = std::max({present, old, paid}) + duration;

        QCOMPARE(result(RenewalMode::Grace), unlimited ? old : grace);
        QCOMPARE(result(RenewalMode::Strict), unlimited ? old : strict);
        QCOMPARE(result(RenewalMode::Max), unlimited ? old : max);
        QVERIFY(unlimited || strict - std::max(old, present) == duration);
        QVERIFY(unlimited || max - std::max(old, present) >= duration);
    }
}

void TestRenewal::knowsATermThatIsCertainlyMissing_data()
{
    QTest::addColumn<std::chrono::seconds>("end"); // From the payment on.
    QTest::addColumn<bool>("included");

    QTest::newRow("over when it was paid") << 0s << false;
    QTest::newRow("a second short of the grace") << month - day - 1s << false;
    QTest::newRow("extended at the last second of the grace") << month - day << true;
    QTest::newRow("a second later") << month - day + 1s << true;
    QTest::newRow("the whole term") << std::chrono::seconds(month) << true;
    QTest::newRow("added to what was left") << month + day << true;
}

void TestRenewal::knowsATermThatIsCertainlyMissing()
{
    QFETCH(std::chrono::seconds, end);

    QTEST(isTermIncluded(now + end, now, month), "included");
    QVERIFY(isTermIncluded(now + end, std::nullopt, month));
}

void TestRenewal::endsAnAbsurdTermInTime()
{
    QCOMPARE(endOfTerm(now, month), now + month);
    QCOMPARE(endOfTerm(now, -1s), now);
    QCOMPARE(endOfTerm(now, std::chrono::seconds::max()), now + LongestTerm);
    QCOMPARE(renew(now, std::chrono::seconds::max(), now, {}).expiresAt, now + LongestTerm);
}

void TestRenewal::subscriptionLivesThroughItsGrace_data()
{
    QTest::addColumn<bool>("active");
    QTest::addColumn<std::chrono::seconds>("left");
    QTest::addColumn<bool>("alive");

    QTest::newRow("running") << true << std::chrono::seconds(day) << true;
    QTest::newRow("last second of the grace") << true << 1s - day << true;
    QTest::newRow("exactly a day over") << true << -day << false;
    QTest::newRow("deactivated") << false << std::chrono::seconds(day) << false;
}

void TestRenewal::subscriptionLivesThroughItsGrace()
{
    QFETCH(bool, active);
    QFETCH(std::chrono::seconds, left);
    Subscription subscription;
    subscription.active = active;
    subscription.expiresAt = now + left;

    QTEST(isAlive(subscription, now), "alive");
}

QTEST_APPLESS_MAIN(TestRenewal)
#include "tst_renewal.moc"
