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

} // namespace VeilDesk
