#pragma once

#include "models/storage/connection.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace VeilDesk {

/// Reading of a million rows: without a QVariant for each value, and ordered by the program, for
/// SQLite would sort them in a file.

/// The first column, as numbers.
[[nodiscard]] Result<std::vector<qint64>> collectNumbers(const Connection &connection,
                                                         const QString &sql,
                                                         const SqlBindings &bindings);

struct NumberOrder
{
    Qt::SortOrder direction = Qt::AscendingOrder;
    int limit = -1; ///< How many ids are wanted; all of them when negative.
    /// What stands for a number; the number itself without a function, nothing for no number.
    std::function<std::optional<qint64>(qint64)> rank;
};

/// The ids in the first column, in the order of the numbers in the second. Equal ones are newest
/// (largest id) first, and so are, at the end, those without a number.
[[nodiscard]] Result<std::vector<qint64>> collectByNumber(const Connection &connection,
                                                          const QString &sql,
                                                          const SqlBindings &bindings,
                                                          const NumberOrder &order);

struct NamedId
{
    qint64 id = 0;
    std::string name; ///< UTF-8
};

/// The ids in the first column with the texts in the second; rows without a text are left out.
[[nodiscard]] Result<std::vector<NamedId>> collectNames(const Connection &connection,
                                                        const QString &sql);

} // namespace VeilDesk
