#include "ui/issue/issueresult.h"

#include <algorithm>

namespace VeilDesk {

namespace {

bool isUnknown(const Step &step)
{
    return step.state == StepState::Unknown || step.state == StepState::Sent;
}

} // namespace

void IssueResult::add(const Operation &operation)
{
    for (const auto &step : operation.steps) {
        const auto known = std::ranges::find(m_steps, step.server, &Step::server);
        if (known == m_steps.end())
            m_steps.push_back(step);
        else
            *known = step;
    }
    m_operation = operation;
}

IssueResult::Headline IssueResult::headline() const
{
    const bool kept = m_operation && countSteps(*m_operation).created > 0
        && m_operation->outcome != Outcome::Rejected;
    if (!keys().empty() || kept)
        return failures().empty() ? Headline::Complete : Headline::Degraded;
    if (m_operation && m_operation->cancelRequested)
        return Headline::Cancelled;
    return hasUnknown() ? Headline::Unknown : Headline::Rejected;
}

std::vector<Step> IssueResult::keys() const
{
    std::vector<Step> stored;
    std::ranges::copy_if(m_steps, std::back_inserter(stored),
                         [](const Step &step) { return step.state == StepState::Stored; });
    return stored;
}

std::vector<Step> IssueResult::failures() const
{
    std::vector<Step> failed;
    std::ranges::copy_if(m_steps, std::back_inserter(failed),
                         [](const Step &step) { return !isServed(step); });
    return failed;
}

bool IssueResult::hasUnknown() const
{
    return std::ranges::any_of(m_steps, isUnknown);
}

} // namespace VeilDesk
