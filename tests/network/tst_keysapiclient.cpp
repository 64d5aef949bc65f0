#include "tests/network/clienttest.h"

#include <QJsonDocument>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray alice(aliceUuid);

QByteArray apiKeyObject()
{
    return R"({"id":"5e0d7f0a-1111-4222-8333-444455556666","name":"vd-marker","uuid":")" + alice
        + R"(","created_at":"2026-11-21T00:13:56.504729","is_active":true,"port":10001,)"
          R"("short_id":"7bb45050"})";
}

QByteArray bearerObject(int keyId = 3)
{
    return R"({"key_id":)" + QByteArray::number(keyId) + R"(,"uuid":")" + alice
        + R"(","short_id":"7bb45050","name":"vd-marker","created_at":1795220036,)"
          R"("is_active":true})";
}

QByteArray realityLink()
{
    return "vless://" + alice
        + "@10.0.0.1:10001?type=tcp&security=reality&encryption=none&fp=chrome"
          "&pbk=Zm9vYmFyZm9vYmFyZm9vYmFyZm9vYmFyZm9vYmFyMTI&sid=7bb45050&sni=www.example.com"
          "#Raw name & more #1";
}

const QByteArray aliceConfig = "GET /api/keys/5e0d7f0a-1111-4222-8333-444455556666/config";

HttpServer::Handler apiKeyServer()
{
    return routes({{"POST /api/keys", json(apiKeyObject())},
                   {"GET /api/keys", json('[' + apiKeyObject() + ']')},
                   {"GET /api/keys/" + alice, json(apiKeyObject())},
                   {"DELETE /api/keys/" + alice, json(R"({"message":"Key deleted successfully"})")},
                   {aliceConfig,
                    json(R"({"client_config":")" + realityLink() + R"(","vless_url":")"
                         + realityLink() + "\"}")}});
}

HttpServer::Handler bearerServer()
{
    return routes(
        {{"POST /api/keys", json(bearerObject())},
         {"GET /api/keys", json(R"({"keys":[)" + bearerObject() + R"(],"total":1})")},
         {"GET /api/keys/" + alice, json(bearerObject(7))},
         {"DELETE /api/keys/" + alice, json(R"({"success":true,"message":"gone"})")},
         {"GET /api/keys/" + alice + "/link",
          json(R"({"key_id":3,"vless_link":")" + realityLink() + "\"}")},
         {"GET /api/keys/7/traffic",
          json(R"({"key_id":7,"upload":10,"download":20,"total":30,"last_updated":1})")}});
}

HttpServer::Handler handlerOf(Dialect dialect)
{
    return dialect == Dialect::KeysApiKey ? apiKeyServer() : bearerServer();
}

} // namespace

class TestKeysApiClient : public QObject
{
    Q_OBJECT

private slots:
    void createsWithTheName_data() { bothDialects(); }
    void createsWithTheName();
    void returnsTheCreatedKeyWithItsLink_data() { bothDialects(); }
    void returnsTheCreatedKeyWithItsLink();
    void keepsAKeyWhoseLinkCannotBeFetched_data() { bothDialects(); }
    void keepsAKeyWhoseLinkCannotBeFetched();
    void takesTheLinkOutOfText();
    void fallsBackToTheConfigRoute();
    void lists_data() { bothDialects(); }
    void lists();
    void finds_data() { bothDialects(); }
    void finds();
    void findsNothing_data() { bothDialects(); }
    void findsNothing();
    void findsInTheListingWhereUuidsAreRefused_data();
    void findsInTheListingWhereUuidsAreRefused();
    void deletesByUuid_data() { bothDialects(); }
    void deletesByUuid();
    void deleteOfAMissingKeySucceeds_data() { bothDialects(); }
    void deleteOfAMissingKeySucceeds();
    void deleteReportsAFailure();
    void deleteDoesNotBelieveAProxy_data() { bothDialects(); }
    void deleteDoesNotBelieveAProxy();
    void readsTotalTraffic_data();
    void readsTotalTraffic();
    void looksTheIdUpForTotalTraffic();
    void countsNoTrafficWithoutARoute();
    void readsSplitTrafficOfTheFreshId();
    void judgesHealth_data();
    void judgesHealth();
    void asksTheRootOfServersWithoutHealth_data() { bothDialects(); }
    void asksTheRootOfServersWithoutHealth();
    void waitsAMinuteWhenLimited();
    void pacesCreatesCancellably();
    void leavesATurnThatWasCalledOffToTheNext();
    void pacesOnlyTheApiKeyFlavour();

private:
    static void bothDialects();
};

void TestKeysApiClient::bothDialects()
{
    QTest::addColumn<Dialect>("dialect");

    QTest::newRow("keys-apikey") << Dialect::KeysApiKey;
    QTest::newRow("keys-bearer") << Dialect::KeysBearer;
}

void TestKeysApiClient::createsWithTheName()
{
    QFETCH(Dialect, dialect);
    ClientFixture test(dialect, handlerOf(dialect));

    QVERIFY(test.create());

    const auto request = test.server.requests().front();
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.target, "/api/keys");
    QCOMPARE(QJsonDocument::fromJson(request.body).object(),
             (QJsonObject{{u"name"_s, u"vd-marker"_s}}));
    QCOMPARE(request.header("X-API-Key"), secretKey);
    QCOMPARE(request.header("Authorization"), QByteArray("Bearer ") + secretKey);
}

void TestKeysApiClient::returnsTheCreatedKeyWithItsLink()
{
    QFETCH(Dialect, dialect);
    ClientFixture test(dialect, handlerOf(dialect));

    const auto key = test.create();

    QVERIFY2(key, key ? "" : qPrintable(key.error().detail()));
    QCOMPARE(key->uuid, QString::fromLatin1(alice));
    QCOMPARE(key->name, u"vd-marker"_s);
    QVERIFY(key->persisted);
    QCOMPARE(*key->createdAt, fromUnix(1795220036));
    QVERIFY2(key->warnings.isEmpty(), qPrintable(key->warnings.join(u'\n')));
    const auto link = parseLink(key->link);
    QVERIFY(link);
    QCOMPARE(link->userInfo, key->uuid);
    QCOMPARE(link->host, u"vpn.example"_s);
    QCOMPARE(link->port, 10001);
    QCOMPARE(link->name, u"Amsterdam"_s);
    QCOMPARE(link->parameter(u"sid"), u"7bb45050"_s);
    QCOMPARE(key->link, writeLink(*link));
}

void TestKeysApiClient::keepsAKeyWhoseLinkCannotBeFetched()
{
    QFETCH(Dialect, dialect);
    const auto object = dialect == Dialect::KeysApiKey ? apiKeyObject() : bearerObject();
    ClientFixture test(dialect, routes({{"POST /api/keys", json(object)}}));

    const auto key = test.create();

    QVERIFY(key);
    QCOMPARE(key->uuid, QString::fromLatin1(alice));
    QVERIFY(key->link.isEmpty());
    QCOMPARE(key->warnings.size(), 1);
    QVERIFY(
        key->warnings.first().startsWith("The key exists, but its link could not be fetched"_L1));
}

void TestKeysApiClient::takesTheLinkOutOfText()
{
    auto key = keyOf(aliceUuid);
    const auto text = QByteArray(R"({"client_config":"=== Client ===\nVLESS URL: vless://)") + alice
        + R"(@10.0.0.1:443?security=tls&type=tcp#name\nmore"})";
    ClientFixture test(Dialect::KeysApiKey,
                       routes({{"GET /api/keys/" + alice + "/config", json(text)}}));

    const auto link = test.link(key);

    QVERIFY2(link, link ? "" : qPrintable(link.error().detail()));
    QCOMPARE(parseLink(*link)->host, u"vpn.example"_s);
    QCOMPARE(parseLink(*link)->name, u"Amsterdam"_s);
}

void TestKeysApiClient::fallsBackToTheConfigRoute()
{
    ClientFixture test(Dialect::KeysBearer,
                       routes({{"GET /api/keys/" + alice + "/config",
                                json(R"({"vless_link":")" + realityLink() + "\"}")}}));

    const auto link = test.link(keyOf(aliceUuid));

    QVERIFY(link);
    QCOMPARE(test.server.requestCount(), 2);
}

void TestKeysApiClient::lists()
{
    QFETCH(Dialect, dialect);
    ClientFixture test(dialect, handlerOf(dialect));

    const auto keys = test.list();

    QVERIFY(keys);
    QCOMPARE(keys->size(), 1U);
    QCOMPARE(keys->front().uuid, QString::fromLatin1(alice));
    QCOMPARE(keys->front().name, u"vd-marker"_s);
    QVERIFY(keys->front().remoteId != u"3"_s);
}

void TestKeysApiClient::finds()
{
    QFETCH(Dialect, dialect);
    ClientFixture test(dialect, handlerOf(dialect));

    const auto key = test.find(QString::fromLatin1(alice));

    QVERIFY(key);
    QVERIFY(key->has_value());
    QCOMPARE((*key)->uuid, QString::fromLatin1(alice));
}

void TestKeysApiClient::findsNothing()
{
    QFETCH(Dialect, dialect);
    ClientFixture test(dialect, always(404, R"({"detail":"Key not found"})"));

    const auto key = test.find(QString::fromLatin1(alice));

    QVERIFY(key);
    QVERIFY(!key->has_value());
    QCOMPARE(test.server.requestCount(), 1);
}

void TestKeysApiClient::findsInTheListingWhereUuidsAreRefused_data()
{
    QTest::addColumn<HttpResponse>("refusal");

    QTest::newRow("422") << json(R"({"detail":[{"loc":["path"],"msg":"int_parsing"}]})", 422);
    QTest::newRow("no such route") << json(R"({"detail":"Not Found"})", 404);
}

void TestKeysApiClient::findsInTheListingWhereUuidsAreRefused()
{
    QFETCH(HttpResponse, refusal);
    ClientFixture test(Dialect::KeysBearer,
                       routes({{"GET /api/keys/" + alice, refusal},
                               {"GET /api/keys/" + QByteArray(bobUuid), refusal},
                               {"GET /api/keys", json(R"({"keys":[)" + bearerObject() + "]}")}}));

    const auto known = test.find(QString::fromLatin1(alice));
    const auto unknown = test.find(QString::fromLatin1(bobUuid));

    QVERIFY(known && known->has_value());
    QVERIFY(unknown && !unknown->has_value());
}

void TestKeysApiClient::deletesByUuid()
{
    QFETCH(Dialect, dialect);
    ClientFixture test(dialect, handlerOf(dialect));
    auto key = keyOf(aliceUuid);
    key.remoteId = u"3"_s;

    QVERIFY(test.remove(key));

    QCOMPARE(test.server.requests().front().target, "/api/keys/" + alice);
}

void TestKeysApiClient::deleteOfAMissingKeySucceeds()
{
    QFETCH(Dialect, dialect);
    ClientFixture test(dialect, always(404, R"({"detail":"Key not found"})"));

    QVERIFY(test.remove(keyOf(aliceUuid)));
}

void TestKeysApiClient::deleteReportsAFailure()
{
    ClientFixture test(Dialect::KeysApiKey,
                       always(500, R"({"detail":"Failed to remove key from Xray config"})"));

    const auto result = test.remove(keyOf(aliceUuid));

    QVERIFY(!result);
    QCOMPARE(result.error().kind(), ErrorKind::ServerFailure);
    QVERIFY(result.error().detail().contains("Failed to remove key from Xray config"_L1));
}

void TestKeysApiClient::deleteDoesNotBelieveAProxy()
{
    QFETCH(Dialect, dialect);
    ClientFixture test(dialect, always(200, "<html>Welcome to nginx</html>"));

    const auto result = test.remove(keyOf(aliceUuid));

    QVERIFY(!result);
    QCOMPARE(result.error().kind(), ErrorKind::Malformed);
}

void TestKeysApiClient::readsTotalTraffic_data()
{
    QTest::addColumn<QByteArray>("route");
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("newest") << QByteArray("/traffic")
                            << QByteArray(R"({"status":"success","total_bytes":3000})");
    QTest::newRow("history") << QByteArray("/traffic/history")
                             << QByteArray(R"({"data":{"total_traffic":{"total_bytes":3000}}})");
    QTest::newRow("simple") << QByteArray("/traffic/simple")
                            << QByteArray(R"({"data":{"total_bytes":3000}})");
}

void TestKeysApiClient::readsTotalTraffic()
{
    QFETCH(QByteArray, route);
    QFETCH(QByteArray, body);
    ClientFixture test(Dialect::KeysApiKey, routes({{"GET /api/keys/5e0d" + route, json(body)}}));
    auto key = keyOf(aliceUuid);
    key.remoteId = u"5e0d"_s;

    const auto traffic = test.traffic(key);

    QVERIFY2(traffic, traffic ? "" : qPrintable(traffic.error().detail()));
    QCOMPARE(traffic->totalBytes, 3000);
    QVERIFY(!traffic->uploadBytes);
}

void TestKeysApiClient::looksTheIdUpForTotalTraffic()
{
    ClientFixture test(Dialect::KeysApiKey,
                       routes({{"GET /api/keys/" + alice, json(apiKeyObject())},
                               {"GET /api/keys/5e0d7f0a-1111-4222-8333-444455556666/traffic",
                                json(R"({"total_bytes":5})")}}));

    const auto traffic = test.traffic(keyOf(aliceUuid));

    QVERIFY(traffic);
    QCOMPARE(traffic->totalBytes, 5);
}

void TestKeysApiClient::countsNoTrafficWithoutARoute()
{
    ClientFixture test(Dialect::KeysApiKey, routes({}));
    auto key = keyOf(aliceUuid);
    key.remoteId = u"5e0d"_s;

    const auto traffic = test.traffic(key);

    QVERIFY(!traffic);
    QCOMPARE(traffic.error().kind(), ErrorKind::RemoteNotFound);
    QCOMPARE(test.server.requestCount(), 3);
}

void TestKeysApiClient::readsSplitTrafficOfTheFreshId()
{
    ClientFixture test(Dialect::KeysBearer, bearerServer());
    auto key = keyOf(aliceUuid);
    key.remoteId = u"3"_s;

    const auto traffic = test.traffic(key);

    QVERIFY2(traffic, traffic ? "" : qPrintable(traffic.error().detail()));
    QCOMPARE(*traffic->uploadBytes, 10);
    QCOMPARE(*traffic->downloadBytes, 20);
    QCOMPARE(traffic->totalBytes, 30);
}

void TestKeysApiClient::judgesHealth_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("healthy");
    QTest::addColumn<QString>("version");

    QTest::newRow("B: all is well")
        << Dialect::KeysApiKey
        << QByteArray(
               R"({"status":"healthy","version":"2.3.6","services":{"xray":"running","api":"running"}})")
        << true << u"2.3.6"_s;
    QTest::newRow("B: Xray is stopped")
        << Dialect::KeysApiKey
        << QByteArray(R"({"status":"healthy","version":"2.3.6","services":{"xray":"stopped"}})")
        << false << u"2.3.6"_s;
    QTest::newRow("B: unhealthy with 200")
        << Dialect::KeysApiKey << QByteArray(R"({"status":"unhealthy","error":"disk"})") << false
        << QString();
    QTest::newRow("B: tells nothing about Xray")
        << Dialect::KeysApiKey << QByteArray(R"({"status":"healthy"})") << false << QString();
    QTest::newRow("C: all is well")
        << Dialect::KeysBearer << QByteArray(R"({"status":"ok","service":"veil-xray-api"})") << true
        << QString();
    QTest::newRow("C: another status")
        << Dialect::KeysBearer << QByteArray(R"({"status":"down"})") << false << QString();
}

void TestKeysApiClient::judgesHealth()
{
    QFETCH(Dialect, dialect);
    QFETCH(QByteArray, body);
    ClientFixture test(dialect, routes({{"GET /health", json(body)}}));

    const auto health = test.health();

    QVERIFY(health);
    QTEST(health->healthy, "healthy");
    QTEST(health->version, "version");
    QVERIFY(!health->message.isEmpty());
}

void TestKeysApiClient::asksTheRootOfServersWithoutHealth()
{
    QFETCH(Dialect, dialect);
    ClientFixture test(
        dialect,
        routes(
            {{"GET /", json(R"({"status":"ok","service":"veil-xray-api"})")},
             {"GET /api/",
              json(
                  R"({"message":"VPN Key Management API","version":"2.0","status":"running"})")}}));

    const auto health = test.health();

    QVERIFY(health);
    QVERIFY(health->healthy);
}

void TestKeysApiClient::waitsAMinuteWhenLimited()
{
    const auto body = R"({"error":"Rate limit exceeded: 30 per 1 minute"})";
    ClientFixture limited(Dialect::KeysApiKey, always(429, body));
    ClientFixture telling(Dialect::KeysApiKey, always(429, body, {{"Retry-After", "7"}}));

    QCOMPARE(limited.list().error().retryAfter().value_or(0s), 60s);
    QCOMPARE(telling.list().error().retryAfter().value_or(0s), 7s);
}

void TestKeysApiClient::pacesCreatesCancellably()
{
    ClientFixture test(Dialect::KeysApiKey, apiKeyServer());
    for (int created = 0; created < 5; ++created)
        QCOMPARE(test.waitToCreate(), 0ms);
    std::chrono::milliseconds announced(0);
    CancellationSource source;
    auto sixth = test.client->waitToCreate(
        [&announced](std::chrono::milliseconds wait) { announced = wait; }, source.cancellation());
    QVERIFY(!sixth.isReady());

    source.cancel();
    const auto turn = QCoro::waitFor(sixth);

    QVERIFY(!turn);
    QCOMPARE(turn.error().kind(), ErrorKind::Cancelled);
    QVERIFY(!turn.error().isRequestSent());
    QVERIFY(announced > 0s && announced <= 66s);
    QCOMPARE(test.server.requestCount(), 0);
}

void TestKeysApiClient::leavesATurnThatWasCalledOffToTheNext()
{
    ClientFixture test(Dialect::KeysApiKey, apiKeyServer());
    for (int created = 0; created < 5; ++created)
        QCOMPARE(test.waitToCreate(), 0ms);

    for (int calledOff = 0; calledOff < 10; ++calledOff)
        QVERIFY(test.waitToCreate() <= 66s);
}

void TestKeysApiClient::pacesOnlyTheApiKeyFlavour()
{
    ClientFixture test(Dialect::KeysBearer, bearerServer());

    for (int created = 0; created < 8; ++created)
        QCOMPARE(test.waitToCreate(), 0ms);
}

QTEST_GUILESS_MAIN(TestKeysApiClient)
#include "tst_keysapiclient.moc"
