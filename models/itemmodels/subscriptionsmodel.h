#pragma once

#include "models/itemmodels/pagedrowsmodel.h"
#include "models/storage/subscriptionlist.h"

namespace VeilDesk {

/// All subscriptions with their customers and the keys that they have and lack.
class SubscriptionsModel final
    : public PagedRowsModel<SubscriptionSummary, &SubscriptionSummary::id>
{
    Q_OBJECT

public:
    enum Column {
        HealthColumn,
        NumberColumn,
        CustomerColumn,
        TariffColumn,
        KeysColumn,
        ExpiresColumn,
        CreatedColumn,
        UpdatedColumn,
        ColumnCount
    };

    explicit SubscriptionsModel(Clock clock, QObject *parent = nullptr);

    [[nodiscard]] static SubscriptionOrder orderBy(int column, Qt::SortOrder direction);
    [[nodiscard]] QString displayText(const SubscriptionSummary &row, int column) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

protected:
    [[nodiscard]] QVariant dataOf(const SubscriptionSummary &row, int column,
                                  int role) const override;

private:
    [[nodiscard]] QVariant plainData(const SubscriptionSummary &row, int column, int role) const;
    [[nodiscard]] QString toolTip(const SubscriptionSummary &row, int column) const;
    [[nodiscard]] QString relativeTime(std::optional<Timestamp> time) const;

    Clock m_clock;
};

} // namespace VeilDesk
