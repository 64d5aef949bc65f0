#include "app/provisioning/decision.h"

#include "app/provisioning/logging.h"
#include "app/provisioning/purchasedecision.h"
#include "app/provisioning/subscriptionrenewal.h"
#include "models/domain/storageerror.h"
#include "models/storage/subscriptionrepository.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

Outcome outcomeOf(const Operation &operation, const SuccessPolicy &policy)
{
    if (operation.cancelRequested)
        return Outcome::Rejected;
    const auto count = countSteps(operation);
    if (isRepair(operation) && count.created > 0)
        return count.failed > 0 ? Outcome::Degraded : Outcome::Complete;
    return decideOutcome(count.created, count.failed, policy);
}

QString percent(double fraction, int decimals)
{
    return QString::number(fraction * 100.0, 'f', decimals) + u'%';
}

/// What became of the subscription, in words of 2.048 where it is new.
QString keptSentence(const Operation &operation)
{
    if (operation.subscriptionCreated)
        return u"Created subscription %1 for user %2: %3 keys created, %4 failed, success_rate=%5"_s;
    return isRepair(operation)
        ? u"Repaired subscription %1 for user %2: %3 keys, %4 failed, success_rate=%5"_s
        : u"Renewed subscription %1 for user %2: %3 keys, %4 failed, success_rate=%5"_s;
}

void logRejection(const Operation &operation, const StepCount &count, const SuccessPolicy &policy)
{
    const bool isSwitchedOff = operation.subscriptionCreated && count.created > 0
        && count.created < policy.minKeysRequired;
    if (isSwitchedOff)
        qCWarning(provisioningLog).noquote()
            << u"[SUBSCRIPTION] Too few keys created (%1 < %2), deactivating subscription %3"_s
                   .arg(count.created)
                   .arg(policy.minKeysRequired)
                   .arg(operation.subscription->value);
    qCCritical(provisioningLog).noquote() << u"[SUBSCRIPTION] "_s + operation.message;
}

void logLowRate(const Operation &operation, const StepCount &count, double rate,
                const SuccessPolicy &policy)
{
    const auto id = operation.subscription->value;
    qCWarning(provisioningLog).noquote()
        << u"[SUBSCRIPTION] Low success rate for subscription %1: %2 (%3/%4). "
           "Minimum required: %5"_s.arg(id)
               .arg(percent(rate, 2))
               .arg(count.created)
               .arg(count.created + count.failed)
               .arg(percent(policy.minSuccessRate, 0));
    const auto sentence = operation.subscriptionCreated
        ? u"[SUBSCRIPTION] Subscription %1 created with low success rate, but keeping it "
          "active (%2 keys created)"_s
        : u"[SUBSCRIPTION] Subscription %1 stays active in spite of its low success rate (%2 "
          "keys)"_s;
    qCWarning(provisioningLog).noquote() << sentence.arg(id).arg(count.created);
}

/// The log of 2.036–2.048, for operators who search it.
void logDecision(const Operation &operation, const SuccessPolicy &policy)
{
    if (!operation.subscription)
        return;
    const auto count = countSteps(operation);
    if (operation.outcome == Outcome::Rejected) {
        logRejection(operation, count, policy);
        return;
    }
    const int total = count.created + count.failed;
    const double rate = total > 0 ? double(count.created) / total : 0.0;
    if (rate < policy.minSuccessRate)
        logLowRate(operation, count, rate, policy);
    qCInfo(provisioningLog).noquote() << u"[SUBSCRIPTION] "_s
            + keptSentence(operation)
                  .arg(operation.subscription->value)
                  .arg(operation.customer ? operation.customer->value : 0)
                  .arg(count.created)
                  .arg(count.failed)
                  .arg(percent(rate, 2));
}

Result<Operation> extend(Transaction &transaction, Operation operation, const Settings &settings,
                         Timestamp now)
{
    if (const auto active = requireStillActive(transaction, *operation.subscription); !active)
        return failure(active.error());
    const RenewalRequest request{*operation.subscription, *operation.tariff, {}};
    const auto renewed = renewSubscription(transaction, request, settings, now);
    if (!renewed)
        return failure(renewed.error());
    operation.expiresAt = renewed->after.expiresAt;
    return operation;
}

/// What the outcome means for the subscription and the payment.
Result<Operation> carryOut(Transaction &transaction, Operation operation, const Settings &settings,
                           Timestamp now)
{
    if (operation.kind == OperationKind::Purchase)
        return deliverPurchase(transaction, std::move(operation), settings, now);
    if (operation.subscriptionCreated)
        return SubscriptionRepository::updateActive(transaction, *operation.subscription, true, now)
            .map([&] { return operation; });
    if (operation.previousExpiresAt)
        return extend(transaction, std::move(operation), settings, now);
    if (operation.subscription)
        return requireStillActive(transaction, *operation.subscription).map([&] {
            return operation;
        });
    return operation;
}

/// Whatever else is in the way will be there the next time, too, and must not keep the operation
/// undecided for ever.
Result<Operation> carryOutOrReject(Transaction &transaction, Operation operation,
                                   const Settings &settings, Timestamp now)
{
    auto carriedOut =
        transaction.attempt([&] { return carryOut(transaction, operation, settings, now); });
    if (carriedOut || isDatabaseFailure(carriedOut.error().kind()))
        return carriedOut;
    operation.outcome = Outcome::Rejected;
    operation.message = carriedOut.error().detail();
    return operation;
}

void rejectKeys(Operation &operation)
{
    for (auto &step : operation.steps) {
        if (step.state == StepState::Stored)
            step.state = StepState::Compensating;
    }
}

} // namespace

bool isRepair(const Operation &operation)
{
    return operation.kind == OperationKind::Issue && operation.subscription
        && !operation.subscriptionCreated && !operation.previousExpiresAt;
}

QString outcomeMessage(const Operation &operation, const SuccessPolicy &policy)
{
    if (operation.cancelRequested)
        return u"Cancelled by the operator"_s;
    const auto count = countSteps(operation);
    if (operation.outcome == Outcome::Complete)
        return {};
    if (operation.outcome == Outcome::Degraded)
        return u"Keys on %1 of %2 servers"_s.arg(count.created).arg(count.created + count.failed);
    if (count.created == 0) {
        return operation.subscription
            ? u"Failed to create any keys for subscription %1"_s.arg(operation.subscription->value)
            : u"Failed to create any keys"_s;
    }
    if (count.created < policy.minKeysRequired)
        return u"Failed to create minimum required keys (%1/%2)"_s.arg(count.created)
            .arg(policy.minKeysRequired);
    return u"Too few servers: keys on %1 of %2"_s.arg(count.created)
        .arg(count.created + count.failed);
}

Result<Operation> applyDecision(Transaction &transaction, Operation operation,
                                const Settings &settings, Timestamp now)
{
    operation.outcome = outcomeOf(operation, settings.policy);
    operation.message = outcomeMessage(operation, settings.policy);
    if (operation.outcome != Outcome::Rejected) {
        auto carriedOut = carryOutOrReject(transaction, std::move(operation), settings, now);
        if (!carriedOut)
            return carriedOut;
        operation = *std::move(carriedOut);
    }
    transaction.afterCommit(
        [operation, policy = settings.policy] { logDecision(operation, policy); });
    if (operation.outcome != Outcome::Rejected)
        return operation;
    rejectKeys(operation);
    if (operation.kind != OperationKind::Purchase)
        return operation;
    return giveBack(transaction, operation, now).map([&] { return operation; });
}

} // namespace VeilDesk
