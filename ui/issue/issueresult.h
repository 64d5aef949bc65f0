#pragma once

#include "models/domain/operation.h"

#include <optional>
#include <vector>

namespace VeilDesk {

/// What an issue came to, its retries included: of each server the newest step counts.
class IssueResult
{
public:
    enum class Headline {
        Complete,
        Degraded,
        Rejected,
        Cancelled,
        Unknown, ///< No key, and some answer is still to be looked for.
    };

    void add(const Operation &operation);

    [[nodiscard]] Headline headline() const;
    /// The newest operation.
    [[nodiscard]] const std::optional<Operation> &operation() const { return m_operation; }
    [[nodiscard]] std::vector<Step> keys() const;
    [[nodiscard]] std::vector<Step> failures() const;
    [[nodiscard]] bool hasUnknown() const;

private:
    std::vector<Step> m_steps;
    std::optional<Operation> m_operation;
};

} // namespace VeilDesk
