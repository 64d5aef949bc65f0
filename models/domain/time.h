#pragma once

#include <QDateTime>

#include <chrono>
#include <functional>
#include <optional>

namespace VeilDesk {

/// A point in time in whole seconds UTC, as the bot's database stores it.
using Timestamp = std::chrono::sys_seconds;

/// Where rules get "now" from; `--now` and tests replace it.
using Clock = std::function<Timestamp()>;

[[nodiscard]] inline Timestamp fromUnix(qint64 seconds)
{
    return Timestamp(std::chrono::seconds(seconds));
}

[[nodiscard]] inline qint64 toUnix(Timestamp time)
{
    return time.time_since_epoch().count();
}

[[nodiscard]] inline QDateTime toDateTime(Timestamp time)
{
    return QDateTime::fromSecsSinceEpoch(toUnix(time), Qt::UTC);
}

[[nodiscard]] inline Timestamp systemNow()
{
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

/// Wall-clock milliseconds; leases and answers in flight are about real time, not `--now`.
using WallTime = std::chrono::sys_time<std::chrono::milliseconds>;

[[nodiscard]] inline qint64 toMilliseconds(WallTime time)
{
    return time.time_since_epoch().count();
}

[[nodiscard]] inline WallTime wallTimeNow()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

/// Nothing for the first second of all, which stands for what a row of the bot's does not say.
[[nodiscard]] inline std::optional<Timestamp> knownTime(Timestamp time)
{
    return time == Timestamp() ? std::nullopt : std::optional(time);
}

/// The bot's mark for "never ends" (2099-12-31 21:00 UTC, spec D12).
inline constexpr Timestamp UnlimitedExpiry{std::chrono::seconds(4102434000)};

/// Whether an expiry means "never": at or within a day of the mark (D12).
[[nodiscard]] inline bool isUnlimited(Timestamp expiresAt)
{
    return expiresAt >= UnlimitedExpiry - std::chrono::seconds(86400);
}

} // namespace VeilDesk
