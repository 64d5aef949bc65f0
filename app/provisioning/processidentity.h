#pragma once

#include "models/domain/lease.h"

namespace VeilDesk {

/// A name for this process that no other process on any machine ever has: boot, pid namespace,
/// pid, start time and a random part.
[[nodiscard]] QString processIdentity();

/// Whether the process of that name still runs, as far as this process can see.
[[nodiscard]] OwnerState ownerState(const QString &identity);

/// Where that process is, in the words of an operator.
[[nodiscard]] OwnerPlace ownerPlace(const QString &identity);

} // namespace VeilDesk
