#include "app/cli/exitcode.h"
#include "app/cli/operationreport.h"
#include "app/cli/paymentreport.h"
#include "tests/support/operations.h"

#include <QJsonArray>
#include <QTest>

using namespace VeilDesk;
using namespace VeilDesk::Cli;
using namespace Qt::StringLiterals;

namespace {

Step step(StepState state, std::optional<ErrorKind> error = std::nullopt)
{
    Step result;
    result.state = state;
    if (error)
        result.error = Error(*error, u"a reason"_s);
    return result;
}

} // namespace

Q_DECLARE_METATYPE(VeilDesk::ErrorKind)
Q_DECLARE_METATYPE(VeilDesk::PaymentStatus)
Q_DECLARE_METATYPE(VeilDesk::Cli::ExitCode)

class TestCliExitCode final : public QObject
{
    Q_OBJECT

private slots:
    void classifiesErrors_data();
    void classifiesErrors();
    void classifiesOperations_data();
    void classifiesOperations();
    void reportsWhatFailed();
    void saysThatAnotherProgramHasThePayment_data();
    void saysThatAnotherProgramHasThePayment();
};

void TestCliExitCode::classifiesErrors_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<ExitCode>("code");

    QTest::newRow("invalid input") << ErrorKind::Invalid << ExitCode::Refused;
    QTest::newRow("a policy") << ErrorKind::Refused << ExitCode::Refused;
    QTest::newRow("a missing row") << ErrorKind::NotFound << ExitCode::Refused;
    QTest::newRow("a key without a server") << ErrorKind::ServerMissing << ExitCode::Refused;
    QTest::newRow("a taken id") << ErrorKind::Duplicate << ExitCode::Refused;
    QTest::newRow("a claim held elsewhere") << ErrorKind::Busy << ExitCode::Busy;
    QTest::newRow("a locked database") << ErrorKind::DatabaseLocked << ExitCode::Busy;
    QTest::newRow("a cancelled run") << ErrorKind::Cancelled << ExitCode::Failed;
    QTest::newRow("no keychain") << ErrorKind::SecretStoreMissing << ExitCode::Failed;
    QTest::newRow("an unknown host") << ErrorKind::Dns << ExitCode::Network;
    QTest::newRow("a changed certificate") << ErrorKind::PinMismatch << ExitCode::Network;
    QTest::newRow("a wrong API key") << ErrorKind::Unauthorized << ExitCode::Network;
    QTest::newRow("a conflict on the server") << ErrorKind::Conflict << ExitCode::Network;
    QTest::newRow("a redirect") << ErrorKind::Redirected << ExitCode::Network;
    QTest::newRow("a full disk") << ErrorKind::DatabaseFull << ExitCode::Database;
    QTest::newRow("a newer database") << ErrorKind::DatabaseNewer << ExitCode::Database;
    QTest::newRow("a missing column") << ErrorKind::SchemaMissing << ExitCode::Database;
}

void TestCliExitCode::classifiesErrors()
{
    QFETCH(const ErrorKind, kind);
    QFETCH(const ExitCode, code);

    QCOMPARE(exitCode(kind), code);
}

void TestCliExitCode::classifiesOperations_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<ExitCode>("code");

    const auto stored = step(StepState::Stored);
    const auto refused = step(StepState::Failed, ErrorKind::Connection);
    const auto gone = step(StepState::Compensated);

    QTest::newRow("complete") << finished(Outcome::Complete, {stored}) << ExitCode::Done;
    QTest::newRow("degraded") << finished(Outcome::Degraded, {stored, refused})
                              << ExitCode::Degraded;
    QTest::newRow("rejected by the servers")
        << finished(Outcome::Rejected, {refused, refused}) << ExitCode::Network;
    QTest::newRow("rejected by an unreadable keychain")
        << finished(Outcome::Rejected, {step(StepState::Failed, ErrorKind::SecretStoreLocked)})
        << ExitCode::Failed;
    QTest::newRow("rejected by the policy")
        << finished(Outcome::Rejected, {gone, refused}) << ExitCode::Refused;

    auto unfinished = finished(Outcome::Degraded, {stored, step(StepState::Unknown)});
    unfinished.state = OperationState::Unfinished;
    QTest::newRow("not finished") << unfinished << ExitCode::Network;

    auto revoke = finished(Outcome::Complete, {gone, gone});
    revoke.kind = OperationKind::Revoke;
    QTest::newRow("revoked") << revoke << ExitCode::Done;
    revoke.steps = {gone, step(StepState::Failed, ErrorKind::Unauthorized)};
    QTest::newRow("revoked in part") << revoke << ExitCode::Degraded;
}

void TestCliExitCode::classifiesOperations()
{
    QFETCH(const Operation, operation);
    QFETCH(const ExitCode, code);

    QCOMPARE(exitCode(operation), code);
}

void TestCliExitCode::reportsWhatFailed()
{
    const auto report = issueReport(
        finished(Outcome::Degraded,
                 {step(StepState::Stored), step(StepState::Failed, ErrorKind::Connection)}));

    const auto data = report.data.toObject();
    QCOMPARE(data.value(u"outcome"_s).toString(), u"degraded"_s);
    QCOMPARE(data.value(u"keys"_s).toArray().size(), 1);
    const auto failed = data.value(u"failed"_s).toArray();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first()[u"kind"_s].toString(), u"connection"_s);
    QCOMPARE(report.failure->kind, u"degraded"_s);
    QCOMPARE(report.failure->message, u"1 of 2 servers failed"_s);
}

void TestCliExitCode::saysThatAnotherProgramHasThePayment_data()
{
    QTest::addColumn<PaymentStatus>("status");
    QTest::addColumn<ExitCode>("code");

    QTest::newRow("nobody") << PaymentStatus::Paid << ExitCode::Refused;
    QTest::newRow("it is delivering") << PaymentStatus::Processing << ExitCode::Busy;
    QTest::newRow("it delivered") << PaymentStatus::Completed << ExitCode::Busy;
}

/// Our keys were removed again: the policy would have refused, had nobody interfered.
void TestCliExitCode::saysThatAnotherProgramHasThePayment()
{
    QFETCH(PaymentStatus, status);
    PaymentResult result(u"p1"_s);
    result.operation = finished(Outcome::Rejected, {step(StepState::Compensated)});
    result.status = status;

    QTEST(processReport(result).code, "code");
}

QTEST_GUILESS_MAIN(TestCliExitCode)

#include "tst_cliexitcode.moc"
