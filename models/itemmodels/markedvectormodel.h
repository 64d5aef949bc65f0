#pragma once

#include "models/itemmodels/defectmarks.h"
#include "models/itemmodels/vectormodel.h"

namespace VeilDesk {

/// A VectorModel with marks where the database holds wrong values.
template <typename Row, auto IdOf>
class MarkedVectorModel : public VectorModel<Row, IdOf>
{
public:
    using VectorModel<Row, IdOf>::VectorModel;

    void setDefects(DefectsById defects)
    {
        if (defects == m_defects)
            return;
        m_defects = std::move(defects);
        this->touchAll();
    }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        const auto &row = this->rowAt(index);
        return DefectMarks::marked(defectsOf(row), markedColumns(), index.column(), role,
                                   plainData(row, index.column(), role));
    }

protected:
    [[nodiscard]] virtual QVariant plainData(const Row &row, int column, int role) const = 0;
    [[nodiscard]] virtual const DefectMarks::Columns &markedColumns() const = 0;

    [[nodiscard]] std::vector<RowDefect> defectsOf(const Row &row) const
    {
        const auto found = m_defects.find(std::invoke(IdOf, row).value);
        return found == m_defects.end() ? std::vector<RowDefect>() : found->second;
    }

private:
    DefectsById m_defects;
};

} // namespace VeilDesk
