#include "models/domain/lease.h"

#include <algorithm>

namespace VeilDesk {

bool hasLapsed(const Lease &lease, OwnerState owner, WallTime now, std::chrono::milliseconds length)
{
    switch (owner) {
    case OwnerState::Running:
        return lease.until + length <= now;
    case OwnerState::Gone:
        return true;
    case OwnerState::OutOfSight:
        return lease.until <= now || lease.until - now > 2 * LongestLease;
    }
    Q_UNREACHABLE();
}

std::optional<Timestamp> claimBegin(const Payment &payment, Timestamp latest)
{
    const auto believed = [latest](std::optional<Timestamp> time) {
        return time <= latest ? time : std::nullopt;
    };
    const auto changed = believed(payment.updatedAt);
    return changed ? changed : std::max(believed(payment.paidAt), believed(payment.createdAt));
}

bool hasClaimLapsed(const Payment &payment, Timestamp now, std::chrono::seconds length)
{
    // Another program may have written a moment after `now` was read, or by another clock.
    const auto begun = claimBegin(payment, now + length);
    return !begun || *begun + length <= now;
}

} // namespace VeilDesk
