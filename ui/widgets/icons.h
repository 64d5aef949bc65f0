#pragma once

#include "models/itemmodels/roles.h"

#include <QIcon>
#include <QString>

namespace VeilDesk {

/// One of the program's own symbols ("keys", "warning"…). It takes the colour of the palette
/// when it is painted, so it follows a change of theme; with a tone, that tone's colour.
[[nodiscard]] QIcon icon(const QString &name);
[[nodiscard]] QIcon icon(const QString &name, Tone tone);

/// The program's emblem in its own colours.
[[nodiscard]] QIcon programIcon();

} // namespace VeilDesk
