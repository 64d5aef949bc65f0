#include "models/itemmodels/operationsmodel.h"

#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/roles.h"
#include "models/itemmodels/standingtext.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QString customerText(const ActivityEntry &entry)
{
    if (!entry.customerName.isEmpty())
        return u'@' + entry.customerName;
    if (entry.customer)
        return QString::number(entry.customer->value);
    return entry.email;
}

std::optional<std::chrono::seconds> durationOf(const ActivityEntry &entry)
{
    if (!entry.finishedAt)
        return std::nullopt;
    return *entry.finishedAt - entry.startedAt;
}

} // namespace

OperationsModel::OperationsModel(Clock clock, ReasonText reasonText, QObject *parent)
    : VectorModel(parent)
    , m_clock(std::move(clock))
    , m_reasonText(std::move(reasonText))
{ }

int OperationsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OperationsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &entry = rowAt(index);
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return displayText(entry, column);
    case Qt::ToolTipRole:
        return toolTip(entry, column);
    case SortRole:
        return sortValue(entry, column);
    case SymbolRole:
        return column == StateColumn ? StandingText::symbol(entry.standing) : QVariant();
    case ToneRole:
        return static_cast<int>(StandingText::tone(entry.standing));
    case IdRole:
        return entry.id.value;
    case SearchRole:
        return QStringList{QString::number(entry.id.value), customerText(entry), entry.email,
                           displayText(entry, ErrorColumn)}
            .join(u'\n');
    default:
        return {};
    }
}

QVariant OperationsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case StateColumn:
        return tr("State");
    case KindColumn:
        return tr("Operation");
    case CustomerColumn:
        return tr("Customer");
    case ServersColumn:
        return tr("Servers");
    case StartedColumn:
        return tr("Started");
    case DurationColumn:
        return tr("Took");
    case ErrorColumn:
        return tr("Last error");
    default:
        return {};
    }
}

QString OperationsModel::displayText(const ActivityEntry &entry, int column) const
{
    switch (column) {
    case StateColumn:
        return StandingText::name(entry.standing);
    case KindColumn:
        return StandingText::kindName(entry.kind);
    case CustomerColumn:
        return customerText(entry);
    case ServersColumn:
        return u"%1/%2"_s.arg(entry.doneServers).arg(entry.servers);
    case StartedColumn:
        return DisplayText::relativeTime(entry.startedAt, m_clock());
    case DurationColumn: {
        const auto duration = durationOf(entry);
        return duration ? DisplayText::elapsed(*duration) : u"—"_s;
    }
    case ErrorColumn:
        return entry.error ? m_reasonText(*entry.error) : QString();
    default:
        return {};
    }
}

QVariant OperationsModel::sortValue(const ActivityEntry &entry, int column) const
{
    switch (column) {
    case StateColumn:
        return static_cast<int>(entry.standing);
    case ServersColumn:
        return entry.servers == 0 ? 0.0 : double(entry.doneServers) / double(entry.servers);
    case StartedColumn:
        return entry.id.value;
    case DurationColumn:
        return qint64(durationOf(entry).value_or(std::chrono::seconds(-1)).count());
    default:
        return displayText(entry, column);
    }
}

QString OperationsModel::toolTip(const ActivityEntry &entry, int column) const
{
    switch (column) {
    case StateColumn:
        return StandingText::explanation(entry.standing);
    case CustomerColumn:
        return entry.email.isEmpty() ? customerText(entry) : entry.email;
    case StartedColumn:
        return tr("Operation %1, %2")
            .arg(QString::number(entry.id.value), DisplayText::absoluteTime(entry.startedAt));
    default:
        return displayText(entry, column);
    }
}

} // namespace VeilDesk
