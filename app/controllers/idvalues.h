#pragma once

#include "models/domain/ids.h"

#include <algorithm>
#include <vector>

namespace VeilDesk {

/// Ids as item models and tables know them.
template <typename Id>
[[nodiscard]] std::vector<qint64> valuesOf(const std::vector<Id> &ids)
{
    std::vector<qint64> values(ids.size());
    std::ranges::transform(ids, values.begin(), &Id::value);
    return values;
}

template <typename Id>
[[nodiscard]] std::vector<Id> idsOf(const std::vector<qint64> &values)
{
    std::vector<Id> ids(values.size());
    std::ranges::transform(values, ids.begin(), [](qint64 value) { return Id{value}; });
    return ids;
}

} // namespace VeilDesk
