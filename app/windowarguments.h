#pragma once

#include "models/domain/result.h"

#include <QStringList>

namespace VeilDesk {

/// What the command line asks of veildesk.
struct WindowArguments
{
    QString databasePath; ///< Empty: the one that was open last.
    bool readOnly = false;
    bool demo = false;
    QString language; ///< Empty: as remembered, else the system's.
    QString theme; ///< Empty: as remembered.
    QString information; ///< Text of --help or --version to print instead of starting.
};

/// Errors name the option and what it accepts.
[[nodiscard]] Result<WindowArguments> parseArguments(const QStringList &arguments);

} // namespace VeilDesk
