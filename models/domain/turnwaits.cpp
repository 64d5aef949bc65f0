#include "models/domain/turnwaits.h"

#include <algorithm>

namespace VeilDesk {

bool TurnWaits::note(const StepProgress &progress)
{
    const auto &step = progress.step;
    if (progress.phase != StepPhase::AwaitingTurn)
        return m_waits.erase(step.id) > 0;
    m_waits.insert_or_assign(step.id, Wait{step.server, progress.resumesAt});
    return true;
}

std::vector<ServerId> TurnWaits::servers() const
{
    std::vector<ServerId> servers;
    for (const auto &[step, wait] : m_waits)
        servers.push_back(wait.server);
    std::ranges::sort(servers);
    const auto repeated = std::ranges::unique(servers);
    servers.erase(repeated.begin(), repeated.end());
    return servers;
}

WallTime TurnWaits::next() const
{
    const auto first =
        std::ranges::min_element(m_waits, {}, [](const auto &wait) { return wait.second.until; });
    return first == m_waits.end() ? WallTime() : first->second.until;
}

} // namespace VeilDesk
