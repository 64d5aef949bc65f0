#include "network/servers/ratepacer.h"

#include <algorithm>

namespace VeilDesk {

RatePacer::RatePacer(int permits, std::chrono::milliseconds window, MonotonicClock clock)
    : m_permits(static_cast<size_t>(permits))
    , m_window(window)
    , m_clock(std::move(clock))
{ }

RatePacer::Turn RatePacer::book()
{
    const auto now = m_clock();
    std::erase_if(m_booked, [&](Place place) { return place + m_window <= now; });
    auto place = now;
    if (m_booked.size() >= m_permits)
        place = std::max(now, m_booked[m_booked.size() - m_permits] + m_window);
    // After a return it may be earlier than others.
    m_booked.insert(std::ranges::upper_bound(m_booked, place), place);
    return {place, std::chrono::ceil<std::chrono::milliseconds>(place - now)};
}

void RatePacer::giveBack(const Turn &turn)
{
    const auto booked = std::ranges::find(m_booked, turn.place);
    if (booked != m_booked.end())
        m_booked.erase(booked);
}

} // namespace VeilDesk
