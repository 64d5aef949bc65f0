#pragma once

#include "models/domain/operation.h"

namespace VeilDesk {

/// Why a delivery failed on one server, and what the failure concerns (2.091, 2.093, 2.095).
struct DeliveryError
{
    Error error;
    ServerId server;
    std::optional<PaymentId> payment;
    std::optional<SubscriptionId> subscription;
    std::optional<Timestamp> retryAt; ///< When the repair queue may ask the server again (D5).
};

/// One for each server of the operation that has no key at its end, in the order of the steps.
[[nodiscard]] std::vector<DeliveryError> deliveryErrors(const Operation &operation);

} // namespace VeilDesk
