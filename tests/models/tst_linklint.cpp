#include "models/domain/link.h"
#include "tests/support/links.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

QStringList codes(const std::vector<LintFinding> &findings, LintSeverity severity)
{
    QStringList all;
    for (const auto &finding : findings) {
        if (finding.severity == severity)
            all += finding.code;
    }
    return all;
}

} // namespace

class TestLinkLint : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatKeepsACustomerOut_data();
    void findsWhatKeepsACustomerOut();
    void warnsOfWhatIsOnlyUnusual_data();
    void warnsOfWhatIsOnlyUnusual();
    void findsNothingInAGoodLink_data();
    void findsNothingInAGoodLink();
};

void TestLinkLint::findsWhatKeepsACustomerOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");

    const auto address = [](const char *name, const QString &text, const QString &code) {
        QTest::newRow(name) << text + u"?encryption=none#n"_s << code;
    };
    address("no uuid", u"vless://h.example:443"_s, u"uuid-missing"_s);
    address("half a uuid", u"vless://2f6e1c1c-5d3a@h.example:443"_s, u"uuid-invalid"_s);
    address("uuid with a line end", u"vless://%1%0A@h.example:443"_s.arg(uuid), u"uuid-invalid"_s);
    address("trojan without a password", u"trojan://h.example:443"_s, u"password-missing"_s);
    address("placeholder host", u"vless://%1@domain:443"_s.arg(uuid), u"host-placeholder"_s);
    address("host with a space", u"vless://%1@h%20x.example:443"_s.arg(uuid), u"host-invalid"_s);
    address("host with an empty label", u"vless://%1@h..example:443"_s.arg(uuid),
            u"host-invalid"_s);
    address("IPv6 with a bad group", u"vless://%1@[2001:xyz::1]:443"_s.arg(uuid),
            u"host-invalid"_s);
    address("no port", u"vless://%1@h.example"_s.arg(uuid), u"port-missing"_s);
    address("port 0", u"vless://%1@h.example:0"_s.arg(uuid), u"port-missing"_s);
    address("port 65536", u"vless://%1@h.example:65536"_s.arg(uuid), u"port-range"_s);

    const auto query = [](const char *name, const QString &parameters, const QString &code) {
        QTest::newRow(name) << vless(u"encryption=none&"_s + parameters) << code;
    };
    const auto reality = u"security=reality&type=tcp&fp=chrome&"_s;
    query("unknown transport", u"type=carrier"_s, u"type-unknown"_s);
    query("unknown security", u"security=bogus"_s, u"security-unknown"_s);
    query("xtls was removed", u"security=xtls"_s, u"security-unknown"_s);
    query("security in capitals", u"security=TLS"_s, u"upper-case"_s);
    query("transport in capitals", u"type=WS"_s, u"upper-case"_s);
    query("parameter name in capitals", u"SNI=h.example"_s, u"upper-case"_s);
    query("fingerprint in capitals", u"fp=Chrome"_s, u"upper-case"_s);
    query("reality without a key", reality, u"reality-key-missing"_s);
    query("reality key a character short", reality + u"pbk="_s + publicKey.chopped(1),
          u"reality-key-invalid"_s);
    query("reality key with padding", reality + u"pbk=%1%3D"_s.arg(publicKey),
          u"reality-key-invalid"_s);
    query("odd short id", reality + u"sid=abc&pbk="_s + publicKey, u"reality-short-id"_s);
    query("short id of 18 digits", reality + u"sid=0123456789abcdef01&pbk="_s + publicKey,
          u"reality-short-id"_s);
    query("short id with letters beyond f", reality + u"sid=zz&pbk="_s + publicKey,
          u"reality-short-id"_s);
    query("flow over WebSocket", u"security=tls&type=ws&flow=xtls-rprx-vision"_s,
          u"flow-transport"_s);
    query("flow without TLS", u"security=none&type=tcp&flow=xtls-rprx-vision"_s,
          u"flow-transport"_s);
    query("unknown flow", u"security=tls&type=tcp&flow=bogusflow"_s, u"flow-unknown"_s);
    query("gRPC without a service", u"type=grpc&security=tls"_s, u"service-name-missing"_s);
    query("unchecked certificate", u"security=tls&allowInsecure=1"_s, u"allow-insecure"_s);
    query("sni with a port", u"security=tls&sni=h.example:443"_s, u"sni-invalid"_s);
    query("placeholder sni", u"security=tls&sni=domain"_s, u"sni-invalid"_s);
    query("host header with a slash", u"type=ws&host=h.example%2Fx"_s, u"host-header-invalid"_s);
    query("one bad host in a list", u"type=http&host=a.example%2C%20b%20.example"_s,
          u"host-header-invalid"_s);
    QTest::newRow("unknown encryption") << vless(u"encryption=aes"_s) << u"encryption-unknown"_s;
    QTest::newRow("encryption in capitals") << vless(u"encryption=None"_s) << u"upper-case"_s;
}

void TestLinkLint::findsWhatKeepsACustomerOut()
{
    QFETCH(QString, text);
    QFETCH(QString, code);

    const auto findings = lintLink(parsed(text));

    QCOMPARE(codes(findings, LintSeverity::Error), QStringList{code});
    QCOMPARE(codes(findings, LintSeverity::Warning), QStringList());
}

void TestLinkLint::warnsOfWhatIsOnlyUnusual_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");

    QTest::newRow("no encryption") << vless(u"type=ws"_s) << u"encryption-missing"_s;
    QTest::newRow("three times the same parameter")
        << vless(u"encryption=none&sni=a.example&sni=b.example&sni=c.example"_s)
        << u"duplicate-parameter"_s;
    QTest::newRow("reality without a fingerprint")
        << vless(u"encryption=none&security=reality&pbk="_s + publicKey)
        << u"fingerprint-missing"_s;
    QTest::newRow("fingerprint of a later core")
        << vless(u"encryption=none&fp=hellochrome_200"_s) << u"fingerprint-unknown"_s;
    QTest::newRow("no name") << u"vless://%1@h.example:443?encryption=none"_s.arg(uuid)
                             << u"name-missing"_s;
    QTest::newRow("blank name") << u"vless://%1@h.example:443?encryption=none#%20"_s.arg(uuid)
                                << u"name-missing"_s;
}

void TestLinkLint::warnsOfWhatIsOnlyUnusual()
{
    QFETCH(QString, text);
    QFETCH(QString, code);

    const auto findings = lintLink(parsed(text));

    QCOMPARE(codes(findings, LintSeverity::Warning), QStringList{code});
    QCOMPARE(codes(findings, LintSeverity::Error), QStringList());
}

void TestLinkLint::findsNothingInAGoodLink_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("minimal WebSocket with TLS")
        << vless(u"encryption=none&security=tls&sni=vpn.example&fp=chrome&type=ws&host=vpn.example"
                 "&path=%2Fv2ray"_s);
    QTest::newRow("minimal reality")
        << vless(u"encryption=none&security=reality&sni=www.example.com&fp=chrome&pbk=%1"
                 "&sid=7bb45050&type=tcp&flow=xtls-rprx-vision"_s.arg(publicKey));
    QTest::newRow("empty short id and flow")
        << vless(u"encryption=none&security=reality&fp=chrome&pbk=%1&sid=&flow="_s.arg(publicKey));
    QTest::newRow("xhttp") << vless(u"encryption=none&security=tls&type=xhttp&path=%2Fa"_s);
    QTest::newRow("post-quantum encryption")
        << vless(u"encryption=mlkem768x25519plus.native.0rtt.abc&security=none"_s);
    QTest::newRow("host header with a port and IPv6")
        << vless(u"encryption=none&type=http&host=a.example:8443%2C[::1]:80"_s);
    QTest::newRow("flow over raw")
        << vless(u"encryption=none&security=tls&type=raw&flow=xtls-rprx-vision-udp443"_s);
    QTest::newRow("allowInsecure switched off") << vless(u"encryption=none&allowInsecure=0"_s);
    QTest::newRow("IPv6 host") << u"vless://%1@[2001:db8::1]:443?encryption=none#n"_s.arg(uuid);
    QTest::newRow("IPv4 host") << u"vless://%1@192.0.2.1:443?encryption=none#n"_s.arg(uuid);
    QTest::newRow("international host") << u"vless://%1@пример.рф:1?encryption=none#n"_s.arg(uuid);
    QTest::newRow("Outline") << u"ss://YWVzOnNlY3JldA@o.example:8388/?outline=1#O"_s;
    QTest::newRow("trojan") << u"trojan://secret@t.example:443?security=tls#T"_s;
}

void TestLinkLint::findsNothingInAGoodLink()
{
    QFETCH(QString, text);

    const auto findings = lintLink(parsed(text));

    QVERIFY2(findings.empty(), findings.empty() ? "" : qPrintable(findings.front().message));
}

QTEST_APPLESS_MAIN(TestLinkLint)
#include "tst_linklint.moc"
