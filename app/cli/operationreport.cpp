#include "app/cli/operationreport.h"

#include "app/cli/json.h"

namespace VeilDesk::Cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject issuedKey(const Step &step)
{
    return {
        {u"id"_s, idOrNull(step.key)}, {u"server_id"_s, step.server.value},
        {u"uuid"_s, step.uuid},        {u"email"_s, step.email},
        {u"link"_s, step.link},        {u"warnings"_s, QJsonArray::fromStringList(step.warnings)}};
}

QJsonObject failedServer(const Step &step)
{
    // A key that the policy took back failed without any error of its own.
    const auto failure = step.error ? toFailure(*step.error) : Failure{u"refused"_s, {}, {}};
    return {{u"server_id"_s, step.server.value},
            {u"state"_s, stepStateName(step.state)},
            {u"kind"_s, failure.kind},
            {u"message"_s, failure.message},
            {u"attempts"_s, step.attempts}};
}

/// Steps that ended as wanted in one array, the others in another.
struct Parts
{
    QJsonArray done;
    QJsonArray failed;
};

Parts split(const Operation &operation, StepState wanted, QJsonObject (*describe)(const Step &))
{
    Parts parts;
    for (const auto &step : operation.steps) {
        if (step.state == wanted)
            parts.done.append(describe(step));
        else if (!isServed(step))
            parts.failed.append(failedServer(step));
    }
    return parts;
}

QJsonObject common(const Operation &operation)
{
    return {{u"operation"_s, operation.id.value},
            {u"state"_s, operationStateName(operation.state)},
            {u"subscription_id"_s, idOrNull(operation.subscription)},
            {u"expires_at"_s, timeOrNull(operation.expiresAt)},
            {u"outcome"_s, operation.outcome ? outcomeName(*operation.outcome) : u"unknown"_s}};
}

QString failureKind(const Operation &operation)
{
    const auto code = exitCode(operation);
    if (operation.state != OperationState::Finished)
        return u"unknown"_s;
    if (code == ExitCode::Degraded)
        return u"degraded"_s;
    if (code == ExitCode::Refused)
        return errorKindName(ErrorKind::Refused);
    const auto failed = std::ranges::find_if(
        operation.steps, [](const Step &step) { return step.error.has_value(); });
    return failed == operation.steps.end() ? errorKindName(ErrorKind::Refused)
                                           : errorKindName(failed->error->kind());
}

QString failureMessage(const Operation &operation)
{
    if (!operation.message.isEmpty())
        return operation.message;
    if (operation.state != OperationState::Finished)
        return u"Operation %1 is not finished; run: veildesk-cli operations recover"_s.arg(
            operation.id.value);
    const auto failed = std::ranges::count_if(
        operation.steps, [](const Step &step) { return step.error.has_value(); });
    return u"%1 of %2 servers failed"_s.arg(failed).arg(operation.steps.size());
}

Report concluded(Report report, const Operation &operation)
{
    report.code = exitCode(operation);
    if (report.code != ExitCode::Done)
        report.failure = Failure{failureKind(operation), failureMessage(operation), {}};
    return report;
}

} // namespace

Report issueReport(const Operation &operation)
{
    const auto parts = split(operation, StepState::Stored, issuedKey);
    auto data = common(operation);
    data[u"keys"_s] = parts.done;
    data[u"failed"_s] = parts.failed;
    if (operation.existingKeys > 0)
        data[u"existing_keys"_s] = operation.existingKeys;
    return concluded(Report(data), operation);
}

Report revokeReport(const Operation &operation)
{
    const auto parts = split(operation, StepState::Compensated, [](const Step &step) {
        return QJsonObject{{u"id"_s, idOrNull(step.key)}, {u"server_id"_s, step.server.value}};
    });
    const QJsonObject data{{u"operation"_s, operation.id.value},
                           {u"state"_s, operationStateName(operation.state)},
                           {u"revoked"_s, parts.done},
                           {u"failed"_s, parts.failed}};
    return concluded(Report(data), operation);
}

} // namespace VeilDesk::Cli
