#include "tests/simulator/simulatorfixture.h"
#include "tests/support/plainclient.h"

#include <QTest>

using namespace VeilDesk;
using namespace VeilDesk::SimulatorFixture;
using namespace Qt::StringLiterals;

class TestSimulatorRequests : public QObject
{
    Q_OBJECT

private slots:
    void refusesStrangers_data();
    void refusesStrangers();
    void refusesBadBodies_data();
    void refusesBadBodies();
    void answersUnknownRequests_data();
    void answersUnknownRequests();
    void showsItsDialectWithoutCredentials_data();
    void showsItsDialectWithoutCredentials();
};

void TestSimulatorRequests::refusesStrangers_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("text");

    const QByteArray none = "X-Nothing"_ba;
    const QString apiKeyText = u"Invalid API key. Use X-API-Key header with the correct key."_s;
    QTest::newRow("users without a key")
        << Dialect::Users << none << none << 401 << u"Invalid API key"_s;
    QTest::newRow("keys-apikey without a key")
        << Dialect::KeysApiKey << none << none << 401 << apiKeyText;
    QTest::newRow("keys-apikey with a wrong key") << Dialect::KeysApiKey << "X-API-Key"_ba
                                                  << "wrong"_ba << 401 << apiKeyText;
    QTest::newRow("keys-apikey with a bearer token") << Dialect::KeysApiKey << "Authorization"_ba
                                                     << "Bearer " + ApiKey << 401 << apiKeyText;
    QTest::newRow("keys-bearer without a token")
        << Dialect::KeysBearer << none << none << 403 << u"Not authenticated"_s;
    QTest::newRow("keys-bearer with an API key")
        << Dialect::KeysBearer << "X-API-Key"_ba << ApiKey << 403 << u"Not authenticated"_s;
    QTest::newRow("keys-bearer with another scheme")
        << Dialect::KeysBearer << "Authorization"_ba
        << "Basic " + ApiKey << 403 << u"Invalid authentication credentials"_s;
    QTest::newRow("keys-bearer with a wrong token")
        << Dialect::KeysBearer << "Authorization"_ba
        << "Bearer wrong"_ba << 401 << u"Invalid authentication token"_s;
}

void TestSimulatorRequests::refusesStrangers()
{
    QFETCH(Dialect, dialect);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    QFETCH(int, status);
    QFETCH(QString, text);
    Simulator simulator(optionsFor(dialect));
    QVERIFY(simulator.start());
    PlainClient client(simulator.url(), {{header, value}});

    const auto refused = client.post(collectionOf(dialect), "not even JSON");

    QCOMPARE(refused.status, status);
    const QString field = dialect == Dialect::Users ? u"error"_s : u"detail"_s;
    QCOMPARE(refused.object()[field].toString(), text);
    QVERIFY(simulator.keys().keys().empty());
}

void TestSimulatorRequests::refusesBadBodies_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("type");

    const QByteArray json = "application/json"_ba;
    QTest::newRow("keys-apikey: no JSON")
        << Dialect::KeysApiKey << json << "{"_ba << u"json_invalid"_s;
    QTest::newRow("keys-apikey: no body") << Dialect::KeysApiKey << json << ""_ba << u"missing"_s;
    QTest::newRow("keys-apikey: no name") << Dialect::KeysApiKey << json << "{}"_ba << u"missing"_s;
    QTest::newRow("keys-apikey: a number for a name")
        << Dialect::KeysApiKey << json << R"({"name":5})"_ba << u"string_type"_s;
    QTest::newRow("keys-apikey: JSON sent as text")
        << Dialect::KeysApiKey << "text/plain"_ba
        << R"({"name":"x"})"_ba << u"model_attributes_type"_s;
    QTest::newRow("keys-bearer: an array")
        << Dialect::KeysBearer << json << "[]"_ba << u"model_attributes_type"_s;
    QTest::newRow("keys-bearer: a name of 256 characters")
        << Dialect::KeysBearer << json << R"({"name":")" + QByteArray(256, 'n') + R"("})"
        << u"string_too_long"_s;
}

void TestSimulatorRequests::refusesBadBodies()
{
    QFETCH(Dialect, dialect);
    QFETCH(QByteArray, contentType);
    QFETCH(QByteArray, body);
    QFETCH(QString, type);
    Simulator simulator(optionsFor(dialect));
    QVERIFY(simulator.start());
    HttpHeaders headers = credentialsFor(dialect);
    headers.emplace_back("Content-Type"_ba, contentType);
    PlainClient client(simulator.url(), headers);

    const auto refused = client.post(u"/api/keys"_s, body);

    QCOMPARE(refused.status, 422);
    QCOMPARE(refused.object()[u"detail"_s][0][u"type"_s].toString(), type);
    QVERIFY(simulator.keys().keys().empty());
}

void TestSimulatorRequests::answersUnknownRequests_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");

    QTest::newRow("users has no keys") << Dialect::Users << "GET"_ba << u"/api/keys"_s << 404;
    QTest::newRow("keys-apikey has no users")
        << Dialect::KeysApiKey << "GET"_ba << u"/api/users"_s << 404;
    QTest::newRow("keys-apikey cannot rename")
        << Dialect::KeysApiKey << "PUT"_ba << u"/api/keys/1"_s << 405;
    QTest::newRow("keys-apikey redirects a trailing slash")
        << Dialect::KeysApiKey << "GET"_ba << u"/api/keys/"_s << 307;
    QTest::newRow("keys-bearer redirects a trailing slash")
        << Dialect::KeysBearer << "GET"_ba << u"/api/keys/"_s << 307;
    QTest::newRow("keys-bearer has nothing at /api/")
        << Dialect::KeysBearer << "GET"_ba << u"/api/"_s << 404;
}

void TestSimulatorRequests::answersUnknownRequests()
{
    QFETCH(Dialect, dialect);
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(int, status);
    Simulator simulator(optionsFor(dialect));
    QVERIFY(simulator.start());
    PlainClient client(simulator.url(), credentialsFor(dialect));

    const auto answer = client.send(method, path);

    QCOMPARE(answer.status, status);
    const bool isRedirect = status == 307;
    QCOMPARE(QString::fromUtf8(answer.header("Location")),
             isRedirect ? simulator.url().toString() + u"/api/keys"_s : QString());
}

void TestSimulatorRequests::showsItsDialectWithoutCredentials_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");

    QTest::newRow("keys-bearer at /")
        << Dialect::KeysBearer << u"/"_s << 200 << u"service"_s << u"veil-xray-api"_s;
    QTest::newRow("keys-bearer at /health")
        << Dialect::KeysBearer << u"/health"_s << 200 << u"status"_s << u"ok"_s;
    QTest::newRow("keys-apikey at /")
        << Dialect::KeysApiKey << u"/"_s << 200 << u"message"_s << u"VPN Key Management API"_s;
    QTest::newRow("keys-apikey at /api/")
        << Dialect::KeysApiKey << u"/api/"_s << 200 << u"version"_s << u"2.3.6"_s;
    QTest::newRow("users has no banner")
        << Dialect::Users << u"/"_s << 404 << u"error"_s << u"Not found"_s;
}

void TestSimulatorRequests::showsItsDialectWithoutCredentials()
{
    QFETCH(Dialect, dialect);
    QFETCH(QString, path);
    QFETCH(int, status);
    QFETCH(QString, field);
    QFETCH(QString, value);
    Simulator simulator(optionsFor(dialect));
    QVERIFY(simulator.start());
    PlainClient client(simulator.url());

    const auto answer = client.get(path);

    QCOMPARE(answer.status, status);
    QCOMPARE(answer.object()[field].toString(), value);
}

QTEST_GUILESS_MAIN(TestSimulatorRequests)
#include "tst_simulatorrequests.moc"
