#include "ui/widgets/tablepage.h"

#include "models/itemmodels/roles.h"
#include "ui/widgets/datatable.h"

namespace VeilDesk {

TablePage::TablePage(const QString &name, QAbstractItemModel *model, QWidget *parent)
    : DataPage(name, parent)
    , m_proxy(model)
{
    setTableModel(&m_proxy);
    // A row that the search hides changes the count all the same.
    connect(model, &QAbstractItemModel::rowsInserted, this, &TablePage::showContents);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &TablePage::showContents);
    connect(&m_proxy, &QAbstractItemModel::rowsInserted, this, &TablePage::showAwaitedRow);
}

void TablePage::applySearch(const QString &text)
{
    m_proxy.setSearch(text);
}

DataPage::Count TablePage::count() const
{
    return {m_proxy.rowCount(), m_proxy.sourceModel()->rowCount(), m_proxy.isSearching()};
}

void TablePage::selectItem(qint64 id, const QString &)
{
    m_awaitedId = id;
    clearFilters();
    showAwaitedRow();
}

void TablePage::showAwaitedRow()
{
    if (!m_awaitedId || m_proxy.rowCount() == 0)
        return;
    const auto found =
        m_proxy.match(m_proxy.index(0, 0), IdRole, *m_awaitedId, 1, Qt::MatchExactly).value(0);
    if (!found.isValid())
        return;
    m_awaitedId.reset();
    showRow(found.row());
}

void TablePage::copyRows()
{
    table().copySelection();
}

} // namespace VeilDesk
