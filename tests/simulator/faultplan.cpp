#include "tests/simulator/faultplan.h"

#include <algorithm>

namespace VeilDesk {

std::optional<Fault> FaultPlan::take(Action action)
{
    const auto found = std::find_if(m_faults.begin(), m_faults.end(), [action](const Fault &fault) {
        return !fault.on || fault.on == action;
    });
    if (found == m_faults.end())
        return std::nullopt;
    const Fault fault = *found;
    if (found->times > 0 && --found->times == 0)
        m_faults.erase(found);
    return fault;
}

} // namespace VeilDesk
