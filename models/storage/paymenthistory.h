#pragma once

#include "models/domain/attempt.h"
#include "models/domain/operation.h"
#include "models/storage/connection.h"

#include <vector>

namespace VeilDesk {

/// One try to deliver a payment.
struct PaymentRun
{
    Operation operation;
    std::vector<Attempt> attempts;
};

namespace PaymentHistory {

/// Every try that the journal knows, the first one first.
[[nodiscard]] Result<std::vector<PaymentRun>> load(const Connection &connection, PaymentId payment);

} // namespace PaymentHistory

} // namespace VeilDesk
