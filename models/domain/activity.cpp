#include "models/domain/activity.h"

namespace VeilDesk {

Standing standingOf(OperationState state, std::optional<Outcome> outcome)
{
    if (state == OperationState::Running)
        return Standing::Running;
    if (state == OperationState::Unfinished)
        return Standing::Unfinished;
    if (outcome == Outcome::Complete)
        return Standing::Complete;
    return outcome == Outcome::Degraded ? Standing::Degraded : Standing::Failed;
}

} // namespace VeilDesk
