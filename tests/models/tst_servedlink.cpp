#include "models/domain/servedlink.h"

#include <QTest>

namespace VeilDesk {

using namespace Qt::StringLiterals;

/// What the bot makes of a stored link.
class TestServedLink final : public QObject
{
    Q_OBJECT

private slots:
    void rewritesHostAndName_data();
    void rewritesHostAndName();
    void takesTheHostOfTheApiWithoutADomain();
    void leavesTheNameOutWithoutOne();
};

void TestServedLink::rewritesHostAndName_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("served");

    QTest::newRow("parameters stay letter by letter")
        << u"vless://id@old.example:8443/?type=ws&path=/v2ray&flow=&security=tls#old name"_s
        << u"vless://id@vpn.example:8443/?type=ws&path=/v2ray&flow=&security=tls#Amsterdam%20%28NL%29"_s;
    QTest::newRow("the first link of many lines")
        << u"Key: 1\r\nVLESS URL: vless://id@domain:443?type=tcp#a\r\nvless://id@b:444"_s
        << u"vless://id@vpn.example:443?type=tcp#Amsterdam%20%28NL%29"_s;
    QTest::newRow("no name and no parameters")
        << u"vless://id@domain:443"_s << u"vless://id@vpn.example:443#Amsterdam%20%28NL%29"_s;
    QTest::newRow("no port") << u"vless://id@domain?type=tcp"_s
                             << u"vless://id@vpn.example?type=tcp#Amsterdam%20%28NL%29"_s;
    QTest::newRow("an address in brackets keeps them")
        << u"vless://id@[2001:db8::1]:443?type=tcp"_s
        << u"vless://id@[vpn.example]:443?type=tcp#Amsterdam%20%28NL%29"_s;
    QTest::newRow("nobody before the host")
        << u"vless://domain:443?type=tcp#a"_s
        << u"vless://domain:443?type=tcp#Amsterdam%20%28NL%29"_s;
    QTest::newRow("two signs of a name")
        << u"vless://id@domain:443?type=tcp#a#b"_s
        << u"vless://id@vpn.example:443?type=tcp#Amsterdam%20%28NL%29"_s;
    QTest::newRow("a link of another kind") << u"ss://YWVzOnB3@host:8388#a"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestServedLink::rewritesHostAndName()
{
    QFETCH(const QString, stored);
    QFETCH(const QString, served);
    Server server;
    server.name = u"Amsterdam (NL)"_s;
    server.domain = u" vpn.example "_s;
    server.apiUrl = u"https://api.example:2053/x/api"_s;
    QCOMPARE(servedLink(stored, server), served);
}

void TestServedLink::takesTheHostOfTheApiWithoutADomain()
{
    Server server;
    server.name = u"Ams"_s;
    server.apiUrl = u"https://api.example:2053/x/api"_s;
    QCOMPARE(servedLink(u"vless://id@domain:443"_s, server), u"vless://id@api.example:443#Ams"_s);
    server.apiUrl.clear();
    QCOMPARE(servedLink(u"vless://id@domain:443"_s, server), u"vless://id@domain:443#Ams"_s);
}

void TestServedLink::leavesTheNameOutWithoutOne()
{
    Server server;
    server.domain = u"vpn.example"_s;
    QCOMPARE(servedLink(u"vless://id@domain:443#a"_s, server), u"vless://id@vpn.example:443"_s);
}

} // namespace VeilDesk

QTEST_GUILESS_MAIN(VeilDesk::TestServedLink)
#include "tst_servedlink.moc"
