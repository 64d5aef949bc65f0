#include "app/provisioning/journal.h"

#include "app/provisioning/decision.h"
#include "app/provisioning/processidentity.h"
#include "models/storage/attemptrepository.h"
#include "models/storage/keyrepository.h"
#include "models/storage/paymentrepository.h"

#include <QSet>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

AccessKey keyOf(const Operation &operation, const Step &step, Timestamp now)
{
    AccessKey key;
    key.server = step.server;
    key.customer = operation.customer;
    key.subscription = operation.subscription;
    key.tariff = operation.tariff;
    key.uuid = step.uuid;
    key.remoteId = step.remoteId;
    key.email = step.email;
    key.link = step.link;
    key.createdAt = now;
    key.expiresAt = operation.subscription ? std::nullopt : operation.expiresAt;
    key.persisted = step.persisted;
    return key;
}

/// Two keys of one subscription on one server are one too many (D7).
Result<> refuseOther(const Connection &connection, std::optional<SubscriptionId> subscription,
                     ServerId server, const QString &uuid)
{
    if (!subscription)
        return {};
    const auto other = KeyRepository::hasOther(connection, *subscription, server, uuid);
    if (!other)
        return failure(other.error());
    if (*other)
        return failure(
            ErrorKind::AlreadyServed,
            u"Subscription %1 has another key on server %2 by now"_s.arg(subscription->value)
                .arg(server.value));
    return {};
}

Result<Step> storeKey(Transaction &transaction, const Operation &operation, Step step,
                      Timestamp now, const QString &owner)
{
    const auto free = refuseOther(transaction, operation.subscription, step.server, step.uuid);
    if (!free)
        return failure(free.error());
    const auto id = KeyRepository::insert(transaction, keyOf(operation, step, now));
    if (!id)
        return failure(id.error());
    step.key = *id;
    step.state = StepState::Stored;
    step.error.reset();
    return OperationRepository::updateStep(transaction, operation.id, step, owner).map([&] {
        return step;
    });
}

Result<> insertAttempt(Transaction &transaction, const std::optional<Attempt> &attempt)
{
    return attempt ? AttemptRepository::insert(transaction, *attempt) : Result<>();
}

} // namespace

Journal::Journal(Database &database, const Settings &settings, Clock clock)
    : m_database(database)
    , m_settings(settings)
    , m_clock(std::move(clock))
    , m_owner(processIdentity())
{ }

Lease Journal::lease() const
{
    return {m_owner, wallTimeNow() + m_settings.lease};
}

QFuture<Result<Operation>> Journal::begin(Plan plan)
{
    return m_database.transaction(
        [plan = std::move(plan), lease = lease()](Transaction &transaction) -> Result<Operation> {
            auto operation = plan(transaction);
            if (!operation)
                return operation;
            return OperationRepository::insert(transaction, std::move(*operation), lease);
        });
}

QFuture<Result<Operation>> Journal::claim(OperationId id)
{
    const auto mayTake = [length = m_settings.lease](const Lease &held) {
        return hasLapsed(held, ownerState(held.owner), wallTimeNow(), length);
    };
    return m_database.transaction([id, lease = lease(), mayTake](Transaction &transaction) {
        return OperationRepository::claim(transaction, id, lease, mayTake);
    });
}

QFuture<Result<bool>> Journal::renewLease(OperationId id)
{
    return m_database.transaction([id, lease = lease(), now = m_clock()](Transaction &transaction) {
        return OperationRepository::renewLease(transaction, id, lease).and_then([&] {
            return PaymentRepository::renewClaim(transaction, id, now);
        });
    });
}

QFuture<Result<>> Journal::record(OperationId operation, Step step, std::optional<Attempt> attempt)
{
    return m_database.transaction([operation, step = std::move(step), attempt = std::move(attempt),
                                   owner = m_owner](Transaction &transaction) -> Result<> {
        const auto written = OperationRepository::updateStep(transaction, operation, step, owner);
        return written ? insertAttempt(transaction, attempt) : written;
    });
}

QFuture<Result<Step>> Journal::store(Operation operation, Step step, std::optional<Attempt> attempt)
{
    return m_database.transaction([operation = std::move(operation), step = std::move(step),
                                   attempt = std::move(attempt), now = m_clock(),
                                   owner = m_owner](Transaction &transaction) -> Result<Step> {
        if (const auto kept = insertAttempt(transaction, attempt); !kept)
            return failure(kept.error());
        return storeKey(transaction, operation, step, now, owner);
    });
}

QFuture<Result<Step>> Journal::remove(OperationId operation, Step step, StepState state,
                                      std::optional<Attempt> attempt)
{
    return m_database.transaction(
        [operation, step = std::move(step), state, attempt = std::move(attempt),
         owner = m_owner](Transaction &transaction) mutable -> Result<Step> {
            if (step.key) {
                const auto removed = KeyRepository::remove(transaction, *step.key, step.uuid);
                if (!removed)
                    return failure(removed.error());
            }
            step.key.reset();
            step.state = state;
            if (const auto kept = insertAttempt(transaction, attempt); !kept)
                return failure(kept.error());
            return OperationRepository::updateStep(transaction, operation, step, owner).map([&] {
                return step;
            });
        });
}

QFuture<Result<Step>> Journal::recordVerified(OperationId operation, Step step)
{
    step.verifiedAt = m_clock();
    return m_database.transaction([operation, step = std::move(step),
                                   owner = m_owner](Transaction &transaction) -> Result<Step> {
        const auto seen = KeyRepository::updateVerified(transaction, step.uuid, *step.verifiedAt);
        if (!seen)
            return failure(seen.error());
        return OperationRepository::updateStep(transaction, operation, step, owner).map([&] {
            return step;
        });
    });
}

QFuture<Result<Operation>> Journal::decide(Operation operation, Settings settings)
{
    return m_database.transaction([operation = std::move(operation), settings = std::move(settings),
                                   now = m_clock(),
                                   owner = m_owner](Transaction &transaction) -> Result<Operation> {
        auto decided = applyDecision(transaction, operation, settings, now);
        if (!decided)
            return decided;
        for (const auto &step : decided->steps) {
            // As it was written together with its key.
            if (step.state == StepState::Stored)
                continue;
            const auto written =
                OperationRepository::updateStep(transaction, decided->id, step, owner);
            if (!written)
                return failure(written.error());
        }
        return OperationRepository::update(transaction, *decided, owner).map([&] {
            return *decided;
        });
    });
}

QFuture<Result<Operation>> Journal::finish(Operation operation)
{
    if (operation.state == OperationState::Finished)
        operation.finishedAt = m_clock();
    return m_database.transaction(
        [operation = std::move(operation), owner = m_owner](Transaction &transaction) {
            return OperationRepository::update(transaction, operation, owner).map([&] {
                return operation;
            });
        });
}

QFuture<Result<>> Journal::refuseServed(const Operation &operation, const Step &step)
{
    return m_database.read([subscription = operation.subscription, server = step.server,
                            uuid = step.uuid](const Connection &connection) {
        return refuseOther(connection, subscription, server, uuid);
    });
}

QFuture<Result<bool>> Journal::hasRow(const QString &uuid)
{
    return m_database.read(
        [uuid](const Connection &connection) { return KeyRepository::hasUuid(connection, uuid); });
}

QFuture<Result<QSet<QString>>> Journal::loadForeignUuids(ServerId server, OperationId except)
{
    return m_database.read([server, except](const Connection &connection) -> Result<QSet<QString>> {
        const auto stored = KeyRepository::loadUuids(connection, server);
        if (!stored)
            return failure(stored.error());
        const auto journalled = OperationRepository::loadForeignUuids(connection, server, except);
        if (!journalled)
            return failure(journalled.error());
        QSet<QString> uuids(stored->begin(), stored->end());
        uuids.unite(QSet<QString>(journalled->begin(), journalled->end()));
        return uuids;
    });
}

} // namespace VeilDesk
