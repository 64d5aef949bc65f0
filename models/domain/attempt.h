#pragma once

#include "models/domain/error.h"
#include "models/domain/ids.h"

#include <QString>

#include <chrono>
#include <optional>

namespace VeilDesk {

/// Wall-clock milliseconds; leases and answers in flight are about real time, not `--now`.
using WallTime = std::chrono::sys_time<std::chrono::milliseconds>;

[[nodiscard]] inline qint64 toMilliseconds(WallTime time)
{
    return time.time_since_epoch().count();
}

[[nodiscard]] inline WallTime wallTimeNow()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

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
