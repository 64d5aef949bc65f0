#include "ui/widgets/pagedpage.h"

#include "models/itemmodels/pagedmodel.h"
#include "models/settings/tablestate.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/exportstrip.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/viewsmenu.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

PagedPage::PagedPage(const QString &name, PagedModel &model, QWidget *parent)
    : DataPage(name, parent)
    , m_model(model)
    , m_filterBar(new FilterBar(this))
    , m_viewsMenu(new ViewsMenu(this))
    , m_loadingBar(new QProgressBar(this))
    , m_exportStrip(new ExportStrip(this))
{
    constexpr int barHeight = 2;
    m_filterBar->hide();
    m_loadingBar->setObjectName(name + u"LoadingBar"_s);
    m_loadingBar->setRange(0, 0);
    m_loadingBar->setTextVisible(false);
    m_loadingBar->setFixedHeight(barHeight);
    auto policy = m_loadingBar->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_loadingBar->setSizePolicy(policy);
    m_loadingBar->hide();
    addAboveTable(m_loadingBar);
    addAboveTable(m_exportStrip);
    addAboveTable(m_filterBar);

    setTableModel(&model);
    // Newest first, and no million rows to sort before the first is shown.
    table().sortByColumn(-1, m_sortDirection);
    connect(&model, &PagedModel::orderRequested, this, [this](int column, Qt::SortOrder direction) {
        m_sortColumn = column;
        m_sortDirection = direction;
        announce();
    });
    connect(m_filterBar, &FilterBar::changed, this, &PagedPage::announce);
    connect(m_filterBar, &FilterBar::clearRequested, this, [this] { clearFilters(); });
    connect(&model, &QAbstractItemModel::layoutChanged, this, &PagedPage::showAwaitedRow);
    connect(table().selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &PagedPage::stopAwaiting);
}

void PagedPage::selectItem(qint64 id, const QString &searchText)
{
    askOnce([this, &searchText] {
        resetFilters();
        searchFor(searchText);
    });
    selectArriving(id);
}

void PagedPage::selectArriving(qint64 id)
{
    m_awaitedId = id;
    showAwaitedRow();
}

QByteArray PagedPage::saveState() const
{
    return writeTableState({DataPage::saveState(), m_exportFolder, m_viewsMenu->savedViews(), 0});
}

void PagedPage::restoreState(const QByteArray &state)
{
    const auto restored = readTableState(state);
    if (!restored) {
        banner().showError(tr("The layout of the table was not restored"), restored.error());
        return;
    }
    DataPage::restoreState(restored->header);
    m_exportFolder = restored->exportFolder;
    m_viewsMenu->setSavedViews(restored->views);
    if (restored->unreadableViews > 0)
        banner().showMessage(
            Tone::Warning,
            tr("%n saved view(s) cannot be read", nullptr, restored->unreadableViews),
            tr("They are damaged or from a newer version, and are left out."));
}

void PagedPage::showAwaitedRow()
{
    const auto &ids = m_model.ids();
    const auto found = m_awaitedId ? std::ranges::find(ids, *m_awaitedId) : ids.end();
    if (found == ids.end())
        return;
    stopAwaiting();
    showRow(static_cast<int>(found - ids.begin()));
}

void PagedPage::setTotal(qint64 total)
{
    m_total = total;
    showContents();
}

void PagedPage::showLoading(bool isLoading)
{
    m_loadingBar->setVisible(isLoading);
    if (!isLoading)
        stopAwaiting();
}

bool PagedPage::isFollowing() const
{
    constexpr qint64 most = 5000;
    return table().selectedCount() <= most;
}

FilterChip *PagedPage::addFilter(const QString &name)
{
    m_filterBar->show();
    return m_filterBar->addChip(name);
}

bool PagedPage::hasFilter() const
{
    return m_filterBar->isFiltering();
}

void PagedPage::copyCells(int rows, const std::function<QString(int row, int column)> &text)
{
    QStringList lines;
    for (int row = 0; row < rows; ++row) {
        QStringList cells;
        for (const int column : table().visibleColumns())
            cells += text(row, column);
        lines += cells.join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    emit statusChanged(tr("%n row(s) copied", nullptr, rows));
}

void PagedPage::applySearch(const QString &)
{
    announce();
}

DataPage::Count PagedPage::count() const
{
    return {m_model.rowCount(), m_total, hasFilter() || !searchText().trimmed().isEmpty()};
}

void PagedPage::clearFilters()
{
    askOnce([this] { resetFilters(); });
}

void PagedPage::resetFilters()
{
    DataPage::clearFilters();
    m_filterBar->setValues({});
}

void PagedPage::askOnce(const std::function<void()> &change)
{
    m_isChanging = true;
    change();
    m_isChanging = false;
    announce();
}

void PagedPage::retranslate()
{
    DataPage::retranslate();
    retranslateColumns();
    m_viewsMenu->setBuiltInViews(builtInViews());
    m_viewsMenu->follow(shownView());
    m_loadingBar->setAccessibleName(tr("Loading"));
    if (!m_exportCommand)
        return;
    m_exportCommand->setText(tr("E&xport…"));
    m_exportCommand->setStatusTip(tr("Writes what search and filters leave into a CSV file"));
    m_exportSelectionCommand->setText(tr("Exp&ort selection…"));
}

void PagedPage::updateCommands()
{
    if (!m_exportCommand)
        return;
    const bool isIdle = !m_exportStrip->isRunning();
    setCommandEnabled(m_exportCommand, isIdle && m_model.rowCount() > 0);
    setCommandEnabled(m_exportSelectionCommand, isIdle && table().selectedCount() > 0);
}

void PagedPage::announce()
{
    if (m_isChanging)
        return;
    stopAwaiting();
    m_viewsMenu->follow(shownView());
    showContents();
    emit queryChanged();
}

} // namespace VeilDesk
