#include "app/cli/paymentreport.h"

#include "app/cli/json.h"
#include "app/cli/operationreport.h"

namespace VeilDesk::Cli {

using namespace Qt::StringLiterals;

namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue claimOrNull(const std::optional<PaymentClaim> &claim)
{
    if (!claim)
        return {};
    QJsonObject object{{u"operation"_s, claim->operation.value},
                       {u"open"_s, claim->open},
                       {u"message"_s, textOrNull(claim->message)}};
    if (claim->open) {
        object[u"owner"_s] = textOrNull(claim->owner);
        object[u"until"_s] = toUnix(std::chrono::floor<std::chrono::seconds>(claim->until));
    }
    return object;
}

QString outcomeText(const PaymentResult &result)
{
    if (result.operation && result.operation->outcome)
        return outcomeName(*result.operation->outcome);
    const bool isDone = result.action.has_value();
    return isDone ? outcomeName(Outcome::Complete) : QString();
}

/// Whether another program changed the payment before our operation could complete it.
bool isElsewhere(const PaymentResult &result)
{
    return result.status && *result.status != PaymentStatus::Paid
        && result.operation->state == OperationState::Finished && !wasStopped(*result.operation);
}

ExitCode codeOf(const PaymentResult &result)
{
    if (result.error)
        return exitCode(result.error->kind());
    if (!result.operation)
        return ExitCode::Done;
    if (isElsewhere(result))
        return ExitCode::Busy;
    // The payment is settled; only the read-back or a deletion is not.
    if (result.action && result.operation->state != OperationState::Finished)
        return ExitCode::Degraded;
    return exitCode(*result.operation);
}

std::optional<Failure> failureOf(const PaymentResult &result)
{
    if (result.error)
        return toFailure(*result.error);
    return result.operation ? issueReport(*result.operation).failure : std::nullopt;
}

} // namespace

QJsonObject toJson(const PaymentEntry &entry)
{
    const auto &payment = entry.payment;
    return {
        {u"id"_s, payment.id.value},
        {u"payment_id"_s, payment.reference},
        {u"user_id"_s, idOrNull(payment.customer)},
        {u"tariff_id"_s, idOrNull(payment.tariff)},
        {u"status"_s, textOrNull(payment.statusText)},
        {u"amount"_s, payment.isAmountKnown ? QJsonValue(payment.amount.minorUnits) : QJsonValue()},
        {u"currency"_s, textOrNull(payment.amount.currency)},
        {u"subscription_id"_s, idOrNull(payment.subscription)},
        {u"created_at"_s, timeOrNull(payment.createdAt)},
        {u"updated_at"_s, timeOrNull(payment.updatedAt)},
        {u"paid_at"_s, timeOrNull(payment.paidAt)},
        {u"email"_s, textOrNull(payment.email)},
        {u"protocol"_s, textOrNull(payment.protocol)},
        {u"metadata"_s, textOrNull(payment.metadata)},
        {u"claim"_s, claimOrNull(entry.claim)}};
}

QJsonObject toJson(const PaymentResult &result)
{
    int created = 0;
    int failed = 0;
    QJsonValue operation;
    if (result.operation) {
        const auto count = countSteps(*result.operation);
        created = count.created - result.operation->existingKeys;
        failed = count.failed;
        operation = result.operation->id.value;
    }
    QJsonObject object{
        {u"payment_id"_s, result.reference},
        {u"subscription_id"_s, idOrNull(result.subscription)},
        {u"action"_s,
         result.action ? QJsonValue(purchaseActionName(*result.action)) : QJsonValue()},
        {u"outcome"_s, textOrNull(outcomeText(result))},
        {u"keys_created"_s, created},
        {u"keys_failed"_s, failed},
        {u"expires_at"_s, timeOrNull(result.expiresAt)},
        {u"operation"_s, operation}};
    if (const auto failure = failureOf(result))
        object[u"message"_s] = failure->message;
    return object;
}

Report processReport(const PaymentResult &result)
{
    Report report(toJson(result));
    report.code = codeOf(result);
    if (report.code != ExitCode::Done)
        report.failure = failureOf(result);
    return report;
}

Report pendingReport(const std::vector<PaymentResult> &results)
{
    Report report(toJsonArray(results));
    report.columns = {u"payment_id"_s,   u"subscription_id"_s, u"action"_s,     u"outcome"_s,
                      u"keys_created"_s, u"keys_failed"_s,     u"expires_at"_s, u"message"_s};
    const auto isWhole = [](const PaymentResult &result) {
        return codeOf(result) == ExitCode::Done;
    };
    const auto first = std::ranges::find_if_not(results, isWhole);
    if (first == results.end())
        return report;
    const auto failed =
        std::ranges::count_if(results, [](const PaymentResult &result) { return !result.action; });
    const bool none = failed == std::ssize(results);
    report.code = none ? codeOf(*first) : ExitCode::Degraded;
    report.failure = Failure{
        none ? failureOf(*first).value_or(Failure{u"refused"_s, {}, {}}).kind : u"degraded"_s,
        u"%1 of %2 payments were not completed"_s.arg(failed).arg(results.size()),
        {}};
    return report;
}

Report validationReport(const std::optional<PaymentFault> &fault)
{
    const auto message = fault ? fault->error.detail() : QString();
    Report report(QJsonObject{{u"valid"_s, !fault}, {u"message"_s, textOrNull(message)}});
    if (!fault)
        return report;
    report.code = ExitCode::Refused;
    report.failure = toFailure(fault->error);
    if (!fault->reason.isEmpty())
        report.failure->details[u"reason"_s] = fault->reason;
    return report;
}

} // namespace VeilDesk::Cli
