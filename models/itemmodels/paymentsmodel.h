#pragma once

#include "models/itemmodels/pagedrowsmodel.h"
#include "models/storage/paymentlist.h"

namespace VeilDesk {

/// All payments with their customers and claims.
class PaymentsModel final : public PagedRowsModel<PaymentSummary, &PaymentSummary::id>
{
    Q_OBJECT

public:
    enum Column {
        StatusColumn,
        CustomerColumn,
        TariffColumn,
        AmountColumn,
        CreatedColumn,
        PaidColumn,
        SubscriptionColumn,
        ReferenceColumn,
        ColumnCount
    };

    explicit PaymentsModel(Clock clock, QObject *parent = nullptr);

    [[nodiscard]] static PaymentOrder orderBy(int column, Qt::SortOrder direction);
    [[nodiscard]] QString displayText(const PaymentSummary &row, int column) const;
    [[nodiscard]] static QString statusText(PaymentStatus status);
    /// The name of the icon that stands for the status.
    [[nodiscard]] static QString statusSymbol(PaymentStatus status);
    [[nodiscard]] static Tone statusTone(PaymentStatus status);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

protected:
    [[nodiscard]] QVariant dataOf(const PaymentSummary &row, int column, int role) const override;

private:
    [[nodiscard]] QVariant plainData(const PaymentSummary &row, int column, int role) const;
    [[nodiscard]] QString toolTip(const PaymentSummary &row, int column) const;
    [[nodiscard]] QString relativeTime(std::optional<Timestamp> time) const;

    Clock m_clock;
};

} // namespace VeilDesk
