#pragma once

#include "models/domain/rowdefect.h"

#include <QHash>
#include <QVariant>

#include <vector>

/// The marks of wrong values in a table: a symbol, and words on why it is there.
namespace VeilDesk::DefectMarks {

/// The column of a model by the database's; what it does not name is marked in the first one.
using Columns = QHash<QString, int>;

/// `plain`, or where it says nothing ("—"), what the database holds in the column and cannot be
/// read; `otherwise` are the words for nothing where it holds nothing either.
[[nodiscard]] QString orStored(const QString &plain, const std::vector<RowDefect> &defects,
                               const QString &column, const QString &otherwise = {});

/// Whether the column holds nothing, or no number where one belongs: whatever is shown for it would
/// be made up.
[[nodiscard]] bool isUnreadable(const std::vector<RowDefect> &defects, const QString &column);

/// Every defect in words, each a paragraph.
[[nodiscard]] QString explanations(const std::vector<RowDefect> &defects);

/// The data of a cell that shows `plain`, with a mark where one of the row's defects is; see
/// orStored().
[[nodiscard]] QVariant marked(const std::vector<RowDefect> &defects, const Columns &columns,
                              int column, int role, const QVariant &plain);

} // namespace VeilDesk::DefectMarks
