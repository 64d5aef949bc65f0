#pragma once

#include "app/cli/command.h"

namespace VeilDesk::Cli {

/// The commands of one group, or of all when it is empty, and the global options.
[[nodiscard]] QString generalHelp(const QString &group);

/// How one command is written and what its options mean.
[[nodiscard]] QString commandHelp(const Command &command);

} // namespace VeilDesk::Cli
