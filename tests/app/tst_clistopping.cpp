#include "tests/app/clibench.h"

#include <QProcess>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

/// What Ctrl+C and the end of the session do to commands that wait for a silent server.
class TestCliStopping final : public QObject, private CliBench
{
    Q_OBJECT

private slots:
    void init() { QVERIFY(begin()); }

    void stopsATest();
    void stopsARecovery();

private:
    /// Terminates the command once the server has got the listing that it will not answer.
    void runUntilListing(Simulator &server, const QStringList &words);

    CliAnswer m_answer;
};

void TestCliStopping::runUntilListing(Simulator &server, const QStringList &words)
{
    server.faults().add(Fault(FaultKind::Hang, Action::List));
    QProcess process;
    process.setProcessEnvironment(m_cli->environment);
    process.start(CliProgram::program(),
                  QStringList{u"--json"_s, u"--db"_s, m_cli->databasePath()} + quick + words);
    const int listed = server.requests().count(Action::List);
    QTRY_VERIFY_WITH_TIMEOUT(server.requests().count(Action::List) > listed, 30'000);

    process.terminate();

    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 10'000);
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    m_answer = {process.exitCode(), process.readAllStandardOutput(), {}};
}

void TestCliStopping::stopsATest()
{
    auto &server = startServer(Dialect::KeysBearer);
    QCOMPARE(addServer(server).code, 0);

    runUntilListing(server, {u"server"_s, u"test"_s, u"1"_s});

    QCOMPARE(m_answer.json().value(u"ok"_s), QJsonValue(false));
}

void TestCliStopping::stopsARecovery()
{
    auto &server = startServer(Dialect::KeysBearer);
    QCOMPARE(addServer(server).code, 0);
    server.faults().add(Fault(FaultKind::LoseAnswer, Action::Create));
    Fault noListing(FaultKind::Status, Action::List);
    noListing.status = 500;
    noListing.times = -1;
    server.faults().add(noListing);
    const auto issued = run(
        {u"key"_s, u"issue"_s, u"--user"_s, u"42"_s, u"--tariff"_s, u"1"_s, u"--all-servers"_s});
    QCOMPARE(issued.errorKind(), u"unknown"_s);
    server.faults().clear();
    const QStringList recover{u"operations"_s, u"recover"_s};

    runUntilListing(server, recover);

    QVERIFY2(m_answer.code == 1, m_answer.out);
    QCOMPARE(m_answer.errorKind(), u"cancelled"_s);
    QCOMPARE(m_answer.data().toObject().value(u"stopped"_s), QJsonValue(1));
    const auto recovered = run(recover);
    QVERIFY2(recovered.code == 0, recovered.out);
    QCOMPARE(recovered.data().toObject().value(u"stopped"_s), QJsonValue(0));
    QCOMPARE(
        run({u"operations"_s, u"list"_s, u"--state"_s, u"unfinished"_s}).data().toArray().size(),
        0);
}

QTEST_GUILESS_MAIN(TestCliStopping)

#include "tst_clistopping.moc"
