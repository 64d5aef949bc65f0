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

} // namespace VeilDesk
