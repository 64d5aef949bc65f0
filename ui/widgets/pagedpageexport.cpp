#include "models/itemmodels/pagedmodel.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/exportstrip.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/pagedpage.h"

#include <QAction>
#include <QDate>
#include <QFileDialog>

namespace VeilDesk {

using namespace Qt::StringLiterals;

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
    TableExport what{path, ids, {}, {}};
    for (const int shown : table().visibleColumns()) {
        for (const int column : {shown, m_model.fileColumnBehind(shown)}) {
            if (column < 0)
                continue;
            what.columns.push_back(column);
            what.titles += m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        }
    }
    emit exportRequested(what);
}

} // namespace VeilDesk
