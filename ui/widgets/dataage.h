#pragma once

#include "models/domain/time.h"

#include <optional>

namespace VeilDesk {

/// When the rows of a page were read, and whether they may differ from the database by now.
struct DataAge
{
    std::optional<Timestamp> readAt; ///< Nothing: they were not read yet.
    bool mayBeOutdated = false;

    friend bool operator==(const DataAge &, const DataAge &) = default;
};

} // namespace VeilDesk
