#include "tests/simulator/ratelimiter.h"

namespace VeilDesk {

using namespace std::chrono_literals;

bool RateLimiter::allows(Action action, Clock::time_point now)
{
    const auto allowed = limit(action);
    if (!allowed)
        return true;
    Window &window = m_windows.try_emplace(action, Window{now, 0}).first->second;
    if (now - window.start >= 1min)
        window = {now, 0};
    return ++window.used <= *allowed;
}

std::optional<int> RateLimiter::limit(Action action)
{
    switch (action) {
    case Action::Create:
        return 5;
    case Action::Delete:
        return 10;
    case Action::List:
        return 30;
    case Action::Get:
        return 60;
    default:
        return std::nullopt;
    }
}

} // namespace VeilDesk
