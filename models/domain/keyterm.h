#pragma once

#include "models/domain/error.h"
#include "models/domain/ids.h"
#include "models/domain/time.h"

#include <QString>

#include <chrono>
#include <optional>
#include <span>
#include <vector>

namespace VeilDesk {

/// By how much, or to when, terms move.
struct Extension
{
    explicit Extension(std::chrono::seconds byDuration)
        : by(byDuration)
    { }
    explicit Extension(Timestamp toTime)
        : until(toTime)
    { }

    std::optional<std::chrono::seconds> by; ///< From the later of now and the old expiry.
    std::optional<Timestamp> until;
    bool mayShorten = true; ///< `until` also moves terms that end later, or never.
};

/// What decides about the term of one key: its subscription's, else its own (D12, D19).
struct KeyTerm
{
    KeyId key;
    std::optional<SubscriptionId> subscription;
    QString owner; ///< The customer's name, else the e-mail.
    ServerId server;
    QString serverName;
    std::optional<Timestamp> expiresAt;
    bool subscriptionFound = true;
    bool active = true;
    bool vip = false;
    bool deleting = false;

    bool operator==(const KeyTerm &) const = default;
};

/// Why a term stays as it is.
enum class TermSkip {
    Revoking,
    SubscriptionGone,
    Unlimited, ///< VIP, or at the bot's mark for "never".
    Deactivated,
    NoEnd, ///< Adding time would give it one.
    EndsLater, ///< Moving it would take paid time away.
    Unchanged,
};

/// In English, for the command line and the log.
[[nodiscard]] QString termSkipText(const KeyTerm &term, TermSkip skip);

/// What happens to one key's term: a new end, or a reason why not.
struct TermMove
{
    std::optional<Timestamp> after;
    std::optional<TermSkip> skip;

    bool operator==(const TermMove &) const = default;
};

/// What is wrong with an extension asked for at `now`; nothing when it can be tried.
[[nodiscard]] std::optional<Error> validate(const Extension &extension, Timestamp now);

[[nodiscard]] TermMove planMove(const KeyTerm &term, const Extension &extension, Timestamp now);

/// One term that moves: of a subscription with any of its keys, or of a standalone key.
struct PlannedMove
{
    KeyId key;
    std::optional<SubscriptionId> subscription;
    std::optional<Timestamp> before;
    Timestamp after;

    bool operator==(const PlannedMove &) const = default;
};

/// The moves of all terms that have one, each subscription once.
[[nodiscard]] std::vector<PlannedMove> planMoves(std::span<const KeyTerm> terms,
                                                 const Extension &extension, Timestamp now);

} // namespace VeilDesk
