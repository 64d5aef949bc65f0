#include "tests/network/httptest.h"
#include "tests/support/patience.h"

#include <QTest>

#include <algorithm>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

enum class Ending { Close, Reset };

void ignore(const HttpRequest &, const HttpResponder &) { }

} // namespace

class TestHttpClient : public QObject
{
    Q_OBJECT

private slots:
    void returnsTheAnswer();
    void identifiesItself();
    void sendsPostsAsJsonWithTheirLength();
    void keepsTheBasePath();
    void returnsFailureStatusesAsAnswers_data();
    void returnsFailureStatusesAsAnswers();
    void neverRepeatsAPost_data();
    void neverRepeatsAPost();
    void followsNoRedirect();
    void remembersNoCookies();
    void sendsNoUserInfo();
    void reusesTheConnection();
    void postsAfterTheServerClosedAnIdleConnection();
    void cancelsMidFlight();
    void sendsNothingOnceCancelled();
    void talksToManyPathsAtOnce();
};

void TestHttpClient::returnsTheAnswer()
{
    HttpServer server([](const HttpRequest &, const HttpResponder &responder) {
        responder.reply(201, {{"X-Test", "yes"}}, "{\"ok\":true}");
    });
    QVERIFY(server.listen());
    HttpClient client(settingsFor(server.url()));

    const auto answer = get(client);

    QVERIFY(answer);
    QCOMPARE(answer->status, 201);
    QCOMPARE(answer->body, "{\"ok\":true}");
    QCOMPARE(answer->header("x-test"), "yes");
    QVERIFY(answer->header("absent").isEmpty());
}

void TestHttpClient::identifiesItself()
{
    HttpServer server(
        [](const HttpRequest &, const HttpResponder &responder) { responder.reply(200); });
    QVERIFY(server.listen());
    HttpClient client(settingsFor(server.url()));

    QVERIFY(get(client));

    const auto request = server.requests().front();
    QCOMPARE(request.header("User-Agent"), "VeilDesk/" VEILDESK_VERSION);
    QCOMPARE(request.header("Accept"), "application/json");
    QVERIFY(!request.hasHeader("Cookie"));
}

void TestHttpClient::sendsPostsAsJsonWithTheirLength()
{
    HttpServer server(
        [](const HttpRequest &, const HttpResponder &responder) { responder.reply(200); });
    QVERIFY(server.listen());
    HttpClient client(settingsFor(server.url()));

    QVERIFY(post(client, "{\"name\":\"x\"}"));

    const auto request = server.requests().front();
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.header("Content-Type"), "application/json");
    QCOMPARE(request.header("Content-Length"), "12");
    QCOMPARE(request.body, "{\"name\":\"x\"}");
}

void TestHttpClient::keepsTheBasePath()
{
    HttpServer server(
        [](const HttpRequest &, const HttpResponder &responder) { responder.reply(200); });
    QVERIFY(server.listen());
    HttpClient client(settingsFor(server.url(u"/panel"_s)));

    QVERIFY(get(client, u"/api/keys/"_s + pathSegment(u"a/b c?%"_s)));

    QCOMPARE(server.requests().front().target, "/panel/api/keys/a%2Fb%20c%3F%25");
}

void TestHttpClient::returnsFailureStatusesAsAnswers_data()
{
    QTest::addColumn<int>("status");

    for (const int status :
         {204, 302, 400, 401, 403, 404, 405, 409, 418, 422, 429, 500, 501, 502, 503, 504, 599})
        QTest::addRow("%d", status) << status;
}

void TestHttpClient::returnsFailureStatusesAsAnswers()
{
    QFETCH(int, status);
    HttpServer server([status](const HttpRequest &, const HttpResponder &responder) {
        responder.reply(status, {}, status == 204 ? QByteArray() : QByteArray("why"));
    });
    QVERIFY(server.listen());
    HttpClient client(settingsFor(server.url()));

    const auto answer = post(client);

    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail()));
    QCOMPARE(answer->status, status);
    QCOMPARE(server.requestCount(), 1);
}

void TestHttpClient::neverRepeatsAPost_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<bool>("reused");
    QTest::addColumn<Ending>("ending");

    for (const bool tls : {false, true}) {
        for (const bool reused : {false, true}) {
            for (const auto ending : {Ending::Close, Ending::Reset})
                QTest::addRow("%s, %s connection, %s", tls ? "https" : "http",
                              reused ? "re-used" : "fresh",
                              ending == Ending::Close ? "closed" : "reset")
                    << tls << reused << ending;
        }
    }
}

void TestHttpClient::neverRepeatsAPost()
{
    QFETCH(bool, tls);
    QFETCH(bool, reused);
    QFETCH(Ending, ending);
    HttpServer server([ending](const HttpRequest &request, const HttpResponder &responder) {
        if (request.method == "GET")
            responder.reply(200);
        else if (ending == Ending::Close)
            responder.close();
        else
            responder.reset();
    });
    if (tls)
        server.useTls(testCertificate());
    QVERIFY(server.listen());
    auto settings = settingsFor(server.url());
    settings.pin = tls ? testCertificate().sha256() : QByteArray();
    HttpClient client(settings);
    if (reused)
        QVERIFY(get(client));

    const auto answer = post(client);

    QVERIFY(!answer);
    QCOMPARE(answer.error().kind(), ErrorKind::Connection);
    QVERIFY(answer.error().isRequestSent());
    QCOMPARE(std::ranges::count(server.requests(), "POST", &HttpRequest::method), 1);
}

void TestHttpClient::followsNoRedirect()
{
    HttpServer elsewhere(
        [](const HttpRequest &, const HttpResponder &responder) { responder.reply(200); });
    QVERIFY(elsewhere.listen());
    HttpServer server([&elsewhere](const HttpRequest &, const HttpResponder &responder) {
        responder.reply(307, {{"Location", elsewhere.url(u"/stolen"_s).toEncoded()}});
    });
    QVERIFY(server.listen());
    HttpClient client(settingsFor(server.url()));

    const auto answer = post(client);

    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail()));
    QCOMPARE(answer->status, 307);
    QCOMPARE(elsewhere.connectionCount(), 0);
}

void TestHttpClient::remembersNoCookies()
{
    HttpServer server([](const HttpRequest &, const HttpResponder &responder) {
        responder.reply(200, {{"Set-Cookie", "session=1"}});
    });
    QVERIFY(server.listen());
    HttpClient client(settingsFor(server.url()));

    QVERIFY(get(client));
    QVERIFY(get(client));

    QVERIFY(!server.requests().back().hasHeader("Cookie"));
}

void TestHttpClient::sendsNoUserInfo()
{
    HttpServer server(
        [](const HttpRequest &, const HttpResponder &responder) { responder.reply(200); });
    QVERIFY(server.listen());
    auto url = server.url();
    url.setUserInfo(u"name:password"_s);
    HttpClient client(settingsFor(url));

    QVERIFY(get(client));

    QVERIFY(!server.requests().front().hasHeader("Authorization"));
}

void TestHttpClient::reusesTheConnection()
{
    HttpServer server(
        [](const HttpRequest &, const HttpResponder &responder) { responder.reply(200); });
    QVERIFY(server.listen());
    HttpClient client(settingsFor(server.url()));

    QVERIFY(post(client));
    QVERIFY(post(client));

    QCOMPARE(server.requestCount(), 2);
    QCOMPARE(server.connectionCount(), 1);
}

void TestHttpClient::postsAfterTheServerClosedAnIdleConnection()
{
    HttpServer server(
        [](const HttpRequest &, const HttpResponder &responder) { responder.reply(200); });
    QVERIFY(server.listen());
    HttpClient client(settingsFor(server.url()));
    QVERIFY(post(client));
    const auto port = server.port();

    server.close();
    QVERIFY(server.listen(port));

    // A request that overtakes the news of the end fails; it is never sent twice.
    auto answer = post(client);
    QTRY_VERIFY(answer || (answer = post(client)));
    QCOMPARE(server.requestCount(), 2);
}

void TestHttpClient::cancelsMidFlight()
{
    HttpServer server(&ignore);
    QVERIFY(server.listen());
    HttpClient client(settingsFor(server.url()));
    CancellationSource source;
    connect(&server, &HttpServer::requestReceived, this, [&source] { source.cancel(); });
    RemoteRequest request(HttpMethod::Post, u"/x"_s);
    request.json = "{}";

    const auto answer = QCoro::waitFor(client.send(std::move(request), source.cancellation()));

    QVERIFY(!answer);
    QCOMPARE(answer.error().kind(), ErrorKind::Cancelled);
    QVERIFY(answer.error().isRequestSent());
}

void TestHttpClient::sendsNothingOnceCancelled()
{
    HttpServer server(&ignore);
    QVERIFY(server.listen());
    HttpClient client(settingsFor(server.url()));
    CancellationSource source;
    source.cancel();
    RemoteRequest request(HttpMethod::Get, u"/x"_s);

    const auto answer = QCoro::waitFor(client.send(std::move(request), source.cancellation()));

    QVERIFY(!answer);
    QCOMPARE(answer.error().kind(), ErrorKind::Cancelled);
    QVERIFY(!answer.error().isRequestSent());
    QCOMPARE(server.connectionCount(), 0);
}

void TestHttpClient::talksToManyPathsAtOnce()
{
    HttpServer server([](const HttpRequest &request, const HttpResponder &responder) {
        responder.reply(200, {}, request.path.toUtf8());
    });
    QVERIFY(server.listen());
    HttpClient client(settingsFor(server.url()));
    std::vector<QCoro::Task<Result<RemoteAnswer>>> tasks;
    for (int index = 0; index < 40; ++index)
        tasks.push_back(client.send(RemoteRequest(HttpMethod::Get, u"/%1"_s.arg(index)), {}));

    QByteArrayList bodies;
    for (auto &task : tasks)
        bodies.append(QCoro::waitFor(task)->body);

    QCOMPARE(bodies.size(), 40);
    QCOMPARE(bodies.first(), "/0");
    QCOMPARE(bodies.last(), "/39");
}

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
