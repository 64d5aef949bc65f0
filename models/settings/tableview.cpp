#include "models/settings/tableview.h"

#include <QJsonArray>
#include <QJsonObject>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto NameKey = "name"_L1;
constexpr auto SearchKey = "search"_L1;
constexpr auto FiltersKey = "filters"_L1;
constexpr auto SortColumnKey = "sortColumn"_L1;
constexpr auto DescendingKey = "descending"_L1;
constexpr auto ColumnsKey = "columns"_L1;

/// Numbers as the filters hold them, not as JSON does.
QVariant filterValue(const QJsonValue &value)
{
    return value.isDouble() ? QVariant(value.toInteger()) : value.toVariant();
}

} // namespace

bool TableView::isShownBy(const TableView &now) const
{
    const bool isOrdered =
        sortColumn == now.sortColumn && (sortColumn < 0 || sortDirection == now.sortDirection);
    return search == now.search && filters == now.filters && isOrdered
        && (columns.empty() || columns == now.columns);
}

QJsonObject toJson(const TableView &view)
{
    QJsonArray columns;
    for (const int column : view.columns)
        columns.append(column);
    return {
        {NameKey, view.name},
        {SearchKey, view.search},
        {FiltersKey, QJsonObject::fromVariantMap(view.filters)},
        {SortColumnKey, view.sortColumn},
        {DescendingKey, view.sortDirection == Qt::DescendingOrder},
        {ColumnsKey, columns},
    };
}

std::optional<TableView> tableViewFromJson(const QJsonValue &value)
{
    TableView view;
    view.name = value[NameKey].toString();
    if (view.name.isEmpty())
        return std::nullopt;
    view.search = value[SearchKey].toString();
    const auto filters = value[FiltersKey].toObject();
    for (auto filter = filters.begin(); filter != filters.end(); ++filter)
        view.filters.insert(filter.key(), filterValue(filter.value()));
    view.sortColumn = value[SortColumnKey].toInt(-1);
    view.sortDirection = value[DescendingKey].toBool() ? Qt::DescendingOrder : Qt::AscendingOrder;
    for (const auto column : value[ColumnsKey].toArray())
        view.columns.push_back(column.toInt());
    return view;
}

} // namespace VeilDesk
