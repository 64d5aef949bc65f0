#include "models/domain/retry.h"

#include <algorithm>
#include <cmath>

namespace VeilDesk {

bool isTransient(const Error &error)
{
    switch (error.kind()) {
    case ErrorKind::Dns:
    case ErrorKind::Connection:
    case ErrorKind::Timeout:
    case ErrorKind::RateLimited:
        return true;
    case ErrorKind::ServerFailure: {
        const int status = error.httpStatus();
        return status == 500 || status == 502 || status == 503 || status == 504;
    }
    case ErrorKind::Rejected:
        return error.httpStatus() == 425;
    default:
        return false;
    }
}

bool isOutcomeUnknown(const Error &error)
{
    switch (error.kind()) {
    case ErrorKind::Connection:
    case ErrorKind::Timeout:
    case ErrorKind::Cancelled:
        // 408 is the server saying that the request never arrived whole.
        return error.isRequestSent() && error.httpStatus() != 408;
    case ErrorKind::Malformed:
    case ErrorKind::TooLarge:
        return error.isRequestSent();
    case ErrorKind::ServerFailure:
        return isTransient(error);
    default:
        return false;
    }
}

bool isPutOff(const Error &error, const RetryPolicy &policy)
{
    const std::chrono::duration<double> asked =
        error.retryAfter().value_or(std::chrono::seconds(0));
    return asked.count() > policy.cap;
}

std::optional<std::chrono::milliseconds> retryDelay(const Error &error, int attempt,
                                                    const RetryPolicy &policy, double jitter)
{
    if (!isTransient(error) || attempt >= policy.maxAttempts || isPutOff(error, policy))
        return std::nullopt;
    if (const auto asked = error.retryAfter())
        return std::chrono::milliseconds(*asked);
    const double step = std::min(policy.cap, policy.delay * std::pow(policy.backoff, attempt - 1));
    const double seconds = step * (0.5 + 0.5 * std::clamp(jitter, 0.0, 1.0));
    return std::chrono::milliseconds(std::llround(seconds * 1000.0));
}

std::chrono::seconds repairDelay(const Error &error, const RetryPolicy &policy)
{
    const auto usual = error.httpStatus() == 0 && isTransient(error) ? policy.networkRetryAfter
                                                                     : policy.defaultRetryAfter;
    return std::max(usual, error.retryAfter().value_or(std::chrono::seconds(0)));
}

std::chrono::seconds repairPause(int failures, const RetryPolicy &policy)
{
    constexpr std::chrono::seconds longest = std::chrono::hours(1);
    auto pause = policy.defaultRetryAfter;
    for (int i = 1; i < failures && pause < longest; ++i)
        pause *= 2;
    return std::min(pause, longest);
}

} // namespace VeilDesk
