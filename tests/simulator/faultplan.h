#pragma once

#include "tests/simulator/fault.h"

#include <vector>

namespace VeilDesk {

/// The faults that wait for their requests, in the order in which they were added.
class FaultPlan
{
public:
    void add(Fault fault) { m_faults.push_back(std::move(fault)); }
    void clear() { m_faults.clear(); }
    [[nodiscard]] const std::vector<Fault> &faults() const { return m_faults; }

    /// The fault for a request that just came, used up by one.
    [[nodiscard]] std::optional<Fault> take(Action action);

private:
    std::vector<Fault> m_faults;
};

} // namespace VeilDesk
