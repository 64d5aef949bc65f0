#include "models/itemmodels/searchproxymodel.h"

#include "models/itemmodels/roles.h"

#include <algorithm>

namespace VeilDesk {

SearchProxyModel::SearchProxyModel(QAbstractItemModel *source, QObject *parent)
    : QSortFilterProxyModel(parent)
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    setSortRole(SortRole);
    setSourceModel(source);
}

void SearchProxyModel::setSearch(const QString &text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool SearchProxyModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto text = sourceModel()->index(row, 0, parent).data(SearchRole).toString();
    return std::ranges::all_of(
        m_words, [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool SearchProxyModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto a = left.data(SortRole);
    const auto b = right.data(SortRole);
    if (a.metaType().id() != QMetaType::QString)
        return QSortFilterProxyModel::lessThan(left, right);
    return m_collator.compare(a.toString(), b.toString()) < 0;
}

} // namespace VeilDesk
