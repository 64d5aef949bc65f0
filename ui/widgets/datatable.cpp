#include "ui/widgets/datatable.h"

#include "models/itemmodels/roles.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/headerwidth.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

DataTable::DataTable(QWidget *parent)
    : QTableView(parent)
{
    constexpr int rowHeight = 36;
    constexpr int narrowestColumn = 60;
    setItemDelegate(new CellDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setSortingEnabled(true);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(rowHeight);
    horizontalHeader()->setMinimumSectionSize(narrowestColumn);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, &DataTable::columnsChanged);
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        const bool edits =
            editTriggers().testFlag(DoubleClicked) && index.flags().testFlag(Qt::ItemIsEditable);
        if (!edits)
            emit openRequested();
    });
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this,
            &DataTable::showColumnMenu);
}

void DataTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this, &DataTable::fitColumns);
    connect(model, &QAbstractItemModel::dataChanged, this, &DataTable::fitColumns);
    fitColumns();
}

std::vector<qint64> DataTable::selectedIds() const
{
    std::vector<qint64> ids;
    for (const int row : selectedRows())
        ids.push_back(model()->index(row, 0).data(IdRole).toLongLong());
    return ids;
}

qint64 DataTable::selectedCount() const
{
    if (!selectionModel())
        return 0;
    qint64 count = 0;
    for (const auto &range : selectionModel()->selection())
        count += range.height();
    return count;
}

/// Rows are selected as a whole, so that the ranges say it without an index for each cell.
std::vector<int> DataTable::selectedRows() const
{
    std::vector<int> rows;
    if (!selectionModel())
        return rows;
    rows.reserve(static_cast<size_t>(selectedCount()));
    for (const auto &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::ranges::sort(rows);
    return rows;
}

QByteArray DataTable::saveState() const
{
    return horizontalHeader()->saveState();
}

void DataTable::restoreState(const QByteArray &state)
{
    m_isFitted = horizontalHeader()->restoreState(state) || m_isFitted;
    stretchColumn();
}

void DataTable::setStretchedColumn(int column)
{
    m_stretchedColumn = column;
    stretchColumn();
}

void DataTable::stretchColumn()
{
    if (m_stretchedColumn < 0)
        return;
    horizontalHeader()->setStretchLastSection(false);
    horizontalHeader()->setSectionResizeMode(m_stretchedColumn, QHeaderView::Stretch);
}

void DataTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        emit copyRequested();
        return;
    }
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && state() != EditingState && currentIndex().isValid())
        emit openRequested();
    QTableView::keyPressEvent(event);
}

void DataTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        viewport()->update();
        horizontalHeader()->viewport()->update();
        widenToHeaders();
    }
    QTableView::changeEvent(event);
}

void DataTable::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    if (model())
        fitColumns();
}

void DataTable::showColumnMenu(const QPoint &position)
{
    QMenu menu;
    addFilterEntry(menu, horizontalHeader()->logicalIndexAt(position));
    for (int column = 0; column < model()->columnCount(); ++column) {
        auto *action = menu.addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(isColumnHidden(column) || visibleColumns().size() > 1);
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setColumnHidden(column, !shown);
            emit columnsChanged();
        });
    }
    menu.exec(horizontalHeader()->mapToGlobal(position));
}

void DataTable::addFilterEntry(QMenu &menu, int column)
{
    if (std::ranges::find(m_filterableColumns, column) == m_filterableColumns.end())
        return;
    const auto title = model()->headerData(column, Qt::Horizontal).toString();
    menu.addAction(tr("Filter “%1”…").arg(title), this,
                   [this, column] { emit filterRequested(column); });
    menu.addSeparator();
}

void DataTable::fitColumns()
{
    // The rows of a large table may still be on their way.
    if (m_isFitted || !isVisible() || !model()->index(0, 0).data().isValid())
        return;
    constexpr int widest = 260;
    m_isFitted = true;
    // Else the last column keeps the width of its contents, and a gap stays behind it.
    horizontalHeader()->setStretchLastSection(false);
    resizeColumnsToContents();
    for (int column = 0; column < model()->columnCount(); ++column) {
        const int width = column == m_stretchedColumn ? 0 : std::min(columnWidth(column), widest);
        setColumnWidth(column, std::max(width, headerWidth(*horizontalHeader(), column)));
    }
    shrinkColumns(viewport()->width());
    horizontalHeader()->setStretchLastSection(true);
    stretchColumn();
}

/// Titles differ in length from one language to the next.
void DataTable::widenToHeaders()
{
    if (!model())
        return;
    for (const int column : visibleColumns()) {
        const int width = headerWidth(*horizontalHeader(), column);
        if (columnWidth(column) < width)
            setColumnWidth(column, width);
    }
}

/// A symbol may also be the mark of a wrong value; then the model says which column is a state.
bool DataTable::isState(int column) const
{
    const auto said = model()->headerData(column, Qt::Horizontal, StateRole);
    return said.isValid() ? said.toBool()
                          : !model()->index(0, column).data(SymbolRole).toString().isEmpty();
}

/// What a column keeps where there is no room for all: its title, and a state that has a symbol.
int DataTable::narrowest(int column) const
{
    constexpr int stillReadable = 84;
    const int contents = columnWidth(column);
    return isState(column)
        ? contents
        : std::max(headerWidth(*horizontalHeader(), column), std::min(contents, stillReadable));
}

/// The widest give way, so that narrow columns stay readable.
void DataTable::shrinkColumns(int available)
{
    const auto byWidth = [this](int a, int b) { return columnWidth(a) < columnWidth(b); };
    auto columns = visibleColumns();
    std::ranges::sort(columns, byWidth);
    auto remaining = static_cast<int>(columns.size());
    for (const int column : columns) {
        const int share = available / remaining--;
        setColumnWidth(column, std::min(columnWidth(column), std::max(share, narrowest(column))));
        available -= columnWidth(column);
    }
}

void DataTable::copySelection() const
{
    QStringList lines;
    for (const int row : selectedRows()) {
        QStringList cells;
        for (const int column : visibleColumns())
            cells += model()->index(row, column).data().toString();
        lines += cells.join(u'\t');
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

std::vector<int> DataTable::visibleColumns() const
{
    std::vector<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column))
            columns.push_back(column);
    }
    return columns;
}

void DataTable::setFilterableColumns(std::vector<int> columns)
{
    m_filterableColumns = std::move(columns);
}

void DataTable::showColumns(const std::vector<int> &columns)
{
    const auto exists = [this](int column) {
        return column >= 0 && column < model()->columnCount();
    };
    if (std::ranges::none_of(columns, exists))
        return;
    for (int column = 0; column < model()->columnCount(); ++column)
        setColumnHidden(column, std::ranges::find(columns, column) == columns.end());
    int place = 0;
    for (const int column : columns) {
        if (exists(column))
            horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), place++);
    }
    emit columnsChanged();
}

} // namespace VeilDesk
