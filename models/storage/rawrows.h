#pragma once

#include "models/storage/connection.h"

#include <vector>

namespace VeilDesk {

/// Reading of a million rows: without a QVariant for each value, and ordered by the program, for
/// SQLite would sort them in a file.

/// The first column, as numbers.
[[nodiscard]] Result<std::vector<qint64>> collectNumbers(const Connection &connection,
                                                         const QString &sql,
                                                         const SqlBindings &bindings);

/// The ids in the first column, in the order of the numbers in the second. Equal ones are newest
/// (largest id) first, and so are, at the end, those without a number.
[[nodiscard]] Result<std::vector<qint64>> collectByNumber(const Connection &connection,
                                                          const QString &sql,
                                                          const SqlBindings &bindings,
                                                          Qt::SortOrder direction);

} // namespace VeilDesk
