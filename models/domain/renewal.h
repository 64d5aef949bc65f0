#pragma once

#include "models/domain/time.h"

#include <QString>

#include <optional>

namespace VeilDesk {

enum class RenewalMode { Grace, Strict, Max };

/// "grace", "strict" or "max".
[[nodiscard]] QString renewalModeName(RenewalMode mode);
[[nodiscard]] std::optional<RenewalMode> renewalModeFromName(QStringView name);

struct RenewalPolicy
{
    RenewalMode mode = RenewalMode::Grace;
    std::chrono::seconds gracePeriod{86400}; ///< 2.071

    bool operator==(const RenewalPolicy &) const = default;
};

/// Which line of D12 applied.
enum class RenewalRule {
    Unlimited, ///< VIP or unlimited: never changed.
    FromExpiry, ///< Added to the old expiry.
    FromNow, ///< Started afresh.
    FromPayment, ///< Mode max, paid later than both.
};

struct Renewal
{
    Timestamp expiresAt;
    RenewalRule rule = RenewalRule::FromExpiry;

    bool operator==(const Renewal &) const = default;
};

/// When a term ends. Of an absurd duration no more than LongestTerm counts, and nothing below zero.
[[nodiscard]] Timestamp endOfTerm(Timestamp start, std::chrono::seconds duration);

/// The new expiry after adding `duration` (D12, 2.072–2.077).
[[nodiscard]] Renewal renew(Timestamp expiresAt, std::chrono::seconds duration, Timestamp now,
                            const RenewalPolicy &policy,
                            std::optional<Timestamp> paidAt = std::nullopt);

/// Whether a subscription that ends at `expiresAt` may have the term already that was paid for at
/// `paidAt`; false only when it certainly has not, for it would end later, the bot's grace
/// included.
[[nodiscard]] bool isTermIncluded(Timestamp expiresAt, std::optional<Timestamp> paidAt,
                                  std::chrono::seconds duration);

} // namespace VeilDesk
