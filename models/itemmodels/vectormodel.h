#pragma once

#include "models/itemmodels/listdiff.h"

#include <QAbstractTableModel>

#include <optional>

namespace VeilDesk {

/// A table over a vector of values that is replaced as a whole but changes on screen only where
/// the values differ. `IdOf` is what makes two values the same row, for example `&Server::id`.
template <typename Row, auto IdOf>
class VectorModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;
    using RowId = std::remove_cvref_t<std::invoke_result_t<decltype(IdOf), const Row &>>;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }

    [[nodiscard]] const Row *find(const RowId &id) const
    {
        const auto found = std::ranges::find(m_rows, id, IdOf);
        return found == m_rows.end() ? nullptr : &*found;
    }

    void setRows(std::vector<Row> next)
    {
        for (const auto &edit : listDifference(m_rows, next, IdOf))
            apply(edit, next);
    }

protected:
    [[nodiscard]] const Row &rowAt(const QModelIndex &index) const
    {
        return m_rows[static_cast<size_t>(index.row())];
    }

    /// What the rows show may differ although the values did not (a name from elsewhere, time).
    void touchRows(int first, int last)
    {
        if (first <= last)
            emit dataChanged(index(first, 0), index(last, columnCount() - 1));
    }
    void touchAll() { touchRows(0, rowCount() - 1); }

private:
    void apply(const ListEdit &edit, const std::vector<Row> &next)
    {
        const int last = edit.first + edit.count - 1;
        const auto begin = next.begin() + edit.first;
        switch (edit.kind) {
        case ListEdit::Kind::Remove:
            beginRemoveRows({}, edit.first, last);
            m_rows.erase(m_rows.begin() + edit.first, m_rows.begin() + last + 1);
            endRemoveRows();
            break;
        case ListEdit::Kind::Insert:
            beginInsertRows({}, edit.first, last);
            m_rows.insert(m_rows.begin() + edit.first, begin, begin + edit.count);
            endInsertRows();
            break;
        case ListEdit::Kind::Change:
            std::copy(begin, begin + edit.count, m_rows.begin() + edit.first);
            touchRows(edit.first, last);
            break;
        }
    }

    std::vector<Row> m_rows;
};

} // namespace VeilDesk
