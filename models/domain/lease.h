#pragma once

#include "models/domain/payment.h"
#include "models/domain/time.h"

namespace VeilDesk {

/// Who works on an operation, and until when nobody else may.
struct Lease
{
    QString owner;
    WallTime until;
};

/// What can be seen of the program that holds a lease.
enum class OwnerState {
    Running,
    Gone,
    OutOfSight, ///< On another machine, or of an earlier boot of this one.
};

/// Where the program is that holds a lease, for whoever looks for it.
enum class OwnerPlace { ThisProcess, ThisComputer, Gone, OutOfSight };

/// The longest that a setting allows: another program's may differ from ours.
inline constexpr std::chrono::seconds LongestLease{86'400};

/// Whether somebody else may take the work over. An owner that can be seen running has one more
/// `length`, for the machine may have slept. A deadline further away than two of the longest
/// leases was written while the clock was ahead: it holds only while its owner can be seen running.
[[nodiscard]] bool hasLapsed(const Lease &lease, OwnerState owner, WallTime now,
                             std::chrono::milliseconds length);

/// When another program's claim of the payment began: when its row changed last, else when the
/// payment was made. Nothing without a time up to `latest`, for others cannot be true.
[[nodiscard]] std::optional<Timestamp> claimBegin(const Payment &payment, Timestamp latest);

/// Whether another program's claim of the payment is older than `length` (D10).
[[nodiscard]] bool hasClaimLapsed(const Payment &payment, Timestamp now,
                                  std::chrono::seconds length);

} // namespace VeilDesk
