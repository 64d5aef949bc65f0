#include "models/itemmodels/usersmodel.h"

#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/roles.h"

#include <QLocale>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QString fullName(const Customer &customer)
{
    return (customer.firstName + u' ' + customer.lastName).simplified();
}

bool isNumber(int column)
{
    return column == UsersModel::IdColumn || column == UsersModel::KeysColumn
        || column == UsersModel::SubscriptionsColumn;
}

QString symbol(const CustomerSummary &user, int column)
{
    if (column == UsersModel::StateColumn)
        return user.customer.blocked ? u"disabled"_s : u"success"_s;
    if (column == UsersModel::VipColumn && user.customer.vip)
        return u"verify"_s;
    return {};
}

Tone tone(const CustomerSummary &user, int column)
{
    if (column == UsersModel::VipColumn)
        return Tone::Accent;
    return user.customer.blocked ? Tone::Neutral : Tone::Success;
}

QString searchText(const CustomerSummary &user)
{
    return QStringList{user.customer.username, fullName(user.customer), user.customer.email,
                       QString::number(user.customer.id.value)}
        .join(u'\n');
}

} // namespace

UsersModel::UsersModel(Clock clock, QObject *parent)
    : VectorModel(parent)
    , m_clock(std::move(clock))
{ }

int UsersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant UsersModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &user = rowAt(index);
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return displayText(user, column);
    case Qt::ToolTipRole:
        return toolTip(user, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter
                                   | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    case SortRole:
        return sortValue(user, column);
    case SymbolRole:
        return symbol(user, column);
    case ToneRole:
        return static_cast<int>(tone(user, column));
    case IdRole:
        return user.customer.id.value;
    case SearchRole:
        return searchText(user);
    default:
        return {};
    }
}

QVariant UsersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case IdColumn:
        return tr("Telegram id");
    case UsernameColumn:
        return tr("User name");
    case NameColumn:
        return tr("Name");
    case KeysColumn:
        return tr("Keys");
    case SubscriptionsColumn:
        return tr("Subscriptions");
    case StateColumn:
        return tr("Bot");
    case VipColumn:
        return tr("VIP");
    case CreatedColumn:
        return tr("Since");
    case LastActiveColumn:
        return tr("Last active");
    default:
        return {};
    }
}

QString UsersModel::displayText(const CustomerSummary &user, int column) const
{
    switch (column) {
    case IdColumn:
        return QString::number(user.customer.id.value);
    case UsernameColumn:
        return user.customer.username.isEmpty() ? QString() : u'@' + user.customer.username;
    case NameColumn:
        return fullName(user.customer);
    case KeysColumn:
        return QLocale().toString(user.keys);
    case SubscriptionsColumn:
        return QLocale().toString(user.activeSubscriptions);
    case StateColumn:
        return user.customer.blocked ? tr("Blocked") : tr("Reachable");
    case VipColumn:
        return user.customer.vip ? tr("VIP") : QString();
    case CreatedColumn:
        return relativeTime(user.customer.createdAt);
    case LastActiveColumn:
        return relativeTime(user.lastActiveAt);
    default:
        return {};
    }
}

QVariant UsersModel::sortValue(const CustomerSummary &user, int column) const
{
    switch (column) {
    case IdColumn:
        return user.customer.id.value;
    case KeysColumn:
        return user.keys;
    case SubscriptionsColumn:
        return user.activeSubscriptions;
    case StateColumn:
        return user.customer.blocked;
    case VipColumn:
        return user.customer.vip;
    case CreatedColumn:
        return toUnix(user.customer.createdAt.value_or(Timestamp()));
    case LastActiveColumn:
        return toUnix(user.lastActiveAt.value_or(Timestamp()));
    default:
        return displayText(user, column);
    }
}

QString UsersModel::toolTip(const CustomerSummary &user, int column) const
{
    if (column == CreatedColumn && user.customer.createdAt)
        return DisplayText::absoluteTime(*user.customer.createdAt);
    if (column == LastActiveColumn && user.lastActiveAt)
        return DisplayText::absoluteTime(*user.lastActiveAt);
    if (column == StateColumn && user.customer.blocked)
        return tr("The customer blocked the bot and gets no messages.");
    return displayText(user, column);
}

QString UsersModel::relativeTime(std::optional<Timestamp> time) const
{
    return time ? DisplayText::relativeTime(*time, m_clock()) : u"—"_s;
}

} // namespace VeilDesk
