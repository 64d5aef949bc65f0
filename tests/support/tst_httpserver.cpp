#include "tests/support/httpserver.h"
#include "tests/support/patience.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTest>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A client below Qt, which cannot tell a reset from an orderly end.
class RawClient
{
    Q_DISABLE_COPY_MOVE(RawClient)

public:
    explicit RawClient(quint16 port)
        : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address);
    }
    ~RawClient() { ::close(m_socket); }

    void send(QByteArrayView bytes) { ::send(m_socket, bytes.data(), size_t(bytes.size()), 0); }

    /// "end", "reset" or "open".
    [[nodiscard]] QString ending()
    {
        char byte = 0;
        const auto received = m_ending == "open"_L1 ? ::recv(m_socket, &byte, 1, 0) : 1;
        if (received == 0)
            m_ending = u"end"_s;
        if (received < 0 && errno == ECONNRESET)
            m_ending = u"reset"_s;
        return m_ending;
    }

private:
    int m_socket;
    QString m_ending = u"open"_s;
};

} // namespace

class TestHttpServer : public QObject
{
    Q_OBJECT

private slots:
    void answersAndRecords();
    void keepsTheConnectionForTheNextRequest();
    void joinsChunkedBodies();
    void answersLater();
    void refusesMalformedRequests_data();
    void refusesMalformedRequests();
    void speaksTlsWithTheGivenCertificate();
    void endsInTheAskedWay_data();
    void endsInTheAskedWay();
    void dripsByteByByte();
    void announcesMoreThanItSends();
    void sendsForever();
    void hangsWithoutAnAnswer();
    void ignoresAnswersToGoneClients();
    void dropsConnectionsWhenClosed();
    void refusesAPortInUse();

private:
    std::unique_ptr<QNetworkReply> get(const HttpServer &server, const QString &path = u"/"_s)
    {
        return std::unique_ptr<QNetworkReply>(m_network.get(QNetworkRequest(server.url(path))));
    }

    QNetworkAccessManager m_network;
};

void TestHttpServer::answersAndRecords()
{
    HttpServer server([](const HttpRequest &, const HttpResponder &responder) {
        responder.reply(jsonResponse(201, QJsonObject{{u"done"_s, true}}));
    });
    QVERIFY(server.listen());

    QNetworkRequest request(server.url(u"/a%20b?x=1"_s));
    request.setRawHeader("X-Test", "yes");
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"text/plain"_s);
    const std::unique_ptr<QNetworkReply> reply(m_network.post(request, "body"));
    QTRY_VERIFY(reply->isFinished());

    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 201);
    QCOMPARE(reply->readAll(), R"({"done":true})");
    QCOMPARE(server.requestCount(), 1);
    const HttpRequest &recorded = server.requests().front();
    QCOMPARE(recorded.method, "POST");
    QCOMPARE(recorded.path, u"/a b"_s);
    QCOMPARE(recorded.query.queryItemValue(u"x"_s), u"1"_s);
    QCOMPARE(recorded.header("x-test"), "yes");
    QCOMPARE(recorded.body, "body");
}

void TestHttpServer::keepsTheConnectionForTheNextRequest()
{
    HttpServer server(
        [](const HttpRequest &, const HttpResponder &responder) { responder.reply(200); });
    QVERIFY(server.listen());

    const auto first = get(server);
    QTRY_VERIFY(first->isFinished());
    const auto second = get(server);
    QTRY_VERIFY(second->isFinished());

    QCOMPARE(server.requestCount(), 2);
    QCOMPARE(server.connectionCount(), 1);
}

void TestHttpServer::joinsChunkedBodies()
{
    HttpServer server(
        [](const HttpRequest &, const HttpResponder &responder) { responder.reply(200); });
    QVERIFY(server.listen());

    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, server.port());
    client.write("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhell\r\n1");
    QTRY_COMPARE(client.bytesToWrite(), 0);
    client.write("\r\no\r\n0\r\n\r\n");

    QTRY_COMPARE(server.requestCount(), 1);
    QCOMPARE(server.requests().front().body, "hello");
}

void TestHttpServer::answersLater()
{
    std::optional<HttpResponder> waiting;
    HttpServer server(
        [&waiting](const HttpRequest &, const HttpResponder &responder) { waiting = responder; });
    QVERIFY(server.listen());

    const auto reply = get(server);
    QTRY_VERIFY(waiting);
    QVERIFY(!reply->isFinished());
    waiting->reply(200, {}, "late");

    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->readAll(), "late");
}

void TestHttpServer::refusesMalformedRequests_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("statusLine");

    QTest::newRow("not HTTP at all") << "hello\r\n\r\n"_ba
                                     << "HTTP/1.1 400 "_ba;
    QTest::newRow("a header without a colon") << "GET / HTTP/1.1\r\nX\r\n\r\n"_ba
                                              << "HTTP/1.1 400 "_ba;
    QTest::newRow("a length that is no number") << "POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n"_ba
                                                << "HTTP/1.1 400 "_ba;
    QTest::newRow("a body above the limit")
        << "POST / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n"_ba
        << "HTTP/1.1 413 "_ba;
    QTest::newRow("a chunk above the limit")
        << "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n7FFFFFFFFFFFFFFF\r\n"_ba
        << "HTTP/1.1 413 "_ba;
    QTest::newRow("a head without end") << QByteArray(70'000, 'x') << "HTTP/1.1 431 "_ba;
}

void TestHttpServer::refusesMalformedRequests()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, statusLine);
    HttpServer server(
        [](const HttpRequest &, const HttpResponder &responder) { responder.reply(200); });
    QVERIFY(server.listen());

    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, server.port());
    client.write(request);

    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(client.readAll().startsWith(statusLine));
    QCOMPARE(server.requestCount(), 0);
}

void TestHttpServer::speaksTlsWithTheGivenCertificate()
{
    QVERIFY(testCertificate().sha256() != otherTestCertificate().sha256());
    HttpServer server([](const HttpRequest &, const HttpResponder &responder) {
        responder.reply(200, {}, "secret");
    });
    server.useTls(otherTestCertificate());
    QVERIFY(server.listen());
    QCOMPARE(server.url().scheme(), u"https"_s);

    const auto untrusting = get(server);
    QTRY_VERIFY(untrusting->isFinished());
    QCOMPARE(untrusting->error(), QNetworkReply::SslHandshakeFailedError);

    QNetworkRequest request(server.url());
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates({otherTestCertificate().certificate()});
    request.setSslConfiguration(configuration);
    QNetworkAccessManager otherNetwork;
    const std::unique_ptr<QNetworkReply> trusting(otherNetwork.get(request));
    QTRY_VERIFY(trusting->isFinished());
    QCOMPARE(trusting->readAll(), "secret");
}

void TestHttpServer::endsInTheAskedWay_data()
{
    QTest::addColumn<bool>("withReset");
    QTest::addColumn<QString>("ending");

    QTest::newRow("in good order") << false << u"end"_s;
    QTest::newRow("with a reset") << true << u"reset"_s;
}

void TestHttpServer::endsInTheAskedWay()
{
    QFETCH(bool, withReset);
    QFETCH(QString, ending);
    HttpServer server([withReset](const HttpRequest &, const HttpResponder &responder) {
        withReset ? responder.reset() : responder.close();
    });
    QVERIFY(server.listen());
    RawClient client(server.port());
    QTRY_COMPARE(server.connectionCount(), 1);

    client.send("GET / HTTP/1.1\r\n\r\n");

    QTRY_COMPARE(server.requestCount(), 1);
    QTRY_COMPARE(client.ending(), ending);
}

void TestHttpServer::dripsByteByByte()
{
    HttpServer server([](const HttpRequest &, const HttpResponder &responder) {
        responder.drip({200, {}, "slow"}, 1ms);
    });
    QVERIFY(server.listen());
    QTcpSocket client;
    QSignalSpy arrivals(&client, &QTcpSocket::readyRead);

    client.connectToHost(QHostAddress::LocalHost, server.port());
    client.write("GET / HTTP/1.1\r\nConnection: close\r\n\r\n");

    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(client.readAll().endsWith("\r\n\r\nslow"));
    QVERIFY2(arrivals.count() > 5, "the answer came in one piece");
}

void TestHttpServer::announcesMoreThanItSends()
{
    HttpServer server([](const HttpRequest &, const HttpResponder &responder) {
        responder.replyTruncated({200, {}, "half"}, 4);
    });
    QVERIFY(server.listen());

    const auto reply = get(server);
    QTRY_VERIFY(reply->isFinished());

    QCOMPARE(reply->header(QNetworkRequest::ContentLengthHeader).toInt(), 8);
    QCOMPARE(reply->error(), QNetworkReply::RemoteHostClosedError);
}

void TestHttpServer::sendsForever()
{
    HttpServer server(
        [](const HttpRequest &, const HttpResponder &responder) { responder.replyEndless({}); });
    QVERIFY(server.listen());
    qint64 received = 0;

    const auto reply = get(server);
    connect(reply.get(), &QNetworkReply::readyRead, this,
            [&received, &reply] { received += reply->readAll().size(); });

    QTRY_VERIFY(received > 4 * 1024 * 1024);
    QVERIFY(!reply->isFinished());
    reply->abort();
}

void TestHttpServer::hangsWithoutAnAnswer()
{
    HttpServer server([](const HttpRequest &, const HttpResponder &) {});
    QVERIFY(server.listen());
    QNetworkRequest request(server.url());
    request.setTransferTimeout(1000);

    const std::unique_ptr<QNetworkReply> reply(m_network.get(request));
    QTRY_VERIFY(reply->isFinished());

    QCOMPARE(server.requestCount(), 1);
    QCOMPARE(reply->error(), QNetworkReply::OperationCanceledError);
}

void TestHttpServer::ignoresAnswersToGoneClients()
{
    std::vector<HttpResponder> waiting;
    HttpServer server([&waiting](const HttpRequest &, const HttpResponder &responder) {
        waiting.push_back(responder);
    });
    QVERIFY(server.listen());
    const auto reply = get(server);
    QTRY_COMPARE(waiting.size(), size_t(1));

    reply->abort();
    QTRY_VERIFY(server.findChildren<HttpConnection *>().isEmpty());
    waiting[0].reply(200);

    const auto next = get(server);
    QTRY_COMPARE(waiting.size(), size_t(2));
    waiting[1].reply(204);
    QTRY_VERIFY(next->isFinished());
    QCOMPARE(next->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 204);
}

void TestHttpServer::dropsConnectionsWhenClosed()
{
    HttpServer server([](const HttpRequest &, const HttpResponder &) {});
    QVERIFY(server.listen());
    const auto pending = get(server);
    QTRY_COMPARE(server.requestCount(), 1);
    const QUrl url = server.url();

    server.close();
    QTRY_VERIFY(pending->isFinished());
    const std::unique_ptr<QNetworkReply> refused(m_network.get(QNetworkRequest(url)));
    QTRY_VERIFY(refused->isFinished());

    QCOMPARE(refused->error(), QNetworkReply::ConnectionRefusedError);
}

void TestHttpServer::refusesAPortInUse()
{
    HttpServer first({});
    HttpServer second({});
    QVERIFY(first.listen());

    const auto result = second.listen(first.port());

    QVERIFY(!result);
    QVERIFY(result.error().detail().contains(QString::number(first.port())));
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_httpserver.moc"
