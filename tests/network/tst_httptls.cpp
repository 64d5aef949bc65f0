#include "tests/network/httptest.h"

#include <QSslConfiguration>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

/// Lets the system vouch for the certificate while it lives.
class TrustedAuthority
{
    Q_DISABLE_COPY_MOVE(TrustedAuthority)

public:
    explicit TrustedAuthority(const TestCertificate &certificate)
        : m_before(QSslConfiguration::defaultConfiguration())
    {
        auto trusting = m_before;
        trusting.setCaCertificates({certificate.certificate()});
        QSslConfiguration::setDefaultConfiguration(trusting);
    }
    ~TrustedAuthority() { QSslConfiguration::setDefaultConfiguration(m_before); }

private:
    QSslConfiguration m_before;
};

} // namespace

class TestHttpTls : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void refusesASelfSignedCertificateWithoutAPin();
    void acceptsAnAuthoritysCertificateWithoutAPin();
    void acceptsThePinnedCertificate();
    void acceptsThePinnedCertificateUnderAnyName();
    void refusesAnotherCertificateThanThePinned();
    void refusesATrustedCertificateThatIsNotThePinned();
    void refusesAgainAfterARefusal();
    void reportsAServerWithoutTls();

private:
    [[nodiscard]] HttpSettings settings(const QByteArray &pin) const;

    std::unique_ptr<HttpServer> m_server;
};

void TestHttpTls::init()
{
    m_server = std::make_unique<HttpServer>(
        [](const HttpRequest &, const HttpResponder &responder) { responder.reply(200); });
    m_server->useTls(testCertificate());
    QVERIFY(m_server->listen());
}

HttpSettings TestHttpTls::settings(const QByteArray &pin) const
{
    auto settings = settingsFor(m_server->url());
    settings.pin = pin;
    return settings;
}

void TestHttpTls::refusesASelfSignedCertificateWithoutAPin()
{
    HttpClient client(settings({}));

    const auto answer = post(client);

    QVERIFY(!answer);
    QCOMPARE(answer.error().kind(), ErrorKind::Tls);
    QVERIFY(!answer.error().isRequestSent());
    QVERIFY2(answer.error().detail().contains("self-signed"_L1),
             qPrintable(answer.error().detail()));
    QCOMPARE(m_server->requestCount(), 0);
}

void TestHttpTls::acceptsAnAuthoritysCertificateWithoutAPin()
{
    const TrustedAuthority authority(testCertificate());
    HttpClient client(settings({}));

    const auto answer = post(client);

    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail()));
    QCOMPARE(answer->status, 200);
}

void TestHttpTls::acceptsThePinnedCertificate()
{
    HttpClient client(settings(testCertificate().sha256()));

    QVERIFY(post(client));
    QVERIFY(post(client));

    QCOMPARE(m_server->requestCount(), 2);
    QCOMPARE(m_server->connectionCount(), 1);
}

void TestHttpTls::acceptsThePinnedCertificateUnderAnyName()
{
    auto elsewhere = settings(testCertificate().sha256());
    // Reaches the loopback on Linux, and no certificate names it.
    elsewhere.baseUrl.setHost(u"0.0.0.0"_s);
    HttpClient client(elsewhere);

    const auto answer = post(client);

    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail()));
}

void TestHttpTls::refusesAnotherCertificateThanThePinned()
{
    HttpClient client(settings(otherTestCertificate().sha256()));

    const auto answer = post(client);

    QVERIFY(!answer);
    QCOMPARE(answer.error().kind(), ErrorKind::PinMismatch);
    QVERIFY(!answer.error().isRequestSent());
    const auto shown = QString::fromLatin1(testCertificate().sha256().left(4).toHex(':'));
    const auto pinned = QString::fromLatin1(otherTestCertificate().sha256().left(4).toHex(':'));
    QVERIFY2(answer.error().detail().contains(shown), qPrintable(answer.error().detail()));
    QVERIFY2(answer.error().detail().contains(pinned), qPrintable(answer.error().detail()));
    QCOMPARE(m_server->requestCount(), 0);
}

void TestHttpTls::refusesATrustedCertificateThatIsNotThePinned()
{
    const TrustedAuthority authority(testCertificate());
    HttpClient client(settings(otherTestCertificate().sha256()));

    const auto answer = post(client);

    QVERIFY(!answer);
    QCOMPARE(answer.error().kind(), ErrorKind::PinMismatch);
    QVERIFY(!answer.error().isRequestSent());
    QCOMPARE(m_server->requestCount(), 0);
}

void TestHttpTls::refusesAgainAfterARefusal()
{
    HttpClient client(settings(otherTestCertificate().sha256()));

    QVERIFY(!post(client));
    const auto answer = post(client);

    QVERIFY(!answer);
    QCOMPARE(answer.error().kind(), ErrorKind::PinMismatch);
    QCOMPARE(m_server->requestCount(), 0);
}

void TestHttpTls::reportsAServerWithoutTls()
{
    QTcpServer plain;
    connect(&plain, &QTcpServer::newConnection, this,
            [&plain] { plain.nextPendingConnection()->write("HTTP/1.1 400 Bad Request\r\n\r\n"); });
    QVERIFY(plain.listen(QHostAddress::LocalHost));
    const QUrl url(u"https://127.0.0.1:%1"_s.arg(plain.serverPort()));
    HttpClient client(settingsFor(url));

    const auto answer = post(client);

    QVERIFY(!answer);
    QCOMPARE(answer.error().kind(), ErrorKind::Tls);
    QVERIFY(!answer.error().isRequestSent());
}

QTEST_GUILESS_MAIN(TestHttpTls)
#include "tst_httptls.moc"
