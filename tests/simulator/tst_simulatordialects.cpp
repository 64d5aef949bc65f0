#include "tests/simulator/simulatorfixture.h"
#include "tests/support/plainclient.h"

#include <QRegularExpression>
#include <QTest>
#include <QUuid>

using namespace VeilDesk;
using namespace VeilDesk::SimulatorFixture;
using namespace Qt::StringLiterals;

class TestSimulatorDialects : public QObject
{
    Q_OBJECT

private slots:
    void usersLiveAndDie();
    void usersNeedAnEmail();
    void keysWithApiKeyLiveAndDie();
    void keysWithApiKeyAreListedOldestFirst();
    void keysWithApiKeyEndAtAHundred();
    void keysWithApiKeyAreRateLimited();
    void apiKeyTrafficKnowsOnlyTheId();
    void apiKeyServerReportsItsHealth();
    void keysWithBearerLiveAndDie();
    void bearerNumbersAreUsedAgain();
    void bearerTrafficKnowsOnlyTheNumber();
    void bearerLinksComeInProfiles();
    void makesASecondKeyForTheSameName_data() { addDialects(); }
    void makesASecondKeyForTheSameName();

private:
    static void addDialects();
};
void TestSimulatorDialects::addDialects()
{
    QTest::addColumn<Dialect>("dialect");

    QTest::newRow("users") << Dialect::Users;
    QTest::newRow("keys-apikey") << Dialect::KeysApiKey;
    QTest::newRow("keys-bearer") << Dialect::KeysBearer;
}

void TestSimulatorDialects::usersLiveAndDie()
{
    Simulator simulator(optionsFor(Dialect::Users));
    QVERIFY(simulator.start());
    PlainClient client(simulator.url(), WithApiKey);

    const auto created = client.post(u"/api/users"_s, R"({"email":"a@example.com","level":0})");
    QCOMPARE(created.status, 201);
    QCOMPARE(created.object()[u"success"_s].toBool(), true);
    const QJsonObject user = created.object()[u"user"_s].toObject();
    QCOMPARE(user[u"database_added"_s].toBool(), true);
    const QString uuid = user[u"user_id"_s].toString();
    QVERIFY(!QUuid::fromString(uuid).isNull());

    const auto listed = client.get(u"/api/users"_s);
    QCOMPARE(listed.object()[u"total"_s].toInt(), 1);
    QCOMPARE(listed.object()[u"users"_s][0][u"user_id"_s].toString(), uuid);
    const auto found = client.get(u"/api/users/"_s + uuid);
    QCOMPARE(found.object()[u"user"_s][u"email"_s].toString(), u"a@example.com"_s);
    QVERIFY(simulator.keys().setTraffic(uuid, 5, 7));
    const auto traffic = client.get(u"/api/stats/users"_s);
    QCOMPARE(traffic.object()[u"users"_s][0][u"downlink"_s].toInt(), 7);

    QCOMPARE(client.remove(u"/api/users/"_s + uuid).status, 200);
    QCOMPARE(client.remove(u"/api/users/"_s + uuid).status, 404);
    QCOMPARE(client.get(u"/api/users/"_s + uuid).status, 404);
    QVERIFY(simulator.keys().keys().empty());
}

void TestSimulatorDialects::usersNeedAnEmail()
{
    Simulator simulator(optionsFor(Dialect::Users));
    QVERIFY(simulator.start());
    PlainClient client(simulator.url(), WithBearer);

    const auto refused = client.post(u"/api/users"_s, R"({"level":0})");

    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.object()[u"success"_s].toBool(true), false);
}

void TestSimulatorDialects::keysWithApiKeyLiveAndDie()
{
    Simulator simulator(optionsFor(Dialect::KeysApiKey));
    QVERIFY(simulator.start());
    PlainClient client(simulator.url(), WithApiKey);

    const auto created = client.post(u"/api/keys"_s, R"({"name":"Мы & Co #1"})");
    QCOMPARE(created.status, 200);
    const QJsonObject key = created.object();
    const QString id = key[u"id"_s].toString();
    const QString uuid = key[u"uuid"_s].toString();
    QVERIFY(id != uuid);
    QCOMPARE(key[u"port"_s].toInt(), 10001);
    QCOMPARE(key[u"short_id"_s].toString().size(), 8);
    const QRegularExpression naiveTime(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}$"_s);
    QVERIFY(naiveTime.match(key[u"created_at"_s].toString()).hasMatch());

    QCOMPARE(client.get(u"/api/keys/"_s + id).object(), key);
    QCOMPARE(client.get(u"/api/keys/"_s + uuid).object(), key);
    const auto config = client.get(u"/api/keys/%1/config"_s.arg(uuid)).object();
    QVERIFY(config[u"vless_url"_s].toString().startsWith(u"vless://"_s + uuid));
    QVERIFY(config[u"vless_url"_s].toString().endsWith(u"#Мы & Co #1"_s));
    QCOMPARE(config[u"client_config"_s], config[u"vless_url"_s]);

    QCOMPARE(client.remove(u"/api/keys/"_s + uuid).status, 200);
    const auto again = client.remove(u"/api/keys/"_s + id);
    QCOMPARE(again.status, 404);
    QCOMPARE(again.object()[u"detail"_s].toString(), u"Key not found"_s);
    QCOMPARE(client.get(u"/api/keys/garbage"_s).status, 404);
}

void TestSimulatorDialects::keysWithApiKeyAreListedOldestFirst()
{
    Simulator simulator(optionsFor(Dialect::KeysApiKey));
    QVERIFY(simulator.start());
    PlainClient client(simulator.url(), WithApiKey);
    QCOMPARE(client.get(u"/api/keys"_s).body, "[]");

    const QJsonObject first = client.post(u"/api/keys"_s, R"({"name":"a"})").object();
    const QJsonObject second = client.post(u"/api/keys"_s, R"({"name":"b"})").object();

    QCOMPARE(client.get(u"/api/keys"_s).array(), (QJsonArray{first, second}));
}

void TestSimulatorDialects::keysWithApiKeyEndAtAHundred()
{
    Simulator simulator(optionsFor(Dialect::KeysApiKey));
    QVERIFY(simulator.start());
    PlainClient client(simulator.url(), WithApiKey);
    for (int i = 0; i < 100; ++i)
        QVERIFY(simulator.keys().add({}));

    const auto refused = client.post(u"/api/keys"_s, R"({"name":"one too many"})");

    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.object()[u"detail"_s].toString(), u"Maximum number of keys (100) reached"_s);
}

void TestSimulatorDialects::keysWithApiKeyAreRateLimited()
{
    SimulatorOptions options = optionsFor(Dialect::KeysApiKey);
    options.hasRateLimits = true;
    Simulator simulator(options);
    QVERIFY(simulator.start());
    PlainClient client(simulator.url(), WithApiKey);
    PlainClient stranger(simulator.url());
    QCOMPARE(stranger.post(u"/api/keys"_s, R"({"name":"x"})").status, 401);
    QCOMPARE(client.post(u"/api/keys"_s, R"({"nom":"x"})").status, 422);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(client.post(u"/api/keys"_s, R"({"name":"x"})").status, 200);

    const auto limited = client.post(u"/api/keys"_s, R"({"name":"x"})");

    QCOMPARE(limited.status, 429);
    QCOMPARE(limited.body, R"({"error":"Rate limit exceeded: 5 per 1 minute"})");
    QVERIFY(limited.header("Retry-After").isEmpty());
    QCOMPARE(simulator.keys().keys().size(), size_t(5));
}

void TestSimulatorDialects::apiKeyTrafficKnowsOnlyTheId()
{
    Simulator simulator(optionsFor(Dialect::KeysApiKey));
    QVERIFY(simulator.start());
    PlainClient client(simulator.url(), WithApiKey);
    const SimulatedKey key = simulator.keys().add({}).value();
    QVERIFY(simulator.keys().setTraffic(key.uuid, 1000, 2000));

    const auto byId = client.get(u"/api/keys/%1/traffic"_s.arg(key.id));
    QCOMPARE(byId.object()[u"total_bytes"_s].toInt(), 3000);
    QCOMPARE(client.get(u"/api/keys/%1/traffic"_s.arg(key.uuid)).status, 404);

    QCOMPARE(client.post(u"/api/keys/%1/traffic/reset"_s.arg(key.id)).status, 200);
    const auto afterwards = client.get(u"/api/keys/%1/traffic"_s.arg(key.id));
    QCOMPARE(afterwards.object()[u"total_bytes"_s].toInt(-1), 0);
}

void TestSimulatorDialects::apiKeyServerReportsItsHealth()
{
    Simulator simulator(optionsFor(Dialect::KeysApiKey));
    QVERIFY(simulator.start());
    PlainClient client(simulator.url());

    const QJsonObject health = client.get(u"/health"_s).object();

    QCOMPARE(health[u"status"_s].toString(), u"healthy"_s);
    QCOMPARE(health[u"version"_s].toString(), u"2.3.6"_s);
    QCOMPARE(health[u"services"_s][u"xray"_s].toString(), u"running"_s);
}

void TestSimulatorDialects::keysWithBearerLiveAndDie()
{
    Simulator simulator(optionsFor(Dialect::KeysBearer));
    QVERIFY(simulator.start());
    PlainClient client(simulator.url(), WithBearer);

    const auto created = client.post(u"/api/keys"_s, "{}");
    QCOMPARE(created.status, 200);
    const QJsonObject key = created.object();
    QCOMPARE(key[u"key_id"_s].toInt(), 1);
    QVERIFY(key[u"name"_s].isNull());
    QVERIFY(key[u"created_at"_s].isDouble());
    const QString uuid = key[u"uuid"_s].toString();

    QCOMPARE(client.get(u"/api/keys"_s).object(),
             (QJsonObject{{u"keys"_s, QJsonArray{key}}, {u"total"_s, 1}}));
    QCOMPARE(client.get(u"/api/keys/1"_s).object(), key);
    QCOMPARE(client.get(u"/api/keys/"_s + uuid.toUpper()).object(), key);
    QCOMPARE(client.get(u"/api/keys/uuid/"_s + uuid).object(), key);

    const auto deleted = client.remove(u"/api/keys/"_s + uuid);
    QCOMPARE(deleted.status, 200);
    QCOMPARE(deleted.object()[u"success"_s].toBool(), true);
    QCOMPARE(client.remove(u"/api/keys/"_s + uuid).status, 404);
    QCOMPARE(client.get(u"/api/keys/abc"_s).status, 422);
    QCOMPARE(client.get(u"/api/keys/abc-def"_s).object()[u"detail"_s].toString(),
             u"Invalid UUID format: abc-def"_s);
}

void TestSimulatorDialects::bearerNumbersAreUsedAgain()
{
    Simulator simulator(optionsFor(Dialect::KeysBearer));
    QVERIFY(simulator.start());
    PlainClient client(simulator.url(), WithBearer);
    const QJsonObject first = client.post(u"/api/keys"_s, "{}").object();

    QCOMPARE(client.remove(u"/api/keys/1"_s).status, 200);
    const QJsonObject second = client.post(u"/api/keys"_s, "{}").object();

    QCOMPARE(second[u"key_id"_s], first[u"key_id"_s]);
    QVERIFY(second[u"uuid"_s] != first[u"uuid"_s]);
}

void TestSimulatorDialects::bearerTrafficKnowsOnlyTheNumber()
{
    Simulator simulator(optionsFor(Dialect::KeysBearer));
    QVERIFY(simulator.start());
    PlainClient client(simulator.url(), WithBearer);
    const SimulatedKey key = simulator.keys().add({}).value();
    QVERIFY(simulator.keys().setTraffic(key.uuid, 10, 20));

    const auto byNumber = client.get(u"/api/keys/1/traffic"_s).object();
    QCOMPARE(byNumber[u"upload"_s].toInt(), 10);
    QCOMPARE(byNumber[u"total"_s].toInt(), 30);
    const auto byUuid = client.get(u"/api/keys/%1/traffic"_s.arg(key.uuid));
    QCOMPARE(byUuid.status, 422);
    QCOMPARE(byUuid.object()[u"detail"_s][0][u"type"_s].toString(), u"int_parsing"_s);
    QCOMPARE(client.get(u"/api/keys/7/traffic"_s).object()[u"detail"_s].toString(),
             u"Key with id 7 not found"_s);

    const auto reset = client.post(u"/api/keys/1/traffic/reset"_s).object();
    QCOMPARE(reset[u"previous_total"_s].toInt(), 30);
    QCOMPARE(client.get(u"/api/keys/1/traffic"_s).object()[u"total"_s].toInt(-1), 0);
}

void TestSimulatorDialects::bearerLinksComeInProfiles()
{
    Simulator simulator(optionsFor(Dialect::KeysBearer));
    QVERIFY(simulator.start());
    PlainClient client(simulator.url(), WithBearer);
    const SimulatedKey key = simulator.keys().add({}).value();

    const auto primary = client.get(u"/api/keys/1/link"_s).object();
    const QString link = primary[u"vless_link"_s].toString();
    QVERIFY(link.startsWith(u"vless://%1@vpn.example:443?"_s.arg(key.uuid)));
    QVERIFY(link.contains("flow=xtls-rprx-vision"_L1));
    QVERIFY(link.endsWith("#vless_tcp_443"_L1));
    QCOMPARE(client.get(u"/api/keys/%1/config"_s.arg(key.uuid)).object(), primary);
    const auto happ = client.get(u"/api/keys/1/link?profile=happ"_s).object();
    QVERIFY(happ[u"vless_link"_s].toString().contains(":448?"_L1));
    const auto all = client.get(u"/api/keys/1/links"_s).object()[u"links"_s].toArray();
    QCOMPARE(all.size(), 3);
    QVERIFY(all[2][u"link"_s].toString().contains("type=xhttp&path=/a7f9d2c8"_L1));
}

void TestSimulatorDialects::makesASecondKeyForTheSameName()
{
    QFETCH(Dialect, dialect);
    Simulator simulator(optionsFor(dialect));
    QVERIFY(simulator.start());
    PlainClient client(simulator.url(), credentialsFor(dialect));
    const QByteArray body = R"({"name":"twin","email":"twin@example.com"})";

    QVERIFY(client.post(collectionOf(dialect), body).status < 300);
    QVERIFY(client.post(collectionOf(dialect), body).status < 300);

    QCOMPARE(simulator.keys().keys().size(), size_t(2));
    QVERIFY(simulator.keys().keys()[0].uuid != simulator.keys().keys()[1].uuid);
}

QTEST_GUILESS_MAIN(TestSimulatorDialects)
#include "tst_simulatordialects.moc"
