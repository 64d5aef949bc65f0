#pragma once

#include "models/itemmodels/pagedrowsmodel.h"

namespace VeilDesk {

/// Shows these rows, as a controller does that has found them all.
template <typename Row, auto IdOf>
void fill(PagedRowsModel<Row, IdOf> &model, const std::vector<Row> &rows)
{
    std::vector<qint64> ids;
    for (const auto &row : rows)
        ids.push_back(std::invoke(IdOf, row).value);
    model.setIds(ids);
    model.setRows(ids, rows);
}

} // namespace VeilDesk
