#include "ui/widgets/pagedpage.h"

#include "models/itemmodels/pagedmodel.h"
#include "models/settings/tablestate.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/exportstrip.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QDate>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

PagedPage::PagedPage(const QString &name, PagedModel &model, QWidget *parent)
    : DataPage(name, parent)
    , m_model(model)
    , m_filterBar(new QWidget(this))
    , m_filterLayout(new QHBoxLayout(m_filterBar))
    , m_clearButton(new QToolButton(this))
    , m_loadingBar(new QProgressBar(this))
    , m_exportStrip(new ExportStrip(this))
{
    constexpr int barHeight = 2;
    m_filterLayout->setContentsMargins({});
    m_filterLayout->addWidget(m_clearButton);
    m_filterLayout->addStretch();
    m_filterBar->hide();
    m_clearButton->setObjectName(u"clearFiltersButton"_s);
    m_clearButton->setAutoRaise(true);
    m_clearButton->hide();
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

    connect(&model, &PagedModel::orderRequested, this, [this](int column, Qt::SortOrder direction) {
        m_sortColumn = column;
        m_sortDirection = direction;
        announce();
    });
    connect(m_clearButton, &QToolButton::clicked, this, [this] { clearFilters(); });
    setTableModel(&model);
    connect(&model, &QAbstractItemModel::layoutChanged, this, &PagedPage::showAwaitedRow);
}

void PagedPage::selectItem(qint64 id, const QString &searchText)
{
    m_awaitedId = id;
    askOnce([this, &searchText] {
        resetFilters();
        searchFor(searchText);
    });
    showAwaitedRow();
}

QByteArray PagedPage::saveState() const
{
    return writeTableState({DataPage::saveState(), m_exportFolder});
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
}

void PagedPage::showExporting()
{
    m_exportStrip->begin();
    updateCommands();
}

void PagedPage::showExported(const QString &path, qint64 rows)
{
    m_exportStrip->showDone(path, rows);
    updateCommands();
}

void PagedPage::showExportFailure(const Error &error)
{
    m_exportStrip->end();
    updateCommands();
    if (error.kind() == ErrorKind::Cancelled)
        emit statusChanged(tr("The export was called off; no file was written"));
    else
        banner().showError(tr("The table was not exported"), error);
}

void PagedPage::addExport()
{
    addCommandSeparator();
    m_exportCommand = addCommand(u"exportTable"_s, u"export"_s, CommandKind::Reads,
                                 Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    m_exportSelectionCommand = addCommand(u"exportSelection"_s, u"export"_s, CommandKind::Reads);
    connect(m_exportCommand, &QAction::triggered, this, [this] { chooseExportFile({}); });
    connect(m_exportSelectionCommand, &QAction::triggered, this,
            [this] { chooseExportFile(table().selectedIds()); });
}

void PagedPage::chooseExportFile(const std::vector<qint64> &ids)
{
    auto *dialog = new QFileDialog(this, tr("Export table"), m_exportFolder);
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->setNameFilters({tr("CSV tables (*.csv)")});
    dialog->selectFile(u"%1 %2.csv"_s.arg(title(), QDate::currentDate().toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, ids](const QString &path) { requestExport(path, ids); });
    dialog->open();
}

void PagedPage::requestExport(const QString &path, const std::vector<qint64> &ids)
{
    m_exportFolder = QFileInfo(path).absolutePath();
    emit stateChanged();
    TableExport what{path, ids, table().visibleColumns(), {}};
    for (const int column : what.columns)
        what.titles += m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    emit exportRequested(what);
}

void PagedPage::showAwaitedRow()
{
    const auto &ids = m_model.ids();
    const auto found = m_awaitedId ? std::ranges::find(ids, *m_awaitedId) : ids.end();
    if (found == ids.end())
        return;
    m_awaitedId.reset();
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
}

bool PagedPage::isFollowing() const
{
    constexpr qint64 most = 5000;
    return table().selectedCount() <= most;
}

FilterChip *PagedPage::addFilter(const QString &name)
{
    auto *chip = new FilterChip(this);
    chip->setObjectName(name);
    m_filterLayout->insertWidget(static_cast<int>(m_filters.size()), chip);
    m_filters.push_back(chip);
    m_filterBar->show();
    connect(chip, &FilterChip::changed, this, &PagedPage::announce);
    return chip;
}

bool PagedPage::hasFilter() const
{
    return std::ranges::any_of(m_filters, &FilterChip::isSet);
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
    for (auto *chip : m_filters)
        chip->clear();
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
    m_clearButton->setText(tr("Clear filters"));
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
    m_clearButton->setVisible(hasFilter());
    showContents();
    emit queryChanged();
}

} // namespace VeilDesk
