#include "app/cli/recoveryreport.h"

#include <QTest>

using namespace VeilDesk;
using namespace VeilDesk::Cli;
using namespace Qt::StringLiterals;

namespace {

const Error silentServer(ErrorKind::Timeout, u"No answer"_s);
const Error fullDisk(ErrorKind::DatabaseFull, u"The disk is full"_s);
const Error lockedKeychain(ErrorKind::SecretStoreLocked, u"The keychain is locked"_s);

const auto asksForServers = u"The servers of %1 could not be asked; try again when they can"_s;

} // namespace

Q_DECLARE_METATYPE(VeilDesk::Cli::ExitCode)

/// What "payment recover" and "operations recover" say of what they leave open.
class TestRecoveryReport final : public QObject
{
    Q_OBJECT

private slots:
    void namesTheCause_data();
    void namesTheCause();
    void namesTheCauseOfKeysToo();
    void saysThatItWasStopped();
    void isDoneWithoutObstacles();
};

void TestRecoveryReport::namesTheCause_data()
{
    QTest::addColumn<std::vector<Error>>("obstacles");
    QTest::addColumn<ExitCode>("code");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("message");

    using Errors = std::vector<Error>;
    QTest::newRow("servers") << Errors{silentServer, silentServer} << ExitCode::Network
                             << u"unknown"_s << asksForServers.arg(u"2 payments"_s);
    QTest::newRow("the database") << Errors{fullDisk} << ExitCode::Database << u"database_full"_s
                                  << u"1 payments could not be ended: The disk is full"_s;
    QTest::newRow("the keychain") << Errors{lockedKeychain} << ExitCode::Failed
                                  << u"secret_store_locked"_s
                                  << u"1 payments could not be ended: The keychain is locked"_s;
    QTest::newRow("a server and the database")
        << Errors{silentServer, fullDisk} << ExitCode::Database << u"database_full"_s
        << u"1 payments could not be ended: The disk is full. "_s
            + asksForServers.arg(u"1 payments"_s);
}

void TestRecoveryReport::namesTheCause()
{
    QFETCH(std::vector<Error>, obstacles);
    ClaimRecovery recovery;
    recovery.stillOpen = int(obstacles.size());
    recovery.obstacles = obstacles;

    const auto report = recoveryReport(recovery);

    QTEST(report.code, "code");
    QTEST(report.failure->kind, "kind");
    QTEST(report.failure->message, "message");
    QCOMPARE(report.data.toObject(),
             (QJsonObject{{u"recovered"_s, 0}, {u"still_open"_s, recovery.stillOpen}}));
}

void TestRecoveryReport::namesTheCauseOfKeysToo()
{
    RecoverySummary summary;
    summary.stillUnknown = 1;
    summary.obstacles = {{OperationId{1}, fullDisk}};

    const auto report = recoveryReport(summary);

    QCOMPARE(report.code, ExitCode::Database);
    QCOMPARE(report.failure->message, u"1 keys could not be ended: The disk is full"_s);
}

void TestRecoveryReport::saysThatItWasStopped()
{
    RecoverySummary summary;
    summary.adopted = 1;
    summary.stillUnknown = 1;
    summary.obstacles = {{OperationId{1}, silentServer}};
    summary.stopped = 2;

    const auto report = recoveryReport(summary);

    QCOMPARE(report.code, ExitCode::Failed);
    QCOMPARE(report.failure->kind, u"cancelled"_s);
    QCOMPARE(report.failure->message,
             u"Stopped before 2 operations were finished; recover again"_s);
    QCOMPARE(report.data.toObject().value(u"stopped"_s), QJsonValue(2));
}

void TestRecoveryReport::isDoneWithoutObstacles()
{
    ClaimRecovery recovery;
    recovery.recovered = 1;

    QCOMPARE(recoveryReport(recovery).code, ExitCode::Done);
    QVERIFY(!recoveryReport(recovery).failure);
    QCOMPARE(recoveryReport(RecoverySummary()).code, ExitCode::Done);
}

QTEST_APPLESS_MAIN(TestRecoveryReport)
#include "tst_recoveryreport.moc"
