#include "models/domain/redactedreport.h"

#include "models/domain/redaction.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QString isoTime(Timestamp time)
{
    return toDateTime(time).toString(Qt::ISODate);
}

QString isoTime(WallTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC)
        .toString(Qt::ISODateWithMs);
}

QString serverText(ServerId server, const QHash<ServerId, QString> &names)
{
    const auto name = names.value(server);
    return name.isEmpty() ? u"server %1"_s.arg(server.value)
                          : u"server %1 (%2)"_s.arg(server.value).arg(name);
}

QString errorText(const Error &error)
{
    const auto status = error.httpStatus() > 0 ? u" HTTP %1"_s.arg(error.httpStatus()) : QString();
    return u"[%1%2] %3"_s.arg(errorKindName(error.kind()), status, error.detail());
}

QStringList operationLines(const Operation &operation)
{
    const auto outcome = operation.outcome ? outcomeName(*operation.outcome) : u"undecided"_s;
    QStringList lines{
        u"Operation %1: %2, %3, %4"_s.arg(operation.id.value)
            .arg(operationKindName(operation.kind), operationStateName(operation.state), outcome),
        u"Started: %1"_s.arg(isoTime(operation.createdAt))};
    if (operation.finishedAt)
        lines += u"Finished: %1"_s.arg(isoTime(*operation.finishedAt));
    if (operation.cancelRequested)
        lines += u"Cancelled by the operator"_s;
    if (operation.existingKeys > 0)
        lines += u"Keys that existed before: %1"_s.arg(operation.existingKeys);
    if (!operation.message.isEmpty())
        lines += u"Message: %1"_s.arg(operation.message);
    return lines;
}

QString stepFlags(const Step &step)
{
    QStringList flags;
    if (step.ambiguous)
        flags += u"answer lost"_s;
    if (step.adopted)
        flags += u"adopted"_s;
    if (step.recreated)
        flags += u"recreated"_s;
    if (!step.persisted)
        flags += u"not persisted by the server"_s;
    return flags.isEmpty() ? QString() : u" ("_s + flags.join(u", "_s) + u')';
}

QStringList stepLines(const Step &step, const QHash<ServerId, QString> &names)
{
    QStringList lines{
        u"- %1: %2%3, attempts %4"_s
            .arg(serverText(step.server, names), stepStateName(step.state), stepFlags(step))
            .arg(step.attempts)};
    if (!step.uuid.isEmpty())
        lines += u"  uuid %1"_s.arg(redactedUuid(step.uuid));
    if (!step.email.isEmpty())
        lines += u"  e-mail %1"_s.arg(redactedEmail(step.email));
    if (step.error)
        lines += u"  error %1"_s.arg(errorText(*step.error));
    for (const auto &warning : step.warnings)
        lines += u"  warning %1"_s.arg(warning);
    if (step.retryAt)
        lines += u"  next attempt %1"_s.arg(isoTime(*step.retryAt));
    return lines;
}

QString attemptLine(const Attempt &attempt, const QHash<ServerId, QString> &names)
{
    const auto outcome = attempt.error ? errorText(*attempt.error) : u"ok"_s;
    return u"- %1 %2 on %3, attempt %4, %5 ms: %6"_s
        .arg(isoTime(attempt.startedAt), attempt.operation, serverText(attempt.server, names))
        .arg(attempt.number)
        .arg(attempt.duration.count())
        .arg(outcome);
}

} // namespace

QString redactedReport(const Operation &operation, const std::vector<Attempt> &attempts,
                       const QHash<ServerId, QString> &serverNames)
{
    auto lines = operationLines(operation);
    lines += u"Steps: %1"_s.arg(operation.steps.size());
    for (const auto &step : operation.steps)
        lines += stepLines(step, serverNames);
    lines += u"Attempts: %1"_s.arg(attempts.size());
    for (const auto &attempt : attempts)
        lines += attemptLine(attempt, serverNames);
    return redacted(lines.join(u'\n')) + u'\n';
}

} // namespace VeilDesk
