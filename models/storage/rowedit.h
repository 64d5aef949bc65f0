#pragma once

#include "models/storage/connection.h"

namespace VeilDesk {

/// One row before and after an edit, as it is stored, so that the edit can be taken back to the
/// last byte and made again.
struct RowEdit
{
    enum class Kind { Update, Insert, Remove };

    struct Cell
    {
        QLatin1StringView column;
        QVariant before;
        QVariant after;
    };

    Kind kind = Kind::Update;
    QLatin1StringView table;
    QLatin1StringView idColumn;
    QVariant id;
    /// The first decides whether somebody else changed the row meanwhile; the others are written
    /// only where they are untouched. At most ten.
    std::vector<Cell> cells;
};

/// The edit that takes this one back.
[[nodiscard]] RowEdit reversed(RowEdit edit);

/// Writes all of the edits, or none when one of the rows is not as it was before; false then.
[[nodiscard]] Result<bool> applyEdits(const Transaction &transaction,
                                      const std::vector<RowEdit> &edits);

} // namespace VeilDesk
