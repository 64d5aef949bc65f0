#include "tests/support/httpserver.h"
#include "tests/support/patience.h"
#include "tests/support/plainclient.h"
#include "tests/support/simulatorprogram.h"
#include "tests/support/v2rayprogram.h"

#include <QDir>
#include <QProcess>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

class TestSimulatorProgram : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void servesUntilItsInputEnds();
    void printsThePinOfItsCertificate();
    void refusesBadOptions_data();
    void refusesBadOptions();
    void refusesAPortInUse();
    void namesThePackageOfAMissingCore();
    void takesItsCoreWithIt();
    void explainsItself();
};

void TestSimulatorProgram::initTestCase()
{
    QVERIFY2(!qEnvironmentVariableIsEmpty("VEILDESK_BIN_DIR"), "run this test by ctest");
}

void TestSimulatorProgram::servesUntilItsInputEnds()
{
    SimulatorProgram program(
        {u"--dialect"_s, u"users"_s, u"--api-key"_s, u"K"_s, u"--exit-with-stdin"_s});
    QTRY_VERIFY(!program.fact(u"listening on "_s).isEmpty());
    PlainClient client(QUrl(program.fact(u"listening on "_s)), {{"X-API-Key"_ba, "K"_ba}});

    QCOMPARE(client.get(u"/api/users"_s).status, 200);
    program.process().closeWriteChannel();

    QTRY_COMPARE(program.process().state(), QProcess::NotRunning);
    QCOMPARE(program.process().exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.process().exitCode(), 0);
}

void TestSimulatorProgram::printsThePinOfItsCertificate()
{
    SimulatorProgram program({u"--tls"_s});

    QTRY_VERIFY(!program.fact(u"certificate sha256 "_s).isEmpty());

    QVERIFY(program.fact(u"listening on "_s).startsWith("https://127.0.0.1:"_L1));
    QCOMPARE(QByteArray::fromHex(program.fact(u"certificate sha256 "_s).toLatin1()),
             testCertificate().sha256());
}

void TestSimulatorProgram::refusesBadOptions_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("named");

    QTest::newRow("an unknown option") << QStringList{u"--bogus"_s} << "bogus"_ba;
    QTest::newRow("an unknown dialect") << QStringList{u"--dialect"_s, u"x"_s} << "--dialect"_ba;
    QTest::newRow("a port that is no number") << QStringList{u"--port"_s, u"x"_s} << "--port"_ba;
    QTest::newRow("a port above 65535") << QStringList{u"--port"_s, u"65536"_s} << "65535"_ba;
    QTest::newRow("a latency below zero") << QStringList{u"--latency-ms=-1"_s} << "--latency-ms"_ba;
    QTest::newRow("limits of another dialect")
        << QStringList{u"--rate-limits"_s} << "keys-apikey"_ba;
    QTest::newRow("a stray word") << QStringList{u"now"_s} << "now"_ba;
}

void TestSimulatorProgram::refusesBadOptions()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, named);
    SimulatorProgram program(arguments);

    QTRY_COMPARE(program.process().state(), QProcess::NotRunning);

    QCOMPARE(program.process().exitCode(), 2);
    const QByteArray complaint = program.process().readAllStandardError();
    QVERIFY2(complaint.contains(named), complaint);
}

void TestSimulatorProgram::refusesAPortInUse()
{
    HttpServer other({});
    QVERIFY(other.listen());
    SimulatorProgram program({u"--port"_s, QString::number(other.port())});

    QTRY_COMPARE(program.process().state(), QProcess::NotRunning);

    QCOMPARE(program.process().exitCode(), 1);
    const QByteArray complaint = program.process().readAllStandardError();
    QVERIFY2(complaint.contains(QByteArray::number(other.port())), complaint);
}

void TestSimulatorProgram::namesThePackageOfAMissingCore()
{
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nonexistent");
    SimulatorProgram program({u"--core"_s});
    qputenv("PATH", path);

    QTRY_COMPARE(program.process().state(), QProcess::NotRunning);

    QCOMPARE(program.process().exitCode(), 1);
    const QByteArray complaint = program.process().readAllStandardError();
    QVERIFY2(complaint.contains("install the package v2ray"), complaint);
}

void TestSimulatorProgram::takesItsCoreWithIt()
{
    if (const auto core = findV2Ray(); !core)
        QSKIP(qPrintable(core.error().detail()));
    SimulatorProgram program({u"--core"_s});
    QTRY_VERIFY(!program.fact(u"core on "_s).isEmpty());
    const QString address = program.fact(u"core on "_s).section(u' ', 0, 0);
    PlainClient visitor(QUrl(u"https://"_s + address));
    visitor.trust(testCertificate().certificate());
    QTRY_COMPARE(visitor.get(u"/v2ray"_s).status, 400);

    program.process().kill();
    QTRY_COMPARE(program.process().state(), QProcess::NotRunning);

    QTRY_COMPARE(visitor.get(u"/v2ray"_s).error, QNetworkReply::ConnectionRefusedError);
}

void TestSimulatorProgram::explainsItself()
{
    SimulatorProgram program({u"--help"_s});

    QTRY_COMPARE(program.process().state(), QProcess::NotRunning);

    QCOMPARE(program.process().exitCode(), 0);
    const QByteArray help = program.process().readAllStandardOutput();
    QVERIFY(help.contains("--exit-with-stdin"));
    QVERIFY(help.contains("database_added_false"));
}

QTEST_GUILESS_MAIN(TestSimulatorProgram)
#include "tst_simulatorprogram.moc"
