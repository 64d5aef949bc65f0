#pragma once

#include "app/cli/commandline.h"

namespace VeilDesk::Cli {

/// Opens the database and runs the command to its answer.
[[nodiscard]] QCoro::Task<Report> run(Invocation invocation, Cancellation cancellation);

} // namespace VeilDesk::Cli
