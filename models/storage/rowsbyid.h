#pragma once

#include "models/domain/result.h"

#include <algorithm>
#include <functional>
#include <map>
#include <span>
#include <vector>

namespace VeilDesk {

/// What `load` finds of these ids, some of them at a time, in the order of the ids; what is gone is
/// left out. `idOf` says which id a row has.
template <typename Row, typename Id, typename Load, typename IdOf>
[[nodiscard]] Result<std::vector<Row>> loadRowsById(const std::vector<Id> &ids, Load load,
                                                    IdOf idOf)
{
    constexpr size_t idsPerStatement = 500;
    std::map<Id, Row> found;
    for (size_t first = 0; first < ids.size(); first += idsPerStatement) {
        const auto count = std::min(idsPerStatement, ids.size() - first);
        Result<std::vector<Row>> rows = load(std::span(ids).subspan(first, count));
        if (!rows)
            return rows;
        for (auto &row : *rows)
            found.emplace(std::invoke(idOf, row), std::move(row));
    }
    std::vector<Row> rows;
    for (const auto id : ids) {
        if (const auto row = found.find(id); row != found.end())
            rows.push_back(row->second);
    }
    return rows;
}

} // namespace VeilDesk
