#pragma once

#include "models/domain/notification.h"
#include "models/settings/settings.h"
#include "models/storage/connection.h"

namespace VeilDesk {

/// What a completed payment brought its customer.
struct Delivery
{
    PaymentId payment;
    SubscriptionId subscription;
    std::optional<CustomerId> customer;
    NotificationKind kind = NotificationKind::Delivered;
    int keys = 0; ///< 0: not known.
    int missing = 0; ///< Servers whose keys follow.
};

/// In the transaction of the completion, so that the message is neither lost nor doubled (ADR 8).
/// Nothing is written while the settings forbid it, or where nobody is there to be told.
[[nodiscard]] Result<> queueNotification(Transaction &transaction, const Delivery &delivery,
                                         const NotificationSettings &settings, Timestamp now);

} // namespace VeilDesk
