#pragma once

#include "models/domain/catalog.h"

#include <QString>

namespace VeilDesk {

enum class SubscriptionState {
    Active,
    Grace, ///< Over, but its keys live and a purchase still renews it (spec/database 2.2).
    Expired,
    Inactive, ///< Deactivated, whatever its term.
};

[[nodiscard]] SubscriptionState subscriptionState(const Subscription &subscription, Timestamp now);

/// "active", "grace", "expired" or "inactive".
[[nodiscard]] QString subscriptionStateName(SubscriptionState state);

/// What the operator sees a subscription to be, the first that applies from the end.
enum class SubscriptionHealth {
    Active,
    Degraded, ///< Active, but it lacks keys.
    OverLimit, ///< Active, but the bot has found its traffic used up.
    Grace,
    Expired,
    Inactive,
};

[[nodiscard]] SubscriptionHealth subscriptionHealth(SubscriptionState state, bool isOverLimit,
                                                    bool lacksKeys);

/// "active", "degraded", "over_limit", "grace", "expired" or "inactive".
[[nodiscard]] QString subscriptionHealthName(SubscriptionHealth health);

} // namespace VeilDesk
