#include "network/http/httperror.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime &noon()
{
    static const QDateTime time(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
    return time;
}

RemoteAnswer answerOf(int status, const QByteArray &body, const HeaderList &headers = {})
{
    RemoteAnswer answer;
    answer.status = status;
    answer.body = body;
    answer.headers = headers;
    return answer;
}

} // namespace

class TestHttpError : public QObject
{
    Q_OBJECT

private slots:
    void mapsTheStatus_data();
    void mapsTheStatus();
    void readsTheBody_data();
    void readsTheBody();
    void readsRetryAfter_data();
    void readsRetryAfter();
    void advisesWhatToDo_data();
    void advisesWhatToDo();
    void redactsTheDetail();
    void tellsAMissingRouteFromAMissingKey();
};

void TestHttpError::mapsTheStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");

    QTest::newRow("redirect") << 307 << ErrorKind::Redirected;
    QTest::newRow("bad request") << 400 << ErrorKind::Rejected;
    QTest::newRow("unauthorised") << 401 << ErrorKind::Unauthorized;
    QTest::newRow("forbidden") << 403 << ErrorKind::Unauthorized;
    QTest::newRow("not found") << 404 << ErrorKind::RemoteNotFound;
    QTest::newRow("method not allowed") << 405 << ErrorKind::Rejected;
    QTest::newRow("request timeout") << 408 << ErrorKind::Timeout;
    QTest::newRow("conflict") << 409 << ErrorKind::Conflict;
    QTest::newRow("unprocessable") << 422 << ErrorKind::Rejected;
    QTest::newRow("too early") << 425 << ErrorKind::Rejected;
    QTest::newRow("too many requests") << 429 << ErrorKind::RateLimited;
    QTest::newRow("internal error") << 500 << ErrorKind::ServerFailure;
    QTest::newRow("bad gateway") << 502 << ErrorKind::ServerFailure;
    QTest::newRow("unavailable") << 503 << ErrorKind::ServerFailure;
    QTest::newRow("gateway timeout") << 504 << ErrorKind::ServerFailure;
    QTest::newRow("a success that is not the expected one") << 204 << ErrorKind::Malformed;
}

void TestHttpError::mapsTheStatus()
{
    QFETCH(int, status);

    const auto error = errorForStatus(answerOf(status, "why"), noon());

    QTEST(error.kind(), "kind");
    QCOMPARE(error.httpStatus(), status);
    QVERIFY(error.isRequestSent());
    QVERIFY(error.detail().startsWith(u"HTTP %1: why"_s.arg(status)));
}

void TestHttpError::readsTheBody_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");

    const auto row = [](const char *name, const QByteArray &body, const QString &message) {
        QTest::newRow(name) << body << message;
    };
    row("string detail", R"({"detail":"Key not found"})", u"Key not found"_s);
    row("array detail of pydantic 2",
        R"({"detail":[{"type":"missing","loc":["body","name"],"msg":"Field required","input":{}}]})",
        u"body.name: Field required"_s);
    row("array detail of pydantic 1",
        R"({"detail":[{"loc":["body",0],"msg":"bad","type":"x"},{"loc":[],"msg":"worse"}]})",
        u"body.0: bad; worse"_s);
    row("object detail", R"({"detail":{"username":"too short"}})", u"username: too short"_s);
    row("error", R"({"error":"Rate limit exceeded: 5 per 1 minute"})",
        u"Rate limit exceeded: 5 per 1 minute"_s);
    row("message", R"({"message":"no"})", u"no"_s);
    row("msg", R"({"success":false,"msg":"Duplicate email: x\n"})", u"Duplicate email: x"_s);
    row("code and message", R"({"code":"Conflict","message":"busy"})", u"Conflict: busy"_s);
    row("success false and error", R"({"success":false,"error":"User not found"})",
        u"User not found"_s);
    row("detail before error", R"({"error":"b","detail":"a"})", u"a"_s);
    row("HTML of a proxy",
        "<html><head><title>504</title></head><body><h1>504 Gateway Time-out</h1><hr>"
        "nginx</body></html>",
        u"504 Gateway Time-out nginx"_s);
    row("text", "Internal Server Error", u"Internal Server Error"_s);
    row("empty", "", {});
    row("JSON that says nothing", R"({"a":1})", uR"({"a":1})"_s);
    row("longer than 200 characters", QByteArray(300, 'x'), QString(200, u'x'));
    row("long detail", R"({"detail":")" + QByteArray(300, 'x') + "\"}", QString(200, u'x'));
    row("nested beyond measure", QByteArray(100'000, '['), QString(200, u'['));
}

void TestHttpError::readsTheBody()
{
    QFETCH(QByteArray, body);

    QTEST(bodyMessage(body), "message");
}

void TestHttpError::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("seconds");

    QTest::newRow("seconds") << QByteArray("120") << 120;
    QTest::newRow("at once") << QByteArray("0") << 0;
    QTest::newRow("date") << QByteArray("Sat, 21 Nov 2026 12:00:45 GMT") << 45;
    QTest::newRow("date that has passed") << QByteArray("Sat, 21 Nov 2026 11:00:00 GMT") << 0;
    QTest::newRow("absent") << QByteArray() << -1;
    QTest::newRow("negative") << QByteArray("-5") << -1;
    QTest::newRow("nonsense") << QByteArray("soon") << -1;
    QTest::newRow("for ever") << QByteArray("9223372036854775807") << 86'400;
}

void TestHttpError::readsRetryAfter()
{
    QFETCH(QByteArray, header);
    QFETCH(int, seconds);

    const auto error = errorForStatus(answerOf(429, {}, {{"Retry-After", header}}), noon());

    QCOMPARE(error.retryAfter().value_or(-1s), std::chrono::seconds(seconds));
}

void TestHttpError::advisesWhatToDo_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("advice");

    QTest::newRow("wrong key") << 401 << QByteArray(R"({"detail":"Invalid API key."})")
                               << u"API key"_s;
    QTest::newRow("address not allowed")
        << 403 << QByteArray(R"({"detail":"Access denied. Your IP address is not authorized."})")
        << u"API_ALLOWED_IPS"_s;
    QTest::newRow("no allow list")
        << 403 << QByteArray(R"({"detail":"Access denied. API IP whitelist is not configured."})")
        << u"API_ALLOWED_IPS"_s;
    QTest::newRow("not authenticated")
        << 403 << QByteArray(R"({"detail":"Not authenticated"})") << u"API key"_s;
    QTest::newRow("redirect") << 302 << QByteArray() << u"not followed"_s;
}

void TestHttpError::advisesWhatToDo()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, advice);

    const auto error = errorForStatus(answerOf(status, body), noon());

    QVERIFY2(error.detail().contains(advice), qPrintable(error.detail()));
}

void TestHttpError::redactsTheDetail()
{
    const auto error = errorForStatus(
        answerOf(409,
                 R"({"detail":"someone@example.org has 2f6e1c1c-5d3a-4c57-9a5e-0d2f1b6c7a88"})"),
        noon());

    QCOMPARE(error.detail(), u"HTTP 409: s***@example.org has 2f6e1c1c…"_s);
}

void TestHttpError::tellsAMissingRouteFromAMissingKey()
{
    QVERIFY(isMissingRoute(errorForStatus(answerOf(404, R"({"detail":"Not Found"})"), noon())));
    QVERIFY(
        !isMissingRoute(errorForStatus(answerOf(404, R"({"detail":"Key not found"})"), noon())));
    QVERIFY(!isMissingRoute(errorForStatus(answerOf(400, R"({"detail":"Not Found"})"), noon())));
}

QTEST_GUILESS_MAIN(TestHttpError)
#include "tst_httperror.moc"
