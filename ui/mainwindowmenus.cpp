#include "ui/mainwindow.h"

#include "models/settings/windowsettings.h"
#include "ui/editmenu.h"
#include "ui/help/aboutdialog.h"
#include "ui/help/shortcutsdialog.h"
#include "ui/lock/lockmenu.h"
#include "ui/palette/commandpalette.h"
#include "ui/recentdatabasesmenu.h"
#include "ui/trayicon.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/menucommands.h"
#include "ui/widgets/navigation.h"

#include <QActionGroup>
#include <QFileInfo>
#include <QMenuBar>
#include <QStackedWidget>

namespace VeilDesk {

using namespace Qt::StringLiterals;

void MainWindow::createMenus()
{
    m_issueAction = new QAction(icon(u"add"_s), QString(), this);
    m_issueAction->setObjectName(u"issueKeyAction"_s);
    m_issueAction->setShortcut(Qt::CTRL | Qt::Key_N);
    // Not the window's own: a locked window has no commands.
    m_area->addAction(m_issueAction);
    connect(m_issueAction, &QAction::triggered, this, &MainWindow::issueRequested);
    createFileMenu();
    m_editMenu = new EditMenu(this);
    menuBar()->addMenu(m_editMenu);
    connect(m_editMenu, &EditMenu::undoRequested, this, &MainWindow::undoRequested);
    connect(m_editMenu, &EditMenu::redoRequested, this, &MainWindow::redoRequested);
    createViewMenu();
    createHelpMenu();
}

void MainWindow::createFileMenu()
{
    m_fileMenu = menuBar()->addMenu(QString());
    m_openAction = addMenuAction(m_fileMenu, u"openDatabase"_s, QKeySequence::Open);
    m_openAction->setIcon(icon(u"folder"_s));
    m_createAction = addMenuAction(m_fileMenu, u"createDatabase"_s);
    m_createAction->setIcon(icon(u"database-add"_s));
    m_demoAction = addMenuAction(m_fileMenu, u"demo"_s);
    m_demoAction->setIcon(icon(u"demo"_s));
    m_recentMenu = new RecentDatabasesMenu(this);
    m_fileMenu->insertMenu(m_createAction, m_recentMenu);
    m_checkAction = addMenuAction(m_fileMenu, u"checkDatabase"_s);
    m_checkAction->setIcon(icon(u"verify"_s));
    m_fileMenu->addSeparator();
    m_lockMenu = new LockMenu(this);
    m_fileMenu->addMenu(m_lockMenu);
    m_fileMenu->addSeparator();
    m_quitAction = addMenuAction(m_fileMenu, u"quit"_s, Qt::CTRL | Qt::Key_Q);
    m_quitAction->setMenuRole(QAction::QuitRole);
    connect(m_checkAction, &QAction::triggered, this, &MainWindow::checkRequested);
    connect(m_openAction, &QAction::triggered, this, &MainWindow::chooseFileToOpen);
    connect(m_recentMenu, &RecentDatabasesMenu::openRequested, this, &MainWindow::openRequested);
    connect(m_recentMenu, &RecentDatabasesMenu::clearRequested, this, [this] {
        m_settings.forgetDatabases();
        showRecentDatabases();
    });
    connect(m_createAction, &QAction::triggered, this, &MainWindow::chooseFileToCreate);
    connect(m_demoAction, &QAction::triggered, this, &MainWindow::demoRequested);
    connect(m_quitAction, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::createViewMenu()
{
    m_viewMenu = menuBar()->addMenu(QString());
    m_refreshAction = addMenuAction(m_viewMenu, u"refresh"_s, QKeySequence::Refresh);
    m_refreshAction->setIcon(icon(u"refresh"_s));
    m_viewMenu->insertSeparator(m_refreshAction);
    m_paletteAction = addMenuAction(m_viewMenu, u"palette"_s, Qt::CTRL | Qt::Key_K);
    m_paletteAction->setIcon(icon(u"search"_s));
    m_findAction = addMenuAction(m_viewMenu, u"find"_s, QKeySequence::Find);
    m_viewMenu->addSeparator();
    m_backAction = addMenuAction(m_viewMenu, u"back"_s, Qt::ALT | Qt::Key_Left);
    m_nextPaneAction = addMenuAction(m_viewMenu, u"nextPane"_s, Qt::Key_F6);
    m_viewMenu->addSeparator();
    m_themeMenu = m_viewMenu->addMenu(QString());
    m_themeGroup = new QActionGroup(this);
    for (const auto &theme : {u"system"_s, u"light"_s, u"dark"_s})
        addChoice(m_themeMenu, m_themeGroup, theme + u"Theme"_s, theme);
    m_languageMenu = m_viewMenu->addMenu(QString());
    m_languageGroup = new QActionGroup(this);
    for (const auto &language : {u"en"_s, u"ru"_s})
        addChoice(m_languageMenu, m_languageGroup, language + u"Language"_s, language);
    m_trayAction = addMenuAction(m_viewMenu, u"tray"_s);
    m_trayAction->setCheckable(true);
    m_trayAction->setChecked(m_settings.isTrayShown());
    m_trayAction->setEnabled(TrayIcon::isAvailable());
    m_trayIcon->setShown(m_settings.isTrayShown());

    connect(m_trayAction, &QAction::toggled, this, &MainWindow::showTray);
    connect(m_refreshAction, &QAction::triggered, this, &MainWindow::refreshRequested);
    connect(m_paletteAction, &QAction::triggered, this, [this] { m_palette->open(*menuBar()); });
    connect(m_findAction, &QAction::triggered, this, &MainWindow::startSearch);
    connect(m_backAction, &QAction::triggered, this, &MainWindow::goBack);
    connect(m_nextPaneAction, &QAction::triggered, this, &MainWindow::focusNextPane);
    connect(m_themeGroup, &QActionGroup::triggered, this,
            [this](QAction *action) { emit themeRequested(action->data().toString()); });
    connect(m_languageGroup, &QActionGroup::triggered, this,
            [this](QAction *action) { emit languageRequested(action->data().toString()); });
}

void MainWindow::createHelpMenu()
{
    m_helpMenu = menuBar()->addMenu(QString());
    m_shortcutsAction = addMenuAction(m_helpMenu, u"shortcuts"_s, Qt::CTRL | Qt::Key_Slash);
    m_hintsAction = addMenuAction(m_helpMenu, u"hints"_s);
    m_aboutAction = addMenuAction(m_helpMenu, u"about"_s);
    m_aboutAction->setIcon(icon(u"info"_s));
    m_aboutAction->setMenuRole(QAction::AboutRole);
    connect(m_shortcutsAction, &QAction::triggered, this, [this] {
        auto *dialog = new ShortcutsDialog(*menuBar(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_hintsAction, &QAction::triggered, this, [this] {
        m_settings.restoreHints();
        showHint();
    });
    connect(m_aboutAction, &QAction::triggered, this, [this] {
        auto *dialog = new AboutDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void MainWindow::showTray(bool shown)
{
    m_settings.setTrayShown(shown);
    m_trayIcon->setShown(shown);
}

QAction *MainWindow::addMenuAction(QMenu *menu, const QString &name, const QKeySequence &shortcut)
{
    auto *action = menu->addAction(QString());
    action->setObjectName(name + u"Action"_s);
    action->setShortcut(shortcut);
    return action;
}

void MainWindow::addChoice(QMenu *menu, QActionGroup *group, const QString &name,
                           const QString &value)
{
    auto *action = addMenuAction(menu, name);
    action->setCheckable(true);
    action->setData(value);
    group->addAction(action);
}

void MainWindow::retranslate()
{
    const auto file = m_database.isDemo ? tr("Demo") : QFileInfo(m_database.path).fileName();
    setWindowTitle(file.isEmpty() || isLocked() ? u"VeilDesk"_s : file + u" – VeilDesk"_s);
    m_fileMenu->setTitle(tr("&File"));
    m_openAction->setText(tr("&Open database…"));
    m_createAction->setText(tr("&New database…"));
    m_demoAction->setText(tr("&Demo"));
    m_checkAction->setText(tr("&Check database…"));
    m_recentMenu->retranslate();
    m_lockMenu->retranslate();
    m_quitAction->setText(tr("&Quit"));
    m_issueAction->setText(tr("&Issue key…"));
    m_viewMenu->setTitle(tr("&View"));
    m_refreshAction->setText(tr("&Refresh"));
    m_paletteAction->setText(tr("Find an&ything…"));
    m_findAction->setText(tr("Search &in the table"));
    m_backAction->setText(tr("&Back"));
    m_nextPaneAction->setText(tr("Next &pane"));
    m_trayAction->setText(tr("I&con in the tray"));
    setDisabledReason(m_trayAction,
                      TrayIcon::isAvailable() ? QString() : tr("This desktop has no tray"));
    m_themeMenu->setTitle(tr("T&heme"));
    for (auto *action : m_themeGroup->actions()) {
        const auto theme = action->data().toString();
        action->setText(theme == "system"_L1 ? tr("As the &system")
                                             : (theme == "light"_L1 ? tr("&Light") : tr("&Dark")));
    }
    m_languageMenu->setTitle(tr("&Language"));
    m_languageGroup->actions().value(0)->setText(u"&English"_s);
    m_languageGroup->actions().value(1)->setText(u"&Русский"_s);
    m_helpMenu->setTitle(tr("&Help"));
    m_shortcutsAction->setText(tr("Keyboard &shortcuts"));
    m_hintsAction->setText(tr("Show &hints again"));
    m_aboutAction->setText(tr("&About VeilDesk"));
    m_navigation->setAccessibleName(tr("Screens"));
    retranslatePages();
    setRunningOperations(m_runningOperations);
}

} // namespace VeilDesk
