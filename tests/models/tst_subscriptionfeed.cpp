#include "models/domain/subscriptionfeed.h"

#include <QTest>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Now = Timestamp(1'780'000'000s); // 28.05.2026 20:26:40 UTC
constexpr qint64 Mb = 1024 * 1024;
const auto uuid = u"a0000000-0000-4000-8000-000000000001"_s;

AccessKey keyWith(const QString &link)
{
    AccessKey key;
    key.uuid = uuid;
    key.link = link;
    return key;
}

Server server(const QString &name, const QString &country)
{
    Server server;
    server.name = name;
    server.country = country;
    server.domain = name.toLower() + u".example"_s;
    return server;
}

QString storedLink(const QString &ofUuid = uuid)
{
    return u"VLESS URL: vless://%1@domain:443?encryption=none&type=ws&security=tls&path=%2Fv2ray#x"_s
        .arg(ofUuid);
}

BotEnvironment bot()
{
    return {QTimeZone::utc(), {}};
}

FeedSource source()
{
    FeedSource source;
    source.subscription.id = {7};
    source.subscription.token = u"0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d"_s;
    source.subscription.expiresAt = Now + 1s;
    source.limitMb = 3;
    source.usedBytes = 5;
    source.keys = {{keyWith(storedLink()), server(u"Two"_s, u"B"_s)},
                   {keyWith(storedLink()), server(u"Three"_s, u"A"_s)},
                   {keyWith(storedLink()), server(u"One"_s, u"B"_s)}};
    return source;
}

} // namespace

class TestSubscriptionFeed final : public QObject
{
    Q_OBJECT

private slots:
    void answersWithTheLinksByCountryAndServer();
    void refusesAsTheBotDoes_data();
    void refusesAsTheBotDoes();
    void saysHowTheBotRefuses_data();
    void saysHowTheBotRefuses();
    void servesVipsWhateverTheirTermAndTraffic();
    void sendsCommentsAndLinks();
    void leavesOutLinksThatTheDatabaseLacks();
    void leavesOutKeysOfOthers();
    void encodesWhatItSends();
    void sendsTheUseInTheHead_data();
    void sendsTheUseInTheHead();
    void findsLinksThatDoNotConnect();
    void makesTheLinkOfTheBotsAddress_data();
    void makesTheLinkOfTheBotsAddress();
};

void TestSubscriptionFeed::answersWithTheLinksByCountryAndServer()
{
    const auto feed = makeFeed(source(), Now, bot());
    QVERIFY(!feed.refusal);
    QCOMPARE(feed.limitBytes, 3 * 1024 * 1024);
    QStringList names;
    for (const auto &line : feed.lines)
        names += line.serverName;
    QCOMPARE(names, (QStringList{u"Three"_s, u"One"_s, u"Two"_s}));
    const auto link = parseLink(feed.lines.front().link);
    QVERIFY(link);
    QCOMPARE(link->host, u"three.example"_s);
    QCOMPARE(link->name, u"Three"_s);
    QVERIFY(feed.lines.front().findings.empty());
}

void TestSubscriptionFeed::refusesAsTheBotDoes_data()
{
    QTest::addColumn<FeedSource>("source");
    QTest::addColumn<std::optional<FeedRefusal>>("refusal");
    const auto row = [](const char *name, std::optional<FeedRefusal> refusal, auto change) {
        auto changed = source();
        change(changed);
        QTest::newRow(name) << changed << refusal;
    };
    using enum FeedRefusal;
    row("a token of the referral bonus", std::nullopt,
        [](auto &s) { s.subscription.token = QString(43, u'k'); });
    row("a short token", BadToken, [](auto &s) { s.subscription.token = QString(31, u'k'); });
    row("deactivated", Inactive, [](auto &s) { s.subscription.active = false; });
    row("over in this second", Expired, [](auto &s) { s.subscription.expiresAt = Now; });
    row("over its limit for a day", std::nullopt, [](auto &s) {
        s.usedBytes = 3 * Mb + 1;
        s.overLimitSince = Now - 24h;
    });
    row("over its limit for longer", OverLimit, [](auto &s) {
        s.usedBytes = 3 * Mb + 1;
        s.overLimitSince = Now - 24h - 1s;
    });
    row("exactly at its limit, once over it", std::nullopt, [](auto &s) {
        s.usedBytes = 3 * Mb;
        s.overLimitSince = Now - 72h;
    });
    row("unlimited, once over a limit", std::nullopt, [](auto &s) {
        s.usedBytes = 3 * Mb + 1;
        s.limitMb = 0;
        s.overLimitSince = Now - 72h;
    });
    row("no keys", NoKeys, [](auto &s) { s.keys.clear(); });
    row("only on servers that are off", NoKeys, [](auto &s) {
        for (auto &[key, server] : s.keys)
            server.active = false;
    });
    row("no link in the database", NoLinks, [](auto &s) {
        for (auto &[key, server] : s.keys)
            key.link.clear();
    });
}

void TestSubscriptionFeed::refusesAsTheBotDoes()
{
    QFETCH(FeedSource, source);
    QFETCH(std::optional<FeedRefusal>, refusal);
    QCOMPARE(makeFeed(source, Now, bot()).refusal, refusal);
}

void TestSubscriptionFeed::servesVipsWhateverTheirTermAndTraffic()
{
    auto vip = source();
    vip.vip = true;
    vip.subscription.expiresAt = Now - 72h;
    vip.usedBytes = 3 * Mb + 1;
    vip.overLimitSince = Now - 72h;
    const auto feed = makeFeed(vip, Now, bot());
    QVERIFY(!feed.refusal);
    QCOMPARE(feed.usedBytes, 0);
    QCOMPARE(feed.limitBytes, 0);
    QVERIFY2(decodedBody(feed).contains(u"\n# Traffic: 0.00 MB / unlimited\n"_s),
             qPrintable(decodedBody(feed)));
}

void TestSubscriptionFeed::saysHowTheBotRefuses_data()
{
    QTest::addColumn<FeedSource>("source");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, int status, auto change) {
        auto changed = source();
        change(changed);
        QTest::newRow(name) << changed << status;
    };
    row("a short token", 400, [](auto &s) { s.subscription.token = u"short"_s; });
    row("deactivated", 404, [](auto &s) { s.subscription.active = false; });
    row("over", 404, [](auto &s) { s.subscription.expiresAt = Now; });
    row("no keys", 404, [](auto &s) { s.keys.clear(); });
}

void TestSubscriptionFeed::saysHowTheBotRefuses()
{
    QFETCH(const FeedSource, source);
    QFETCH(const int, status);

    const auto feed = makeFeed(source, Now, bot());

    QCOMPARE(feedStatus(feed), status);
    QCOMPARE(decodedBody(feed), QString());
    QCOMPARE(encodedBody(feed), QString());
    QVERIFY(feed.headers.empty());
}

void TestSubscriptionFeed::sendsCommentsAndLinks()
{
    auto sold = source();
    sold.subscription.createdAt = Now - 240h;
    sold.subscription.expiresAt = Now + 480h;
    sold.updatedAt = Now - 1h;
    sold.tariffName = u"Месяц"_s;
    sold.usedBytes = Mb;
    const auto feed = makeFeed(sold, Now, {QTimeZone(3 * 3600), u"veil_help"_s});

    const auto linkTo = [](const QString &host, const QString &name) {
        return u"vless://"_s + uuid + u'@' + host
            + u":443?encryption=none&type=ws&security=tls&path=%2Fv2ray#"_s + name;
    };
    QCOMPARE(decodedBody(feed).split(u'\n'),
             (QStringList{u"# Active until: 17.06.2026 23:26"_s, u"# Created: 18.05.2026 23:26"_s,
                          u"# Remaining: 2 недели, 6 дней"_s, u"# Lifetime: 33.3%"_s,
                          u"# Last updated: 28.05.2026 22:26"_s, u"# Traffic: 1.00 MB / 0.0 GB"_s,
                          u"# Traffic remaining: 2.00 MB"_s, u"# Traffic usage: 33.33%"_s,
                          u"# Plan: Месяц"_s, u"# Servers: 3"_s, u"# Locations: A, B"_s,
                          u"# Status: Активна"_s, u"# Subscription ID: 7"_s,
                          u"# Support: @veil_help"_s, linkTo(u"three.example"_s, u"Three"_s),
                          linkTo(u"one.example"_s, u"One"_s), linkTo(u"two.example"_s, u"Two"_s)}));
    QCOMPARE(feedStatus(feed), 200);
}

void TestSubscriptionFeed::leavesOutLinksThatTheDatabaseLacks()
{
    auto lacking = source();
    lacking.keys[1].first.link = u"ss://YWVzOnB3@host:8388#x"_s;
    lacking.keys[2].second.active = false;
    lacking.keys[2].second.country = u"C"_s;

    const auto feed = makeFeed(lacking, Now, bot());

    const auto lines = decodedBody(feed).split(u'\n');
    QCOMPARE(lines.filter(u"://"_s).size(), 1);
    QVERIFY(lines.last().endsWith(u"#Two"_s));
    QVERIFY(lines.contains(u"# Servers: 1"_s));
    QVERIFY(lines.contains(u"# Locations: A, B"_s));
}

void TestSubscriptionFeed::leavesOutKeysOfOthers()
{
    auto shared = source();
    shared.othersKeys = {{keyWith(storedLink()), server(u"Four"_s, u"C"_s)},
                         {keyWith({}), server(u"Five"_s, u"D"_s)}};

    const auto feed = makeFeed(shared, Now, bot());

    QCOMPARE(decodedBody(feed), decodedBody(makeFeed(source(), Now, bot())));
    QCOMPARE(feed.leftOut.size(), size_t(2));
    for (const auto &line : feed.leftOut)
        QCOMPARE(line.findings.front().code, u"other-customer"_s);

    shared.keys.clear();
    QCOMPARE(makeFeed(shared, Now, bot()).refusal, std::optional(FeedRefusal::NoKeys));
}

void TestSubscriptionFeed::encodesWhatItSends()
{
    const auto feed = makeFeed(source(), Now, bot());
    const auto encoded = encodedBody(feed).toLatin1();
    QVERIFY(encoded.startsWith("IyBBY3RpdmUgdW50aWw6IDI4LjA1LjIwMjYgMjA6MjY"));
    QCOMPARE(QString::fromUtf8(QByteArray::fromBase64(encoded)), decodedBody(feed));
}

void TestSubscriptionFeed::sendsTheUseInTheHead_data()
{
    QTest::addColumn<FeedSource>("source");
    QTest::addColumn<QString>("use");
    const auto row = [](const char *name, const QString &use, auto change) {
        auto changed = source();
        change(changed);
        QTest::newRow(name) << changed << use;
    };
    row("limited", u"upload=0; download=5; total=3145728; expire=1780000001"_s, [](auto &) {});
    row("unlimited", u"upload=0; download=5; total=0; expire=1780000001"_s,
        [](auto &s) { s.limitMb = 0; });
    row("a limit below zero", u"upload=0; download=5; total=0; expire=1780000001"_s,
        [](auto &s) { s.limitMb = -1; });
    row("a VIP", u"upload=0; download=0; total=0; expire=4102434000"_s, [](auto &s) {
        s.vip = true;
        s.subscription.expiresAt = UnlimitedExpiry;
    });
}

void TestSubscriptionFeed::sendsTheUseInTheHead()
{
    QFETCH(const FeedSource, source);
    QFETCH(const QString, use);
    QCOMPARE(
        makeFeed(source, Now, bot()).headers,
        (std::vector<FeedHeader>{{u"Content-Type"_s, u"text/plain; charset=utf-8"_s},
                                 {u"Cache-Control"_s, u"no-cache, no-store, must-revalidate"_s},
                                 {u"Pragma"_s, u"no-cache"_s},
                                 {u"Expires"_s, u"0"_s},
                                 {u"Subscription-Userinfo"_s, use},
                                 {u"Profile-Title"_s, u"Vee%20VPN"_s}}));
}

void TestSubscriptionFeed::findsLinksThatDoNotConnect()
{
    auto odd = source();
    odd.keys = {
        {keyWith(storedLink(u"b0000000-0000-4000-8000-000000000002"_s)), server(u"One"_s, u"A"_s)}};
    const auto line = makeFeed(odd, Now, bot()).lines.front();
    QCOMPARE(line.findings.size(), 1u);
    QCOMPARE(line.findings.front().code, u"other-uuid"_s);
}

void TestSubscriptionFeed::makesTheLinkOfTheBotsAddress_data()
{
    QTest::addColumn<QUrl>("baseUrl");
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("link");

    const QUrl bot(u"https://vpn.example:8443/bot"_s);
    QTest::newRow("an address with a port and a path")
        << bot << u"t"_s << u"https://vpn.example:8443/bot/api/subscription/t"_s;
    QTest::newRow("a token that needs escaping")
        << bot << u"a/b"_s << u"https://vpn.example:8443/bot/api/subscription/a%2Fb"_s;
    QTest::newRow("no address") << QUrl() << u"t"_s << QString();
    QTest::newRow("no token") << bot << QString() << QString();
}

void TestSubscriptionFeed::makesTheLinkOfTheBotsAddress()
{
    QFETCH(const QUrl, baseUrl);
    QFETCH(const QString, token);
    QFETCH(const QString, link);
    QCOMPARE(subscriptionLink(baseUrl, token), link);
}

} // namespace VeilDesk

QTEST_GUILESS_MAIN(VeilDesk::TestSubscriptionFeed)
#include "tst_subscriptionfeed.moc"
