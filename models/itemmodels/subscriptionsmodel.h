#pragma once

#include "models/itemmodels/markedrowsmodel.h"
#include "models/storage/subscriptionlist.h"

namespace VeilDesk {

/// All subscriptions with their customers and the keys that they have and lack.
class SubscriptionsModel final
    : public MarkedRowsModel<SubscriptionSummary, &SubscriptionSummary::id>
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
        ColumnCount,
        MissingColumn = ColumnCount ///< Of files alone.
    };

    explicit SubscriptionsModel(Clock clock, QObject *parent = nullptr);

    [[nodiscard]] static SubscriptionOrder orderBy(int column, Qt::SortOrder direction);
    [[nodiscard]] QString displayText(const SubscriptionSummary &row, int column) const override;
    /// As KeysModel::exportText().
    [[nodiscard]] static QString exportText(const SubscriptionSummary &row, int column);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int fileColumnBehind(int column) const override;

protected:
    [[nodiscard]] State stateOf(const SubscriptionSummary &row) const override;
    [[nodiscard]] QString headerText(int column) const override;
    [[nodiscard]] QString toolTip(const SubscriptionSummary &row, int column) const override;
    [[nodiscard]] const DefectMarks::Columns &markedColumns() const override;
    [[nodiscard]] bool isNumber(int column) const override { return column == NumberColumn; }

private:
    Clock m_clock;
};

} // namespace VeilDesk
