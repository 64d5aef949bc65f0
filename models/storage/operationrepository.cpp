#include "models/storage/operationrepository.h"

#include "models/storage/operationrows.h"
#include "models/storage/rows.h"
#include "models/storage/sqlclauses.h"
#include "models/storage/tablecolumns.h"

namespace VeilDesk::OperationRepository {

using namespace Qt::StringLiterals;

namespace {

QVariant textOrNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant retryAfterOrNull(const std::optional<Error> &error)
{
    const auto asked = error ? error->retryAfter() : std::nullopt;
    return asked ? QVariant(qint64(asked->count())) : QVariant();
}

Result<Operation> withSteps(const Connection &connection, Operation operation)
{
    auto steps = collectRows(connection.run(selectSteps(connection.capabilities())
                                                + u" WHERE operation_id = :id ORDER BY id"_s,
                                            {{":id"_L1, operation.id.value}}),
                             readStep);
    if (!steps)
        return failure(steps.error());
    operation.steps = *std::move(steps);
    return operation;
}

/// :retry, :kind, :detail, :status and :asked.
SqlBindings failureOf(const Step &step)
{
    const auto &error = step.error;
    return {{":retry"_L1, timeOrNull(step.retryAt)},
            {":kind"_L1, error ? QVariant(errorKindName(error->kind())) : QVariant()},
            {":detail"_L1, error ? QVariant(error->detail()) : QVariant()},
            {":status"_L1, error ? error->httpStatus() : 0},
            {":asked"_L1, retryAfterOrNull(error)}};
}

Result<StepId> insertStep(Transaction &transaction, OperationId operation, const Step &step)
{
    auto bindings = failureOf(step);
    bindings.insert(bindings.end(),
                    {{":operation"_L1, operation.value},
                     {":server"_L1, step.server.value},
                     {":state"_L1, stepStateName(step.state)},
                     {":email"_L1, textOrEmpty(step.email)},
                     {":uuid"_L1, textOrNull(step.uuid)},
                     {":remote"_L1, textOrEmpty(step.remoteId)},
                     {":link"_L1, textOrEmpty(step.link)},
                     {":key"_L1, idOrNull(step.key)}});
    const auto id = transaction.insert(
        u"INSERT INTO veildesk_steps (operation_id, server_id, state, email, uuid, remote_id, "
        "link, key_id, retry_at, error_kind, error_detail, error_status, error_retry_after) "
        "VALUES (:operation, :server, :state, :email, :uuid, :remote, :link, :key, :retry, :kind, "
        ":detail, :status, :asked)"_s,
        bindings);
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

Result<std::optional<OperationId>> firstOperation(Result<Rows> rows)
{
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return std::optional<OperationId>();
    return std::optional(OperationId{rows->value(0).toLongLong()});
}

Error notFound(OperationId id)
{
    return {ErrorKind::NotFound, u"Operation %1 not found"_s.arg(id.value)};
}

Result<Operation> findOne(const Connection &connection, OperationId id)
{
    if (!connection.capabilities().isAdopted())
        return failure(notFound(id));
    return firstRow(
        connection.run(selectOperations(connection.capabilities()) + u" WHERE id = :id"_s,
                       {{":id"_L1, id.value}}),
        readOperation, notFound(id));
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
    auto operations = collectRows(connection.run(selectOperations(connection.capabilities())
                                                     + where.text() + u" ORDER BY id DESC"_s
                                                     + limitClause(filter.limit, filter.offset),
                                                 where.bindings()),
                                  readOperation);
    if (!operations)
        return operations;
    for (auto &operation : *operations) {
        auto whole = withSteps(connection, std::move(operation));
        if (!whole)
            return failure(whole.error());
        operation = *std::move(whole);
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
    return collectRows(
        connection.run(u"SELECT id FROM veildesk_operations WHERE state <> 'finished' "
                       "ORDER BY id"_s),
        [](const QSqlQuery &row) { return OperationId{row.value(0).toLongLong()}; });
}

Result<Operation> claim(Transaction &transaction, OperationId id, const Lease &lease,
                        const std::function<bool(const Lease &held)> &mayTake)
{
    auto query = transaction.run(
        u"SELECT state, lease_owner, lease_until_ms FROM veildesk_operations WHERE id = :id"_s,
        {{":id"_L1, id.value}});
    if (!query)
        return failure(query.error());
    if (!query->next())
        return failure(ErrorKind::NotFound, u"Operation %1 not found"_s.arg(id.value));
    const auto state = query->value(0).toString();
    const Lease held{query->value(1).toString(),
                     WallTime(std::chrono::milliseconds(query->value(2).toLongLong()))};
    query->finish();
    if (state == operationStateName(OperationState::Finished))
        return failure(ErrorKind::NotFound, u"Operation %1 is finished"_s.arg(id.value));
    if (!held.owner.isEmpty() && held.owner != lease.owner && !mayTake(held))
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
    auto bindings = failureOf(step);
    bindings.insert(
        bindings.end(),
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
         {":id"_L1, step.id.value},
         {":operation"_L1, operation.value},
         {":owner"_L1, owner}});
    return changedOne(
        transaction.change(
            u"UPDATE veildesk_steps SET state = :state, email = :email, attempts = :attempts, "
            "sent_at_ms = :sent, ambiguous = :ambiguous, adopted = :adopted, "
            "recreated = :recreated, uuid = :uuid, remote_id = :remote, link = :link, "
            "persisted = :persisted, key_id = :key, warnings = :warnings, "
            "verified_at = :verified, retry_at = :retry, error_kind = :kind, "
            "error_detail = :detail, error_status = :status, error_retry_after = :asked "
            "WHERE id = :id AND EXISTS (SELECT 1 FROM veildesk_operations o "
            "WHERE o.id = :operation AND o.lease_owner = :owner)"_s,
            bindings),
        operation);
}

Result<std::vector<QString>> loadForeignUuids(const Connection &connection, ServerId server,
                                              OperationId except)
{
    return collectRows(
        connection.run(u"SELECT DISTINCT uuid FROM veildesk_steps WHERE uuid IS NOT NULL "
                       "AND server_id = :server AND operation_id <> :except"_s,
                       {{":server"_L1, server.value}, {":except"_L1, except.value}}),
        [](const QSqlQuery &row) { return row.value(0).toString(); });
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
                       "AND kind <> 'revoke' AND state <> 'finished' AND outcome IS NULL "
                       "LIMIT 1"_s,
                       {{":id"_L1, subscription.value}}));
}

Result<std::vector<ServerId>> loadUnsettledServers(const Connection &connection,
                                                   SubscriptionId subscription)
{
    return collectRows(
        connection.run(
            u"SELECT DISTINCT s.server_id FROM veildesk_operations o JOIN veildesk_steps s "
            "ON s.operation_id = o.id WHERE o.subscription_id = :id AND o.kind <> 'revoke' "
            "AND o.state <> 'finished' AND o.outcome IS NOT NULL "
            "AND (s.state NOT IN ('stored', 'compensated', 'failed') "
            "OR (s.state = 'stored' AND s.ambiguous AND s.verified_at IS NULL))"_s,
            {{":id"_L1, subscription.value}}),
        [](const QSqlQuery &row) { return ServerId{row.value(0).toLongLong()}; });
}

Result<std::optional<OperationId>> findOpenFor(const Connection &connection, const QString &uuid)
{
    return firstOperation(connection.run(
        u"SELECT o.id FROM veildesk_steps s JOIN veildesk_operations o ON o.id = s.operation_id "
        "WHERE s.uuid = :uuid AND o.state <> 'finished' LIMIT 1"_s,
        {{":uuid"_L1, uuid}}));
}

} // namespace VeilDesk::OperationRepository
