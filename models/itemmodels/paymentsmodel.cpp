#include "models/itemmodels/paymentsmodel.h"

#include "models/domain/redaction.h"
#include "models/itemmodels/claimtext.h"
#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/filetext.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

PaymentsModel::PaymentsModel(Clock clock, QObject *parent)
    : MarkedRowsModel(parent)
    , m_clock(std::move(clock))
{ }

PaymentOrder PaymentsModel::orderBy(int column, Qt::SortOrder direction)
{
    switch (column) {
    case StatusColumn:
        return {PaymentSort::Status, direction};
    case CustomerColumn:
        return {PaymentSort::Customer, direction};
    case TariffColumn:
        return {PaymentSort::Tariff, direction};
    case AmountColumn:
        return {PaymentSort::Amount, direction};
    case CreatedColumn:
        return {PaymentSort::Created, direction};
    case PaidColumn:
        return {PaymentSort::Paid, direction};
    case ReferenceColumn:
        return {PaymentSort::Reference, direction};
    default:
        return {PaymentSort::Id, direction};
    }
}

QString PaymentsModel::statusText(PaymentStatus status)
{
    switch (status) {
    case PaymentStatus::Pending:
        return tr("Not paid yet");
    case PaymentStatus::Paid:
        return tr("Paid");
    case PaymentStatus::Processing:
        return tr("Being processed");
    case PaymentStatus::Completed:
        return tr("Completed");
    case PaymentStatus::Failed:
        return tr("Failed");
    case PaymentStatus::Cancelled:
        return tr("Cancelled");
    case PaymentStatus::Refunded:
        return tr("Refunded");
    case PaymentStatus::Expired:
        return tr("Never paid");
    case PaymentStatus::Unknown:
        return tr("Unknown");
    }
    Q_UNREACHABLE();
}

QString PaymentsModel::statusText(const Payment &payment)
{
    return payment.status == PaymentStatus::Unknown && !payment.statusText.isEmpty()
        ? payment.statusText
        : statusText(payment.status);
}

QString PaymentsModel::amountText(const Payment &payment)
{
    return payment.isAmountKnown ? DisplayText::money(payment.amount) : u"—"_s;
}

QString PaymentsModel::statusSymbol(PaymentStatus status)
{
    switch (status) {
    case PaymentStatus::Pending:
        return u"clock"_s;
    case PaymentStatus::Paid:
        return u"play"_s;
    case PaymentStatus::Processing:
        return u"refresh"_s;
    case PaymentStatus::Completed:
        return u"success"_s;
    case PaymentStatus::Failed:
        return u"error"_s;
    case PaymentStatus::Cancelled:
        return u"skipped"_s;
    case PaymentStatus::Refunded:
        return u"undo"_s;
    case PaymentStatus::Expired:
        return u"disabled"_s;
    case PaymentStatus::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

Tone PaymentsModel::statusTone(PaymentStatus status)
{
    switch (status) {
    case PaymentStatus::Paid:
    case PaymentStatus::Processing:
        return Tone::Accent;
    case PaymentStatus::Completed:
        return Tone::Success;
    case PaymentStatus::Failed:
        return Tone::Danger;
    case PaymentStatus::Unknown:
        return Tone::Warning;
    case PaymentStatus::Pending:
    case PaymentStatus::Cancelled:
    case PaymentStatus::Refunded:
    case PaymentStatus::Expired:
        return Tone::Neutral;
    }
    Q_UNREACHABLE();
}

int PaymentsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

int PaymentsModel::fileColumnBehind(int column) const
{
    return column == AmountColumn ? CurrencyColumn : -1;
}

QString PaymentsModel::headerText(int column) const
{
    switch (column) {
    case StatusColumn:
        return tr("Status");
    case CustomerColumn:
        return tr("Customer");
    case TariffColumn:
        return tr("Tariff");
    case AmountColumn:
        return tr("Amount");
    case CreatedColumn:
        return tr("Created");
    case PaidColumn:
        return tr("Paid");
    case SubscriptionColumn:
        return tr("Subscription");
    case ReferenceColumn:
        return tr("Payment id");
    case CurrencyColumn:
        return tr("Currency");
    default:
        return {};
    }
}

PaymentsModel::State PaymentsModel::stateOf(const PaymentSummary &row) const
{
    return {statusSymbol(row.payment.status), statusTone(row.payment.status)};
}

const DefectMarks::Columns &PaymentsModel::markedColumns() const
{
    static const DefectMarks::Columns columns{
        {u"user_id"_s, CustomerColumn},
        {u"tariff_id"_s, TariffColumn},
        {u"amount"_s, AmountColumn},
        {u"currency"_s, AmountColumn},
        {u"created_at"_s, CreatedColumn},
        {u"paid_at"_s, PaidColumn},
        {u"subscription_id"_s, SubscriptionColumn},
        {u"payment_id"_s, ReferenceColumn},
    };
    return columns;
}

QString PaymentsModel::displayText(const PaymentSummary &row, int column) const
{
    const auto &payment = row.payment;
    switch (column) {
    case StatusColumn:
        return statusText(payment);
    case CustomerColumn:
        if (row.customerName.isEmpty() && payment.customer)
            return QString::number(payment.customer->value);
        return row.customerName;
    case TariffColumn:
        if (row.tariffName.isEmpty() && payment.tariff)
            return u'#' + QString::number(payment.tariff->value);
        return row.tariffName;
    case AmountColumn:
        return amountText(payment);
    case CreatedColumn:
        return DisplayText::relativeTime(payment.createdAt, m_clock());
    case PaidColumn:
        return DisplayText::relativeTime(payment.paidAt, m_clock());
    case SubscriptionColumn:
        return payment.subscription ? u'#' + QString::number(payment.subscription->value) : u"—"_s;
    case ReferenceColumn:
        return DisplayText::paymentReference(payment.reference);
    default:
        return {};
    }
}

QString PaymentsModel::exportText(const PaymentSummary &row, int column)
{
    const auto &payment = row.payment;
    const auto orStored = [&row](const QString &text, const QString &stored) {
        return DefectMarks::orStored(text, row.defects, stored);
    };
    switch (column) {
    case StatusColumn:
        return payment.status == PaymentStatus::Unknown ? payment.statusText
                                                        : statusText(payment.status);
    case CustomerColumn:
        return orStored(FileText::name(row.customerName, payment.customer), u"user_id"_s);
    case TariffColumn:
        return orStored(FileText::name(row.tariffName, payment.tariff), u"tariff_id"_s);
    case AmountColumn:
        return orStored(payment.isAmountKnown ? FileText::amount(payment.amount) : QString(),
                        u"amount"_s);
    case CurrencyColumn:
        return payment.amount.currency;
    case CreatedColumn:
        return orStored(FileText::time(payment.createdAt), u"created_at"_s);
    case PaidColumn:
        return orStored(FileText::time(payment.paidAt), u"paid_at"_s);
    case SubscriptionColumn:
        return orStored(FileText::number(payment.subscription), u"subscription_id"_s);
    case ReferenceColumn:
        return payment.reference;
    default:
        return {};
    }
}

QString PaymentsModel::toolTip(const PaymentSummary &row, int column) const
{
    const auto &payment = row.payment;
    if (column == CreatedColumn && payment.createdAt)
        return DisplayText::absoluteTime(*payment.createdAt);
    if (column == PaidColumn && payment.paidAt)
        return DisplayText::absoluteTime(*payment.paidAt);
    return column == StatusColumn ? statusToolTip(row) : displayText(row, column);
}

QString PaymentsModel::statusToolTip(const PaymentSummary &row) const
{
    QStringList lines;
    const auto holder = ClaimText::holder(row, m_clock());
    if (!holder.isEmpty())
        lines += tr("Processed by: %1").arg(holder);
    if (row.claim && !row.claim->message.isEmpty()) {
        lines += tr("The last attempt did not deliver all of it; the timeline in its details "
                    "says why.");
        lines += redacted(row.claim->message);
    }
    return lines.isEmpty() ? displayText(row, StatusColumn) : lines.join(u'\n');
}

} // namespace VeilDesk
