#include "models/domain/link.h"
#include "tests/support/links.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

using Parameters = std::vector<std::pair<QString, QString>>;

} // namespace

class TestLink : public QObject
{
    Q_OBJECT

private slots:
    void understandsEachPart_data();
    void understandsEachPart();
    void readsParameters_data();
    void readsParameters();
    void refusesWhatIsNoLink_data();
    void refusesWhatIsNoLink();
    void writesTheCanonicalForm_data();
    void writesTheCanonicalForm();
    void survivesTheRoundTrip_data();
    void survivesTheRoundTrip();
    void buildsTheLinkOfAUsersKey_data();
    void buildsTheLinkOfAUsersKey();
    void rewritesHostAndName_data();
    void rewritesHostAndName();
};

void TestLink::understandsEachPart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<LinkScheme>("scheme");
    QTest::addColumn<QString>("userInfo");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("name");

    const auto row = [](const char *name, const QString &text, const QString &host, int port,
                        const QString &fragment) {
        QTest::newRow(name) << text << LinkScheme::Vless << uuid << host << port << fragment;
    };
    row("API v1.1 with its placeholder host",
        u"vless://%1@domain:443?path=/v2ray&security=tls&type=ws"_s.arg(uuid), u"domain"_s, 443,
        {});
    row("veil-v2ray 2.3 with a raw name: spaces, an ampersand, a second hash, Cyrillic",
        u"vless://%1@h.example:10001?type=tcp&security=reality#Иван & Co #1"_s.arg(uuid),
        u"h.example"_s, 10001, u"Иван & Co #1"_s);
    row("veil-v2ray 1.0 inside a text of several lines",
        u"=== Key ===\nVLESS URL: vless://%1@h.example:443?spx=/&type=tcp&flow=#name\nQR: none"_s
            .arg(uuid),
        u"h.example"_s, 443, u"name"_s);
    row("a list of several links takes the first vless link",
        u"trojan://secret@t.example:443#t\r\nvless://%1@a.example:1#a\r\nvless://x@b.example:2#b"_s
            .arg(uuid),
        u"a.example"_s, 1, u"a"_s);
    row("Marzban with an escaped emoji name",
        u"vless://%1@h.example:8080?security=none&host=#%F0%9F%9A%80%20M"_s.arg(uuid),
        u"h.example"_s, 8080, u"🚀 M"_s);
    row("a name with escapes that are none stays literal there",
        u"vless://%1@h.example:443#100%25%20or%20100%zz%2"_s.arg(uuid), u"h.example"_s, 443,
        u"100% or 100%zz%2"_s);
    row("a name whose bytes are not UTF-8 stays escaped",
        u"vless://%1@h.example:443#%CF%F0%E8"_s.arg(uuid), u"h.example"_s, 443, u"%CF%F0%E8"_s);
    row("a plus in a name is a plus", u"vless://%1@h.example:443#a+b"_s.arg(uuid), u"h.example"_s,
        443, u"a+b"_s);
    row("no query and no name", u"vless://%1@h.example:443"_s.arg(uuid), u"h.example"_s, 443, {});
    row("slash before the query", u"vless://%1@h.example:443/?type=ws#n"_s.arg(uuid),
        u"h.example"_s, 443, u"n"_s);
    row("IPv6", u"vless://%1@[2001:db8::1]:443?type=tcp"_s.arg(uuid), u"2001:db8::1"_s, 443, {});
    row("IPv6 without a port", u"vless://%1@[::1]"_s.arg(uuid), u"::1"_s, 0, {});
    row("international host becomes punycode", u"vless://%1@пример.рф:443"_s.arg(uuid),
        u"xn--e1afmkfd.xn--p1ai"_s, 443, {});
    row("escaped international host becomes punycode",
        u"vless://%1@%D0%BF%D1%80%D0%B8%D0%BC%D0%B5%D1%80.%D1%80%D1%84:443"_s.arg(uuid),
        u"xn--e1afmkfd.xn--p1ai"_s, 443, {});
    row("no port", u"vless://%1@h.example?type=ws"_s.arg(uuid), u"h.example"_s, 0, {});
    row("port out of range is kept for the lint", u"vless://%1@h.example:70000"_s.arg(uuid),
        u"h.example"_s, 70000, {});
    row("scheme in capitals", u"VLESS://%1@h.example:443"_s.arg(uuid), u"h.example"_s, 443, {});
    row("white space around", u"  vless://%1@h.example:443#n \t"_s.arg(uuid), u"h.example"_s, 443,
        u"n"_s);
    QTest::newRow("no uuid") << u"vless://h.example:443"_s << LinkScheme::Vless << QString()
                             << u"h.example"_s << 443 << QString();
    QTest::newRow("trojan") << u"trojan://p%40ss@t.example:443?sni=s.example#T"_s
                            << LinkScheme::Trojan << u"p@ss"_s << u"t.example"_s << 443 << u"T"_s;
    QTest::newRow("Outline, SIP002 with base64url")
        << u"ss://Y2hhY2hhMjAtaWV0Zi1wb2x5MTMwNTpzZWNyZXQ@o.example:8388/?outline=1#O"_s
        << LinkScheme::Shadowsocks << u"chacha20-ietf-poly1305:secret"_s << u"o.example"_s << 8388
        << u"O"_s;
    QTest::newRow("SIP002 with padded base64")
        << u"ss://YWVzLTI1Ni1nY206YT8+Pz4%3D@o.example:8388"_s << LinkScheme::Shadowsocks
        << u"aes-256-gcm:a?>?>"_s << u"o.example"_s << 8388 << QString();
    QTest::newRow("SIP002 with a plain user part")
        << u"ss://2022-blake3-aes-256-gcm:a%2Fb%3D@o.example:8388#n"_s << LinkScheme::Shadowsocks
        << u"2022-blake3-aes-256-gcm:a/b="_s << u"o.example"_s << 8388 << u"n"_s;
    QTest::newRow("legacy ss, all of it in base64")
        << u"ss://YWVzLTI1Ni1jZmI6cEBzczpAby5leGFtcGxlOjgzODg=#old"_s << LinkScheme::Shadowsocks
        << u"aes-256-cfb:p@ss:"_s << u"o.example"_s << 8388 << u"old"_s;
}

void TestLink::understandsEachPart()
{
    QFETCH(QString, text);

    const auto link = parseLink(text);

    QVERIFY2(link, link ? "" : qPrintable(link.error().detail()));
    QTEST(link->scheme, "scheme");
    QTEST(link->userInfo, "userInfo");
    QTEST(link->host, "host");
    QTEST(link->port, "port");
    QTEST(link->name, "name");
}

void TestLink::readsParameters_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<Parameters>("parameters");

    QTest::newRow("raw path") << u"path=/v2ray&type=ws"_s
                              << Parameters{{u"path"_s, u"/v2ray"_s}, {u"type"_s, u"ws"_s}};
    QTest::newRow("escaped path with early data")
        << u"path=%2Fv2ray%3Fed%3D2048"_s << Parameters{{u"path"_s, u"/v2ray?ed=2048"_s}};
    QTest::newRow("raw path with early data")
        << u"path=/v2ray?ed=2048&type=ws"_s
        << Parameters{{u"path"_s, u"/v2ray?ed=2048"_s}, {u"type"_s, u"ws"_s}};
    QTest::newRow("comma list") << u"alpn=h2%2Chttp%2F1.1"_s
                                << Parameters{{u"alpn"_s, u"h2,http/1.1"_s}};
    QTest::newRow("plus is not a space")
        << u"seed=a+b%20c"_s << Parameters{{u"seed"_s, u"a+b c"_s}};
    QTest::newRow("empty values") << u"flow=&headerType=&host=&sni="_s
                                  << Parameters{{u"flow"_s, {}},
                                                {u"headerType"_s, {}},
                                                {u"host"_s, {}},
                                                {u"sni"_s, {}}};
    QTest::newRow("duplicates are kept in order")
        << u"sni=a.example&sni=b.example"_s
        << Parameters{{u"sni"_s, u"a.example"_s}, {u"sni"_s, u"b.example"_s}};
    QTest::newRow("unknown parameter")
        << u"x-new=%7B1%7D&type=ws"_s << Parameters{{u"x-new"_s, u"{1}"_s}, {u"type"_s, u"ws"_s}};
    QTest::newRow("no value, no name, nothing") << u"flag&=lost&&"_s << Parameters{{u"flag"_s, {}}};
    QTest::newRow("JSON in extra")
        << u"extra=%7B%22a%22%3A%5B1%2C2%5D%7D"_s << Parameters{{u"extra"_s, u"{\"a\":[1,2]}"_s}};
}

void TestLink::readsParameters()
{
    QFETCH(QString, query);

    QTEST(parsed(vless(query)).parameters, "parameters");
}

void TestLink::refusesWhatIsNoLink_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");

    QTest::newRow("nothing") << QString() << u"There is no"_s;
    QTest::newRow("prose") << u"Your key is ready."_s << u"There is no"_s;
    QTest::newRow("vmess is another protocol") << u"vmess://eyJhIjoxfQ=="_s << u"There is no"_s;
    QTest::newRow("https address") << u"https://vpn.example"_s << u"There is no"_s;
    QTest::newRow("scheme only") << u"vless://"_s << u"names no host"_s;
    QTest::newRow("no host") << u"vless://%1@:443"_s.arg(uuid) << u"names no host"_s;
    QTest::newRow("letters for a port")
        << u"vless://%1@h.example:https"_s.arg(uuid) << u"not a number"_s;
    QTest::newRow("signed port") << u"vless://%1@h.example:+443"_s.arg(uuid) << u"not a number"_s;
    QTest::newRow("port beyond every integer")
        << u"vless://%1@h.example:99999999999"_s.arg(uuid) << u"not a number"_s;
    QTest::newRow("bracket never closed")
        << u"vless://%1@[::1:443"_s.arg(uuid) << u"never closes"_s;
    QTest::newRow("something after the bracket")
        << u"vless://%1@[::1]443"_s.arg(uuid) << u"between host and port"_s;
    QTest::newRow("path before the query")
        << u"vless://%1@h.example:443/v2ray?type=ws"_s.arg(uuid) << u"has a path"_s;
    QTest::newRow("ss without base64") << u"ss://***@o.example:8388"_s << u"no method"_s;
    QTest::newRow("ss without a password") << u"ss://YWVz@o.example:8388"_s << u"no method"_s;
    QTest::newRow("ss with binary rubbish") << u"ss://%1"_s.arg(u"__79_Q"_s) << u"no method"_s;
}

void TestLink::refusesWhatIsNoLink()
{
    QFETCH(QString, text);
    QFETCH(QString, reason);

    const auto link = parseLink(text);

    QVERIFY(!link);
    QCOMPARE(link.error().kind(), ErrorKind::Invalid);
    QVERIFY2(link.error().detail().contains(reason), qPrintable(link.error().detail()));
    QVERIFY(!link.error().detail().contains(uuid));
}

void TestLink::writesTheCanonicalForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");

    const auto row = [](const char *name, const QString &query, const QString &canonical) {
        QTest::newRow(name) << vless(query) << vless(canonical);
    };
    row("order of the standard",
        u"flow=xtls-rprx-vision&type=tcp&sid=7bb45050&sni=w.example&pbk=%1"
        "&fp=chrome&encryption=none&security=reality"_s.arg(publicKey),
        u"encryption=none&security=reality&sni=w.example&fp=chrome&pbk=%1&sid=7bb45050&type=tcp"
        "&flow=xtls-rprx-vision"_s.arg(publicKey));
    row("encryption is written, the raw path escaped", u"path=/v2ray&security=tls&type=ws"_s,
        u"encryption=none&security=tls&type=ws&path=%2Fv2ray"_s);
    row("a fingerprint is written for reality", u"security=reality&type=tcp"_s,
        u"encryption=none&security=reality&fp=chrome&type=tcp"_s);
    row("empty values are left out",
        u"security=none&encryption=&type=ws&headerType=&path=%2Fv2ray&host=&flow=&sni=&sid="_s,
        u"encryption=none&security=none&type=ws&path=%2Fv2ray"_s);
    row("the first of two wins", u"encryption=none&sni=a.example&sni=b.example&x=1&x=2"_s,
        u"encryption=none&sni=a.example&x=1"_s);
    row("unknown parameters come last and stay", u"zz=%2B1&encryption=none&flag&type=ws"_s,
        u"encryption=none&type=ws&zz=%2B1&flag="_s);
    row("allowInsecure is never written", u"allowInsecure=1&encryption=none&security=tls"_s,
        u"encryption=none&security=tls"_s);
    row("early data stays in the path", u"encryption=none&path=/v2ray?ed=2048"_s,
        u"encryption=none&path=%2Fv2ray%3Fed%3D2048"_s);
    row("plus and space", u"encryption=none&seed=a+b c"_s, u"encryption=none&seed=a%2Bb%20c"_s);
    row("what encodeURIComponent leaves alone", u"encryption=none&seed=%2D%5F.%21~%2A%27()"_s,
        u"encryption=none&seed=-_.!~*'()"_s);
    QTest::newRow("raw name is escaped")
        << u"vless://%1@h.example:443?encryption=none#Иван & #1"_s.arg(uuid)
        << u"vless://%1@h.example:443?encryption=none#%D0%98%D0%B2%D0%B0%D0%BD%20%26%20%231"_s.arg(
               uuid);
    QTest::newRow("slash before the query is dropped, no name no hash")
        << u"vless://%1@[::1]:443/?type=ws#"_s.arg(uuid)
        << u"vless://%1@[::1]:443?encryption=none&type=ws"_s.arg(uuid);
    QTest::newRow("trojan gets no encryption")
        << u"trojan://p%40ss@t.example:443?type=tcp&sni=s.example"_s
        << u"trojan://p%40ss@t.example:443?sni=s.example&type=tcp"_s;
    QTest::newRow("legacy ss becomes SIP002")
        << u"ss://YWVzLTI1Ni1jZmI6cEBzczpAby5leGFtcGxlOjgzODg=#old"_s
        << u"ss://YWVzLTI1Ni1jZmI6cEBzczo@o.example:8388#old"_s;
}

void TestLink::writesTheCanonicalForm()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);

    QCOMPARE(writeLink(parsed(text)), canonical);
    QCOMPARE(writeLink(parsed(canonical)), canonical);
}

void TestLink::survivesTheRoundTrip_data()
{
    QTest::addColumn<ShareLink>("link");

    auto users = buildUsersLink(uuid, {u"vpn.example"_s, {}}, {}, u"Нидерланды 🇳🇱 #1 & 50%"_s);
    QTest::newRow("users key") << users;
    users.host = u"2001:db8::1"_s;
    QTest::newRow("IPv6") << users;
    users.parameters.emplace_back(u"x&=#new"_s, u"a&b=c#d%20\n"_s);
    QTest::newRow("unknown parameter with separators") << users;
    users.name = QChar(QChar::ByteOrderMark) + u"%41 \r\n"_s;
    QTest::newRow("name that looks escaped, with control characters") << users;
    QTest::newRow("password with separators")
        << ShareLink{LinkScheme::Trojan, u"a@b:c/d?e#f"_s, u"t.example"_s, 443, {}, u"T"_s};
    QTest::newRow("ss password with separators")
        << ShareLink{LinkScheme::Shadowsocks, u"aes:a@b/ключ"_s, u"t.example"_s, 443, {}, {}};
}

void TestLink::survivesTheRoundTrip()
{
    QFETCH(ShareLink, link);

    QCOMPARE(parsed(writeLink(link)), link);
}

void TestLink::buildsTheLinkOfAUsersKey_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");

    QTest::newRow("the minimal canonical output")
        << u"vpn.example"_s << 0 << QString()
        << vless(u"encryption=none&security=tls&sni=vpn.example&fp=chrome&type=ws&host=vpn.example"
                 "&path=%2Fv2ray"_s);
    QTest::newRow("own port and path without a slash")
        << u"vpn.example"_s << 8443 << u"ws?ed=2048"_s
        << u"vless://%1@vpn.example:8443?encryption=none&security=tls&sni=vpn.example&fp=chrome"
           "&type=ws&host=vpn.example&path=%2Fws%3Fed%3D2048#Name"_s.arg(uuid);
    QTest::newRow("international domain")
        << u"пример.рф"_s << 0 << u"/v2ray"_s
        << u"vless://%1@xn--e1afmkfd.xn--p1ai:443?encryption=none&security=tls"
           "&sni=xn--e1afmkfd.xn--p1ai&fp=chrome&type=ws&host=xn--e1afmkfd.xn--p1ai"
           "&path=%2Fv2ray#Name"_s.arg(uuid);
    QTest::newRow("IPv6")
        << u"2001:db8::1"_s << 0 << QString()
        << u"vless://%1@[2001:db8::1]:443?encryption=none&security=tls&sni=2001%3Adb8%3A%3A1"
           "&fp=chrome&type=ws&host=%5B2001%3Adb8%3A%3A1%5D&path=%2Fv2ray#Name"_s.arg(uuid);
}

void TestLink::buildsTheLinkOfAUsersKey()
{
    QFETCH(QString, host);
    QFETCH(int, port);
    QFETCH(QString, path);
    const LinkHost address{host, port > 0 ? std::optional(port) : std::nullopt};

    const auto link = buildUsersLink(uuid, address, path, u"Name"_s);

    QTEST(writeLink(link), "expected");
    QVERIFY(lintLink(link).empty());
}

void TestLink::rewritesHostAndName_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("expected");

    const auto original =
        u"vless://%1@10.0.0.1:10001?type=tcp&security=tls&encryption=none&sni=s.example#raw & name"_s
            .arg(uuid);
    QTest::newRow("port and parameters are kept")
        << original << u"vpn.example"_s << 0
        << u"vless://%1@vpn.example:10001?encryption=none&security=tls&sni=s.example&type=tcp"
           "#My%20%2F%20server"_s.arg(uuid);
    QTest::newRow("the domain's own port wins")
        << original << u"vpn.example"_s << 8443
        << u"vless://%1@vpn.example:8443?encryption=none&security=tls&sni=s.example&type=tcp"
           "#My%20%2F%20server"_s.arg(uuid);
    QTest::newRow("several lines become one link")
        << u"VLESS URL: %1\nsecond line"_s.arg(original) << u"пример.рф"_s << 0
        << u"vless://%1@xn--e1afmkfd.xn--p1ai:10001?encryption=none&security=tls&sni=s.example"
           "&type=tcp#My%20%2F%20server"_s.arg(uuid);
}

void TestLink::rewritesHostAndName()
{
    QFETCH(QString, text);
    QFETCH(QString, host);
    QFETCH(int, port);
    const LinkHost address{host, port > 0 ? std::optional(port) : std::nullopt};

    const auto link = rewriteLink(parsed(text), address, u"My / server"_s);

    QTEST(writeLink(link), "expected");
}

QTEST_APPLESS_MAIN(TestLink)
#include "tst_link.moc"
