#include "models/domain/chunkpace.h"

#include <algorithm>

namespace VeilDesk {

int firstChunk(int limit)
{
    constexpr int few = 250;
    return std::min(few, limit);
}

int nextChunk(int last, std::chrono::nanoseconds held, int limit)
{
    constexpr double mostGrowth = 2;
    const std::chrono::duration<double> aim = ChunkHold;
    const auto growth = held > held.zero() ? std::min(aim / held, mostGrowth) : mostGrowth;
    const auto rows = static_cast<int>(last * growth);
    return std::clamp(rows, firstChunk(limit), limit);
}

std::chrono::nanoseconds nextWork(std::chrono::nanoseconds worked, std::chrono::nanoseconds held)
{
    using namespace std::chrono_literals;
    constexpr std::chrono::nanoseconds least = 500us;
    constexpr std::chrono::nanoseconds reserve = 250us;
    const auto commit = held - worked;
    return std::clamp(RedoableHold - reserve - commit, least, RedoableHold - reserve);
}

} // namespace VeilDesk
