#pragma once

#include "models/domain/error.h"
#include "models/domain/payment.h"
#include "models/domain/policy.h"
#include "models/domain/time.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace VeilDesk {

enum class OperationKind {
    Issue, ///< Create keys on servers.
    Revoke, ///< Delete keys from servers.
    Purchase, ///< Deliver a payment: create the missing keys, then complete it.
};

/// Whether operations of the kind end in a decision about created keys (D4).
[[nodiscard]] bool createsKeys(OperationKind kind);

/// Where one key on one server stands. The journal stores it before and after each remote call,
/// so that whoever reads it after a crash knows what may have happened (D6, D7).
enum class StepState {
    Intended, ///< Written down; nothing was sent.
    Sent, ///< A create is on its way or was, when the program ended.
    Unknown, ///< The answer was lost and no probe has settled it.
    Absent, ///< A probe showed that the create did not happen.
    Confirmed, ///< The server created it (or a probe found it); not in the database yet.
    Stored, ///< On the server and in the database.
    Compensating, ///< To be deleted on the server; not confirmed gone.
    Compensated, ///< Confirmed gone; no row is left.
    Failed, ///< Nothing was created.
};

enum class OperationState {
    Running, ///< Somebody holds the lease and works on it.
    Unfinished, ///< Waits for recovery: a step is unknown or not yet compensated.
    Finished,
};

[[nodiscard]] QString operationKindName(OperationKind kind);
[[nodiscard]] std::optional<OperationKind> operationKindFromName(QStringView name);
[[nodiscard]] QString stepStateName(StepState state);
[[nodiscard]] std::optional<StepState> stepStateFromName(QStringView name);
[[nodiscard]] QString operationStateName(OperationState state);
[[nodiscard]] std::optional<OperationState> operationStateFromName(QStringView name);

/// Whether nothing is left to do for the step.
[[nodiscard]] bool isSettled(StepState state);

/// One key on one server within an operation.
struct Step
{
    StepId id;
    ServerId server;
    StepState state = StepState::Intended;
    QString email; ///< What the key is created for (D16).
    int attempts = 0;
    std::optional<WallTime> sentAt; ///< Of the latest create.
    bool ambiguous = false; ///< Some create of this step lost its answer (D6).
    bool adopted = false; ///< Found by a probe rather than answered.
    bool recreated = false; ///< Vanished after it was stored and was created once more (D20).
    QString uuid;
    QString remoteId;
    QString link;
    bool persisted = true; ///< `database_added` (D2).
    std::optional<KeyId> key; ///< The row in v2ray_keys.
    QStringList warnings; ///< English, for the operator.
    std::optional<Timestamp> verifiedAt;
    std::optional<Timestamp> retryAt; ///< When the repair queue may try again (D5).
    std::optional<Error> error; ///< The last failure.
};

/// Whether an answer was lost on the way to a stored key: until somebody looks, there may be a
/// second one.
[[nodiscard]] bool awaitsReadBack(const Step &step);

/// Whether the step's server has a key: the step's own, or one that somebody else stored first.
[[nodiscard]] bool isServed(const Step &step);

/// One journalled use case and its steps.
struct Operation
{
    OperationId id;
    OperationKind kind = OperationKind::Issue;
    OperationState state = OperationState::Running;
    QString marker; ///< Unique; keys-* servers carry it in the key's name (D6).
    std::optional<Outcome> outcome; ///< Decided once; nothing before that.
    std::optional<PaymentId> payment; ///< Of a purchase; our lease is the claim's (D10).
    std::optional<CustomerId> customer;
    std::optional<SubscriptionId> subscription;
    bool subscriptionCreated = false; ///< By this operation: a rejection deactivates it (D4).
    std::optional<TariffId> tariff;
    std::optional<Timestamp> expiresAt; ///< Of a standalone key, or what the subscription becomes.
    std::optional<Timestamp> previousExpiresAt; ///< Of a subscription that is extended.
    int existingKeys = 0; ///< Chosen servers on which the subscription had a key already.
    bool cancelRequested = false;
    Timestamp createdAt;
    std::optional<Timestamp> finishedAt;
    QString message; ///< Why it ended as it did, in English; empty when complete.
    std::vector<Step> steps;
};

/// Keys there are and servers that failed; together always the number of chosen servers (D4).
struct StepCount
{
    int created = 0;
    int failed = 0;
};
[[nodiscard]] StepCount countSteps(const Operation &operation);

/// The newest step for the server, if it failed: an older failure was made good since.
[[nodiscard]] std::optional<Step> lastFailure(const std::vector<Operation> &newestFirst,
                                              ServerId server);

/// Steps that ended otherwise than wanted; until the operation is decided, those that failed so
/// far.
[[nodiscard]] int countFailed(const Operation &operation);

/// Whether it ended without keys because the operator asked for it.
[[nodiscard]] bool wasStopped(const Operation &operation);

} // namespace VeilDesk
