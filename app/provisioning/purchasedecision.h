#pragma once

#include "models/domain/operation.h"
#include "models/settings/settings.h"
#include "models/storage/connection.h"

namespace VeilDesk {

/// What a purchase's outcome means for its payment, in the transaction of the decision: completed
/// together with the term it bought, or paid again. What other programs did meanwhile (the payment
/// was refunded, the subscription purged) turns the outcome to Rejected, with the reason.
[[nodiscard]] Result<> settlePayment(Transaction &transaction, Operation &operation,
                                     const Settings &settings, Timestamp now);

} // namespace VeilDesk
