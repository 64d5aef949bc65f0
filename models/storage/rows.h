#pragma once

#include "models/storage/connection.h"

#include <type_traits>
#include <vector>

namespace VeilDesk {

/// The value that `read` makes of every row; an error in the middle is an error.
template <typename Read>
[[nodiscard]] auto collectRows(Result<QSqlQuery> query, Read read)
    -> Result<std::vector<std::invoke_result_t<Read, const QSqlQuery &>>>
{
    if (!query)
        return failure(query.error());
    std::vector<std::invoke_result_t<Read, const QSqlQuery &>> values;
    while (query->next())
        values.push_back(read(*query));
    return checkRows(*query).map([&] { return std::move(values); });
}

/// The value that `read` makes of the first row, or `whenNone`.
template <typename Read>
[[nodiscard]] auto firstRow(Result<QSqlQuery> query, Read read, Error whenNone)
    -> Result<std::invoke_result_t<Read, const QSqlQuery &>>
{
    if (!query)
        return failure(query.error());
    if (!query->next())
        return failure(std::move(whenNone));
    return read(*query);
}

/// Of a statement that always gives one row with one number.
[[nodiscard]] Result<qint64> singleNumber(Result<QSqlQuery> query);

} // namespace VeilDesk
