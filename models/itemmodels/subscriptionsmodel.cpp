#include "models/itemmodels/subscriptionsmodel.h"

#include "models/itemmodels/defectmarks.h"
#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/healthtext.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QVariant alignment(int column)
{
    const bool isNumber = column == SubscriptionsModel::NumberColumn;
    return QVariant::fromValue(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
}

int expectedKeys(const ServerSelection &selection)
{
    return static_cast<int>(selection.served.size() + selection.missing.size());
}

const DefectMarks::Columns &markedColumns()
{
    static const DefectMarks::Columns columns{
        {u"user_id"_s, SubscriptionsModel::CustomerColumn},
        {u"tariff_id"_s, SubscriptionsModel::TariffColumn},
        {u"expires_at"_s, SubscriptionsModel::ExpiresColumn},
        {u"created_at"_s, SubscriptionsModel::CreatedColumn},
    };
    return columns;
}

} // namespace

SubscriptionsModel::SubscriptionsModel(Clock clock, QObject *parent)
    : PagedRowsModel(parent)
    , m_clock(std::move(clock))
{ }

SubscriptionOrder SubscriptionsModel::orderBy(int column, Qt::SortOrder direction)
{
    switch (column) {
    case HealthColumn:
        return {SubscriptionSort::Health, direction};
    case CustomerColumn:
        return {SubscriptionSort::Customer, direction};
    case TariffColumn:
        return {SubscriptionSort::Tariff, direction};
    case KeysColumn:
        return {SubscriptionSort::Keys, direction};
    case ExpiresColumn:
        return {SubscriptionSort::Expires, direction};
    case CreatedColumn:
        return {SubscriptionSort::Created, direction};
    case UpdatedColumn:
        return {SubscriptionSort::Updated, direction};
    default:
        return {SubscriptionSort::Id, direction};
    }
}

int SubscriptionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SubscriptionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return alignment(section);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case HealthColumn:
        return tr("State");
    case NumberColumn:
        return tr("Number");
    case CustomerColumn:
        return tr("Customer");
    case TariffColumn:
        return tr("Tariff");
    case KeysColumn:
        return tr("Keys");
    case ExpiresColumn:
        return tr("Expires");
    case CreatedColumn:
        return tr("Created");
    case UpdatedColumn:
        return tr("Changed");
    default:
        return {};
    }
}

QVariant SubscriptionsModel::dataOf(const SubscriptionSummary &row, int column, int role) const
{
    return DefectMarks::marked(row.defects, markedColumns(), column, role,
                               plainData(row, column, role));
}

QVariant SubscriptionsModel::plainData(const SubscriptionSummary &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return displayText(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::TextAlignmentRole:
        return alignment(column);
    case SymbolRole:
        return column == HealthColumn ? HealthText::symbol(row.health) : QString();
    case ToneRole:
        return static_cast<int>(HealthText::tone(row.health));
    default:
        return {};
    }
}

QString SubscriptionsModel::displayText(const SubscriptionSummary &row, int column) const
{
    const auto &subscription = row.standing.subscription;
    const auto &selection = row.standing.selection;
    switch (column) {
    case HealthColumn:
        return HealthText::name(row.health);
    case NumberColumn:
        return u'#' + QString::number(subscription.id.value);
    case CustomerColumn:
        return row.customerName.isEmpty() ? QString::number(subscription.customer.value)
                                          : row.customerName;
    case TariffColumn:
        if (row.tariffName.isEmpty() && subscription.tariff.isValid())
            return u'#' + QString::number(subscription.tariff.value);
        return row.tariffName;
    case KeysColumn:
        //: Keys there are, and how many there should be
        return tr("%1 of %2").arg(selection.served.size()).arg(expectedKeys(selection));
    case ExpiresColumn:
        return relativeTime(subscription.expiresAt);
    case CreatedColumn:
        return relativeTime(subscription.createdAt);
    case UpdatedColumn:
        return relativeTime(row.updatedAt);
    default:
        return {};
    }
}

QString SubscriptionsModel::toolTip(const SubscriptionSummary &row, int column) const
{
    const auto &subscription = row.standing.subscription;
    const auto &[served, missing] = row.standing.selection;
    switch (column) {
    case HealthColumn:
        return HealthText::explanation(row.health);
    case KeysColumn: {
        QStringList lines;
        if (!missing.empty())
            lines += tr("%n key(s) missing", nullptr, static_cast<int>(missing.size()));
        const auto extra = static_cast<int>(row.standing.held.size() - served.size());
        if (extra > 0)
            lines += tr("%n key(s) where none should be", nullptr, extra);
        return lines.isEmpty() ? displayText(row, column) : lines.join(u'\n');
    }
    case ExpiresColumn:
        return DisplayText::absoluteTime(subscription.expiresAt);
    case CreatedColumn:
        return DisplayText::absoluteTime(subscription.createdAt);
    case UpdatedColumn:
        return row.updatedAt ? DisplayText::absoluteTime(*row.updatedAt) : QString();
    default:
        return displayText(row, column);
    }
}

QString SubscriptionsModel::relativeTime(std::optional<Timestamp> time) const
{
    return time ? DisplayText::relativeTime(*time, m_clock()) : u"—"_s;
}

} // namespace VeilDesk
