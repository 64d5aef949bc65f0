#pragma once

#include "models/domain/operation.h"

#include <QMetaType>

namespace VeilDesk {

/// What is being done about one server at the moment, for whoever watches.
enum class StepPhase {
    Connecting, ///< Reading the server's record and secret.
    AwaitingTurn, ///< The server takes only so many creates a minute: until `resumesAt`.
    Creating,
    Probing, ///< An answer was lost: looking whether the key is there.
    Waiting, ///< Until `resumesAt`, then the next attempt.
    Storing,
    Compensating,
    ReadingBack,
    Ended, ///< As `step` says.
};

struct StepProgress
{
    OperationId operation;
    Step step;
    StepPhase phase = StepPhase::Ended;
    int attempt = 0; ///< Of this server, counting from 1; 0 before the first.
    WallTime resumesAt{}; ///< Only while waiting.
};

} // namespace VeilDesk

Q_DECLARE_METATYPE(VeilDesk::StepProgress)
Q_DECLARE_METATYPE(VeilDesk::Operation)
