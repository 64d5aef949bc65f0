#include "models/domain/subscriptionstate.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

SubscriptionState subscriptionState(const Subscription &subscription, Timestamp now)
{
    if (!subscription.active)
        return SubscriptionState::Inactive;
    if (subscription.expiresAt > now)
        return SubscriptionState::Active;
    return isAlive(subscription, now) ? SubscriptionState::Grace : SubscriptionState::Expired;
}

QString subscriptionStateName(SubscriptionState state)
{
    switch (state) {
    case SubscriptionState::Active:
        return u"active"_s;
    case SubscriptionState::Grace:
        return u"grace"_s;
    case SubscriptionState::Expired:
        return u"expired"_s;
    case SubscriptionState::Inactive:
        return u"inactive"_s;
    }
    Q_UNREACHABLE();
}

SubscriptionHealth subscriptionHealth(SubscriptionState state, bool isOverLimit, bool lacksKeys)
{
    switch (state) {
    case SubscriptionState::Active:
        if (isOverLimit)
            return SubscriptionHealth::OverLimit;
        return lacksKeys ? SubscriptionHealth::Degraded : SubscriptionHealth::Active;
    case SubscriptionState::Grace:
        return SubscriptionHealth::Grace;
    case SubscriptionState::Expired:
        return SubscriptionHealth::Expired;
    case SubscriptionState::Inactive:
        return SubscriptionHealth::Inactive;
    }
    Q_UNREACHABLE();
}

QString subscriptionHealthName(SubscriptionHealth health)
{
    switch (health) {
    case SubscriptionHealth::Active:
        return u"active"_s;
    case SubscriptionHealth::Degraded:
        return u"degraded"_s;
    case SubscriptionHealth::OverLimit:
        return u"over_limit"_s;
    case SubscriptionHealth::Grace:
        return u"grace"_s;
    case SubscriptionHealth::Expired:
        return u"expired"_s;
    case SubscriptionHealth::Inactive:
        return u"inactive"_s;
    }
    Q_UNREACHABLE();
}

} // namespace VeilDesk
