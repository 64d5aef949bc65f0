#pragma once

#include "app/cli/report.h"

namespace VeilDesk::Cli {

/// Prints the program's one answer: as a JSON object on stdout, or for people with the data on
/// stdout and the error on stderr.
void print(const Report &report, bool json);

} // namespace VeilDesk::Cli
