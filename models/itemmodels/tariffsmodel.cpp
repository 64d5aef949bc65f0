#include "models/itemmodels/tariffsmodel.h"

#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/roles.h"

#include <algorithm>
#include <limits>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QVariant alignment(int column)
{
    const bool isNumber = column == TariffsModel::PriceColumn
        || column == TariffsModel::TrafficColumn || column == TariffsModel::DurationColumn;
    return QVariant::fromValue(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace

Qt::ItemFlags TariffsModel::flags(const QModelIndex &index) const
{
    const bool canEdit =
        m_isEditable && index.isValid() && editValue(rowAt(index), index.column()).isValid();
    return VectorModel::flags(index) | (canEdit ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool TariffsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const auto before = rowAt(index);
    auto after = before;
    if (index.column() == NameColumn)
        after.name = value.toString().trimmed();
    else
        after.priceRub = value.toLongLong();
    if (after == before)
        return false;
    emit editRequested(before, after);
    return true;
}

QVariant TariffsModel::editValue(const Tariff &tariff, int column) const
{
    if (column == NameColumn)
        return tariff.name;
    const bool isKnownPrice =
        column == PriceColumn && !DefectMarks::isUnreadable(defectsOf(tariff), u"price_rub"_s);
    return isKnownPrice ? static_cast<int>(tariff.priceRub) : QVariant();
}

int TariffsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const DefectMarks::Columns &TariffsModel::markedColumns() const
{
    static const DefectMarks::Columns columns{{u"name"_s, NameColumn},
                                              {u"duration_sec"_s, DurationColumn},
                                              {u"price_rub"_s, PriceColumn},
                                              {u"traffic_limit_mb"_s, TrafficColumn}};
    return columns;
}

QString TariffsModel::honestText(const Tariff &tariff, int column) const
{
    const auto defects = defectsOf(tariff);
    const auto &columns = markedColumns();
    const auto isHere = [&](const RowDefect &defect) {
        return columns.value(defect.column, -1) == column
            && DefectMarks::isUnreadable(defects, defect.column);
    };
    return std::ranges::any_of(defects, isHere) ? u"—"_s : displayText(tariff, column);
}

QVariant TariffsModel::plainData(const Tariff &tariff, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return honestText(tariff, column);
    case Qt::EditRole:
        return editValue(tariff, column);
    case Qt::TextAlignmentRole:
        return alignment(column);
    case SortRole:
        return sortValue(tariff, column);
    case SymbolRole:
        if (column != StateColumn)
            return {};
        return tariff.archived ? u"archive"_s : u"success"_s;
    case ToneRole:
        return static_cast<int>(tariff.archived ? Tone::Neutral : Tone::Success);
    case IdRole:
        return tariff.id.value;
    case SearchRole:
        return tariff.name;
    default:
        return {};
    }
}

QVariant TariffsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return alignment(section);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case NameColumn:
        return tr("Name");
    case DurationColumn:
        return tr("Duration");
    case PriceColumn:
        return tr("Price");
    case TrafficColumn:
        return tr("Traffic");
    case StateColumn:
        return tr("State");
    default:
        return {};
    }
}

QString TariffsModel::displayText(const Tariff &tariff, int column)
{
    switch (column) {
    case NameColumn:
        return tariff.name;
    case DurationColumn:
        return DisplayText::duration(tariff.duration);
    case PriceColumn:
        return DisplayText::price(tariff.priceRub);
    case TrafficColumn:
        return DisplayText::trafficAllowance(tariff.trafficLimitMb);
    case StateColumn:
        return tariff.archived ? tr("Archived") : tr("On sale");
    default:
        return {};
    }
}

QVariant TariffsModel::sortValue(const Tariff &tariff, int column)
{
    switch (column) {
    case DurationColumn:
        return static_cast<qint64>(tariff.duration.count());
    case PriceColumn:
        return tariff.priceRub;
    case TrafficColumn:
        return tariff.trafficLimitMb == 0 ? std::numeric_limits<qint64>::max()
                                          : tariff.trafficLimitMb;
    case StateColumn:
        return tariff.archived;
    default:
        return displayText(tariff, column);
    }
}

} // namespace VeilDesk
