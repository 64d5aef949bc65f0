#include "models/domain/keyterm.h"

#include <QSet>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

std::optional<TermSkip> protection(const KeyTerm &term)
{
    if (term.deleting)
        return TermSkip::Revoking;
    if (!term.subscriptionFound)
        return TermSkip::SubscriptionGone;
    if (term.vip || (term.expiresAt && isUnlimited(*term.expiresAt)))
        return TermSkip::Unlimited;
    if (!term.active)
        return TermSkip::Deactivated;
    return std::nullopt;
}

} // namespace

QString termSkipText(const KeyTerm &term, TermSkip skip)
{
    const auto whose =
        term.subscription ? u"Subscription %1"_s.arg(term.subscription->value) : u"The key"_s;
    switch (skip) {
    case TermSkip::Revoking:
        return u"The key is being revoked"_s;
    case TermSkip::SubscriptionGone:
        return u"Its subscription %1 no longer exists"_s.arg(term.subscription->value);
    case TermSkip::Unlimited:
        return whose + u" is unlimited"_s;
    case TermSkip::Deactivated:
        return whose + u" is deactivated"_s;
    case TermSkip::NoEnd:
        return whose + u" has no end"_s;
    case TermSkip::EndsLater:
        return whose + u" ends later already"_s;
    case TermSkip::Unchanged:
        return whose + u" ends then already"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Error> validate(const Extension &extension, Timestamp now)
{
    constexpr std::chrono::seconds longest = std::chrono::years(50);
    if (extension.by && (*extension.by < std::chrono::seconds(1) || *extension.by > longest))
        return Error(ErrorKind::Invalid, u"A key can be extended by 1 second to 50 years"_s);
    if (extension.until && *extension.until <= now)
        return Error(ErrorKind::Invalid,
                     u"The new end lies in the past; revoke the key to end it"_s);
    if (extension.until && *extension.until > UnlimitedExpiry)
        return Error(ErrorKind::Invalid, u"The new end lies beyond the year 2099"_s);
    return std::nullopt;
}

TermMove planMove(const KeyTerm &term, const Extension &extension, Timestamp now)
{
    if (const auto skip = protection(term))
        return {{}, skip};
    const auto before = term.expiresAt;
    if (extension.by) {
        if (!before)
            return {{}, TermSkip::NoEnd};
        return {std::max(now, *before) + *extension.by, {}};
    }
    const auto after = *extension.until;
    if (before == after)
        return {{}, TermSkip::Unchanged};
    if (!extension.mayShorten && !before)
        return {{}, TermSkip::NoEnd};
    if (!extension.mayShorten && *before > after)
        return {{}, TermSkip::EndsLater};
    return {after, {}};
}

std::vector<PlannedMove> planMoves(std::span<const KeyTerm> terms, const Extension &extension,
                                   Timestamp now)
{
    std::vector<PlannedMove> moves;
    QSet<SubscriptionId> seen;
    for (const auto &term : terms) {
        const auto move = planMove(term, extension, now);
        if (!move.after || (term.subscription && seen.contains(*term.subscription)))
            continue;
        if (term.subscription)
            seen.insert(*term.subscription);
        moves.push_back({term.key, term.subscription, term.expiresAt, *move.after});
    }
    return moves;
}

} // namespace VeilDesk
