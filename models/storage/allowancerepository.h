#pragma once

#include "models/domain/ids.h"
#include "models/domain/time.h"
#include "models/storage/connection.h"

/// What a subscription may use and has used (spec/database 2.4). What the database has no column
/// for is left out.
namespace VeilDesk::AllowanceRepository {

/// Raises or sets the limit after a purchase under a tariff with this limit (MiB).
[[nodiscard]] Result<> updateLimit(Transaction &transaction, SubscriptionId id,
                                   qint64 tariffLimitMb);

/// Starts counting anew: the baseline becomes what the panels counted so far.
[[nodiscard]] Result<> resetUsage(Transaction &transaction, SubscriptionId id, Timestamp now);

} // namespace VeilDesk::AllowanceRepository
