#include "tests/network/clienttest.h"
#include "tests/support/freeport.h"

#include "network/servers/serverprobe.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

HttpServer::Handler bearerServer()
{
    return routes({{"GET /", json(R"({"status":"ok","service":"veil-xray-api"})")},
                   {"GET /api/keys", json(R"({"keys":[{"uuid":"a"},{"uuid":"b"}],"total":2})")}});
}

ProbeReport probe(const ServerEndpoint &endpoint, std::optional<Dialect> dialect = std::nullopt,
                  TrustMode trust = TrustMode::RequireTrusted)
{
    return QCoro::waitFor(probeServer(endpoint, dialect, trust, {}, Cancellation()));
}

/// "dns ok, tcp ok, tls skipped…"
QString summary(const ProbeReport &report)
{
    QStringList stages;
    for (const auto &stage : report.stages)
        stages.append(probeStageName(stage.stage)
                      + (stage.ok            ? u" ok"_s
                             : stage.skipped ? u" skipped"_s
                                             : u" failed"_s));
    return stages.join(", "_L1);
}

ErrorKind firstKind(const ProbeReport &report)
{
    const auto error = report.firstError();
    return error ? error->kind() : ErrorKind::Internal;
}

} // namespace

class TestServerProbe : public QObject
{
    Q_OBJECT

private slots:
    void passesAllStagesOverHttp();
    void tellsEachStageAsItEnds();
    void detectsTheDialect_data();
    void detectsTheDialect();
    void neverSendsAnythingButGets();
    void acceptsADialectThatIsAskedFor();
    void noticesAnotherDialectThanAskedFor();
    void namesForeignPanels_data();
    void namesForeignPanels();
    void concludesNothingFrom404();
    void reportsARefusedKey_data();
    void reportsARefusedKey();
    void reportsAServerInTrouble();
    void reportsAServerThatHangsUp();
    void reportsAnUnknownName();
    void reportsAClosedPort();
    void refusesAnUntrustedCertificate();
    void trustsFirstAndReportsTheFingerprint();
    void acceptsThePinnedCertificate();
    void refusesAnotherCertificateThanThePinned();
    void reportsPlainHttpBehindHttps();
    void cancels();
};

void TestServerProbe::passesAllStagesOverHttp()
{
    HttpServer server(bearerServer());
    QVERIFY(server.listen());

    const auto report = probe(endpointOf(server, Dialect::Users));

    QCOMPARE(summary(report), u"dns ok, tcp ok, tls skipped, pin skipped, auth ok, api ok"_s);
    QVERIFY(report.dialect == Dialect::KeysBearer);
    QVERIFY(report.keys == 2);
    QVERIFY(!report.firstError());
    QVERIFY(report.certificateSha256.isEmpty());
}

void TestServerProbe::tellsEachStageAsItEnds()
{
    HttpServer server(bearerServer());
    QVERIFY(server.listen());
    QStringList heard;
    const auto listen = [&heard](const StageResult &result) {
        heard.append(probeStageName(result.stage));
    };

    QCoro::waitFor(probeServer(endpointOf(server, Dialect::Users), std::nullopt,
                               TrustMode::RequireTrusted, listen, Cancellation()));

    QCOMPARE(heard, (QStringList{u"dns"_s, u"tcp"_s, u"tls"_s, u"pin"_s, u"auth"_s, u"api"_s}));
}

void TestServerProbe::detectsTheDialect_data()
{
    using Handler = HttpServer::Handler;
    QTest::addColumn<Handler>("handler");
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QString>("version");

    QTest::newRow("B by its root")
        << routes({{"GET /", json(R"({"message":"VPN Key Management API","version":"2.3.6"})")},
                   {"GET /api/keys", json("[]")}})
        << Dialect::KeysApiKey << u"2.3.6"_s;
    QTest::newRow("B whose root is hidden")
        << routes({{"GET /api/keys", json("[]")}}) << Dialect::KeysApiKey << QString();
    QTest::newRow("C behind a web page") << routes(
        {{"GET /", json("<html>hello</html>")}, {"GET /api/keys", json(R"({"keys":[]})")}})
                                         << Dialect::KeysBearer << QString();
    QTest::newRow("A") << routes({{"GET /api/users", json(R"({"success":true,"users":[]})")}})
                       << Dialect::Users << QString();
}

void TestServerProbe::detectsTheDialect()
{
    QFETCH(HttpServer::Handler, handler);
    QFETCH(Dialect, dialect);
    HttpServer server(handler);
    QVERIFY(server.listen());

    const auto report = probe(endpointOf(server, Dialect::KeysBearer));

    QVERIFY2(!report.firstError(), qPrintable(summary(report)));
    QVERIFY(report.dialect == dialect);
    QTEST(report.version, "version");
    QVERIFY(report.keys == 0);
}

void TestServerProbe::neverSendsAnythingButGets()
{
    HttpServer server(routes({}));
    QVERIFY(server.listen());

    probe(endpointOf(server, Dialect::Users));

    QVERIFY(server.requestCount() <= 6);
    QVERIFY(std::ranges::all_of(
        server.requests(), [](const HttpRequest &request) { return request.method == "GET"; }));
    QVERIFY(!server.requests().front().hasHeader("X-API-Key"));
}

void TestServerProbe::acceptsADialectThatIsAskedFor()
{
    HttpServer server(routes({{"GET /api/users", json(R"({"users":[{"id":"x"}]})")}}));
    QVERIFY(server.listen());

    const auto report = probe(endpointOf(server, Dialect::Users), Dialect::Users);

    QVERIFY2(!report.firstError(), qPrintable(summary(report)));
    QVERIFY(report.dialect == Dialect::Users);
    QCOMPARE(server.requestCount(), 2);
}

void TestServerProbe::noticesAnotherDialectThanAskedFor()
{
    HttpServer server(bearerServer());
    QVERIFY(server.listen());

    const auto report = probe(endpointOf(server, Dialect::KeysApiKey), Dialect::KeysApiKey);

    QVERIFY(report.dialect == Dialect::KeysBearer);
    QVERIFY(report.firstError());
    QVERIFY(report.firstError()->detail().contains("keys-bearer, not keys-apikey"_L1));
}

void TestServerProbe::namesForeignPanels_data()
{
    using Handler = HttpServer::Handler;
    QTest::addColumn<Handler>("handler");
    QTest::addColumn<QString>("panel");

    QTest::newRow("Outline") << routes({{"GET /", json(R"({"code":"ResourceNotFound"})", 404)}})
                             << u"Outline"_s;
    HttpResponse challenge = json(R"({"detail":"Could not validate credentials"})", 401);
    challenge.headers = {{"WWW-Authenticate", "Bearer"}};
    QTest::newRow("Marzban") << routes({{"GET /api/users", challenge}}) << u"Marzban"_s;
    QTest::newRow("Remnawave") << routes(
        {{"GET /api/users", json(R"({"errorCode":"A003","message":"no"})", 401)}})
                               << u"Remnawave"_s;
    QTest::newRow("3x-ui") << always(404, {}) << u"3x-ui"_s;
}

void TestServerProbe::namesForeignPanels()
{
    QFETCH(HttpServer::Handler, handler);
    QFETCH(QString, panel);
    HttpServer server(handler);
    QVERIFY(server.listen());

    const auto report = probe(endpointOf(server, Dialect::Users));

    QVERIFY(!report.dialect);
    QVERIFY(report.firstError());
    const auto detail = report.firstError()->detail();
    QVERIFY2(detail.contains(panel) && detail.contains("not supported"_L1), qPrintable(detail));
}

void TestServerProbe::concludesNothingFrom404()
{
    HttpServer server(routes({}));
    QVERIFY(server.listen());

    const auto report = probe(endpointOf(server, Dialect::Users));

    QVERIFY(!report.dialect);
    QCOMPARE(summary(report),
             u"dns ok, tcp ok, tls skipped, pin skipped, auth skipped, api failed"_s);
    QCOMPARE(firstKind(report), ErrorKind::RemoteNotFound);
}

void TestServerProbe::reportsARefusedKey_data()
{
    QTest::addColumn<HttpResponse>("refusal");
    QTest::addColumn<Dialect>("dialect");

    QTest::newRow("B") << json(R"({"detail":"Invalid API key. Use X-API-Key header."})", 401)
                       << Dialect::KeysApiKey;
    QTest::newRow("C") << json(R"({"detail":"Invalid authentication token"})", 401)
                       << Dialect::KeysBearer;
    QTest::newRow("C from a wrong address")
        << json(R"({"detail":"Access denied. Your IP address is not authorized."})", 403)
        << Dialect::KeysBearer;
}

void TestServerProbe::reportsARefusedKey()
{
    QFETCH(HttpResponse, refusal);
    QFETCH(Dialect, dialect);
    HttpServer server(routes({{"GET /api/keys", refusal}}));
    QVERIFY(server.listen());

    const auto report = probe(endpointOf(server, Dialect::Users));

    QCOMPARE(summary(report),
             u"dns ok, tcp ok, tls skipped, pin skipped, auth failed, api skipped"_s);
    QCOMPARE(firstKind(report), ErrorKind::Unauthorized);
    QVERIFY(report.dialect == dialect);
}

void TestServerProbe::reportsAServerInTrouble()
{
    HttpServer server(routes({{"GET /api/keys", json("<html>502 Bad Gateway</html>", 502)}}));
    QVERIFY(server.listen());

    const auto report = probe(endpointOf(server, Dialect::Users));

    QVERIFY(!report.dialect);
    QCOMPARE(firstKind(report), ErrorKind::ServerFailure);
}

void TestServerProbe::reportsAServerThatHangsUp()
{
    HttpServer server(
        [](const HttpRequest &, const HttpResponder &responder) { responder.close(); });
    QVERIFY(server.listen());

    const auto report = probe(endpointOf(server, Dialect::Users));

    QCOMPARE(firstKind(report), ErrorKind::Connection);
    QVERIFY(report.firstError()->detail().contains("Remnawave"_L1));
}

void TestServerProbe::reportsAnUnknownName()
{
    ServerEndpoint endpoint;
    endpoint.baseUrl = QUrl(u"https://no-such-host.invalid"_s);

    const auto report = probe(endpoint);

    QCOMPARE(summary(report),
             u"dns failed, tcp skipped, tls skipped, pin skipped, auth skipped, api skipped"_s);
    QCOMPARE(firstKind(report), ErrorKind::Dns);
}

void TestServerProbe::reportsAClosedPort()
{
    ServerEndpoint endpoint;
    endpoint.baseUrl = QUrl(u"https://127.0.0.1:%1"_s.arg(findFreePort()));

    const auto report = probe(endpoint);

    QCOMPARE(firstKind(report), ErrorKind::Connection);
    QVERIFY(summary(report).startsWith("dns ok, tcp failed, tls skipped"_L1));
}

void TestServerProbe::refusesAnUntrustedCertificate()
{
    HttpServer server(bearerServer());
    server.useTls(testCertificate());
    QVERIFY(server.listen());

    const auto report = probe(endpointOf(server, Dialect::Users));

    QCOMPARE(summary(report),
             u"dns ok, tcp ok, tls failed, pin skipped, auth skipped, api skipped"_s);
    QCOMPARE(firstKind(report), ErrorKind::Tls);
    QCOMPARE(report.certificateSha256, testCertificate().sha256());
    QCOMPARE(server.requestCount(), 0);
}

void TestServerProbe::trustsFirstAndReportsTheFingerprint()
{
    HttpServer server(bearerServer());
    server.useTls(testCertificate());
    QVERIFY(server.listen());

    const auto report =
        probe(endpointOf(server, Dialect::Users), std::nullopt, TrustMode::TrustFirst);

    QCOMPARE(summary(report), u"dns ok, tcp ok, tls ok, pin ok, auth ok, api ok"_s);
    QCOMPARE(report.certificateSha256, testCertificate().sha256());
    QVERIFY(!report.certificateTrusted);
}

void TestServerProbe::acceptsThePinnedCertificate()
{
    HttpServer server(bearerServer());
    server.useTls(testCertificate());
    QVERIFY(server.listen());
    auto endpoint = endpointOf(server, Dialect::Users);
    endpoint.pin = testCertificate().sha256();

    QCOMPARE(summary(probe(endpoint)), u"dns ok, tcp ok, tls ok, pin ok, auth ok, api ok"_s);
}

void TestServerProbe::refusesAnotherCertificateThanThePinned()
{
    HttpServer server(bearerServer());
    server.useTls(otherTestCertificate());
    QVERIFY(server.listen());
    auto endpoint = endpointOf(server, Dialect::Users);
    endpoint.pin = testCertificate().sha256();

    const auto report = probe(endpoint);

    QCOMPARE(summary(report), u"dns ok, tcp ok, tls ok, pin failed, auth skipped, api skipped"_s);
    QCOMPARE(firstKind(report), ErrorKind::PinMismatch);
    QCOMPARE(server.requestCount(), 0);
}

void TestServerProbe::reportsPlainHttpBehindHttps()
{
    QTcpServer plain;
    connect(&plain, &QTcpServer::newConnection, this,
            [&plain] { plain.nextPendingConnection()->write("HTTP/1.1 400 Bad Request\r\n\r\n"); });
    QVERIFY(plain.listen(QHostAddress::LocalHost));
    ServerEndpoint endpoint;
    endpoint.baseUrl = QUrl(u"https://127.0.0.1:%1"_s.arg(plain.serverPort()));

    const auto report = probe(endpoint);

    QCOMPARE(firstKind(report), ErrorKind::Tls);
}

void TestServerProbe::cancels()
{
    HttpServer server([](const HttpRequest &, const HttpResponder &) {});
    QVERIFY(server.listen());
    CancellationSource source;
    connect(&server, &HttpServer::requestReceived, this, [&source] { source.cancel(); });

    const auto report =
        QCoro::waitFor(probeServer(endpointOf(server, Dialect::Users), std::nullopt,
                                   TrustMode::RequireTrusted, {}, source.cancellation()));

    QCOMPARE(firstKind(report), ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestServerProbe)
#include "tst_serverprobe.moc"
