#include "models/domain/server.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

class TestServer : public QObject
{
    Q_OBJECT

private slots:
    void cleansTheTypedAddress_data();
    void cleansTheTypedAddress();
    void refusesWhatIsNoAddress_data();
    void refusesWhatIsNoAddress();
    void choosesTheHostOfLinks_data();
    void choosesTheHostOfLinks();
};

void TestServer::cleansTheTypedAddress_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("base");

    const auto row = [](const char *name, const QString &typed, const QString &base) {
        QTest::newRow(name) << typed << base;
    };
    row("as it should be", u"https://h.example:8000"_s, u"https://h.example:8000"_s);
    row("no scheme", u"h.example:8000"_s, u"https://h.example:8000"_s);
    row("plain http", u"http://127.0.0.1:8000"_s, u"http://127.0.0.1:8000"_s);
    row("slashes at the end", u"https://h.example///"_s, u"https://h.example"_s);
    row("api", u"https://h.example/api"_s, u"https://h.example"_s);
    row("api with a slash", u"https://h.example/api/"_s, u"https://h.example"_s);
    row("keys", u"https://h.example/api/keys"_s, u"https://h.example"_s);
    row("users with a slash", u"https://h.example/api/users/"_s, u"https://h.example"_s);
    row("below a path", u"https://h.example/panel/api/keys"_s, u"https://h.example/panel"_s);
    row("one key", u"https://h.example/api/keys/55"_s, u"https://h.example"_s);
    row("another path stays", u"https://h.example/myapi"_s, u"https://h.example/myapi"_s);
    row("query, fragment and password are dropped", u"https://u:p@h.example/api?x=1#y"_s,
        u"https://h.example"_s);
    row("blanks around", u"  https://h.example \n"_s, u"https://h.example"_s);
    row("scheme and host in capitals", u"HTTPS://H.Example"_s, u"https://h.example"_s);
    row("IPv6", u"[::1]:8000/api"_s, u"https://[::1]:8000"_s);
}

void TestServer::cleansTheTypedAddress()
{
    QFETCH(QString, typed);

    const auto base = serverBaseUrl(typed);

    QTEST(base.toString(), "base");
    QCOMPARE(serverBaseUrl(base.toString()), base);
}

void TestServer::refusesWhatIsNoAddress_data()
{
    QTest::addColumn<QString>("typed");

    QTest::newRow("nothing") << QString();
    QTest::newRow("blanks") << u"   "_s;
    QTest::newRow("another scheme") << u"ftp://h.example"_s;
    QTest::newRow("no host") << u"https:///api"_s;
    QTest::newRow("blank in the host") << u"https://h example"_s;
    QTest::newRow("port that is none") << u"https://h.example:port"_s;
    QTest::newRow("port out of range") << u"https://h.example:70000"_s;
}

void TestServer::refusesWhatIsNoAddress()
{
    QFETCH(QString, typed);

    QVERIFY(!serverBaseUrl(typed).isValid());
}

void TestServer::choosesTheHostOfLinks_data()
{
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");

    const auto row = [](const char *name, const QString &domain, const QString &host, int port) {
        QTest::newRow(name) << domain << host << port;
    };
    row("host of the API where the record names none", {}, u"api.example"_s, 0);
    row("host of the API where the record is blank", u" "_s, u"api.example"_s, 0);
    row("domain", u"vpn.example"_s, u"vpn.example"_s, 0);
    row("domain with blanks around", u" vpn.example\n"_s, u"vpn.example"_s, 0);
    row("domain with a port", u"vpn.example:8443"_s, u"vpn.example"_s, 8443);
    row("domain pasted as an address", u"https://vpn.example/"_s, u"vpn.example"_s, 0);
    row("international domain", u"пример.рф"_s, u"пример.рф"_s, 0);
    row("IPv4", u"192.0.2.1"_s, u"192.0.2.1"_s, 0);
    row("IPv6 with a port", u"[2001:db8::1]:8443"_s, u"2001:db8::1"_s, 8443);
    row("what is no host stays for the lint to name", u"vpn example"_s, u"vpn example"_s, 0);
}

void TestServer::choosesTheHostOfLinks()
{
    QFETCH(QString, domain);

    const auto address = linkHost(domain, u"https://api.example:8000/api"_s);

    QTEST(address.host, "host");
    QTEST(address.port.value_or(0), "port");
}

QTEST_APPLESS_MAIN(TestServer)
#include "tst_server.moc"
