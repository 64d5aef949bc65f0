#include "tests/support/cliprogram.h"
#include "tests/support/httpserver.h"
#include "tests/support/simulatorprogram.h"
#include "tests/support/v2rayclient.h"
#include "tests/support/v2rayprogram.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

const auto apiKey = "traffic-key-0123456789"_ba;

/// "localhost:40321" of the line "core on localhost:40321 path /v2ray".
QString coreAddress(SimulatorProgram &server)
{
    return server.fact(u"core on "_s).section(u' ', 0, 0);
}

} // namespace

/// From nothing to a working connection and back, with the programs that an operator has.
class TestTraffic final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void carriesTrafficUntilTheKeyIsRevoked_data();
    void carriesTrafficUntilTheKeyIsRevoked();

private:
    void addServer(SimulatorProgram &server, const QString &dialect);
    [[nodiscard]] QJsonObject issueKey();

    std::unique_ptr<CliProgram> m_cli;
};

void TestTraffic::initTestCase()
{
    QVERIFY2(!qEnvironmentVariableIsEmpty("VEILDESK_BIN_DIR"), "run this test by ctest");
    if (const auto program = findV2Ray(); !program)
        QSKIP(qPrintable(program.error().detail()));
}

void TestTraffic::carriesTrafficUntilTheKeyIsRevoked_data()
{
    QTest::addColumn<QString>("dialect");
    QTest::newRow("users") << u"users"_s;
    QTest::newRow("keys-apikey") << u"keys-apikey"_s;
    QTest::newRow("keys-bearer") << u"keys-bearer"_s;
}

void TestTraffic::addServer(SimulatorProgram &server, const QString &dialect)
{
    const auto core = coreAddress(server);
    const auto domain = dialect == "users"_L1 ? core : core.section(u':', 0, 0);
    const auto answer =
        m_cli->json({u"server"_s, u"add"_s, u"--name"_s, u"Amsterdam"_s, u"--url"_s,
                     server.fact(u"listening on "_s), u"--api-key-file"_s, u"-"_s, u"--store"_s,
                     u"db"_s, u"--trust-first"_s, u"--domain"_s, domain},
                    apiKey + '\n');
    QVERIFY2(answer.code == 0, answer.out + answer.err);
    QCOMPARE(answer.data()[u"dialect"_s].toString(), dialect);
}

QJsonObject TestTraffic::issueKey()
{
    const auto answer = m_cli->json({u"key"_s, u"issue"_s, u"--email"_s, u"guest@mail.example"_s,
                                     u"--tariff"_s, u"1"_s, u"--all-servers"_s});
    return answer.data()[u"keys"_s].toArray().first().toObject();
}

void TestTraffic::carriesTrafficUntilTheKeyIsRevoked()
{
    QFETCH(QString, dialect);
    HttpServer site([](const HttpRequest &, const HttpResponder &responder) {
        responder.reply(200, {}, "the free internet");
    });
    QVERIFY(site.listen());
    SimulatorProgram server({u"--core"_s, u"--tls"_s, u"--dialect"_s, dialect, u"--api-key"_s,
                             QString::fromLatin1(apiKey)});
    QTRY_VERIFY_WITH_TIMEOUT(!coreAddress(server).isEmpty(), 60'000);
    m_cli = std::make_unique<CliProgram>();
    QCOMPARE(m_cli->json({u"db"_s, u"init"_s}).code, 0);
    addServer(server, dialect);
    if (QTest::currentTestFailed())
        return;
    const auto tariff =
        m_cli->json({u"tariff"_s, u"add"_s, u"--name"_s, u"Month"_s, u"--duration-sec"_s,
                     u"2592000"_s, u"--price-rub"_s, u"100"_s, u"--traffic-limit-mb"_s, u"0"_s});
    QCOMPARE(tariff.code, 0);

    const auto key = issueKey();
    V2RayClient customer;
    const auto started = customer.start(key[u"link"_s].toString());
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail()));
    const auto page = customer.fetchThrough(site.url(u"/page"_s));

    QVERIFY2(page, page ? "" : qPrintable(page.error().detail()));
    QCOMPARE(*page, "the free internet");
    QCOMPARE(site.requestCount(), 1);

    const auto id = QString::number(key[u"id"_s].toInteger());
    const auto revoked = m_cli->json({u"key"_s, u"revoke"_s, id});

    QVERIFY2(revoked.code == 0, revoked.out);
    QVERIFY(!customer.fetchThrough(site.url(u"/page"_s)));
    QCOMPARE(site.requestCount(), 1);
}

QTEST_GUILESS_MAIN(TestTraffic)
#include "tst_traffic.moc"
