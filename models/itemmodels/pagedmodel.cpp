#include "models/itemmodels/pagedmodel.h"

#include <QHash>

#include <algorithm>
#include <iterator>
#include <utility>

namespace VeilDesk {

namespace {

/// Around what is asked for, so that scrolling by a line or a page finds its rows loaded.
constexpr int Margin = 64;
constexpr int LargestWindow = 512;

} // namespace

PagedModel::PagedModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    m_askTimer.setSingleShot(true);
    connect(&m_askTimer, &QTimer::timeout, this, &PagedModel::askForRows);
}

void PagedModel::setIds(std::vector<qint64> ids)
{
    if (ids == m_ids)
        return;
    emit layoutAboutToBeChanged();
    const auto previousIds = std::exchange(m_ids, std::move(ids));
    movePersistentIndexes(previousIds);
    emit layoutChanged();
}

void PagedModel::refreshRows()
{
    outdate();
    askForRows();
}

int PagedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

void PagedModel::sort(int column, Qt::SortOrder order)
{
    emit orderRequested(column, order);
}

void PagedModel::touch(int row) const
{
    const bool isNear = row > m_lastSeen - LargestWindow && row < m_firstSeen + LargestWindow;
    if (!m_askTimer.isActive() || !isNear) {
        m_firstSeen = row;
        m_lastSeen = row;
        m_askTimer.start(0);
        return;
    }
    m_firstSeen = std::min(m_firstSeen, row);
    m_lastSeen = std::max(m_lastSeen, row);
}

void PagedModel::showArrived()
{
    const int last = std::min(m_lastSeen + Margin, rowCount() - 1);
    const int first = std::max(m_firstSeen - Margin, 0);
    if (first <= last)
        emit dataChanged(index(first, 0), index(last, columnCount() - 1));
}

std::vector<qint64> PagedModel::idsOfWindow() const
{
    const int first = std::max(m_firstSeen - Margin, 0);
    const int last = std::min(m_lastSeen + Margin, rowCount() - 1);
    if (m_lastSeen < m_firstSeen || last < first)
        return {};
    return {m_ids.begin() + first, m_ids.begin() + last + 1};
}

void PagedModel::askForRows()
{
    auto missing = idsOfWindow();
    std::erase_if(missing, [this](qint64 id) { return isFresh(id); });
    if (!missing.empty())
        emit rowsWanted(missing);
}

void PagedModel::movePersistentIndexes(const std::vector<qint64> &previousIds)
{
    const auto before = persistentIndexList();
    if (before.isEmpty())
        return;
    QHash<qint64, int> rows;
    for (const auto &index : before)
        rows.insert(previousIds[static_cast<size_t>(index.row())], -1);
    for (size_t row = 0; row < m_ids.size(); ++row) {
        if (const auto found = rows.find(m_ids[row]); found != rows.end())
            *found = static_cast<int>(row);
    }
    QModelIndexList after;
    after.reserve(before.size());
    std::ranges::transform(before, std::back_inserter(after), [&](const QModelIndex &index) {
        const int row = rows.value(previousIds[static_cast<size_t>(index.row())]);
        return row < 0 ? QModelIndex() : createIndex(row, index.column());
    });
    changePersistentIndexList(before, after);
}

} // namespace VeilDesk
