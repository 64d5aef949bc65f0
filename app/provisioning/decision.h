#pragma once

#include "models/domain/operation.h"
#include "models/settings/settings.h"
#include "models/storage/connection.h"

namespace VeilDesk {

/// Whether it adds to what was sold already: what it could create stays, however little that is.
[[nodiscard]] bool isRepair(const Operation &operation);

/// Decides an issue's outcome (D4) and carries it out in the database: a rejection turns stored
/// keys to Compensating and leaves its new subscription inactive (D9); otherwise the new
/// subscription is activated, or the old one extended from what it holds by now (D12, D19). What
/// other programs made impossible meanwhile is rejected with the reason; an error is one of the
/// database itself.
[[nodiscard]] Result<Operation> applyDecision(Transaction &transaction, Operation operation,
                                              const Settings &settings, Timestamp now);

/// What happened, in one English sentence with the texts of 2.036 and 2.043; empty if complete.
[[nodiscard]] QString outcomeMessage(const Operation &operation, const SuccessPolicy &policy);

} // namespace VeilDesk
