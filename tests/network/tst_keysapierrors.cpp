#include "tests/network/clienttest.h"

#include "models/domain/retry.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

class TestKeysApiErrors : public QObject
{
    Q_OBJECT

private slots:
    void reportsACreateThatFailed_data();
    void reportsACreateThatFailed();
};

void TestKeysApiErrors::reportsACreateThatFailed_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<bool>("unknown");
    QTest::addColumn<QString>("text");

    const auto row = [](const char *name, Dialect dialect, int status, const QByteArray &body,
                        ErrorKind kind, bool unknown, const QString &text) {
        QTest::newRow(name) << dialect << status << body << kind << unknown << text;
    };
    const auto apiKey = Dialect::KeysApiKey;
    const auto bearer = Dialect::KeysBearer;
    row("B: full", apiKey, 400, R"({"detail":"Maximum number of keys (100) reached"})",
        ErrorKind::Rejected, false, u"Maximum number of keys (100) reached"_s);
    row("B: wrong key", apiKey, 401,
        R"({"detail":"Invalid API key. Use X-API-Key header with the correct key."})",
        ErrorKind::Unauthorized, false, u"Invalid API key"_s);
    row("B: validation of pydantic 2", apiKey, 422,
        R"({"detail":[{"type":"missing","loc":["body","name"],"msg":"Field required","input":{}}]})",
        ErrorKind::Rejected, false, u"body.name: Field required"_s);
    row("B: validation of pydantic 1", apiKey, 422,
        R"({"detail":[{"loc":["body","name"],"msg":"field required","type":"value_error"}]})",
        ErrorKind::Rejected, false, u"body.name: field required"_s);
    row("B: rate limit", apiKey, 429, R"({"error":"Rate limit exceeded: 5 per 1 minute"})",
        ErrorKind::RateLimited, false, u"Rate limit exceeded"_s);
    row("B: Xray is down", apiKey, 500, R"({"detail":"Failed to add key to Xray config"})",
        ErrorKind::ServerFailure, true, u"Failed to add key to Xray config"_s);
    row("B: no ports", apiKey, 500, R"({"detail":"No available ports"})", ErrorKind::ServerFailure,
        true, u"No available ports"_s);
    row("B: gateway timeout", apiKey, 504, "<html><h1>504 Gateway Time-out</h1></html>",
        ErrorKind::ServerFailure, true, u"504 Gateway Time-out"_s);
    row("C: no header", bearer, 403, R"({"detail":"Not authenticated"})", ErrorKind::Unauthorized,
        false, u"Not authenticated"_s);
    row("C: wrong scheme", bearer, 403, R"({"detail":"Invalid authentication credentials"})",
        ErrorKind::Unauthorized, false, u"Invalid authentication credentials"_s);
    row("C: wrong token", bearer, 401, R"({"detail":"Invalid authentication token"})",
        ErrorKind::Unauthorized, false, u"Check the server's API key"_s);
    row("C: address not allowed", bearer, 403,
        R"({"detail":"Access denied. Your IP address is not authorized."})",
        ErrorKind::Unauthorized, false, u"API_ALLOWED_IPS"_s);
    row("C: refused by nginx", bearer, 403, "<html><h1>403 Forbidden</h1></html>",
        ErrorKind::Unauthorized, false, u"403 Forbidden"_s);
    row("C: uuid exists", bearer, 409,
        R"({"detail":"A key with this UUID already exists. Please try again."})",
        ErrorKind::Conflict, false, u"already exists"_s);
    row("C: format, as text", bearer, 422, R"({"detail":"Invalid UUID format: abc-def"})",
        ErrorKind::Rejected, false, u"Invalid UUID format"_s);
    row("C: validation", bearer, 422,
        R"({"detail":[{"loc":["body","name"],"msg":"too long","type":"x"}]})", ErrorKind::Rejected,
        false, u"body.name: too long"_s);
    row("C: database", bearer, 503,
        R"({"detail":"Database temporarily unavailable. Please retry."})", ErrorKind::ServerFailure,
        true, u"temporarily unavailable"_s);
    row("C: create failed", bearer, 500, R"({"detail":"Failed to create key: x"})",
        ErrorKind::ServerFailure, true, u"Failed to create key"_s);
    row("a redirect by a trailing slash", bearer, 307, "", ErrorKind::Redirected, false,
        u"not followed"_s);
    row("success without an answer", bearer, 200, "", ErrorKind::Malformed, true, u"not JSON"_s);
    row("no content", bearer, 204, "", ErrorKind::Malformed, true, u"not JSON"_s);
    row("HTML with 200", bearer, 200, "<html>login</html>", ErrorKind::Malformed, true, u"login"_s);
    row("no uuid", bearer, 200, R"({"key_id":1})", ErrorKind::Malformed, true, u"no key"_s);
    row("invalid UTF-8", bearer, 200, "{\"uuid\":\"\xff\xfe\"}", ErrorKind::Malformed, true,
        u"not JSON"_s);
    row("nested beyond measure", bearer, 200, QByteArray(200000, '['), ErrorKind::Malformed, true,
        u"not JSON"_s);
    row("success false", bearer, 200, R"({"success":false,"msg":"no"})", ErrorKind::Rejected, false,
        u"no"_s);
}

void TestKeysApiErrors::reportsACreateThatFailed()
{
    QFETCH(Dialect, dialect);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, unknown);
    QFETCH(QString, text);
    ClientFixture test(dialect, always(status, body));
    const LogCapture log;

    const auto key = test.create();

    QVERIFY(!key);
    QTEST(key.error().kind(), "kind");
    QCOMPARE(isOutcomeUnknown(key.error()), unknown);
    QVERIFY2(key.error().detail().contains(text), qPrintable(key.error().detail()));
    QVERIFY(log.has(u"error: Error creating V2Ray key: "_s + key.error().detail()));
    QCOMPARE(test.server.requestCount(), 1);
}

QTEST_GUILESS_MAIN(TestKeysApiErrors)
#include "tst_keysapierrors.moc"
