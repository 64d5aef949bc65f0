#include "models/domain/keyterm.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp now(1'800'000'000s);
constexpr auto day = 86400s;
constexpr auto month = 30 * day;

KeyTerm termEndingAt(std::optional<Timestamp> end)
{
    KeyTerm term;
    term.key = {1};
    term.subscription = SubscriptionId{7};
    term.expiresAt = end;
    return term;
}

Extension until(Timestamp end, bool mayShorten)
{
    Extension extension(end);
    extension.mayShorten = mayShorten;
    return extension;
}

} // namespace

class TestKeyTerm final : public QObject
{
    Q_OBJECT

private slots:
    void movesATerm_data();
    void movesATerm();
    void leavesATermAlone_data();
    void leavesATermAlone();
    void refusesWhatMakesNoSense_data();
    void refusesWhatMakesNoSense();
    void movesASubscriptionOnce();
    void plansNothingForWhatIsLeftAlone();
    void saysWhyInWords();
};

void TestKeyTerm::movesATerm_data()
{
    QTest::addColumn<KeyTerm>("term");
    QTest::addColumn<Extension>("extension");
    QTest::addColumn<Timestamp>("after");

    QTest::newRow("time is added to the end")
        << termEndingAt(now + day) << Extension(month) << now + day + month;
    QTest::newRow("an expired term starts afresh")
        << termEndingAt(now - 10 * day) << Extension(month) << now + month;
    QTest::newRow("a term that ends now") << termEndingAt(now) << Extension(month) << now + month;
    QTest::newRow("to a later end")
        << termEndingAt(now + day) << until(now + month, false) << now + month;
    QTest::newRow("an expired term to an end")
        << termEndingAt(now - day) << until(now + month, false) << now + month;
    QTest::newRow("to an earlier end, if wanted")
        << termEndingAt(now + month) << until(now + day, true) << now + day;
    QTest::newRow("a term without an end gets one, if wanted")
        << termEndingAt({}) << until(now + day, true) << now + day;
}

void TestKeyTerm::movesATerm()
{
    QFETCH(KeyTerm, term);
    QFETCH(Extension, extension);
    QFETCH(Timestamp, after);

    QVERIFY(planMove(term, extension, now) == (TermMove{after, {}}));
    term.subscription.reset();
    QVERIFY(planMove(term, extension, now) == (TermMove{after, {}}));
}

void TestKeyTerm::leavesATermAlone_data()
{
    QTest::addColumn<KeyTerm>("term");
    QTest::addColumn<Extension>("extension");
    QTest::addColumn<TermSkip>("skip");

    const auto ordinary = termEndingAt(now + month);
    auto vip = ordinary;
    vip.vip = true;
    auto deactivated = ordinary;
    deactivated.active = false;
    auto gone = ordinary;
    gone.subscriptionFound = false;
    auto deleting = vip;
    deleting.deleting = true;
    QTest::newRow("a VIP") << vip << Extension(day) << TermSkip::Unlimited;
    QTest::newRow("the mark for never")
        << termEndingAt(UnlimitedExpiry) << until(now + day, true) << TermSkip::Unlimited;
    QTest::newRow("a day below the mark")
        << termEndingAt(UnlimitedExpiry - day) << Extension(day) << TermSkip::Unlimited;
    QTest::newRow("a deactivated subscription")
        << deactivated << Extension(day) << TermSkip::Deactivated;
    QTest::newRow("a purged subscription") << gone << Extension(day) << TermSkip::SubscriptionGone;
    QTest::newRow("a key on its way out") << deleting << Extension(day) << TermSkip::Revoking;
    QTest::newRow("no end to add to") << termEndingAt({}) << Extension(day) << TermSkip::NoEnd;
    QTest::newRow("no end to cut")
        << termEndingAt({}) << until(now + day, false) << TermSkip::NoEnd;
    QTest::newRow("a later end") << ordinary << until(now + day, false) << TermSkip::EndsLater;
    QTest::newRow("the same end") << ordinary << until(now + month, true) << TermSkip::Unchanged;
}

void TestKeyTerm::leavesATermAlone()
{
    QFETCH(KeyTerm, term);
    QFETCH(Extension, extension);
    QFETCH(TermSkip, skip);

    QVERIFY(planMove(term, extension, now) == (TermMove{{}, skip}));
}

void TestKeyTerm::refusesWhatMakesNoSense_data()
{
    QTest::addColumn<Extension>("extension");
    QTest::addColumn<bool>("valid");

    QTest::newRow("a second") << Extension(1s) << true;
    QTest::newRow("no time at all") << Extension(0s) << false;
    QTest::newRow("back in time") << Extension(-day) << false;
    QTest::newRow("half a century") << Extension(std::chrono::years(50)) << true;
    QTest::newRow("more than half a century") << Extension(std::chrono::years(51)) << false;
    QTest::newRow("until now") << Extension(now) << false;
    QTest::newRow("until the next second") << Extension(now + 1s) << true;
    QTest::newRow("until the mark for never") << Extension(UnlimitedExpiry) << true;
    QTest::newRow("beyond the mark for never") << Extension(UnlimitedExpiry + 1s) << false;
}

void TestKeyTerm::refusesWhatMakesNoSense()
{
    QFETCH(Extension, extension);
    QFETCH(bool, valid);

    QCOMPARE(!validate(extension, now).has_value(), valid);
}

void TestKeyTerm::movesASubscriptionOnce()
{
    auto first = termEndingAt(now + day);
    auto second = first;
    second.key = {2};
    auto standalone = first;
    standalone.key = {3};
    standalone.subscription.reset();
    auto another = standalone;
    another.key = {4};

    const auto moves =
        planMoves(std::vector{first, second, standalone, another}, Extension(day), now);

    QCOMPARE(moves.size(), size_t(3));
    QVERIFY(moves.front() == (PlannedMove{{1}, SubscriptionId{7}, now + day, now + 2 * day}));
    QCOMPARE(moves.back().key, KeyId{4});
}

void TestKeyTerm::plansNothingForWhatIsLeftAlone()
{
    QVERIFY(planMoves(std::vector{termEndingAt(UnlimitedExpiry)}, Extension(day), now).empty());
}

void TestKeyTerm::saysWhyInWords()
{
    auto term = termEndingAt(UnlimitedExpiry);
    QCOMPARE(termSkipText(term, TermSkip::Unlimited), u"Subscription 7 is unlimited"_s);
    term.subscription.reset();
    QCOMPARE(termSkipText(term, TermSkip::Unlimited), u"The key is unlimited"_s);
}

QTEST_APPLESS_MAIN(TestKeyTerm)

#include "tst_keyterm.moc"
