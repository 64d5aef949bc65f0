#pragma once

#include "models/domain/customersummary.h"
#include "models/itemmodels/vectormodel.h"

namespace VeilDesk {

/// All customers with what they have.
class UsersModel final : public VectorModel<CustomerSummary, &CustomerSummary::id>
{
    Q_OBJECT

public:
    enum Column {
        IdColumn,
        UsernameColumn,
        NameColumn,
        KeysColumn,
        SubscriptionsColumn,
        StateColumn,
        VipColumn,
        CreatedColumn,
        LastActiveColumn,
        ColumnCount
    };

    explicit UsersModel(Clock clock, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString displayText(const CustomerSummary &user, int column) const;
    [[nodiscard]] QVariant sortValue(const CustomerSummary &user, int column) const;
    [[nodiscard]] QString toolTip(const CustomerSummary &user, int column) const;
    [[nodiscard]] QString relativeTime(std::optional<Timestamp> time) const;

    Clock m_clock;
};

} // namespace VeilDesk
