#pragma once

#include "models/domain/error.h"
#include "models/domain/ids.h"
#include "models/domain/time.h"

#include <QString>

#include <chrono>
#include <optional>

namespace VeilDesk {

/// One remote call, as it is kept for the metrics (D14).
struct Attempt
{
    QString operation; ///< create_key, delete_key, verify_key… (spec/cli).
    OperationId operationId;
    StepId step;
    ServerId server;
    int number = 1;
    WallTime startedAt;
    std::chrono::milliseconds duration{0};
    std::optional<Error> error; ///< Nothing: it succeeded.
};

} // namespace VeilDesk
