#include "network/servers/ratepacer.h"

#include <algorithm>

namespace VeilDesk {

RatePacer::RatePacer(int permits, std::chrono::milliseconds window, MonotonicClock clock)
    : m_permits(static_cast<size_t>(permits))
    , m_window(window)
    , m_clock(std::move(clock))
{ }

std::chrono::milliseconds RatePacer::book()
{
    const auto now = m_clock();
    auto place = now;
    if (m_booked.size() == m_permits) {
        place = std::max(now, m_booked.front() + m_window);
        m_booked.pop_front();
    }
    m_booked.push_back(place);
    return std::chrono::ceil<std::chrono::milliseconds>(place - now);
}

} // namespace VeilDesk
