#pragma once

#include "models/storage/database.h"
#include "network/async/cancellation.h"

#include <QCoroTask>

namespace VeilDesk {

/// Lets the keys' own expiry follow that of marked subscriptions (2.176), in transactions of at
/// most `chunkSize` keys, short enough that no other program waits. A failure is logged; what it or
/// a cancellation leaves follows the next time.
[[nodiscard]] QCoro::Task<> followKeyExpiries(Database &database, int chunkSize,
                                              Cancellation cancellation);

} // namespace VeilDesk
