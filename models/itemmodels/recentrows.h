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
        m_young.insert(id, {std::move(row), m_age});
    }

    /// From now on the rows may have changed: they are there, but not fresh.
    void outdate() { ++m_age; }

    [[nodiscard]] bool isFresh(qint64 id) const
    {
        const auto *entry = findEntry(id);
        return entry && entry->age == m_age;
    }

    /// Null when the row is not loaded, or gone.
    [[nodiscard]] const Row *find(qint64 id) const
    {
        const auto *entry = findEntry(id);
        return entry && entry->row ? &*entry->row : nullptr;
    }

private:
    struct Entry
    {
        std::optional<Row> row;
        qint64 age = 0;
    };

    [[nodiscard]] const Entry *findEntry(qint64 id) const
    {
        for (const auto *rows : {&m_young, &m_old}) {
            if (const auto found = rows->constFind(id); found != rows->constEnd())
                return &*found;
        }
        return nullptr;
    }

    QHash<qint64, Entry> m_young;
    QHash<qint64, Entry> m_old;
    qint64 m_age = 0; ///< How often everything was outdated.
};

} // namespace VeilDesk
