#pragma once

#include "models/storage/connection.h"

#include <type_traits>
#include <vector>

namespace VeilDesk {

/// The value that `read` makes of every row; an error in the middle is an error.
template <typename Read>
[[nodiscard]] auto collectRows(Result<Rows> rows, Read read)
    -> Result<std::vector<std::invoke_result_t<Read, const QSqlQuery &>>>
{
    if (!rows)
        return failure(rows.error());
    std::vector<std::invoke_result_t<Read, const QSqlQuery &>> values;
    while (rows->next())
        values.push_back(read(rows->row()));
    return checkRows(*rows).map([&] { return std::move(values); });
}

/// The value that `read` makes of the first row, or `whenNone`.
template <typename Read>
[[nodiscard]] auto firstRow(Result<Rows> rows, Read read, Error whenNone)
    -> Result<std::invoke_result_t<Read, const QSqlQuery &>>
{
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(std::move(whenNone));
    return read(rows->row());
}

/// Of a statement that always gives one row with one number.
[[nodiscard]] Result<qint64> singleNumber(Result<Rows> rows);

} // namespace VeilDesk
