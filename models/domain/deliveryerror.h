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

/// "payment 3, subscription 5, server 2: HTTP 503", in English with the database's ids, without
/// secrets.
[[nodiscard]] QString describe(const DeliveryError &error);

} // namespace VeilDesk
