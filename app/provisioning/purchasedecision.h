#pragma once

#include "models/domain/operation.h"
#include "models/settings/settings.h"
#include "models/storage/connection.h"

namespace VeilDesk {

/// Completes the purchase's payment together with the term that it bought. What other programs did
/// meanwhile (the payment was refunded, its subscription purged or deactivated, another one sold)
/// is an error that says so; what was written by then must be undone.
[[nodiscard]] Result<Operation> deliverPurchase(Transaction &transaction, Operation operation,
                                                const Settings &settings, Timestamp now);

/// The payment of a rejected purchase is paid again, unless it is gone or somebody else's by now,
/// and has nothing to do with the subscription that was made for it: the bot would take it for
/// delivered while the keys are not yet removed. The message says when somebody else delivers it.
[[nodiscard]] Result<> giveBack(Transaction &transaction, Operation &operation, Timestamp now);

} // namespace VeilDesk
