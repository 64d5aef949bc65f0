#pragma once

#include "models/itemmodels/keysmodel.h"

namespace VeilDesk {

/// Shows these keys, as a controller does that has found them all.
inline void fill(KeysModel &model, const std::vector<AccessKey> &keys)
{
    std::vector<qint64> ids;
    for (const auto &key : keys)
        ids.push_back(key.id.value);
    model.setIds(ids);
    model.setRows(ids, keys);
}

} // namespace VeilDesk
