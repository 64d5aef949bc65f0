#pragma once

#include <QString>

namespace VeilDesk {

/// A name for this process that no other process on any machine ever has: boot, pid namespace,
/// pid, start time and a random part.
[[nodiscard]] QString processIdentity();

/// Whether the process of that name certainly no longer runs, so that its lease need not be
/// waited out. False when it runs, or when it runs (or ran) where this process cannot see.
[[nodiscard]] bool isProcessGone(const QString &identity);

} // namespace VeilDesk
