#pragma once

#include "models/itemmodels/markedrowsmodel.h"
#include "models/storage/paymentlist.h"

namespace VeilDesk {

/// All payments with their customers and claims.
class PaymentsModel final : public MarkedRowsModel<PaymentSummary, &PaymentSummary::id>
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
        ColumnCount,
        CurrencyColumn = ColumnCount ///< Of files alone.
    };

    explicit PaymentsModel(Clock clock, QObject *parent = nullptr);

    [[nodiscard]] static PaymentOrder orderBy(int column, Qt::SortOrder direction);
    [[nodiscard]] QString displayText(const PaymentSummary &row, int column) const override;
    /// As KeysModel::exportText().
    [[nodiscard]] static QString exportText(const PaymentSummary &row, int column);
    [[nodiscard]] static QString statusText(PaymentStatus status);
    /// As above, but what no release of the bot writes is shown as it is.
    [[nodiscard]] static QString statusText(const Payment &payment);
    /// "—" where nobody knows.
    [[nodiscard]] static QString amountText(const Payment &payment);
    /// The name of the icon that stands for the status.
    [[nodiscard]] static QString statusSymbol(PaymentStatus status);
    [[nodiscard]] static Tone statusTone(PaymentStatus status);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int fileColumnBehind(int column) const override;

protected:
    [[nodiscard]] State stateOf(const PaymentSummary &row) const override;
    [[nodiscard]] QString headerText(int column) const override;
    [[nodiscard]] QString toolTip(const PaymentSummary &row, int column) const override;
    [[nodiscard]] const DefectMarks::Columns &markedColumns() const override;
    [[nodiscard]] bool isNumber(int column) const override { return column == AmountColumn; }

private:
    [[nodiscard]] QString statusToolTip(const PaymentSummary &row) const;

    Clock m_clock;
};

} // namespace VeilDesk
