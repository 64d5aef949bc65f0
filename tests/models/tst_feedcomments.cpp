#include "models/domain/feedcomments.h"

#include <QRegularExpression>
#include <QTest>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Now = Timestamp(1'780'000'000s); // 28.05.2026 20:26:40 UTC
constexpr qint64 Mb = 1024 * 1024;
constexpr qint64 Gb = 1024 * Mb;

BotEnvironment bot(const QString &supportUsername = {})
{
    return {QTimeZone::utc(), supportUsername};
}

/// The lines that begin with "# subject:".
QStringList commentsOn(const QString &subject, const QStringList &lines)
{
    return lines.filter(u"# "_s + subject + u": "_s);
}

} // namespace

/// The lines before the links, as release 2.4.51 of the bot words them.
class TestFeedComments final : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheTimeThatRemains_data();
    void tellsTheTimeThatRemains();
    void tellsWhatItKnowsOfTheTerm_data();
    void tellsWhatItKnowsOfTheTerm();
    void tellsTheTraffic_data();
    void tellsTheTraffic();
    void writesTimesInTheBotsZone();
    void namesThePlanAsItIs();
    void namesWhomToAsk_data();
    void namesWhomToAsk();
};

void TestFeedComments::tellsTheTimeThatRemains_data()
{
    QTest::addColumn<std::chrono::seconds>("left");
    QTest::addColumn<QString>("text");
    const auto row = [](std::chrono::seconds left, const QString &text) {
        QTest::newRow(qPrintable(text)) << left << text;
    };
    using std::chrono::days;
    row(1s, u"1 сек"_s);
    row(59s, u"59 сек"_s);
    row(60s, u"1 минута"_s);
    row(2min + 59s, u"2 минуты"_s);
    row(59min, u"59 минут"_s);
    row(1h, u"1 час"_s);
    row(4h + 11min, u"4 часа, 11 минут"_s);
    row(23h + 21min, u"23 часа, 21 минута"_s);
    row(days(1), u"1 день"_s);
    row(days(6) + 5h + 1min, u"6 дней, 5 часов, 1 минута"_s);
    row(days(7), u"1 неделя"_s);
    row(days(29) + 2h, u"4 недели, 1 день, 2 часа"_s);
    row(days(30), u"1 месяц"_s);
    row(days(37) + 1min, u"1 месяц, 7 дней, 1 минута"_s);
    row(days(364), u"12 месяцев, 4 дня"_s);
    row(days(365), u"1 год"_s);
    row(days(2 * 365 + 60) + 3h, u"2 года, 2 месяца, 3 часа"_s);
    row(UnlimitedExpiry - Now, u"73 года, 7 месяцев, 25 дней, 33 минуты"_s);
}

void TestFeedComments::tellsTheTimeThatRemains()
{
    QFETCH(const std::chrono::seconds, left);
    QFETCH(const QString, text);
    FeedSource source;
    source.subscription.expiresAt = Now + left;
    QCOMPARE(commentsOn(u"Remaining"_s, feedComments(source, {}, Now, bot())),
             QStringList{u"# Remaining: "_s + text});
}

void TestFeedComments::tellsWhatItKnowsOfTheTerm_data()
{
    QTest::addColumn<FeedSource>("source");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char *name, Timestamp createdAt, Timestamp expiresAt,
                        std::optional<Timestamp> updatedAt, const QStringList &lines) {
        FeedSource source;
        source.subscription.createdAt = createdAt;
        source.subscription.expiresAt = expiresAt;
        source.updatedAt = updatedAt;
        QTest::newRow(name) << source << lines;
    };
    const auto until = u"# Active until: 17.06.2026 20:26"_s;
    const auto created = u"# Created: 18.05.2026 20:26"_s;
    const auto remaining = u"# Remaining: 2 недели, 6 дней"_s;
    const auto active = u"# Status: Активна"_s;
    const auto over = u"# Status: Истекла"_s;
    row("all of it", Now - 240h, Now + 480h, Now - 1h,
        {until, created, remaining, u"# Lifetime: 33.3%"_s, u"# Last updated: 28.05.2026 19:26"_s,
         active});
    row("nothing but the end", {}, Now + 480h, {}, {until, remaining, active});
    row("updated at no time", {}, Now + 480h, Timestamp(), {until, remaining, active});
    row("a VIP's that is over in this second", Now - 240h, Now, {},
        {u"# Active until: 28.05.2026 20:26"_s, created, u"# Lifetime: 100.0%"_s, over});
    row("created after its end", Now - 240h, Now - 240h, {},
        {u"# Active until: 18.05.2026 20:26"_s, created, over});
    row("created in the future", Now + 240h, Now + 480h, {},
        {until, u"# Created: 07.06.2026 20:26"_s, remaining, u"# Lifetime: 0.0%"_s, active});
}

void TestFeedComments::tellsWhatItKnowsOfTheTerm()
{
    QFETCH(const FeedSource, source);
    QFETCH(const QStringList, lines);
    static const QRegularExpression ofTerm(
        u"^# (Active until|Created|Remaining|Lifetime|Last updated|Status): "_s);
    QCOMPARE(feedComments(source, {}, Now, bot()).filter(ofTerm), lines);
}

void TestFeedComments::tellsTheTraffic_data()
{
    QTest::addColumn<qint64>("usedBytes");
    QTest::addColumn<qint64>("limitBytes");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char *name, qint64 used, qint64 limit, const QString &traffic,
                        const QStringList &rest) {
        QTest::newRow(name) << used << limit << (QStringList{u"# Traffic: "_s + traffic} + rest);
    };
    const auto limited = [](const QString &remaining, const QString &use) {
        return QStringList{u"# Traffic remaining: "_s + remaining, u"# Traffic usage: "_s + use};
    };
    row("none, unlimited", 0, 0, u"0.00 MB / unlimited"_s, {});
    row("much, unlimited", 3'700'000'000, 0, u"3.45/unlimited GB"_s, {});
    row("none of a limit", 0, 20 * Gb, u"0.00 MB / 20.0 GB"_s, limited(u"20.00 GB"_s, u"0.00%"_s));
    row("a byte less than a gigabyte", Gb - 1, 20 * Gb, u"1024.00 MB / 20.0 GB"_s,
        limited(u"19.00 GB"_s, u"5.00%"_s));
    row("a gigabyte", Gb, 20 * Gb, u"1.00/20.0 GB"_s, limited(u"19.00 GB"_s, u"5.00%"_s));
    row("part of a limit", 3'700'000'000, 20 * Gb, u"3.45/20.0 GB"_s,
        limited(u"16.55 GB"_s, u"17.23%"_s));
    row("a hundredth of a gigabyte left", 20 * Gb - 10'737'419, 20 * Gb, u"19.99/20.0 GB"_s,
        limited(u"0.01 GB"_s, u"99.95%"_s));
    row("a little less than that left", 20 * Gb - 10'737'418, 20 * Gb, u"19.99/20.0 GB"_s,
        limited(u"10.24 MB"_s, u"99.95%"_s));
    row("all of it", 20 * Gb, 20 * Gb, u"20.00/20.0 GB"_s, limited(u"0.00 MB"_s, u"100.00%"_s));
    row("more than all of it", 21 * Gb, 20 * Gb, u"21.00/20.0 GB"_s,
        limited(u"0.00 MB"_s, u"100.00%"_s));
}

void TestFeedComments::tellsTheTraffic()
{
    QFETCH(const qint64, usedBytes);
    QFETCH(const qint64, limitBytes);
    QFETCH(const QStringList, lines);
    SubscriptionFeed feed;
    feed.usedBytes = usedBytes;
    feed.limitBytes = limitBytes;
    QCOMPARE(feedComments({}, feed, Now, bot()).filter(u"# Traffic"_s), lines);
}

void TestFeedComments::writesTimesInTheBotsZone()
{
    FeedSource source;
    source.subscription.expiresAt = UnlimitedExpiry;
    QCOMPARE(feedComments(source, {}, Now, {QTimeZone(3 * 3600), {}}).first(),
             u"# Active until: 01.01.2100 00:00"_s);
}

void TestFeedComments::namesThePlanAsItIs()
{
    FeedSource source;
    source.tariffName = u"Месяц\nvless://smuggled"_s;
    const auto lines = feedComments(source, {}, Now, bot());
    QCOMPARE(commentsOn(u"Plan"_s, lines), QStringList{u"# Plan: Месяц\nvless://smuggled"_s});
    QVERIFY(commentsOn(u"Plan"_s, feedComments({}, {}, Now, bot())).isEmpty());
}

void TestFeedComments::namesWhomToAsk_data()
{
    QTest::addColumn<QString>("username");
    QTest::addColumn<QStringList>("lines");
    const QStringList named{u"# Support: @veil_help"_s};
    QTest::newRow("a name") << u"veil_help"_s << named;
    QTest::newRow("with its sign") << u" @veil_help "_s << named;
    QTest::newRow("with two signs") << u"@@veil_help"_s << named;
    QTest::newRow("nobody") << u"  "_s << QStringList();
}

void TestFeedComments::namesWhomToAsk()
{
    QFETCH(const QString, username);
    QFETCH(const QStringList, lines);
    QCOMPARE(commentsOn(u"Support"_s, feedComments({}, {}, Now, bot(username))), lines);
}

} // namespace VeilDesk

QTEST_GUILESS_MAIN(VeilDesk::TestFeedComments)
#include "tst_feedcomments.moc"
