#include "models/domain/renewal.h"

#include "models/domain/catalog.h"

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

QString renewalModeName(RenewalMode mode)
{
    switch (mode) {
    case RenewalMode::Grace:
        return u"grace"_s;
    case RenewalMode::Strict:
        return u"strict"_s;
    case RenewalMode::Max:
        return u"max"_s;
    }
    Q_UNREACHABLE();
}

std::optional<RenewalMode> renewalModeFromName(QStringView name)
{
    for (const auto mode : {RenewalMode::Grace, RenewalMode::Strict, RenewalMode::Max}) {
        if (name == renewalModeName(mode))
            return mode;
    }
    return std::nullopt;
}

Timestamp endOfTerm(Timestamp start, std::chrono::seconds duration)
{
    return start + std::clamp(duration, std::chrono::seconds(0), LongestTerm);
}

Renewal renew(Timestamp expiresAt, std::chrono::seconds duration, Timestamp now,
              const RenewalPolicy &policy, std::optional<Timestamp> paidAt)
{
    if (isUnlimited(expiresAt))
        return {expiresAt, RenewalRule::Unlimited};
    const Renewal fromNow{endOfTerm(now, duration), RenewalRule::FromNow};
    const Renewal fromExpiry{endOfTerm(expiresAt, duration), RenewalRule::FromExpiry};
    switch (policy.mode) {
    case RenewalMode::Grace:
        return expiresAt <= now - policy.gracePeriod ? fromNow : fromExpiry;
    case RenewalMode::Strict:
        return expiresAt < now ? fromNow : fromExpiry;
    case RenewalMode::Max:
        if (paidAt && *paidAt > now && *paidAt > expiresAt)
            return {endOfTerm(*paidAt, duration), RenewalRule::FromPayment};
        return expiresAt < now ? fromNow : fromExpiry;
    }
    Q_UNREACHABLE();
}

bool isTermIncluded(Timestamp expiresAt, std::optional<Timestamp> paidAt,
                    std::chrono::seconds duration)
{
    return !paidAt || expiresAt >= endOfTerm(*paidAt, duration) - BotGracePeriod;
}

} // namespace VeilDesk
