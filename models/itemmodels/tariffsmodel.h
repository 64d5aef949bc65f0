#pragma once

#include "models/domain/catalog.h"
#include "models/itemmodels/vectormodel.h"

namespace VeilDesk {

/// All tariffs, archived ones included.
class TariffsModel final : public VectorModel<Tariff, &Tariff::id>
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

    using VectorModel::VectorModel;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] static QString displayText(const Tariff &tariff, int column);
    [[nodiscard]] static QVariant sortValue(const Tariff &tariff, int column);
};

} // namespace VeilDesk
