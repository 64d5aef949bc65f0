#pragma once

#include "models/domain/operation.h"
#include "models/domain/searchhit.h"
#include "ui/pagehistory.h"
#include "ui/widgets/topbar.h"

#include <QMainWindow>

class QActionGroup;
class QLabel;
class QProgressBar;
class QSplitter;
class QStackedWidget;

namespace VeilDesk {

class CommandPalette;
class Curtain;
class DataAgeButton;
class HintStrip;
class EditMenu;
class LockMenu;
class LockScreen;
class MessageBanner;
class Navigation;
class Page;
class RecentDatabasesMenu;
class StartPage;
class StatusLabel;
class TrayIcon;
class WindowSettings;

/// The program's window: navigation, pages, menus, messages. It hands on what the operator wants
/// and shows what it is told.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(WindowSettings &settings, QWidget *parent = nullptr);

    /// The page gets an entry in the navigation and a menu of its commands.
    void addPage(Page *page);

    /// Leaves the start page for the pages.
    void showDatabase(const DatabaseState &database);
    /// The open database has got what it lacked, or the other way round.
    void showMissing(const DatabaseFeatures &missing);
    /// Back to the start page; forgets the pages.
    void closeDatabase();

    /// Hides everything behind the lock screen; what runs goes on.
    void lock();
    void unlock();
    [[nodiscard]] bool isLocked() const;
    /// What the operator chose for this window.
    [[nodiscard]] WindowSettings &preferences() { return m_settings; }
    [[nodiscard]] LockScreen &lockScreen() { return *m_lockScreen; }
    [[nodiscard]] LockMenu &lockMenu() { return *m_lockMenu; }

    /// In front of the desktop's other windows.
    void comeForward();

    /// The place for messages about the database as a whole.
    [[nodiscard]] MessageBanner &banner();

    /// What was done; for a while, on this page.
    void showStatus(const QString &text);
    void showOpenFailure(const QString &path, const Error &error);
    /// Another window has the database and was brought forward.
    void showOpenElsewhere(const QString &path);
    void showLockFailure(const Error &error);
    void showDemoStarting();
    void showDemoFailure(const Error &error);
    /// What the recovery of unfinished operations came to.
    void showRecovery(int adopted, int compensated, int stillUnknown);
    void showRecoveryFailure(const Error &error);
    /// Without anybody having asked for it.
    void showRepaired(int subscriptions);
    /// An issue whose window was closed has ended.
    void showIssueEnded(const VeilDesk::Operation &operation);
    /// Running operations are being brought to an end before the window closes.
    void showClosing();
    void setRunningOperations(int count);
    /// What can be undone and redone next, as the Edit menu names it; empty when nothing can.
    void showUndo(const QString &undoText, const QString &redoText);
    void showUndone(const QString &text);
    void showRedone(const QString &text);
    void showUndoFailure(const QString &text, const Error &error);

    /// The answer to searchRequested(); one to an older text is dropped.
    void showSearchHits(const QString &text, const std::vector<SearchHit> &hits);
    void showSearchFailure(const QString &text, const Error &error);

    /// Ticks the entries of the View menu.
    void showChoices(const QString &language, const QString &theme);
    [[nodiscard]] QString language() const;
    [[nodiscard]] QString theme() const;

    /// Whether a screen shows the rows of that table of the database.
    [[nodiscard]] bool canShow(const QString &table) const;
    /// Goes to the screen that shows the row, and selects it.
    void showTableRow(const QString &table, qint64 id);

signals:
    void choicesShown(const QString &language, const QString &theme);
    void openRequested(const QString &path);
    void createRequested(const QString &path);
    void demoRequested();
    void issueRequested();
    /// The open database is to be looked through for what is wrong in it.
    void checkRequested();
    void refreshRequested();
    /// What matches the text, of everything in the database.
    void searchRequested(const QString &text);
    void undoRequested();
    void redoRequested();
    void languageRequested(const QString &language);
    void themeRequested(const QString &theme);
    /// The window wants to close; whoever owns it ends the program.
    void quitRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void createCentralArea();
    void createStatusBar();
    void createMenus();
    void createFileMenu();
    void createViewMenu();
    void createHelpMenu();
    QAction *addMenuAction(QMenu *menu, const QString &name, const QKeySequence &shortcut = {});
    void addChoice(QMenu *menu, QActionGroup *group, const QString &name, const QString &value);
    void retranslate();
    void retranslatePages();
    void chooseFileToOpen();
    void chooseFileToCreate();
    void showStartPage();
    void showRecentDatabases();
    void showTray(bool shown);
    void showHint();
    void showDataAge();
    void dismissUndoFailure();
    void dismissHint();
    [[nodiscard]] Page *currentPage() const;
    void removePages();
    void showRow(int row);
    void showPage(Page *page);
    [[nodiscard]] Page *findPage(const QString &name) const;
    void showHit(const SearchHit &hit);
    void goBack();
    void runCommand(QAction *command);
    void startSearch();
    void focusNextPane();
    void restoreState(Page &page);
    void saveState(const Page &page);
    void restoreLayout();
    void saveLayout();

    WindowSettings &m_settings;
    QStackedWidget *m_area;
    StartPage *m_startPage;
    TopBar *m_topBar;
    QSplitter *m_splitter;
    Navigation *m_navigation;
    QStackedWidget *m_pages;
    MessageBanner *m_banner;
    HintStrip *m_hintStrip;
    StatusLabel *m_statusLabel;
    const Page *m_newsPage = nullptr; ///< Whose news the status bar shows; none: the window's.
    DataAgeButton *m_dataAgeButton;
    QLabel *m_operationsLabel;
    QProgressBar *m_operationsBar;
    CommandPalette *m_palette;
    LockScreen *m_lockScreen;
    Curtain *m_curtain = nullptr;
    TrayIcon *m_trayIcon;
    int m_runningOperations = 0;
    QString m_undoFailure; ///< The title of its message.
    DatabaseState m_database;

    struct PageMenu
    {
        Page *page;
        QMenu *menu;
        QAction *showAction;
    };
    std::vector<PageMenu> m_pageMenus;
    PageHistory m_history;
    QMenu *m_fileMenu;
    RecentDatabasesMenu *m_recentMenu;
    LockMenu *m_lockMenu;
    EditMenu *m_editMenu;
    QMenu *m_viewMenu;
    QMenu *m_languageMenu;
    QMenu *m_themeMenu;
    QMenu *m_helpMenu;
    QActionGroup *m_languageGroup;
    QActionGroup *m_themeGroup;
    QAction *m_issueAction;
    QAction *m_openAction;
    QAction *m_createAction;
    QAction *m_demoAction;
    QAction *m_checkAction;
    QAction *m_quitAction;
    QAction *m_refreshAction;
    QAction *m_paletteAction;
    QAction *m_findAction;
    QAction *m_backAction;
    QAction *m_nextPaneAction;
    QAction *m_trayAction;
    QAction *m_shortcutsAction;
    QAction *m_hintsAction;
    QAction *m_aboutAction;
};

} // namespace VeilDesk
