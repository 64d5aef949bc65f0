#pragma once

#include "models/domain/operation.h"

namespace VeilDesk {

/// One that needs nothing more.
inline Operation finished(Outcome outcome, std::vector<Step> steps = {})
{
    Operation operation;
    operation.state = OperationState::Finished;
    operation.outcome = outcome;
    operation.steps = std::move(steps);
    return operation;
}

} // namespace VeilDesk
