#include "models/domain/link.h"
#include "tests/simulator/simulator.h"
#include "tests/support/patience.h"
#include "tests/support/plainclient.h"
#include "tests/support/v2rayclient.h"
#include "tests/support/v2rayprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

SimulatorOptions coreOptions(Dialect dialect)
{
    SimulatorOptions options;
    options.dialect = dialect;
    options.hasCore = true;
    return options;
}

} // namespace

class TestSimulatorCore : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void startsARealCore();
    void carriesTrafficForItsKeysAlone();
    void acceptsAUserRightAfterTheAnswer();
    void linksToTheCore_data();
    void linksToTheCore();
};

void TestSimulatorCore::initTestCase()
{
    if (const auto program = findV2Ray(); !program)
        QSKIP(qPrintable(program.error().detail()));
}

void TestSimulatorCore::startsARealCore()
{
    Simulator simulator(coreOptions(Dialect::Users));
    QSignalSpy failures(&simulator, &Simulator::coreFailed);
    QVERIFY(simulator.start());
    const CoreAddress core = simulator.coreAddress().value();
    PlainClient visitor(QUrl(u"https://%1:%2"_s.arg(core.host).arg(core.port)));
    visitor.trust(testCertificate().certificate());

    QTRY_COMPARE(visitor.get(core.path).status, 400);
    QCOMPARE(visitor.get(u"/elsewhere"_s).status, 404);
    QCOMPARE(failures.count(), 0);
}

void TestSimulatorCore::carriesTrafficForItsKeysAlone()
{
    HttpServer site([](const HttpRequest &, const HttpResponder &responder) {
        responder.reply(200, {}, "the free internet");
    });
    QVERIFY(site.listen());
    Simulator simulator(coreOptions(Dialect::KeysBearer));
    QVERIFY(simulator.start());
    PlainClient api(simulator.url());
    QCOMPARE(api.post(u"/api/keys"_s, "{}").status, 200);
    const auto link = api.get(u"/api/keys/1/link"_s).object()[u"vless_link"_s].toString();
    V2RayClient customer;
    const auto started = customer.start(link);
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail()));

    const auto page = customer.fetchThrough(site.url(u"/page"_s));
    QVERIFY2(page, page ? "" : qPrintable(page.error().detail()));
    QCOMPARE(*page, "the free internet");
    QCOMPARE(site.requestCount(), 1);

    QCOMPARE(api.remove(u"/api/keys/1"_s).status, 200);
    QVERIFY(!customer.fetchThrough(site.url(u"/page"_s)));
    QCOMPARE(site.requestCount(), 1);
}

void TestSimulatorCore::acceptsAUserRightAfterTheAnswer()
{
    HttpServer site([](const HttpRequest &, const HttpResponder &responder) {
        responder.reply(200, {}, "content");
    });
    QVERIFY(site.listen());
    Simulator simulator(coreOptions(Dialect::Users));
    QVERIFY(simulator.start());
    const CoreAddress core = simulator.coreAddress().value();
    PlainClient api(simulator.url());
    const auto first = api.post(u"/api/users"_s, R"({"email":"a@example.com"})").object();
    const auto second = api.post(u"/api/users"_s, R"({"email":"a@example.com"})").object();
    const QString uuid = second[u"user"_s][u"user_id"_s].toString();
    QVERIFY(first[u"user"_s][u"user_id"_s].toString() != uuid);

    V2RayClient customer;
    QVERIFY(customer.start(u"vless://%1@%2:%3?path=%4&security=tls&type=ws"_s.arg(
        uuid, core.host, QString::number(core.port), core.path)));

    QCOMPARE(customer.fetchThrough(site.url()).value_or("nothing"), "content");
}

void TestSimulatorCore::linksToTheCore_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("field");

    QTest::newRow("keys-apikey") << Dialect::KeysApiKey << u"/api/keys/%1/config"_s
                                 << u"vless_url"_s;
    QTest::newRow("keys-bearer") << Dialect::KeysBearer << u"/api/keys/%1/link"_s
                                 << u"vless_link"_s;
}

void TestSimulatorCore::linksToTheCore()
{
    QFETCH(Dialect, dialect);
    QFETCH(QString, path);
    QFETCH(QString, field);
    Simulator simulator(coreOptions(dialect));
    QVERIFY(simulator.start());
    PlainClient api(simulator.url());
    const SimulatedKey key = simulator.keys().add({}).value();

    const auto text = api.get(path.arg(key.uuid)).object()[field].toString();
    const auto link = parseLink(text);

    QVERIFY(link);
    QCOMPARE(link->userInfo, key.uuid);
    QCOMPARE(link->host, u"localhost"_s);
    QCOMPARE(link->port, int(simulator.coreAddress()->port));
    QCOMPARE(link->parameter(u"type"), u"ws"_s);
    QCOMPARE(link->parameter(u"security"), u"tls"_s);
    QCOMPARE(link->parameter(u"path"), u"/v2ray"_s);
}

QTEST_GUILESS_MAIN(TestSimulatorCore)
#include "tst_simulatorcore.moc"
