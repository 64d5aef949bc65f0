#pragma once

#include <QHash>

#include <optional>
#include <utility>

namespace VeilDesk {

/// Remembers the rows that were loaded last, at most twice `Generation` of them: of a million rows
/// those near the screen. A row that turned out to be gone is remembered as nothing.
template <typename Row, int Generation = 1024>
class RecentRows
{
public:
    void insert(qint64 id, std::optional<Row> row)
    {
        if (m_young.size() >= Generation)
            m_old = std::exchange(m_young, {});
        m_young.insert(id, std::move(row));
    }

    [[nodiscard]] bool contains(qint64 id) const
    {
        return m_young.contains(id) || m_old.contains(id);
    }

    /// Null when the row is not loaded, or gone.
    [[nodiscard]] const Row *find(qint64 id) const
    {
        for (const auto *rows : {&m_young, &m_old}) {
            if (const auto found = rows->constFind(id); found != rows->constEnd())
                return found->has_value() ? &**found : nullptr;
        }
        return nullptr;
    }

private:
    QHash<qint64, std::optional<Row>> m_young;
    QHash<qint64, std::optional<Row>> m_old;
};

} // namespace VeilDesk
