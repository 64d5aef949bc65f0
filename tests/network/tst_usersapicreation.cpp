#include "tests/network/clienttest.h"

#include "models/domain/retry.h"

#include <QJsonDocument>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

/// Users that are created, and every answer that a server may give to that.
class TestUsersApiCreation : public QObject
{
    Q_OBJECT

private slots:
    void createsWithExactlyEmailAndLevel();
    void returnsTheCreatedKey_data();
    void returnsTheCreatedKey();
    void logsACreation();
    void warnsWhenTheUserIsNotInTheDatabase();
    void explainsAnUnusableAnswer_data();
    void explainsAnUnusableAnswer();
    void explainsAnotherStatus_data();
    void explainsAnotherStatus();
    void reportsALostAnswerAsUnknown();
    void keepsSecretsOutOfLogsAndErrors();
    void followsNoRedirectWithItsKey();
    void cancelsACreate();
};

void TestUsersApiCreation::createsWithExactlyEmailAndLevel()
{
    ClientFixture test(Dialect::Users, always(200, createdUser()));

    QVERIFY(test.create());

    const auto request = test.server.requests().front();
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.target, "/api/users");
    QCOMPARE(QJsonDocument::fromJson(request.body).object(),
             (QJsonObject{{u"email"_s, u"alice@mail.ru"_s}, {u"level"_s, 0}}));
    QCOMPARE(request.header("X-API-Key"), secretKey);
    QCOMPARE(request.header("Authorization"), QByteArray("Bearer ") + secretKey);
}

void TestUsersApiCreation::returnsTheCreatedKey_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("persisted");

    QTest::newRow("200") << 200 << createdUser() << true;
    QTest::newRow("201") << 201 << createdUser() << true;
    QTest::newRow("in the database") << 200 << createdUser(R"(,"database_added":true)") << true;
    QTest::newRow("not in the database")
        << 200 << createdUser(R"(,"database_added":false)") << false;
    QTest::newRow("success given twice, the last one true")
        << 200 << createdUser().replace("{\"success\":true", "{\"success\":false,\"success\":true")
        << true;
}

void TestUsersApiCreation::returnsTheCreatedKey()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    ClientFixture test(Dialect::Users, always(status, body));

    const auto key = test.create();

    QVERIFY2(key, key ? "" : qPrintable(key.error().detail()));
    QCOMPARE(key->uuid, QLatin1StringView(aliceUuid));
    QCOMPARE(key->remoteId, key->uuid);
    QCOMPARE(key->email, u"alice@mail.ru"_s);
    QTEST(key->persisted, "persisted");
    const auto link = parseLink(key->link);
    QVERIFY(link);
    QCOMPARE(link->userInfo, key->uuid);
    QCOMPARE(link->host, u"vpn.example"_s);
    QCOMPARE(link->port, 443);
    QCOMPARE(link->parameter(u"path"), u"/v2ray"_s);
    QCOMPARE(link->parameter(u"security"), u"tls"_s);
    QCOMPARE(link->parameter(u"type"), u"ws"_s);
    QCOMPARE(link->name, u"Amsterdam"_s);
}

void TestUsersApiCreation::logsACreation()
{
    ClientFixture test(Dialect::Users, always(201, createdUser()));
    const LogCapture log;

    QVERIFY(test.create());

    QVERIFY(log.has(u"info: Creating V2Ray user with email: a***@mail.ru"_s));
    QVERIFY(log.has(u"info: V2Ray create response status: 201"_s));
    QVERIFY(log.has(
        u"debug: V2Ray create response text: {\"success\":true,\"user\":{\"user_id\":\"2f6e1c1c…\"}}"_s));
    QVERIFY(log.has(u"info: Successfully created V2Ray user 2f6e1c1c… (database_added: true)"_s));
}

void TestUsersApiCreation::warnsWhenTheUserIsNotInTheDatabase()
{
    ClientFixture test(Dialect::Users, always(200, createdUser(R"(,"database_added":false)")));
    const LogCapture log;

    const auto key = test.create();

    const auto warning = u"Warning: V2Ray user 2f6e1c1c… created but database_added is false"_s;
    QVERIFY(key);
    QVERIFY(key->warnings.contains(warning));
    QVERIFY(log.has(u"warning: "_s + warning));
}

void TestUsersApiCreation::explainsAnUnusableAnswer_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("cause");

    const auto wrapper = u"Failed to parse V2Ray API response: %1 - Response: %2"_s;
    const auto row = [&wrapper](const char *name, const QByteArray &body, ErrorKind kind,
                                const QString &cause) {
        QTest::newRow(name) << body << kind
                            << wrapper.arg(cause.arg(QString::fromUtf8(body)),
                                           QString::fromUtf8(body));
    };
    const auto refused = u"V2Ray API returned success: false - %1"_s;
    const auto noId = u"V2Ray API did not return user_id - %1"_s;
    row("success false", R"({"success":false,"error":"no"})", ErrorKind::Rejected, refused);
    row("success false with a user", R"({"success":false,"user":{"user_id":"x"}})",
        ErrorKind::Rejected, refused);
    row("success as text", R"({"success":"true"})", ErrorKind::Rejected, refused);
    row("success missing", R"({"user":{"user_id":"x"}})", ErrorKind::Malformed, refused);
    row("user missing", R"({"success":true})", ErrorKind::Malformed, noId);
    row("user_id missing", R"({"success":true,"user":{}})", ErrorKind::Malformed, noId);
    row("user_id empty", R"({"success":true,"user":{"user_id":""}})", ErrorKind::Malformed, noId);
    row("user_id null", R"({"success":true,"user":{"user_id":null}})", ErrorKind::Malformed, noId);
    row("array", "[]", ErrorKind::Malformed, u"not a JSON object"_s);
    row("HTML", "<html>hello</html>", ErrorKind::Malformed, u"illegal value"_s);
    row("empty", "", ErrorKind::Malformed, u"illegal value"_s);
    row("truncated", R"({"success":true,"user)", ErrorKind::Malformed, u"unterminated string"_s);
}

void TestUsersApiCreation::explainsAnUnusableAnswer()
{
    QFETCH(QByteArray, body);
    ClientFixture test(Dialect::Users, always(200, body));
    const LogCapture log;

    const auto key = test.create();

    QVERIFY(!key);
    QTEST(key.error().kind(), "kind");
    QTEST(key.error().detail(), "cause");
    QCOMPARE(key.error().httpStatus(), 200);
    QCOMPARE(isOutcomeUnknown(key.error()), key.error().kind() == ErrorKind::Malformed);
    QVERIFY(log.has(u"error: Error creating V2Ray user: "_s + key.error().detail()));
}

void TestUsersApiCreation::explainsAnotherStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<bool>("unknown");

    const auto row = [](int status, const QByteArray &body, ErrorKind kind, bool unknown) {
        QTest::addRow("%d", status) << status << body << kind << unknown;
    };
    row(202, createdUser(), ErrorKind::Malformed, true);
    row(204, "", ErrorKind::Malformed, true);
    row(400, R"({"success":false,"error":"bad e-mail"})", ErrorKind::Rejected, false);
    row(401, R"({"detail":"no"})", ErrorKind::Unauthorized, false);
    row(403, R"({"message":"no"})", ErrorKind::Unauthorized, false);
    row(404, "<html>404</html>", ErrorKind::RemoteNotFound, false);
    row(408, "", ErrorKind::Timeout, false);
    row(409, R"({"success":false,"error":"exists"})", ErrorKind::Conflict, false);
    row(422, R"({"detail":[{"loc":["body","email"],"msg":"bad"}]})", ErrorKind::Rejected, false);
    row(429, R"({"error":"slow down"})", ErrorKind::RateLimited, false);
    row(500, R"({"detail":"oops"})", ErrorKind::ServerFailure, true);
    row(502, "<html>502</html>", ErrorKind::ServerFailure, true);
    row(503, "", ErrorKind::ServerFailure, true);
    row(504, "<html>504</html>", ErrorKind::ServerFailure, true);
}

void TestUsersApiCreation::explainsAnotherStatus()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, unknown);
    ClientFixture test(Dialect::Users, always(status, body));
    const LogCapture log;

    const auto key = test.create();

    QVERIFY(!key);
    QTEST(key.error().kind(), "kind");
    QCOMPARE(key.error().httpStatus(), status);
    QCOMPARE(isOutcomeUnknown(key.error()), unknown);
    QVERIFY2(log.text().contains(
                 u"error: Error creating V2Ray user: V2Ray API error: %1 - "_s.arg(status)),
             qPrintable(log.text()));
    QCOMPARE(test.server.requestCount(), 1);
}

void TestUsersApiCreation::reportsALostAnswerAsUnknown()
{
    ClientFixture test(Dialect::Users, [](const HttpRequest &, const HttpResponder &responder) {
        responder.reset();
    });
    const LogCapture log;

    const auto key = test.create();

    QVERIFY(!key);
    QCOMPARE(key.error().kind(), ErrorKind::Connection);
    QVERIFY(isOutcomeUnknown(key.error()));
    QVERIFY(log.text().contains("error: Error creating V2Ray user: "_L1));
    QCOMPARE(test.server.requestCount(), 1);
}

void TestUsersApiCreation::keepsSecretsOutOfLogsAndErrors()
{
    const auto body = QByteArray(R"({"detail":"bad key )") + secretKey + " of alice@mail.ru for "
        + aliceUuid + "\"}";
    ClientFixture test(Dialect::Users, always(401, body));
    const LogCapture log;

    const auto key = test.create();

    QVERIFY(!key);
    for (const auto secret : {secretKey, "alice@mail.ru", aliceUuid}) {
        QVERIFY2(!log.text().contains(QLatin1StringView(secret)), qPrintable(log.text()));
        QVERIFY(!key.error().detail().contains(QLatin1StringView(secret)));
    }
}

void TestUsersApiCreation::followsNoRedirectWithItsKey()
{
    HttpServer elsewhere(always(200, createdUser()));
    QVERIFY(elsewhere.listen());
    ClientFixture test(Dialect::Users,
                       always(308, {}, {{"Location", elsewhere.url(u"/api/users"_s).toEncoded()}}));

    const auto key = test.create();

    QVERIFY(!key);
    QCOMPARE(key.error().kind(), ErrorKind::Redirected);
    QCOMPARE(elsewhere.connectionCount(), 0);
}

void TestUsersApiCreation::cancelsACreate()
{
    ClientFixture test(Dialect::Users, [](const HttpRequest &, const HttpResponder &) {});
    CancellationSource source;
    connect(&test.server, &HttpServer::requestReceived, this, [&source] { source.cancel(); });

    const auto key = QCoro::waitFor(
        test.client->createKey(KeyRequest(u"alice@mail.ru"_s, {}), source.cancellation()));

    QVERIFY(!key);
    QCOMPARE(key.error().kind(), ErrorKind::Cancelled);
    QVERIFY(isOutcomeUnknown(key.error()));
}

QTEST_GUILESS_MAIN(TestUsersApiCreation)
#include "tst_usersapicreation.moc"
