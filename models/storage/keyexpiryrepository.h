#pragma once

#include "models/domain/ids.h"
#include "models/domain/time.h"
#include "models/storage/connection.h"

/// The keys' own expiry, `v2ray_keys.expiry_at`, in the shapes in which it decides.
namespace VeilDesk::KeyExpiryRepository {

/// Ends all keys of the subscription with it (2.176). Writes nothing where the column is dead.
[[nodiscard]] Result<> extend(Transaction &transaction, SubscriptionId subscription,
                              Timestamp expiresAt);

} // namespace VeilDesk::KeyExpiryRepository
