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
    // Places become free when an earlier one has passed; the last of them suits everybody.
    for (auto earlier = m_booked.cbegin(); !isFree(place); ++earlier)
        place = std::max(now, *earlier + m_window);
    m_booked.insert(std::ranges::upper_bound(m_booked, place), place);
    return {place, std::chrono::ceil<std::chrono::milliseconds>(place - now)};
}

/// Whether no window would hold more than the server takes.
bool RatePacer::isFree(Place place) const
{
    auto booked = m_booked;
    booked.insert(std::ranges::upper_bound(booked, place), place);
    for (size_t first = 0; first + m_permits < booked.size(); ++first) {
        if (booked[first + m_permits] - booked[first] < m_window)
            return false;
    }
    return true;
}

void RatePacer::giveBack(const Turn &turn)
{
    const auto booked = std::ranges::find(m_booked, turn.place);
    if (booked != m_booked.end())
        m_booked.erase(booked);
}

} // namespace VeilDesk
