#pragma once

#include <QStringList>

namespace VeilDesk {

/// Rows as they are found in files that many releases and hands wrote: wrong types, nothing,
/// unreadable metadata, orphans, duplicates. Foreign keys must not be enforced.
[[nodiscard]] QStringList nastyRowStatements(int shape);

/// Behind the numbered shapes: the file that the newest release of the bot makes itself.
constexpr int HeadShape = 19;

/// A new file of that shape with these rows.
void createNastyDatabase(const QString &path, int shape);

/// Adds a row to the test's data for HEAD and each shape, with the column "shape".
void addShapeRows();

} // namespace VeilDesk
