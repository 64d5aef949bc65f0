#pragma once

#include <QStringList>

namespace VeilDesk {

/// Rows as they are found in files that many releases and hands wrote: wrong types, nothing,
/// unreadable metadata, orphans, duplicates. Foreign keys must not be enforced.
[[nodiscard]] QStringList nastyRowStatements(int shape);

} // namespace VeilDesk
