#pragma once

#include "models/itemmodels/defectmarks.h"
#include "models/itemmodels/pagedrowsmodel.h"

namespace VeilDesk {

/// A PagedRowsModel whose rows have a state, with its symbol in the first column, and marks where
/// the database holds wrong values.
template <typename Row, auto IdOf>
class MarkedRowsModel : public PagedRowsModel<Row, IdOf>
{
    using Rows = PagedRowsModel<Row, IdOf>;

public:
    using Rows::Rows;

    [[nodiscard]] virtual QString displayText(const Row &row, int column) const = 0;

    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override
    {
        if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
            return headerText(section);
        if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
            return alignment(section);
        if (orientation == Qt::Horizontal && role == StateRole)
            return section == StateColumn;
        return Rows::headerData(section, orientation, role);
    }

protected:
    struct State
    {
        QString symbol;
        Tone tone = Tone::Neutral;
    };

    [[nodiscard]] virtual State stateOf(const Row &row) const = 0;
    [[nodiscard]] virtual QString headerText(int column) const = 0;
    [[nodiscard]] virtual QString toolTip(const Row &row, int column) const = 0;
    [[nodiscard]] virtual const DefectMarks::Columns &markedColumns() const = 0;
    [[nodiscard]] virtual bool isNumber(int /*column*/) const { return false; }
    /// For the clipboard; nothing where rows have no link.
    [[nodiscard]] virtual QVariant linkOf(const Row & /*row*/) const { return {}; }

    [[nodiscard]] QVariant dataOf(const Row &row, int column, int role) const override
    {
        return DefectMarks::marked(row.defects, markedColumns(), column, role,
                                   plainData(row, column, role));
    }

private:
    static constexpr int StateColumn = 0;

    [[nodiscard]] QVariant plainData(const Row &row, int column, int role) const
    {
        switch (role) {
        case Qt::DisplayRole:
            return displayText(row, column);
        case Qt::ToolTipRole:
            return toolTip(row, column);
        case Qt::TextAlignmentRole:
            return alignment(column);
        case SymbolRole:
            return column == StateColumn ? stateOf(row).symbol : QVariant();
        case ToneRole:
            return column == StateColumn ? static_cast<int>(stateOf(row).tone) : QVariant();
        case LinkRole:
            return linkOf(row);
        default:
            return {};
        }
    }

    [[nodiscard]] QVariant alignment(int column) const
    {
        return QVariant::fromValue(Qt::AlignVCenter
                                   | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    }
};

} // namespace VeilDesk
