#include "ui/mainwindow.h"

#include "models/settings/windowsettings.h"
#include "ui/palette/commandpalette.h"
#include "ui/recentdatabasesmenu.h"
#include "ui/startpage.h"
#include "ui/widgets/menucommands.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/page.h"

#include <QFileDialog>
#include <QMenuBar>
#include <QStackedWidget>

namespace VeilDesk {

using namespace Qt::StringLiterals;

void MainWindow::showDatabase(const DatabaseState &database)
{
    showStatus({});
    m_database = database;
    m_topBar->showDatabase(database);
    const bool isWritable = database.readOnly == ReadOnlyReason::None;
    m_issueAction->setEnabled(isWritable);
    setDisabledReason(m_issueAction, TopBar::reasonText(database.readOnly));
    for (auto *action : {m_refreshAction, m_findAction, m_checkAction}) {
        action->setEnabled(true);
        setDisabledReason(action, {});
    }
    setDisabledReason(m_backAction, tr("No other screen was shown before"));
    for (const auto &entry : m_pageMenus)
        entry.page->setWritable(isWritable, TopBar::reasonText(database.readOnly));
    showMissing(database.missing);
    m_area->setCurrentIndex(1);
    showRecentDatabases();
    m_navigation->setFocus();
    if (database.isDemo)
        m_banner->showMessage(Tone::Accent, tr("This is a demo"),
                              tr("The servers are simulated on this computer and all customers are "
                                 "invented. Try anything: everything disappears when you close "
                                 "the window."));
    retranslate();
}

void MainWindow::showMissing(const DatabaseFeatures &missing)
{
    m_database.missing = missing;
    for (const auto &entry : m_pageMenus)
        entry.page->setMissing(missing);
}

void MainWindow::closeDatabase()
{
    saveLayout();
    removePages();
    showStartPage();
}

void MainWindow::showStartPage()
{
    m_database = {};
    m_banner->dismiss();
    m_palette->hide();
    for (auto *action :
         {m_issueAction, m_refreshAction, m_findAction, m_backAction, m_checkAction}) {
        action->setEnabled(false);
        setDisabledReason(action, tr("No database is open"));
    }
    setRunningOperations(0);
    showUndo({}, {});
    m_area->setCurrentIndex(0);
    showRecentDatabases();
    centralWidget()->setEnabled(true);
    menuBar()->setEnabled(true);
    showStatus({});
    retranslate();
}

void MainWindow::chooseFileToOpen()
{
    auto *dialog = new QFileDialog(this, tr("Open database"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("SQLite databases (*.db *.sqlite *.sqlite3)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openRequested);
    dialog->open();
}

void MainWindow::chooseFileToCreate()
{
    auto *dialog = new QFileDialog(this, tr("New database"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"db"_s);
    dialog->setNameFilters({tr("SQLite databases (*.db *.sqlite *.sqlite3)")});
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::createRequested);
    dialog->open();
}

void MainWindow::showRecentDatabases()
{
    const auto paths = m_settings.recentDatabases();
    m_recentMenu->showPaths(paths);
    m_startPage->showRecentDatabases(paths);
}

} // namespace VeilDesk
