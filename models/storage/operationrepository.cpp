#include "models/storage/operationrepository.h"

#include "models/storage/sqlclauses.h"

#include <QSqlQuery>

namespace VeilDesk::OperationRepository {

using namespace Qt::StringLiterals;

namespace {

const auto operationColumns =
    u"id, marker, kind, state, outcome, user_id, subscription_id, subscription_created, "
    "tariff_id, expires_at, previous_expires_at, existing_keys, cancel_requested, message, "
    "created_at, finished_at"_s;

/// A database opened for reading may have been written by a VeilDesk without purchases.
QString selectOperations(const Connection &connection)
{
    const bool hasPayments =
        connection.capabilities().hasColumn(u"veildesk_operations"_s, u"payment_id"_s);
    return u"SELECT "_s + operationColumns
        + (hasPayments ? u", payment_id"_s : u", NULL AS payment_id"_s)
        + u" FROM veildesk_operations"_s;
}

const auto stepColumns =
    u"id, server_id, state, email, attempts, sent_at_ms, ambiguous, adopted, recreated, uuid, "
    "remote_id, link, persisted, key_id, warnings, verified_at, retry_at, error_kind, "
    "error_detail, error_status"_s;

template <typename T>
QVariant idOrNull(const std::optional<Id<T>> &id)
{
    return id ? QVariant(id->value) : QVariant();
}

QVariant timeOrNull(const std::optional<Timestamp> &time)
{
    return time ? QVariant(toUnix(*time)) : QVariant();
}

QVariant textOrNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

/// Qt binds a null string as NULL, which the journal's text columns refuse.
QVariant textOrEmpty(const QString &text)
{
    return text.isNull() ? QVariant(u""_s) : QVariant(text);
}

qint64 toMilliseconds(WallTime time)
{
    return time.time_since_epoch().count();
}

template <typename IdType>
std::optional<IdType> readId(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(IdType{value.toLongLong()});
}

std::optional<Timestamp> readTime(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(fromUnix(value.toLongLong()));
}

std::optional<Error> readError(const QSqlQuery &query)
{
    const auto kind = query.value(u"error_kind"_s).toString();
    if (kind.isEmpty())
        return std::nullopt;
    Error error(errorKindFromName(kind), query.value(u"error_detail"_s).toString());
    if (const int status = query.value(u"error_status"_s).toInt(); status > 0)
        error.withHttpStatus(status);
    return error;
}

Step readStep(const QSqlQuery &query)
{
    Step step;
    step.id = {query.value(u"id"_s).toLongLong()};
    step.server = {query.value(u"server_id"_s).toLongLong()};
    step.state = stepStateFromName(query.value(u"state"_s).toString()).value_or(StepState::Unknown);
    step.email = query.value(u"email"_s).toString();
    step.attempts = query.value(u"attempts"_s).toInt();
    if (const auto sent = query.value(u"sent_at_ms"_s); !sent.isNull())
        step.sentAt = WallTime(std::chrono::milliseconds(sent.toLongLong()));
    step.ambiguous = query.value(u"ambiguous"_s).toBool();
    step.adopted = query.value(u"adopted"_s).toBool();
    step.recreated = query.value(u"recreated"_s).toBool();
    step.uuid = query.value(u"uuid"_s).toString();
    step.remoteId = query.value(u"remote_id"_s).toString();
    step.link = query.value(u"link"_s).toString();
    step.persisted = query.value(u"persisted"_s).toBool();
    step.key = readId<KeyId>(query.value(u"key_id"_s));
    step.warnings = query.value(u"warnings"_s).toString().split(u'\n', Qt::SkipEmptyParts);
    step.verifiedAt = readTime(query.value(u"verified_at"_s));
    step.retryAt = readTime(query.value(u"retry_at"_s));
    step.error = readError(query);
    return step;
}

Operation readOperation(const QSqlQuery &query)
{
    Operation operation;
    operation.id = {query.value(u"id"_s).toLongLong()};
    operation.marker = query.value(u"marker"_s).toString();
    operation.kind =
        operationKindFromName(query.value(u"kind"_s).toString()).value_or(OperationKind::Issue);
    operation.state = operationStateFromName(query.value(u"state"_s).toString())
                          .value_or(OperationState::Unfinished);
    operation.outcome = outcomeFromName(query.value(u"outcome"_s).toString());
    operation.payment = readId<PaymentId>(query.value(u"payment_id"_s));
    operation.customer = readId<CustomerId>(query.value(u"user_id"_s));
    operation.subscription = readId<SubscriptionId>(query.value(u"subscription_id"_s));
    operation.subscriptionCreated = query.value(u"subscription_created"_s).toBool();
    operation.tariff = readId<TariffId>(query.value(u"tariff_id"_s));
    operation.expiresAt = readTime(query.value(u"expires_at"_s));
    operation.previousExpiresAt = readTime(query.value(u"previous_expires_at"_s));
    operation.existingKeys = query.value(u"existing_keys"_s).toInt();
    operation.cancelRequested = query.value(u"cancel_requested"_s).toBool();
    operation.message = query.value(u"message"_s).toString();
    operation.createdAt = fromUnix(query.value(u"created_at"_s).toLongLong());
    operation.finishedAt = readTime(query.value(u"finished_at"_s));
    return operation;
}

Result<Operation> withSteps(const Connection &connection, Operation operation)
{
    auto query = connection.run(
        u"SELECT "_s + stepColumns + u" FROM veildesk_steps WHERE operation_id = :id ORDER BY id"_s,
        {{":id"_L1, operation.id.value}});
    if (!query)
        return failure(query.error());
    while (query->next())
        operation.steps.push_back(readStep(*query));
    return operation;
}

Result<StepId> insertStep(Transaction &transaction, OperationId operation, const Step &step)
{
    const auto id = transaction.insert(
        u"INSERT INTO veildesk_steps (operation_id, server_id, state, email, uuid, remote_id, "
        "link, key_id) VALUES (:operation, :server, :state, :email, :uuid, :remote, :link, :key)"_s,
        {{":operation"_L1, operation.value},
         {":server"_L1, step.server.value},
         {":state"_L1, stepStateName(step.state)},
         {":email"_L1, textOrEmpty(step.email)},
         {":uuid"_L1, textOrNull(step.uuid)},
         {":remote"_L1, textOrEmpty(step.remoteId)},
         {":link"_L1, textOrEmpty(step.link)},
         {":key"_L1, idOrNull(step.key)}});
    return id.map([](qint64 value) { return StepId{value}; });
}

Result<> changedOne(const Result<int> &changed, OperationId id)
{
    if (!changed)
        return failure(changed.error());
    if (*changed == 0)
        return failure(ErrorKind::Busy,
                       u"Operation %1 was taken over by another VeilDesk"_s.arg(id.value));
    return {};
}

Result<std::optional<OperationId>> firstOperation(Result<QSqlQuery> query)
{
    if (!query)
        return failure(query.error());
    if (!query->next())
        return std::optional<OperationId>();
    return std::optional(OperationId{query->value(0).toLongLong()});
}

Error notFound(OperationId id)
{
    return {ErrorKind::NotFound, u"Operation %1 not found"_s.arg(id.value)};
}

Result<Operation> findOne(const Connection &connection, OperationId id)
{
    if (!connection.capabilities().isAdopted())
        return failure(notFound(id));
    auto query =
        connection.run(selectOperations(connection) + u" WHERE id = :id"_s, {{":id"_L1, id.value}});
    if (!query)
        return failure(query.error());
    if (!query->next())
        return failure(notFound(id));
    return readOperation(*query);
}

} // namespace

Result<Operation> insert(Transaction &transaction, Operation operation, const Lease &lease)
{
    auto query = transaction.run(
        u"INSERT INTO veildesk_operations (marker, kind, state, payment_id, user_id, "
        "subscription_id, subscription_created, tariff_id, expires_at, previous_expires_at, "
        "existing_keys, lease_owner, lease_until_ms, created_at) VALUES (:marker, :kind, :state, "
        ":payment, :user, :subscription, :created, :tariff, :expires, :previous, :existing, "
        ":owner, :until, :now) RETURNING id"_s,
        {{":marker"_L1, operation.marker},
         {":kind"_L1, operationKindName(operation.kind)},
         {":state"_L1, operationStateName(operation.state)},
         {":payment"_L1, idOrNull(operation.payment)},
         {":user"_L1, idOrNull(operation.customer)},
         {":subscription"_L1, idOrNull(operation.subscription)},
         {":created"_L1, operation.subscriptionCreated},
         {":tariff"_L1, idOrNull(operation.tariff)},
         {":expires"_L1, timeOrNull(operation.expiresAt)},
         {":previous"_L1, timeOrNull(operation.previousExpiresAt)},
         {":existing"_L1, operation.existingKeys},
         {":owner"_L1, lease.owner},
         {":until"_L1, toMilliseconds(lease.until)},
         {":now"_L1, toUnix(operation.createdAt)}});
    if (!query)
        return failure(query.error());
    if (!query->next())
        return failure(ErrorKind::Internal, u"The journal did not return the operation's id"_s);
    operation.id = {query->value(0).toLongLong()};
    query->finish();
    for (auto &step : operation.steps) {
        const auto id = insertStep(transaction, operation.id, step);
        if (!id)
            return failure(id.error());
        step.id = *id;
    }
    return operation;
}

Result<std::vector<Operation>> load(const Connection &connection, const OperationFilter &filter)
{
    // A database that was not adopted has no journal, and so nothing in it.
    if (!connection.capabilities().isAdopted())
        return std::vector<Operation>();
    WhereClause where;
    if (filter.state)
        where.add(u"state = :state"_s, ":state"_L1, operationStateName(*filter.state));
    if (filter.subscription)
        where.add(u"subscription_id = :subscription"_s, ":subscription"_L1,
                  filter.subscription->value);
    if (filter.customer)
        where.add(u"user_id = :customer"_s, ":customer"_L1, filter.customer->value);
    auto query = connection.run(selectOperations(connection) + where.text() + u" ORDER BY id DESC"_s
                                    + limitClause(filter.limit, filter.offset),
                                where.bindings());
    if (!query)
        return failure(query.error());
    std::vector<Operation> operations;
    while (query->next()) {
        auto operation = withSteps(connection, readOperation(*query));
        if (!operation)
            return failure(operation.error());
        operations.push_back(std::move(*operation));
    }
    return operations;
}

Result<Operation> find(const Connection &connection, OperationId id)
{
    auto operation = findOne(connection, id);
    return operation ? withSteps(connection, std::move(*operation)) : operation;
}

Result<std::vector<OperationId>> loadOpenIds(const Connection &connection)
{
    auto query = connection.run(
        u"SELECT id FROM veildesk_operations WHERE state <> 'finished' ORDER BY id"_s);
    if (!query)
        return failure(query.error());
    std::vector<OperationId> ids;
    while (query->next())
        ids.push_back({query->value(0).toLongLong()});
    return ids;
}

Result<Operation> claim(Transaction &transaction, OperationId id, const Lease &lease, WallTime now,
                        const std::function<bool(const QString &owner)> &isOwnerGone)
{
    auto query = transaction.run(
        u"SELECT state, lease_owner, lease_until_ms FROM veildesk_operations WHERE id = :id"_s,
        {{":id"_L1, id.value}});
    if (!query)
        return failure(query.error());
    if (!query->next())
        return failure(ErrorKind::NotFound, u"Operation %1 not found"_s.arg(id.value));
    const auto state = query->value(0).toString();
    const auto owner = query->value(1).toString();
    const auto until = WallTime(std::chrono::milliseconds(query->value(2).toLongLong()));
    query->finish();
    if (state == operationStateName(OperationState::Finished))
        return failure(ErrorKind::NotFound, u"Operation %1 is finished"_s.arg(id.value));
    if (!owner.isEmpty() && owner != lease.owner && until > now && !isOwnerGone(owner))
        return failure(ErrorKind::Busy,
                       u"Another VeilDesk is working on operation %1"_s.arg(id.value));
    const auto taken = transaction.change(
        u"UPDATE veildesk_operations SET state = 'running', lease_owner = :owner, "
        "lease_until_ms = :until WHERE id = :id"_s,
        {{":owner"_L1, lease.owner},
         {":until"_L1, toMilliseconds(lease.until)},
         {":id"_L1, id.value}});
    if (!taken)
        return failure(taken.error());
    return find(transaction, id);
}

Result<> renewLease(Transaction &transaction, OperationId id, const Lease &lease)
{
    return changedOne(transaction.change(u"UPDATE veildesk_operations SET lease_until_ms = :until "
                                         "WHERE id = :id AND lease_owner = :owner"_s,
                                         {{":until"_L1, toMilliseconds(lease.until)},
                                          {":id"_L1, id.value},
                                          {":owner"_L1, lease.owner}}),
                      id);
}

Result<> update(Transaction &transaction, const Operation &operation, const QString &owner)
{
    const bool keepsLease = operation.state == OperationState::Running;
    return changedOne(
        transaction.change(
            u"UPDATE veildesk_operations SET state = :state, outcome = :outcome, "
            "expires_at = :expires, cancel_requested = :cancel, message = :message, "
            "finished_at = :finished, lease_owner = CASE WHEN :keeps THEN lease_owner END "
            "WHERE id = :id AND lease_owner = :owner"_s,
            {{":state"_L1, operationStateName(operation.state)},
             {":outcome"_L1,
              operation.outcome ? QVariant(outcomeName(*operation.outcome)) : QVariant()},
             {":expires"_L1, timeOrNull(operation.expiresAt)},
             {":cancel"_L1, operation.cancelRequested},
             {":message"_L1, textOrEmpty(operation.message)},
             {":finished"_L1, timeOrNull(operation.finishedAt)},
             {":keeps"_L1, keepsLease},
             {":id"_L1, operation.id.value},
             {":owner"_L1, owner}}),
        operation.id);
}

Result<> updateStep(Transaction &transaction, OperationId operation, const Step &step,
                    const QString &owner)
{
    const auto &error = step.error;
    return changedOne(
        transaction.change(
            u"UPDATE veildesk_steps SET state = :state, email = :email, attempts = :attempts, "
            "sent_at_ms = :sent, ambiguous = :ambiguous, adopted = :adopted, "
            "recreated = :recreated, uuid = :uuid, remote_id = :remote, link = :link, "
            "persisted = :persisted, key_id = :key, warnings = :warnings, "
            "verified_at = :verified, retry_at = :retry, error_kind = :kind, "
            "error_detail = :detail, error_status = :status WHERE id = :id AND EXISTS (SELECT 1 "
            "FROM veildesk_operations o WHERE o.id = :operation AND o.lease_owner = :owner)"_s,
            {{":state"_L1, stepStateName(step.state)},
             {":email"_L1, textOrEmpty(step.email)},
             {":attempts"_L1, step.attempts},
             {":sent"_L1, step.sentAt ? QVariant(toMilliseconds(*step.sentAt)) : QVariant()},
             {":ambiguous"_L1, step.ambiguous},
             {":adopted"_L1, step.adopted},
             {":recreated"_L1, step.recreated},
             {":uuid"_L1, textOrNull(step.uuid)},
             {":remote"_L1, textOrEmpty(step.remoteId)},
             {":link"_L1, textOrEmpty(step.link)},
             {":persisted"_L1, step.persisted},
             {":key"_L1, idOrNull(step.key)},
             {":warnings"_L1, textOrEmpty(step.warnings.join(u'\n'))},
             {":verified"_L1, timeOrNull(step.verifiedAt)},
             {":retry"_L1, timeOrNull(step.retryAt)},
             {":kind"_L1, error ? QVariant(errorKindName(error->kind())) : QVariant()},
             {":detail"_L1, error ? QVariant(error->detail()) : QVariant()},
             {":status"_L1, error ? error->httpStatus() : 0},
             {":id"_L1, step.id.value},
             {":operation"_L1, operation.value},
             {":owner"_L1, owner}}),
        operation);
}

Result<> insertAttempt(Transaction &transaction, const Attempt &attempt)
{
    const auto &error = attempt.error;
    return transaction
        .change(
            u"INSERT INTO veildesk_attempts (operation, operation_id, step_id, server_id, attempt, "
            "started_at_ms, duration_ms, success, error_kind, http_status, message) VALUES "
            "(:operation, :id, :step, :server, :number, :started, :duration, :success, :kind, "
            ":status, :message)"_s,
            {{":operation"_L1, attempt.operation},
             {":id"_L1, attempt.operationId.value},
             {":step"_L1, attempt.step.value},
             {":server"_L1, attempt.server.value},
             {":number"_L1, attempt.number},
             {":started"_L1, toMilliseconds(attempt.startedAt)},
             {":duration"_L1, qint64(attempt.duration.count())},
             {":success"_L1, !error},
             {":kind"_L1, error ? QVariant(errorKindName(error->kind())) : QVariant()},
             {":status"_L1, error ? error->httpStatus() : 0},
             {":message"_L1, textOrEmpty(error ? error->detail() : QString())}})
        .map([](int) {});
}

Result<std::vector<QString>> loadForeignUuids(const Connection &connection, ServerId server,
                                              OperationId except)
{
    auto query = connection.run(u"SELECT DISTINCT uuid FROM veildesk_steps WHERE uuid IS NOT NULL "
                                "AND server_id = :server AND operation_id <> :except"_s,
                                {{":server"_L1, server.value}, {":except"_L1, except.value}});
    if (!query)
        return failure(query.error());
    std::vector<QString> uuids;
    while (query->next())
        uuids.push_back(query->value(0).toString());
    return uuids;
}

Result<std::optional<OperationId>> findOpenFor(const Connection &connection, ServerId server,
                                               const QString &email)
{
    return firstOperation(connection.run(
        u"SELECT operation_id FROM veildesk_steps WHERE server_id = :server AND email = :email "
        "AND state IN ('intended', 'sent', 'unknown', 'absent', 'confirmed') LIMIT 1"_s,
        {{":server"_L1, server.value}, {":email"_L1, email}}));
}

Result<std::optional<OperationId>> findOpenFor(const Connection &connection,
                                               SubscriptionId subscription)
{
    return firstOperation(
        connection.run(u"SELECT id FROM veildesk_operations WHERE subscription_id = :id "
                       "AND kind <> 'revoke' AND state <> 'finished' LIMIT 1"_s,
                       {{":id"_L1, subscription.value}}));
}

Result<std::optional<OperationId>> findOpenFor(const Connection &connection, const QString &uuid)
{
    return firstOperation(connection.run(
        u"SELECT o.id FROM veildesk_steps s JOIN veildesk_operations o ON o.id = s.operation_id "
        "WHERE s.uuid = :uuid AND o.state <> 'finished' LIMIT 1"_s,
        {{":uuid"_L1, uuid}}));
}

} // namespace VeilDesk::OperationRepository
