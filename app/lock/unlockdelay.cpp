#include "app/lock/unlockdelay.h"

#include <algorithm>

namespace VeilDesk {

std::chrono::seconds unlockDelay(int failures)
{
    using namespace std::chrono_literals;
    constexpr auto longest = 60s;
    constexpr int doublings = 6;
    if (failures <= 0)
        return 0s;
    return std::min(1s * (1 << std::min(failures - 1, doublings)), longest);
}

} // namespace VeilDesk
