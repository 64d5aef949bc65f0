#include "tests/network/clienttest.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

class TestUsersApiClient : public QObject
{
    Q_OBJECT

private slots:
    void refusesAnApiKeyThatIsNoHeader();
    void lists_data();
    void lists();
    void refusesAListWithAnUnusableEntry();
    void finds();
    void findsNothing();
    void deletes_data();
    void deletes();
    void buildsTheLinkByItself();
    void readsTraffic();
    void hasNoTrafficWithoutStatistics();
    void checksHealth();
};

void TestUsersApiClient::refusesAnApiKeyThatIsNoHeader()
{
    HttpServer server(always(200, createdUser()));
    QVERIFY(server.listen());
    auto endpoint = endpointOf(server, Dialect::Users);
    endpoint.apiKey = u"key\r\nX-Evil: yes"_s;
    const auto client = createServerClient(endpoint);

    const auto keys = QCoro::waitFor(client->listKeys(Cancellation()));

    QVERIFY(!keys);
    QCOMPARE(keys.error().kind(), ErrorKind::Invalid);
    QCOMPARE(server.connectionCount(), 0);
}

void TestUsersApiClient::lists_data()
{
    QTest::addColumn<QByteArray>("body");

    const QByteArray alice = QByteArray(aliceUuid).toUpper();
    QTest::newRow("as documented") << QByteArray(
        R"({"success":true,"users":[{"user_id":")" + alice
        + R"(","email":"alice@mail.ru","level":0,"created_at":"2026-11-21T00:13:56Z"},)"
          R"({"user_id":")"
        + bobUuid + R"(","email":"bob@mail.ru"}],"total":2})");
    QTest::newRow("bare array with uuid and id")
        << QByteArray(R"([{"uuid":")" + alice
                      + R"(","email":"alice@mail.ru","created_at":1795220036},)"
                        R"({"id":")"
                      + bobUuid + R"(","email":"bob@mail.ru"}])");
}

void TestUsersApiClient::lists()
{
    QFETCH(QByteArray, body);
    ClientFixture test(Dialect::Users, always(200, body));

    const auto keys = test.list();

    QVERIFY(keys);
    QCOMPARE(keys->size(), 2U);
    QCOMPARE(keys->at(0).uuid, QLatin1StringView(aliceUuid));
    QCOMPARE(keys->at(0).email, u"alice@mail.ru"_s);
    QVERIFY(keys->at(0).createdAt == fromUnix(1795220036));
    QCOMPARE(keys->at(1).uuid, QLatin1StringView(bobUuid));
    QVERIFY(!keys->at(1).createdAt);
    QCOMPARE(test.server.requests().front().target, "/api/users");
}

void TestUsersApiClient::refusesAListWithAnUnusableEntry()
{
    ClientFixture test(Dialect::Users,
                       always(200, R"({"users":[{"user_id":"x"},{"email":"lost@mail.ru"}]})"));

    const auto keys = test.list();

    QVERIFY(!keys);
    QCOMPARE(keys.error().kind(), ErrorKind::Malformed);
    QVERIFY(keys.error().detail().contains("Entry 2"_L1));
}

void TestUsersApiClient::finds()
{
    ClientFixture test(Dialect::Users, always(200, createdUser(R"(,"email":"alice@mail.ru")")));

    const auto key = test.find(QString::fromLatin1(aliceUuid));

    QVERIFY(key);
    QVERIFY(key->has_value());
    QCOMPARE((*key)->email, u"alice@mail.ru"_s);
    QCOMPARE(test.server.requests().front().target, QByteArray("/api/users/") + aliceUuid);
}

void TestUsersApiClient::findsNothing()
{
    ClientFixture test(Dialect::Users,
                       always(404, R"({"success":false,"error":"User not found"})"));

    const auto key = test.find(QString::fromLatin1(aliceUuid));

    QVERIFY(key);
    QVERIFY(!key->has_value());
}

void TestUsersApiClient::deletes_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("gone");

    QTest::newRow("200") << 200 << QByteArray(R"({"success":true,"message":"User deleted"})")
                         << true;
    QTest::newRow("204") << 204 << QByteArray() << true;
    QTest::newRow("404") << 404 << QByteArray(R"({"success":false,"error":"User not found"})")
                         << true;
    QTest::newRow("success false")
        << 200 << QByteArray(R"({"success":false,"error":"no"})") << false;
    QTest::newRow("a proxy's page") << 200 << QByteArray("<html>Welcome</html>") << false;
    QTest::newRow("broken JSON") << 200 << QByteArray(R"({"success":)") << false;
    QTest::newRow("401") << 401 << QByteArray() << false;
    QTest::newRow("500") << 500 << QByteArray() << false;
    QTest::newRow("302") << 302 << QByteArray() << false;
}

void TestUsersApiClient::deletes()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    ClientFixture test(Dialect::Users, always(status, body));

    const auto result = test.remove(keyOf(aliceUuid));

    QTEST(result.has_value(), "gone");
    QCOMPARE(test.server.requests().front().method, "DELETE");
    QCOMPARE(test.server.requests().front().target, QByteArray("/api/users/") + aliceUuid);
}

void TestUsersApiClient::buildsTheLinkByItself()
{
    ClientFixture test(Dialect::Users, always(500, {}));

    const auto link = test.link(keyOf(aliceUuid));

    QVERIFY(link);
    QVERIFY(parseLink(*link));
    QCOMPARE(test.server.requestCount(), 0);
}

void TestUsersApiClient::readsTraffic()
{
    const QByteArray body = QByteArray(R"({"success":true,"users":[{"user_id":")") + bobUuid
        + R"(","uplink":1,"downlink":2},{"email":"ALICE@mail.ru","uplink":10,"downlink":5000000000}]})";
    ClientFixture test(Dialect::Users, always(200, body));
    auto alice = keyOf(aliceUuid);
    alice.email = u"alice@mail.ru"_s;

    const auto traffic = test.traffic(alice);

    QVERIFY(traffic);
    QCOMPARE(*traffic->uploadBytes, 10);
    QCOMPARE(*traffic->downloadBytes, 5000000000);
    QCOMPARE(traffic->totalBytes, 5000000010);
}

void TestUsersApiClient::hasNoTrafficWithoutStatistics()
{
    ClientFixture test(Dialect::Users, always(404, R"({"detail":"Not Found"})"));

    const auto traffic = test.traffic(keyOf(aliceUuid));

    QVERIFY(!traffic);
    QCOMPARE(traffic.error().kind(), ErrorKind::RemoteNotFound);
}

void TestUsersApiClient::checksHealth()
{
    ClientFixture test(Dialect::Users, always(200, R"({"success":true,"users":[]})"));

    const auto health = test.health();

    QVERIFY(health);
    QVERIFY(health->healthy);
}

QTEST_GUILESS_MAIN(TestUsersApiClient)
#include "tst_usersapiclient.moc"
