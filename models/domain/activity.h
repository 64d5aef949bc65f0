#pragma once

#include "models/domain/operation.h"

namespace VeilDesk {

/// How an operation stands, for whoever looks through the journal.
enum class Standing {
    Running,
    Unfinished, ///< Waits for recovery.
    Complete,
    Degraded, ///< On some servers only.
    Failed, ///< Nothing is left of it.
};

[[nodiscard]] Standing standingOf(OperationState state, std::optional<Outcome> outcome);

/// One operation of the journal at a glance.
struct ActivityEntry
{
    OperationId id;
    OperationKind kind = OperationKind::Issue;
    Standing standing = Standing::Running;
    std::optional<CustomerId> customer;
    QString customerName; ///< As the bot knows it; may be empty.
    QString email; ///< Of the first step.
    int doneServers = 0; ///< With the key, or without it after a revocation.
    int servers = 0;
    Timestamp startedAt;
    std::optional<Timestamp> finishedAt;
    std::optional<ErrorKind> error; ///< The last failure of any step.

    bool operator==(const ActivityEntry &) const = default;
};

/// Which operations to show.
struct ActivityFilter
{
    std::optional<Standing> standing; ///< Unfinished includes what is running.
    std::optional<ServerId> server; ///< Of at least one step.
    std::optional<Timestamp> since; ///< Begun at or after.
    int limit = -1; ///< The latest so many; below 0: all.

    bool operator==(const ActivityFilter &) const = default;
};

} // namespace VeilDesk
