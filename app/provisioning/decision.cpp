#include "app/provisioning/decision.h"

#include "app/provisioning/logging.h"
#include "app/provisioning/purchasedecision.h"
#include "app/provisioning/subscriptionrenewal.h"
#include "models/storage/subscriptionrepository.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// It adds to what was sold already: what it could create stays, however little that is.
bool isRepair(const Operation &operation)
{
    return operation.kind == OperationKind::Issue && operation.subscription
        && !operation.subscriptionCreated && !operation.previousExpiresAt;
}

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

/// The log of 2.036–2.048, for operators who search it.
void logDecision(const Operation &operation, const SuccessPolicy &policy)
{
    if (!operation.subscription)
        return;
    const auto count = countSteps(operation);
    const int total = count.created + count.failed;
    const double rate = total > 0 ? double(count.created) / total : 0.0;
    const auto id = operation.subscription->value;
    if (operation.outcome == Outcome::Rejected) {
        if (count.created > 0 && count.created < policy.minKeysRequired)
            qCWarning(provisioningLog).noquote()
                << u"[SUBSCRIPTION] Too few keys created (%1 < %2), deactivating subscription %3"_s
                       .arg(count.created)
                       .arg(policy.minKeysRequired)
                       .arg(id);
        qCCritical(provisioningLog).noquote() << u"[SUBSCRIPTION] "_s + operation.message;
        return;
    }
    if (rate < policy.minSuccessRate) {
        qCWarning(provisioningLog).noquote()
            << u"[SUBSCRIPTION] Low success rate for subscription %1: %2 (%3/%4). "
               "Minimum required: %5"_s.arg(id)
                   .arg(percent(rate, 2))
                   .arg(count.created)
                   .arg(total)
                   .arg(percent(policy.minSuccessRate, 0));
        qCWarning(provisioningLog).noquote()
            << u"[SUBSCRIPTION] Subscription %1 created with low success rate, but keeping it "
               "active (%2 keys created)"_s.arg(id)
                   .arg(count.created);
    }
    qCInfo(provisioningLog).noquote()
        << u"[SUBSCRIPTION] Created subscription %1 for user %2: %3 keys created, %4 failed, "
           "success_rate=%5"_s.arg(id)
               .arg(operation.customer ? operation.customer->value : 0)
               .arg(count.created)
               .arg(count.failed)
               .arg(percent(rate, 2));
}

Result<Operation> extend(Transaction &transaction, Operation operation, const Settings &settings,
                         Timestamp now)
{
    const RenewalRequest request{*operation.subscription, *operation.tariff, {}};
    const auto renewed = renewSubscription(transaction, request, settings, now);
    if (!renewed)
        return failure(renewed.error());
    operation.expiresAt = renewed->after.expiresAt;
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
    if (operation.kind == OperationKind::Purchase) {
        const auto settled = settlePayment(transaction, operation, settings, now);
        if (!settled)
            return failure(settled.error());
    }
    logDecision(operation, settings.policy);
    if (operation.outcome == Outcome::Rejected) {
        rejectKeys(operation);
        return operation;
    }
    if (operation.kind == OperationKind::Purchase)
        return operation;
    if (operation.subscriptionCreated)
        return SubscriptionRepository::updateActive(transaction, *operation.subscription, true, now)
            .map([&] { return operation; });
    if (operation.previousExpiresAt)
        return extend(transaction, std::move(operation), settings, now);
    return operation;
}

} // namespace VeilDesk
