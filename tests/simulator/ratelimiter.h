#pragma once

#include "tests/simulator/action.h"

#include <chrono>
#include <map>
#include <optional>

namespace VeilDesk {

/// keys-apikey: so many calls of an action per minute, counted in fixed windows.
class RateLimiter
{
public:
    using Clock = std::chrono::steady_clock;

    /// Counts a call; false when its window is used up.
    [[nodiscard]] bool allows(Action action, Clock::time_point now);
    /// None: unlimited.
    [[nodiscard]] static std::optional<int> limit(Action action);

private:
    struct Window
    {
        Clock::time_point start;
        int used = 0;
    };

    std::map<Action, Window> m_windows;
};

} // namespace VeilDesk
