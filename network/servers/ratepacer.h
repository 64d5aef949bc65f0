#pragma once

#include <chrono>
#include <functional>
#include <vector>

namespace VeilDesk {

/// Spreads calls so that no window of time holds more than `permits` of them.
class RatePacer final
{
public:
    using Place = std::chrono::steady_clock::time_point;
    using MonotonicClock = std::function<Place()>;

    /// When a call may be made, and how long that is from now.
    struct Turn
    {
        Place place;
        std::chrono::milliseconds wait;
    };

    RatePacer(int permits, std::chrono::milliseconds window,
              MonotonicClock clock = &std::chrono::steady_clock::now);

    /// Books the next free place.
    [[nodiscard]] Turn book();
    /// Leaves to others what was booked and is not going to be used.
    void giveBack(const Turn &turn);

private:
    [[nodiscard]] bool isFree(Place place) const;

    size_t m_permits;
    std::chrono::milliseconds m_window;
    MonotonicClock m_clock;
    std::vector<Place> m_booked; ///< Those that still count, the earliest first.
};

} // namespace VeilDesk
