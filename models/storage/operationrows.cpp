#include "models/storage/operationrows.h"

#include "models/domain/time.h"

namespace VeilDesk::OperationRepository {

using namespace Qt::StringLiterals;

namespace {

const auto operationColumns =
    u"id, marker, kind, state, outcome, user_id, subscription_id, subscription_created, "
    "tariff_id, expires_at, previous_expires_at, existing_keys, cancel_requested, message, "
    "created_at, finished_at"_s;

const auto stepColumns =
    u"id, server_id, state, email, attempts, sent_at_ms, ambiguous, adopted, recreated, uuid, "
    "remote_id, link, persisted, key_id, warnings, verified_at, retry_at, error_kind, "
    "error_detail, error_status"_s;

template <typename IdType>
std::optional<IdType> readId(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(IdType{value.toLongLong()});
}

std::optional<Timestamp> readTime(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(fromUnix(value.toLongLong()));
}

std::optional<Error> readError(const QSqlQuery &row)
{
    const auto kind = row.value(u"error_kind"_s).toString();
    if (kind.isEmpty())
        return std::nullopt;
    Error error(errorKindFromName(kind), row.value(u"error_detail"_s).toString());
    if (const int status = row.value(u"error_status"_s).toInt(); status > 0)
        error.withHttpStatus(status);
    if (const auto delay = row.value(u"error_retry_after"_s); !delay.isNull())
        error.withRetryAfter(std::chrono::seconds(delay.toLongLong()));
    return error;
}

/// The column, or nothing where the table lacks it.
QString columnOrNull(const SchemaCapabilities &capabilities, const QString &table,
                     const QString &column)
{
    return capabilities.hasColumn(table, column) ? u", "_s + column : u", NULL AS "_s + column;
}

} // namespace

QString selectOperations(const SchemaCapabilities &capabilities)
{
    return u"SELECT "_s + operationColumns
        + columnOrNull(capabilities, u"veildesk_operations"_s, u"payment_id"_s)
        + u" FROM veildesk_operations"_s;
}

Operation readOperation(const QSqlQuery &row)
{
    Operation operation;
    operation.id = {row.value(u"id"_s).toLongLong()};
    operation.marker = row.value(u"marker"_s).toString();
    operation.kind =
        operationKindFromName(row.value(u"kind"_s).toString()).value_or(OperationKind::Issue);
    operation.state = operationStateFromName(row.value(u"state"_s).toString())
                          .value_or(OperationState::Unfinished);
    operation.outcome = outcomeFromName(row.value(u"outcome"_s).toString());
    operation.payment = readId<PaymentId>(row.value(u"payment_id"_s));
    operation.customer = readId<CustomerId>(row.value(u"user_id"_s));
    operation.subscription = readId<SubscriptionId>(row.value(u"subscription_id"_s));
    operation.subscriptionCreated = row.value(u"subscription_created"_s).toBool();
    operation.tariff = readId<TariffId>(row.value(u"tariff_id"_s));
    operation.expiresAt = readTime(row.value(u"expires_at"_s));
    operation.previousExpiresAt = readTime(row.value(u"previous_expires_at"_s));
    operation.existingKeys = row.value(u"existing_keys"_s).toInt();
    operation.cancelRequested = row.value(u"cancel_requested"_s).toBool();
    operation.message = row.value(u"message"_s).toString();
    operation.createdAt = fromUnix(row.value(u"created_at"_s).toLongLong());
    operation.finishedAt = readTime(row.value(u"finished_at"_s));
    return operation;
}

QString selectSteps(const SchemaCapabilities &capabilities)
{
    return u"SELECT "_s + stepColumns
        + columnOrNull(capabilities, u"veildesk_steps"_s, u"error_retry_after"_s)
        + u" FROM veildesk_steps"_s;
}

Step readStep(const QSqlQuery &row)
{
    Step step;
    step.id = {row.value(u"id"_s).toLongLong()};
    step.server = {row.value(u"server_id"_s).toLongLong()};
    step.state = stepStateFromName(row.value(u"state"_s).toString()).value_or(StepState::Unknown);
    step.email = row.value(u"email"_s).toString();
    step.attempts = row.value(u"attempts"_s).toInt();
    if (const auto sent = row.value(u"sent_at_ms"_s); !sent.isNull())
        step.sentAt = WallTime(std::chrono::milliseconds(sent.toLongLong()));
    step.ambiguous = row.value(u"ambiguous"_s).toBool();
    step.adopted = row.value(u"adopted"_s).toBool();
    step.recreated = row.value(u"recreated"_s).toBool();
    step.uuid = row.value(u"uuid"_s).toString();
    step.remoteId = row.value(u"remote_id"_s).toString();
    step.link = row.value(u"link"_s).toString();
    step.persisted = row.value(u"persisted"_s).toBool();
    step.key = readId<KeyId>(row.value(u"key_id"_s));
    step.warnings = row.value(u"warnings"_s).toString().split(u'\n', Qt::SkipEmptyParts);
    step.verifiedAt = readTime(row.value(u"verified_at"_s));
    step.retryAt = readTime(row.value(u"retry_at"_s));
    step.error = readError(row);
    return step;
}

} // namespace VeilDesk::OperationRepository
