#pragma once

#include "models/domain/catalog.h"
#include "models/itemmodels/vectormodel.h"

namespace VeilDesk {

/// Customers to choose from; put a SearchProxyModel over it to find one.
class CustomersModel final : public VectorModel<Customer, &Customer::id>
{
    Q_OBJECT

public:
    enum Column { NameColumn, FullNameColumn, IdColumn, ColumnCount };

    using VectorModel::VectorModel;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
};

} // namespace VeilDesk
