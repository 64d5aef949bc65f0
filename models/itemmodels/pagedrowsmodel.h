#pragma once

#include "models/itemmodels/pagedmodel.h"
#include "models/itemmodels/recentrows.h"
#include "models/itemmodels/roles.h"

#include <functional>

namespace VeilDesk {

/// A PagedModel with the rows it has loaded last. `IdOf` is what makes two values the same row, for
/// example `&AccessKey::id`.
template <typename Row, auto IdOf>
class PagedRowsModel : public PagedModel
{
public:
    using PagedModel::PagedModel;
    using RowId = std::remove_cvref_t<std::invoke_result_t<decltype(IdOf), const Row &>>;

    /// What was found of the rows that were asked for; the others are gone.
    void setRows(const std::vector<qint64> &asked, std::vector<Row> found)
    {
        for (const auto id : asked)
            m_rows.insert(id, std::nullopt);
        for (auto &row : found) {
            const auto id = std::invoke(IdOf, row).value;
            m_rows.insert(id, std::move(row));
        }
        showArrived();
    }

    /// Null unless the row is loaded.
    [[nodiscard]] const Row *find(RowId id) const { return m_rows.find(id.value); }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        const auto id = idAt(index.row());
        if (role == IdRole)
            return id;
        touch(index.row());
        const auto *row = m_rows.find(id);
        return row ? dataOf(*row, index.column(), role) : QVariant();
    }

protected:
    [[nodiscard]] virtual QVariant dataOf(const Row &row, int column, int role) const = 0;
    [[nodiscard]] bool isFresh(qint64 id) const override { return m_rows.isFresh(id); }
    void outdate() override { m_rows.outdate(); }

private:
    RecentRows<Row> m_rows;
};

} // namespace VeilDesk
