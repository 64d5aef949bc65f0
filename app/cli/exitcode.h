#pragma once

#include "models/domain/operation.h"

namespace VeilDesk::Cli {

/// How the program ends (spec of the command line).
enum class ExitCode {
    Done = 0,
    Failed = 1,
    Usage = 2,
    Refused = 3, ///< By validation or policy.
    Degraded = 4, ///< Done in part.
    Busy = 5, ///< Somebody else holds it.
    Network = 6, ///< Server or network.
    Database = 7,
};

[[nodiscard]] ExitCode exitCode(ErrorKind kind);

/// For an operation as it ended.
[[nodiscard]] ExitCode exitCode(const Operation &operation);

} // namespace VeilDesk::Cli
