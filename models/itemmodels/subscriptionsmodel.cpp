#include "models/itemmodels/subscriptionsmodel.h"

#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/filetext.h"
#include "models/itemmodels/healthtext.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

int expectedKeys(const ServerSelection &selection)
{
    return static_cast<int>(selection.served.size() + selection.missing.size());
}

} // namespace

SubscriptionsModel::SubscriptionsModel(Clock clock, QObject *parent)
    : MarkedRowsModel(parent)
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

int SubscriptionsModel::fileColumnBehind(int column) const
{
    return column == KeysColumn ? MissingColumn : -1;
}

QString SubscriptionsModel::headerText(int column) const
{
    switch (column) {
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
    case MissingColumn:
        return tr("Missing keys");
    default:
        return {};
    }
}

SubscriptionsModel::State SubscriptionsModel::stateOf(const SubscriptionSummary &row) const
{
    return {HealthText::symbol(row.health), HealthText::tone(row.health)};
}

const DefectMarks::Columns &SubscriptionsModel::markedColumns() const
{
    static const DefectMarks::Columns columns{
        {u"user_id"_s, CustomerColumn},        {u"tariff_id"_s, TariffColumn},
        {u"expires_at"_s, ExpiresColumn},      {u"created_at"_s, CreatedColumn},
        {u"last_updated_at"_s, UpdatedColumn},
    };
    return columns;
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
        if (row.customerName.isEmpty() && subscription.customer != CustomerId())
            return QString::number(subscription.customer.value);
        return row.customerName;
    case TariffColumn:
        if (row.tariffName.isEmpty() && subscription.tariff.isValid())
            return u'#' + QString::number(subscription.tariff.value);
        return row.tariffName;
    case KeysColumn:
        //: Keys there are, and how many there should be
        return tr("%1 of %2").arg(selection.served.size()).arg(expectedKeys(selection));
    case ExpiresColumn:
        return DisplayText::relativeTime(subscription.expiresAt, m_clock());
    case CreatedColumn:
        return DisplayText::relativeTime(subscription.createdAt, m_clock());
    case UpdatedColumn:
        return DisplayText::relativeTime(row.updatedAt, m_clock());
    default:
        return {};
    }
}

QString SubscriptionsModel::exportText(const SubscriptionSummary &row, int column)
{
    const auto &subscription = row.standing.subscription;
    const auto &[served, missing] = row.standing.selection;
    const auto orStored = [&row](const QString &text, const QString &stored) {
        return DefectMarks::orStored(text, row.defects, stored);
    };
    switch (column) {
    case HealthColumn:
        return HealthText::name(row.health);
    case NumberColumn:
        return QString::number(subscription.id.value);
    case CustomerColumn:
        return orStored(FileText::name(row.customerName, knownId(subscription.customer)),
                        u"user_id"_s);
    case TariffColumn:
        return orStored(FileText::name(row.tariffName, knownId(subscription.tariff)),
                        u"tariff_id"_s);
    case KeysColumn:
        return QString::number(served.size());
    case MissingColumn:
        return QString::number(missing.size());
    case ExpiresColumn:
        return orStored(FileText::time(knownTime(subscription.expiresAt)), u"expires_at"_s);
    case CreatedColumn:
        return orStored(FileText::time(knownTime(subscription.createdAt)), u"created_at"_s);
    case UpdatedColumn:
        return orStored(FileText::time(row.updatedAt), u"last_updated_at"_s);
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

} // namespace VeilDesk
