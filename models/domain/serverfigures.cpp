#include "models/domain/serverfigures.h"

#include <algorithm>

namespace VeilDesk {

std::optional<std::chrono::milliseconds> nearestRank(
    const std::vector<std::chrono::milliseconds> &sorted, int percent)
{
    if (sorted.empty())
        return std::nullopt;
    const auto share = sorted.size() * static_cast<size_t>(std::clamp(percent, 0, 100));
    const auto rank = std::max<size_t>(1, (share + 99) / 100);
    return sorted[rank - 1];
}

void setLatencies(ServerFigures &figures, const std::vector<std::chrono::milliseconds> &sorted)
{
    figures.creations = static_cast<int>(sorted.size());
    if (figures.creations < ServerFigures::FewestForPercentiles)
        return;
    figures.p50 = nearestRank(sorted, 50);
    figures.p95 = nearestRank(sorted, 95);
}

} // namespace VeilDesk
