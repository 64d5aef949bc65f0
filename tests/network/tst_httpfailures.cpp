#include "tests/network/httptest.h"
#include "tests/support/freeport.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTest>
#include <QTimer>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void ignore(const HttpRequest &, const HttpResponder &) { }

constexpr qint64 bodyLimit = 8 * 1024 * 1024;

} // namespace

class TestHttpFailures : public QObject
{
    Q_OBJECT

private slots:
    void endsAtTheDeadlineHoweverTheServerStalls_data();
    void endsAtTheDeadlineHoweverTheServerStalls();
    void endsWhenNoConnectionComesAbout();
    void knowsThatARefusedRequestWasNotSent();
    void cannotResolveAnInvalidName();
    void refusesTooLargeAnswers_data();
    void refusesTooLargeAnswers();
    void refusesAnAnswerThatInflates();
    void acceptsAnAnswerOfExactlyTheLimit();
    void noticesATruncatedBody();
    void noticesAResetWithinTheBody();
    void ignoresBytesBeyondTheAnnouncedLength();
    void reportsWhatIsNotHttp();
};

void TestHttpFailures::endsAtTheDeadlineHoweverTheServerStalls_data()
{
    using Handler = HttpServer::Handler;
    QTest::addColumn<Handler>("handler");

    QTest::newRow("never answers") << Handler(&ignore);
    QTest::newRow("drips the answer")
        << Handler([](const HttpRequest &, const HttpResponder &responder) {
               responder.drip(jsonResponse(200, QJsonObject{{u"ok"_s, true}}), 500ms);
           });
    QTest::newRow("stops within the body")
        << Handler([](const HttpRequest &, const HttpResponder &responder) {
               responder.sendRaw("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{\"o");
           });
}

void TestHttpFailures::endsAtTheDeadlineHoweverTheServerStalls()
{
    QFETCH(HttpServer::Handler, handler);
    HttpServer server(handler);
    QVERIFY(server.listen());
    auto settings = settingsFor(server.url());
    settings.callTimeout = 1s;
    HttpClient client(settings);
    QElapsedTimer elapsed;
    elapsed.start();

    const auto answer = post(client);

    QVERIFY(!answer);
    QCOMPARE(answer.error().kind(), ErrorKind::Timeout);
    QVERIFY(answer.error().isRequestSent());
    QCOMPARE(answer.error().httpStatus(), 0);
    QVERIFY2(elapsed.elapsed() >= 900, "ended early");
    QVERIFY2(elapsed.elapsed() < settings.connectTimeout.count(), "ended late");
}

void TestHttpFailures::endsWhenNoConnectionComesAbout()
{
    // Accepted by the kernel and never served: the TLS handshake cannot begin.
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    auto settings = settingsFor(QUrl(u"https://127.0.0.1:%1"_s.arg(silent.serverPort())));
    settings.connectTimeout = 300ms;
    HttpClient client(settings);
    QElapsedTimer elapsed;
    elapsed.start();

    const auto answer = post(client);

    QVERIFY(!answer);
    QCOMPARE(answer.error().kind(), ErrorKind::Timeout);
    QVERIFY(!answer.error().isRequestSent());
    QVERIFY2(elapsed.elapsed() < settings.callTimeout.count(), "waited for the call's deadline");
}

void TestHttpFailures::knowsThatARefusedRequestWasNotSent()
{
    HttpClient client(settingsFor(QUrl(u"http://127.0.0.1:%1"_s.arg(findFreePort()))));

    const auto answer = post(client);

    QVERIFY(!answer);
    QCOMPARE(answer.error().kind(), ErrorKind::Connection);
    QVERIFY(!answer.error().isRequestSent());
    QVERIFY(answer.error().detail().contains("refused"_L1));
}

void TestHttpFailures::cannotResolveAnInvalidName()
{
    HttpClient client(settingsFor(QUrl(u"http://no-such-host.invalid"_s)));

    const auto answer = post(client);

    QVERIFY(!answer);
    QCOMPARE(answer.error().kind(), ErrorKind::Dns);
    QVERIFY(!answer.error().isRequestSent());
}

void TestHttpFailures::refusesTooLargeAnswers_data()
{
    using Handler = HttpServer::Handler;
    QTest::addColumn<Handler>("handler");

    QTest::newRow("announced as 500 MB")
        << Handler([](const HttpRequest &, const HttpResponder &responder) {
               responder.sendRaw("HTTP/1.1 200 OK\r\nContent-Length: 500000000\r\n\r\n");
           });
    QTest::newRow("announced as more than 64 bits hold")
        << Handler([](const HttpRequest &, const HttpResponder &responder) {
               HttpResponse response;
               response.headers = {{"Content-Length", "99999999999999999999999"}};
               responder.replyEndless(response);
           });
    QTest::newRow("endless") << Handler(
        [](const HttpRequest &, const HttpResponder &responder) { responder.replyEndless({}); });
    QTest::newRow("endless chunks")
        << Handler([](const HttpRequest &, const HttpResponder &responder) {
               HttpResponse response;
               response.headers = {{"Transfer-Encoding", "chunked"}};
               response.body = "100000\r\n" + QByteArray(0x100000, 'x') + "\r\n";
               for (int chunk = 0; chunk < 40; ++chunk)
                   response.body += "100000\r\n" + QByteArray(0x100000, 'x') + "\r\n";
               responder.reply(response);
           });
}

void TestHttpFailures::refusesTooLargeAnswers()
{
    QFETCH(HttpServer::Handler, handler);
    HttpServer server(handler);
    QVERIFY(server.listen());
    HttpClient client(settingsFor(server.url()));

    const auto answer = post(client);

    QVERIFY(!answer);
    QCOMPARE(answer.error().kind(), ErrorKind::TooLarge);
    QVERIFY(answer.error().isRequestSent());
}

void TestHttpFailures::refusesAnAnswerThatInflates()
{
    // qCompress() puts the length before the zlib stream that "deflate" is.
    const auto bomb = qCompress(QByteArray(64 * 1024 * 1024, 'x')).mid(4);
    HttpServer server([&bomb](const HttpRequest &, const HttpResponder &responder) {
        responder.reply(200, {{"Content-Encoding", "deflate"}}, bomb);
    });
    QVERIFY(server.listen());
    HttpClient client(settingsFor(server.url()));

    const auto answer = post(client);

    QVERIFY(!answer);
    // Qt's own guard against such answers comes first.
    QCOMPARE(answer.error().kind(), ErrorKind::Malformed);
    QVERIFY(answer.error().isRequestSent());
}

void TestHttpFailures::acceptsAnAnswerOfExactlyTheLimit()
{
    HttpServer server([](const HttpRequest &, const HttpResponder &responder) {
        responder.reply(200, {}, QByteArray(bodyLimit, 'x'));
    });
    QVERIFY(server.listen());
    HttpClient client(settingsFor(server.url()));

    const auto answer = get(client);

    QVERIFY(answer);
    QCOMPARE(answer->body.size(), bodyLimit);
}

void TestHttpFailures::noticesATruncatedBody()
{
    HttpServer server([](const HttpRequest &, const HttpResponder &responder) {
        responder.replyTruncated(jsonResponse(200, QJsonObject{{u"ok"_s, true}}), 10);
    });
    QVERIFY(server.listen());
    HttpClient client(settingsFor(server.url()));

    const auto answer = post(client);

    QVERIFY(!answer);
    QCOMPARE(answer.error().kind(), ErrorKind::Connection);
    QVERIFY(answer.error().isRequestSent());
    QCOMPARE(server.requestCount(), 1);
}

void TestHttpFailures::noticesAResetWithinTheBody()
{
    HttpServer server([this](const HttpRequest &, const HttpResponder &responder) {
        responder.sendRaw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"user\":");
        QTimer::singleShot(100ms, this, [responder] { responder.reset(); });
    });
    QVERIFY(server.listen());
    HttpClient client(settingsFor(server.url()));

    const auto answer = post(client);

    QVERIFY(!answer);
    QCOMPARE(answer.error().kind(), ErrorKind::Connection);
    QVERIFY(answer.error().isRequestSent());
    QCOMPARE(server.requestCount(), 1);
}

void TestHttpFailures::ignoresBytesBeyondTheAnnouncedLength()
{
    HttpServer server([](const HttpRequest &, const HttpResponder &responder) {
        responder.reply(200, {{"Content-Length", "2"}, {"Connection", "close"}}, "{}GARBAGE");
    });
    QVERIFY(server.listen());
    HttpClient client(settingsFor(server.url()));

    const auto answer = get(client);

    QVERIFY(answer);
    QCOMPARE(answer->body, "{}");
}

void TestHttpFailures::reportsWhatIsNotHttp()
{
    HttpServer server([](const HttpRequest &, const HttpResponder &responder) {
        responder.sendRaw("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\nsomething else entirely\r\n\r\n");
        responder.close();
    });
    QVERIFY(server.listen());
    HttpClient client(settingsFor(server.url()));

    const auto answer = post(client);

    QVERIFY(!answer);
    QVERIFY2(answer.error().kind() == ErrorKind::Malformed
                 || answer.error().kind() == ErrorKind::Connection,
             qPrintable(errorKindName(answer.error().kind())));
    QVERIFY(answer.error().isRequestSent());
    QCOMPARE(server.requestCount(), 1);
}

QTEST_GUILESS_MAIN(TestHttpFailures)
#include "tst_httpfailures.moc"
