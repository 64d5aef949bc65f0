#include "models/domain/subscriptionfeed.h"

#include <QTest>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Now = Timestamp(1'780'000'000s);
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

FeedSource source()
{
    FeedSource source;
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
    void servesVipsWhateverTheirTermAndTraffic();
    void findsLinksThatDoNotConnect();
    void makesTheLinkOfTheBotsAddress_data();
    void makesTheLinkOfTheBotsAddress();
};

void TestSubscriptionFeed::answersWithTheLinksByCountryAndServer()
{
    const auto feed = makeFeed(source(), Now);
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
    row("over its limit for a day", std::nullopt, [](auto &s) { s.overLimitSince = Now - 24h; });
    row("over its limit for longer", OverLimit, [](auto &s) { s.overLimitSince = Now - 24h - 1s; });
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
    QCOMPARE(makeFeed(source, Now).refusal, refusal);
}

void TestSubscriptionFeed::servesVipsWhateverTheirTermAndTraffic()
{
    auto vip = source();
    vip.vip = true;
    vip.subscription.expiresAt = Now - 72h;
    vip.overLimitSince = Now - 72h;
    const auto feed = makeFeed(vip, Now);
    QVERIFY(!feed.refusal);
    QCOMPARE(feed.usedBytes, 0);
    QCOMPARE(feed.limitBytes, 0);
}

void TestSubscriptionFeed::findsLinksThatDoNotConnect()
{
    auto odd = source();
    odd.keys = {
        {keyWith(storedLink(u"b0000000-0000-4000-8000-000000000002"_s)), server(u"One"_s, u"A"_s)}};
    const auto line = makeFeed(odd, Now).lines.front();
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
