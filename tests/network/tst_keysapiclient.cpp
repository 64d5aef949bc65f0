#include "tests/network/keysapitest.h"

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestKeysApiClient : public QObject
{
    Q_OBJECT

private slots:
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
};

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

QTEST_GUILESS_MAIN(TestKeysApiClient)
#include "tst_keysapiclient.moc"
