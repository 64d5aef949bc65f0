#pragma once

#include "models/domain/catalog.h"
#include "models/itemmodels/markedvectormodel.h"

namespace VeilDesk {

/// All tariffs, archived ones included.
class TariffsModel final : public MarkedVectorModel<Tariff, &Tariff::id>
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        DurationColumn,
        PriceColumn,
        TrafficColumn,
        StateColumn,
        ColumnCount
    };

    using MarkedVectorModel::MarkedVectorModel;

    /// Name and price can be edited in their cells, unless the price cannot be read; what is
    /// written there is asked for by editRequested() and shown once it is stored.
    void setEditable(bool isEditable) { m_isEditable = isEditable; }

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

signals:
    void editRequested(const VeilDesk::Tariff &before, const VeilDesk::Tariff &after);

protected:
    [[nodiscard]] QVariant plainData(const Tariff &tariff, int column, int role) const override;
    [[nodiscard]] const DefectMarks::Columns &markedColumns() const override;

private:
    /// Invalid where the cell cannot be edited: a price that cannot be read is taken for 0, so that
    /// no edit could make it 0.
    [[nodiscard]] QVariant editValue(const Tariff &tariff, int column) const;
    /// As displayText(), but "—" for a number that the database does not hold.
    [[nodiscard]] QString honestText(const Tariff &tariff, int column) const;
    [[nodiscard]] static QString displayText(const Tariff &tariff, int column);
    [[nodiscard]] static QVariant sortValue(const Tariff &tariff, int column);

    bool m_isEditable = false;
};

} // namespace VeilDesk
