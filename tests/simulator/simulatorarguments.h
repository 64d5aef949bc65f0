#pragma once

#include "tests/simulator/simulator.h"

namespace VeilDesk {

/// What the command line asks of veildesk-sim.
struct SimulatorArguments
{
    SimulatorOptions options;
    bool exitsWithStdin = false;
    bool showsHelp = false;
};

/// Errors name the option and what it accepts.
[[nodiscard]] Result<SimulatorArguments> parseArguments(const QStringList &arguments);

[[nodiscard]] QString helpText();

} // namespace VeilDesk
