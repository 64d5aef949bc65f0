#pragma once

#include "models/storage/database.h"

#include <QByteArray>

namespace VeilDesk {

/// All rows of the tables with the types and values as they are stored; a failure ends the
/// program.
[[nodiscard]] QByteArray dumpTables(Database &database, const QStringList &tables);

} // namespace VeilDesk
