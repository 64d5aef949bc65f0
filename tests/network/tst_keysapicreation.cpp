#include "tests/network/keysapitest.h"

#include <QJsonDocument>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Keys that are created: their turn, the request, and the link.
class TestKeysApiCreation : public QObject
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
    void pacesCreatesCancellably();
    void leavesATurnThatWasCalledOffToTheNext();
    void pacesOnlyTheApiKeyFlavour();
};

void TestKeysApiCreation::createsWithTheName()
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

void TestKeysApiCreation::returnsTheCreatedKeyWithItsLink()
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

void TestKeysApiCreation::keepsAKeyWhoseLinkCannotBeFetched()
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

void TestKeysApiCreation::takesTheLinkOutOfText()
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

void TestKeysApiCreation::fallsBackToTheConfigRoute()
{
    ClientFixture test(Dialect::KeysBearer,
                       routes({{"GET /api/keys/" + alice + "/config",
                                json(R"({"vless_link":")" + realityLink() + "\"}")}}));

    const auto link = test.link(keyOf(aliceUuid));

    QVERIFY(link);
    QCOMPARE(test.server.requestCount(), 2);
}

void TestKeysApiCreation::pacesCreatesCancellably()
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

void TestKeysApiCreation::leavesATurnThatWasCalledOffToTheNext()
{
    ClientFixture test(Dialect::KeysApiKey, apiKeyServer());
    for (int created = 0; created < 5; ++created)
        QCOMPARE(test.waitToCreate(), 0ms);

    for (int calledOff = 0; calledOff < 10; ++calledOff)
        QVERIFY(test.waitToCreate() <= 66s);
}

void TestKeysApiCreation::pacesOnlyTheApiKeyFlavour()
{
    ClientFixture test(Dialect::KeysBearer, bearerServer());

    for (int created = 0; created < 8; ++created)
        QCOMPARE(test.waitToCreate(), 0ms);
}

QTEST_GUILESS_MAIN(TestKeysApiCreation)
#include "tst_keysapicreation.moc"
