#pragma once

#include "models/storage/connection.h"

namespace VeilDesk {

/// The columns of one row that an edit changes. What the edit leaves as it was is not written, and
/// what somebody else changed since it was read is not overwritten. For use inside the transaction
/// that read `stored`.
class RowUpdate
{
public:
    /// `placeholder` is ":column"_L1; `value` is `after` as the column stores it.
    template <typename Value>
    void set(QLatin1StringView placeholder, const Value &before, const Value &after,
             const Value &stored, const QVariant &value)
    {
        if (before == after || stored == after)
            return;
        if (!(stored == before))
            m_conflicts += placeholder.sliced(1);
        m_values.emplace_back(placeholder, value);
    }

    [[nodiscard]] bool isEmpty() const { return m_values.empty(); }

    /// ErrorKind::Conflict with the names of the columns, and nothing written, when a value is no
    /// longer the one that was edited; ErrorKind::SchemaMissing when the table lacks a column.
    [[nodiscard]] Result<> apply(const Transaction &transaction, QLatin1StringView table,
                                 QLatin1StringView idColumn, qint64 id) const;

private:
    QStringList m_conflicts;
    SqlBindings m_values;
};

} // namespace VeilDesk
