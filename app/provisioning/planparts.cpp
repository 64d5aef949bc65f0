#include "app/provisioning/planparts.h"

#include "app/provisioning/decision.h"
#include "models/storage/operationrepository.h"
#include "models/storage/subscriptionrepository.h"

#include <QUuid>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

Operation newOperation(OperationKind kind, const PlanContext &context)
{
    Operation operation;
    operation.kind = kind;
    operation.marker = context.marker;
    operation.createdAt = context.now;
    return operation;
}

void addSteps(Operation &operation, const std::vector<ServerId> &servers, const QString &email)
{
    for (const auto server : servers) {
        Step step;
        step.server = server;
        step.email = email;
        operation.steps.push_back(step);
    }
}

Result<> refuseOpenOperation(const Connection &connection, SubscriptionId subscription)
{
    const auto open = OperationRepository::findOpenFor(connection, subscription);
    if (!open)
        return failure(open.error());
    if (*open)
        return failure(ErrorKind::Busy,
                       u"Operation %1 for subscription %2 is not decided: wait for it or recover "
                       "operations first"_s.arg((*open)->value)
                           .arg(subscription.value));
    return {};
}

int requiredKeys(const Operation &operation, const PlanContext &context)
{
    return isRepair(operation) ? 1 : std::max(1, context.minKeysRequired);
}

Error tooManyUnsettled(SubscriptionId subscription)
{
    return {ErrorKind::Busy,
            u"Too few servers are left for subscription %1, for on others an earlier operation is "
            "not finished: wait for it or recover operations first"_s.arg(subscription.value)};
}

Result<Operation> withNewSubscription(Transaction &transaction, const Customer &customer,
                                      const Tariff &tariff, const PlanContext &context,
                                      Operation operation)
{
    // The bot never ends what a VIP has (spec D12).
    operation.expiresAt = customer.vip ? UnlimitedExpiry : context.now + tariff.duration;
    Subscription subscription;
    subscription.customer = customer.id;
    subscription.tariff = tariff.id;
    subscription.token = QUuid::createUuid().toString(QUuid::WithoutBraces);
    subscription.createdAt = context.now;
    subscription.expiresAt = *operation.expiresAt;
    subscription.active = false;
    const auto id = SubscriptionRepository::insert(transaction, subscription,
                                                   customer.vip ? 0 : tariff.trafficLimitMb);
    if (!id)
        return failure(id.error());
    operation.subscription = *id;
    operation.subscriptionCreated = true;
    return operation;
}

} // namespace VeilDesk
