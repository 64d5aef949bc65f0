#include "models/itemmodels/customersmodel.h"

#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/roles.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QString displayText(const Customer &customer, int column)
{
    switch (column) {
    case CustomersModel::NameColumn:
        return DisplayText::customerName(customer);
    case CustomersModel::FullNameColumn:
        return DisplayText::fullName(customer);
    case CustomersModel::IdColumn:
        return QString::number(customer.id.value);
    default:
        return {};
    }
}

} // namespace

int CustomersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CustomersModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &customer = rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return displayText(customer, index.column());
    case SortRole:
        return index.column() == IdColumn ? QVariant(customer.id.value)
                                          : QVariant(displayText(customer, index.column()));
    case IdRole:
        return customer.id.value;
    case SearchRole:
        return QStringList{customer.username, DisplayText::fullName(customer), customer.email,
                           QString::number(customer.id.value)}
            .join(u'\n');
    default:
        return {};
    }
}

QVariant CustomersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case NameColumn:
        return tr("Customer");
    case FullNameColumn:
        return tr("Name");
    case IdColumn:
        return tr("Telegram id");
    default:
        return {};
    }
}

} // namespace VeilDesk
