#pragma once

#include <chrono>
#include <deque>
#include <functional>

namespace VeilDesk {

/// Spreads calls so that no window of time holds more than `permits` of them.
class RatePacer final
{
public:
    using MonotonicClock = std::function<std::chrono::steady_clock::time_point()>;

    RatePacer(int permits, std::chrono::milliseconds window,
              MonotonicClock clock = &std::chrono::steady_clock::now);

    /// Books the next free place and returns the wait until it.
    [[nodiscard]] std::chrono::milliseconds book();

private:
    size_t m_permits;
    std::chrono::milliseconds m_window;
    MonotonicClock m_clock;
    std::deque<std::chrono::steady_clock::time_point> m_booked;
};

} // namespace VeilDesk
