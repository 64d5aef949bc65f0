#include "models/itemmodels/usersmodel.h"

#include "models/itemmodels/defectmarks.h"
#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/filetext.h"
#include "models/itemmodels/roles.h"

#include <QLocale>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QVariant alignment(int column)
{
    const bool isNumber = column == UsersModel::IdColumn || column == UsersModel::KeysColumn
        || column == UsersModel::SubscriptionsColumn;
    return QVariant::fromValue(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
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

} // namespace

UsersModel::UsersModel(Clock clock, QObject *parent)
    : PagedRowsModel(parent)
    , m_clock(std::move(clock))
{ }

CustomerOrder UsersModel::orderBy(int column, Qt::SortOrder direction)
{
    switch (column) {
    case IdColumn:
        return {CustomerSort::Id, direction};
    case UsernameColumn:
        return {CustomerSort::Username, direction};
    case NameColumn:
        return {CustomerSort::Name, direction};
    case KeysColumn:
        return {CustomerSort::Keys, direction};
    case SubscriptionsColumn:
        return {CustomerSort::Subscriptions, direction};
    case StateColumn:
        return {CustomerSort::Blocked, direction};
    case VipColumn:
        return {CustomerSort::Vip, direction};
    case CreatedColumn:
        return {CustomerSort::Created, direction};
    case LastActiveColumn:
        return {CustomerSort::LastActive, direction};
    default:
        return {};
    }
}

QString UsersModel::stateText(bool blocked)
{
    return blocked ? tr("Blocked") : tr("Reachable");
}

int UsersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags UsersModel::flags(const QModelIndex &index) const
{
    const bool canEdit = m_isEditable && index.isValid() && index.column() == UsernameColumn
        && find({idAt(index.row())});
    return PagedRowsModel::flags(index) | (canEdit ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool UsersModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const auto before = find({idAt(index.row())})->customer;
    auto after = before;
    after.username = value.toString().trimmed();
    if (after.username.startsWith(u'@'))
        after.username.remove(0, 1);
    if (after == before)
        return false;
    emit editRequested(before, after);
    return true;
}

QVariant UsersModel::dataOf(const CustomerSummary &user, int column, int role) const
{
    static const DefectMarks::Columns columns{{u"blocked"_s, StateColumn},
                                              {u"is_vip"_s, VipColumn},
                                              {u"created_at"_s, CreatedColumn},
                                              {u"last_active_at"_s, LastActiveColumn}};
    return DefectMarks::marked(user.defects, columns, column, role, plainData(user, column, role));
}

QVariant UsersModel::plainData(const CustomerSummary &user, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return displayText(user, column);
    case Qt::EditRole:
        return column == UsernameColumn ? user.customer.username : QString();
    case Qt::ToolTipRole:
        return toolTip(user, column);
    case Qt::TextAlignmentRole:
        return alignment(column);
    case SymbolRole:
        return symbol(user, column);
    case ToneRole:
        return static_cast<int>(tone(user, column));
    default:
        return {};
    }
}

QVariant UsersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return alignment(section);
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
        return DisplayText::fullName(user.customer);
    case KeysColumn:
        return QLocale().toString(user.keys);
    case SubscriptionsColumn:
        return QLocale().toString(user.activeSubscriptions);
    case StateColumn:
        return stateText(user.customer.blocked);
    case VipColumn:
        return user.customer.vip ? tr("VIP") : QString();
    case CreatedColumn:
        return DisplayText::relativeTime(user.customer.createdAt, m_clock());
    case LastActiveColumn:
        return DisplayText::relativeTime(user.lastActiveAt, m_clock());
    default:
        return {};
    }
}

QString UsersModel::exportText(const CustomerSummary &user, int column)
{
    const auto orStored = [&user](const QString &text, const QString &stored) {
        return DefectMarks::orStored(text, user.defects, stored);
    };
    switch (column) {
    case IdColumn:
        return QString::number(user.customer.id.value);
    case UsernameColumn:
        return user.customer.username;
    case NameColumn:
        return DisplayText::fullName(user.customer);
    case KeysColumn:
        return QString::number(user.keys);
    case SubscriptionsColumn:
        return QString::number(user.activeSubscriptions);
    case StateColumn:
        return stateText(user.customer.blocked);
    case VipColumn:
        return orStored(user.customer.vip ? tr("VIP") : QString(), u"is_vip"_s);
    case CreatedColumn:
        return orStored(FileText::time(user.customer.createdAt), u"created_at"_s);
    case LastActiveColumn:
        return orStored(FileText::time(user.lastActiveAt), u"last_active_at"_s);
    default:
        return {};
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

} // namespace VeilDesk
