#pragma once

#include "models/domain/ids.h"
#include "models/domain/time.h"

#include <optional>
#include <vector>

namespace VeilDesk {

/// How a server did lately, from the journal of remote calls.
struct ServerFigures
{
    /// With fewer creations than this a percentile says nothing and is not shown.
    static constexpr int FewestForPercentiles = 20;

    ServerId server;
    int attempts = 0; ///< Remote calls of the last day.
    int succeeded = 0;
    std::optional<Timestamp> lastOk; ///< The latest call that succeeded, of the last 30 days.
    int creations = 0; ///< Successful ones of the last day.
    std::optional<std::chrono::milliseconds> p50; ///< Of these; absent when they are too few.
    std::optional<std::chrono::milliseconds> p95;

    bool operator==(const ServerFigures &) const = default;
};

/// Sets what the durations of the day's creations, in ascending order, amount to.
void setLatencies(ServerFigures &figures, const std::vector<std::chrono::milliseconds> &sorted);

/// The share of a server's capacity from which on it is nearly full.
inline constexpr double NearlyFull = 0.9;

/// The nearest-rank percentile: the smallest of the values that at least `percent` % of them do not
/// exceed. `sorted` is ascending; nothing when it is empty.
[[nodiscard]] std::optional<std::chrono::milliseconds> nearestRank(
    const std::vector<std::chrono::milliseconds> &sorted, int percent);

} // namespace VeilDesk
