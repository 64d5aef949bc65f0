#pragma once

#include "models/storage/rowedit.h"

#include <map>

namespace VeilDesk {

/// Some columns of some rows as they are stored: two of them tell what was written in between.
class RowSnapshot
{
public:
    /// Of the rows of the table that meet the condition, those of the columns that there are. The
    /// rows are known by their `id`.
    [[nodiscard]] static Result<RowSnapshot> take(const Connection &connection,
                                                  QLatin1StringView table,
                                                  const std::vector<QLatin1StringView> &columns,
                                                  const QString &condition);

    /// What made `after` of this. The first column that differs decides whether an edit can be
    /// taken back.
    [[nodiscard]] std::vector<RowEdit> editsTo(const RowSnapshot &after) const;

private:
    QLatin1StringView m_table;
    std::vector<QLatin1StringView> m_columns;
    std::map<qint64, std::vector<QVariant>> m_rows;
};

} // namespace VeilDesk
