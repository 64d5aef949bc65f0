#pragma once

#include "models/domain/error.h"

#include <chrono>
#include <optional>

namespace VeilDesk {

/// How often and how patiently a server is asked again (D5; seconds are fractional).
struct RetryPolicy
{
    int maxAttempts = 3; ///< Per server and round (2.098).
    double delay = 2.0; ///< Seconds before the second attempt (2.107).
    double backoff = 2.0; ///< Factor per attempt (2.100).
    double cap = 30.0; ///< Longest wait in seconds (D5).
    int rounds = 2; ///< Rounds over the failed servers afterwards (2.050).
    std::chrono::seconds networkRetryAfter{30}; ///< For the repair queue (2.109).
    std::chrono::seconds defaultRetryAfter{60}; ///< For the repair queue (2.096).

    bool operator==(const RetryPolicy &) const = default;
};

/// Whether asking again may help (D5).
[[nodiscard]] bool isTransient(const Error &error);

/// Whether a create that failed like this may have happened all the same (D6).
[[nodiscard]] bool isOutcomeUnknown(const Error &error);

/// Whether the server asked to be left alone for longer than an operation waits.
[[nodiscard]] bool isPutOff(const Error &error, const RetryPolicy &policy);

/// The wait before attempt `attempt` + 1 (attempts count from 1), with `jitter` in [0, 1]
/// spreading it over the upper half of the exponential step, or the server's own Retry-After.
/// Nothing when there is no further attempt: permanent, used up, or asked to wait beyond the cap.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryDelay(const Error &error, int attempt,
                                                                  const RetryPolicy &policy,
                                                                  double jitter);

/// When the repair queue may ask the whole server again (D5).
[[nodiscard]] std::chrono::seconds repairDelay(const Error &error, const RetryPolicy &policy);

/// How long the queue leaves a subscription alone after so many repairs in a row failed: twice as
/// long each time, from the usual delay up to an hour.
[[nodiscard]] std::chrono::seconds repairPause(int failures, const RetryPolicy &policy);

} // namespace VeilDesk
