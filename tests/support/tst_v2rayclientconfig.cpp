#include "tests/support/v2rayclientconfig.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

const QString Uuid = u"b831381d-6324-4d53-ad4f-8cda48b30811"_s;

Result<QByteArray> configurationFor(const QString &link)
{
    return parseLink(link).and_then(
        [](const ShareLink &parsed) { return v2rayClientConfiguration(parsed, 1080); });
}

} // namespace

class TestV2RayClientConfig : public QObject
{
    Q_OBJECT

private slots:
    void followsTheLink();
    void refusesWhatTheCoreWouldIgnore_data();
    void refusesWhatTheCoreWouldIgnore();
};

void TestV2RayClientConfig::followsTheLink()
{
    const auto bytes = configurationFor(
        u"vless://%1@localhost:8443?type=ws&security=tls&sni=vpn.example&path=%2Fv2ray"_s.arg(
            Uuid));
    QVERIFY(bytes);

    const QJsonObject outbound = QJsonDocument::fromJson(*bytes)[u"outbounds"_s][0].toObject();
    const QJsonObject server = outbound[u"settings"_s][u"vnext"_s][0].toObject();
    const QJsonObject stream = outbound[u"streamSettings"_s].toObject();
    QCOMPARE(server[u"address"_s].toString(), u"localhost"_s);
    QCOMPARE(server[u"port"_s].toInt(), 8443);
    QCOMPARE(server[u"users"_s][0][u"id"_s].toString(), Uuid);
    QCOMPARE(stream[u"network"_s].toString(), u"ws"_s);
    QCOMPARE(stream[u"security"_s].toString(), u"tls"_s);
    QCOMPARE(stream[u"wsSettings"_s][u"path"_s].toString(), u"/v2ray"_s);
    QCOMPARE(stream[u"wsSettings"_s][u"headers"_s][u"Host"_s].toString(), u"localhost"_s);
    QCOMPARE(stream[u"tlsSettings"_s][u"serverName"_s].toString(), u"vpn.example"_s);
}

void TestV2RayClientConfig::refusesWhatTheCoreWouldIgnore_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("named");

    QTest::newRow("gRPC") << u"type=grpc&security=tls"_s << u"type=grpc"_s;
    QTest::newRow("XHTTP") << u"type=xhttp&security=tls"_s << u"type=xhttp"_s;
    QTest::newRow("HTTP upgrade") << u"type=httpupgrade&security=tls"_s << u"type=httpupgrade"_s;
    QTest::newRow("REALITY") << u"type=tcp&security=reality"_s << u"security=reality"_s;
    QTest::newRow("Vision") << u"type=tcp&security=tls&flow=xtls-rprx-vision"_s
                            << u"flow=xtls-rprx-vision"_s;
    QTest::newRow("an encryption newer than it")
        << u"type=ws&encryption=mlkem768x25519plus"_s << u"encryption=mlkem768x25519plus"_s;
}

void TestV2RayClientConfig::refusesWhatTheCoreWouldIgnore()
{
    QFETCH(QString, query);
    QFETCH(QString, named);

    const auto bytes = configurationFor(u"vless://%1@vpn.example:443?%2"_s.arg(Uuid, query));

    QVERIFY(!bytes);
    QCOMPARE(bytes.error().kind(), ErrorKind::Refused);
    QVERIFY2(bytes.error().detail().contains(named), qPrintable(bytes.error().detail()));
}

QTEST_APPLESS_MAIN(TestV2RayClientConfig)
#include "tst_v2rayclientconfig.moc"
