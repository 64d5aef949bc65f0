#include "models/settings/windowsettings.h"
#include "ui/mainwindow.h"
#include "ui/tariffs/tariffspage.h"
#include "ui/widgets/menucommands.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/resources.h"

#include <QAction>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

QStringList visibleTexts(QTreeWidget *tree)
{
    QStringList texts;
    for (QTreeWidgetItemIterator it(tree, QTreeWidgetItemIterator::NotHidden); *it; ++it) {
        if ((*it)->parent())
            texts += (*it)->text(0);
    }
    return texts;
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void init();
    void cleanup();
    void startsWithThreeWaysToBegin();
    void handsOnTheFileThatWasChosen();
    void givesEachPageAnEntryAMenuAndAShortcut();
    void showsWhyADatabaseIsReadOnly();
    void forgetsThePagesOfAClosedDatabase();
    void canBeUsedAgainAfterADatabaseWasClosed();
    void closesOnlyWhenItsOwnerSaysSo();
    void remembersColumnsAndGeometry();
    void comesBackToAScreenThatExists();
    void listsEveryShortcut();
    void tellsHowManyOperationsRun();
    void namesWhatCanBeUndone();
    void undoTakesBackOnlyItsOwnMessage();
    void saysThatRecoveryCountsKeys();

private:
    template <typename T>
    T *find(const QString &name)
    {
        return m_window->findChild<T *>(name);
    }
    void addTariffs();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowSettings> m_preferences;
    std::unique_ptr<TariffsModel> m_model;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_preferences = std::make_unique<WindowSettings>(m_folder->filePath(u"window.ini"_s));
    m_model = std::make_unique<TariffsModel>();
    m_window = std::make_unique<MainWindow>(*m_preferences);
}

void TestMainWindow::cleanup()
{
    m_window.reset();
}

void TestMainWindow::addTariffs()
{
    m_window->addPage(new TariffsPage(*m_model, m_window.get()));
    m_window->showDatabase({u"/srv/bot.db"_s, ReadOnlyReason::None, {}, false});
    m_window->show();
}

void TestMainWindow::startsWithThreeWaysToBegin()
{
    const QSignalSpy demo(m_window.get(), &MainWindow::demoRequested);
    m_window->show();

    QVERIFY(find<QWidget>(u"startPage"_s)->isVisible());
    QVERIFY(find<QPushButton>(u"openDatabaseButton"_s)->isVisible());
    QVERIFY(find<QPushButton>(u"createDatabaseButton"_s)->isVisible());
    find<QPushButton>(u"demoButton"_s)->click();

    QCOMPARE(demo.count(), 1);
    QVERIFY(!find<QAction>(u"issueKeyAction"_s)->isEnabled());
}

void TestMainWindow::handsOnTheFileThatWasChosen()
{
    QSignalSpy opening(m_window.get(), &MainWindow::openRequested);
    m_window->show();

    find<QPushButton>(u"openDatabaseButton"_s)->click();
    auto *dialog = m_window->findChild<QFileDialog *>();
    QVERIFY(dialog);
    emit dialog->fileSelected(u"/srv/bot.db"_s);

    QCOMPARE(opening.takeFirst().first().toString(), u"/srv/bot.db"_s);
}

void TestMainWindow::givesEachPageAnEntryAMenuAndAShortcut()
{
    addTariffs();
    m_model->setRows({{TariffId{1}, u"Month"_s, std::chrono::hours(24), 1, 0, false}});

    auto *navigation = find<QListWidget>(u"navigation"_s);
    QCOMPARE(navigation->count(), 1);
    QCOMPARE(navigation->item(0)->text(), u"Tariffs"_s);
    QCOMPARE(navigation->item(0)->data(Qt::UserRole).toInt(), 1);
    const auto menus = m_window->menuBar()->actions();
    QVERIFY(std::ranges::any_of(menus, [](auto *menu) { return menu->text() == u"&Tariffs"_s; }));
    QVERIFY(find<QWidget>(u"tariffsPage"_s)->isVisible());
    QVERIFY(find<QAction>(u"issueKeyAction"_s)->isEnabled());
}

void TestMainWindow::showsWhyADatabaseIsReadOnly()
{
    addTariffs();
    auto *badge = find<QLabel>(u"databaseStateLabel"_s);
    QVERIFY(!badge->isVisible());

    m_window->showDatabase({u"/srv/bot.db"_s, ReadOnlyReason::NotAdopted, u"detail"_s, false});

    QVERIFY(badge->isVisible());
    QVERIFY(badge->toolTip().contains(TopBar::reasonText(ReadOnlyReason::NotAdopted)));
    QCOMPARE(find<QLabel>(u"databaseNameLabel"_s)->text(), u"bot.db"_s);
    QVERIFY(!find<QPushButton>(u"issueKeyButton"_s)->isEnabled());
    QVERIFY(!find<QAction>(u"addTariffAction"_s)->isEnabled());
}

void TestMainWindow::forgetsThePagesOfAClosedDatabase()
{
    addTariffs();
    const auto menusBefore = m_window->menuBar()->actions().size();

    m_window->closeDatabase();

    QVERIFY(!find<QWidget>(u"tariffsPage"_s));
    QCOMPARE(m_window->menuBar()->actions().size(), menusBefore - 1);
    QVERIFY(find<QWidget>(u"startPage"_s)->isVisible());
    addTariffs();
    QCOMPARE(find<QListWidget>(u"navigation"_s)->count(), 1);
}

void TestMainWindow::canBeUsedAgainAfterADatabaseWasClosed()
{
    addTariffs();
    m_window->showClosing();
    QVERIFY(!m_window->centralWidget()->isEnabled());

    m_window->closeDatabase();

    QVERIFY(m_window->centralWidget()->isEnabled());
}

void TestMainWindow::closesOnlyWhenItsOwnerSaysSo()
{
    const QSignalSpy quitting(m_window.get(), &MainWindow::quitRequested);
    m_window->show();

    QVERIFY(!m_window->close());

    QCOMPARE(quitting.count(), 1);
    QVERIFY(m_window->isVisible());
}

void TestMainWindow::remembersColumnsAndGeometry()
{
    addTariffs();
    m_window->resize(700, 600);
    find<QTableView>(u"tariffsView"_s)->setColumnHidden(TariffsModel::TrafficColumn, true);
    m_window->close();

    m_window = std::make_unique<MainWindow>(*m_preferences);
    addTariffs();

    QCOMPARE(m_window->size(), QSize(700, 600));
    QVERIFY(find<QTableView>(u"tariffsView"_s)->isColumnHidden(TariffsModel::TrafficColumn));
}

void TestMainWindow::comesBackToAScreenThatExists()
{
    m_window->show();
    m_window->setGeometry(20'000, 20'000, 700, 600);
    m_window->close();

    m_window = std::make_unique<MainWindow>(*m_preferences);
    m_window->show();

    const auto screen = QGuiApplication::primaryScreen()->availableGeometry();
    QVERIFY(screen.contains(m_window->geometry().center()));
}

void TestMainWindow::listsEveryShortcut()
{
    addTariffs();

    find<QAction>(u"shortcutsAction"_s)->trigger();

    auto *dialog = find<QDialog>(u"shortcutsDialog"_s);
    QVERIFY(dialog);
    auto *tree = dialog->findChild<QTreeWidget *>(u"shortcutsTree"_s);
    for (const auto &command : menuCommands(*m_window->menuBar())) {
        const auto *action = command.action;
        const auto title = withoutMnemonic(action->text());
        const bool isListed =
            !tree->findItems(title, Qt::MatchRecursive | Qt::MatchExactly).empty();
        QVERIFY2(isListed != action->shortcut().isEmpty(), qPrintable(title));
    }
    QStringList groups;
    for (int row = 0; row < tree->topLevelItemCount(); ++row)
        groups += tree->topLevelItem(row)->text(0);
    QCOMPARE(groups.removeDuplicates(), 0);

    dialog->findChild<QLineEdit *>(u"shortcutSearchEdit"_s)->setText(u"refr"_s);
    const auto shown = visibleTexts(tree);
    QVERIFY2(shown == QStringList{u"Refresh"_s}, qPrintable(shown.join(u", "_s)));
}

void TestMainWindow::tellsHowManyOperationsRun()
{
    m_window->setRunningOperations(2);
    QVERIFY(find<QLabel>(u"operationsLabel"_s)->text().contains(u"2"_s));
    QVERIFY(!find<QWidget>(u"operationsBar"_s)->isHidden());

    m_window->setRunningOperations(0);
    QVERIFY(find<QLabel>(u"operationsLabel"_s)->text().isEmpty());
    QVERIFY(find<QWidget>(u"operationsBar"_s)->isHidden());
}

void TestMainWindow::namesWhatCanBeUndone()
{
    addTariffs();
    const QSignalSpy undoing(m_window.get(), &MainWindow::undoRequested);
    const QSignalSpy redoing(m_window.get(), &MainWindow::redoRequested);
    auto *undo = find<QAction>(u"undoAction"_s);
    auto *redo = find<QAction>(u"redoAction"_s);
    QVERIFY(!undo->isEnabled());

    m_window->showUndo(u"editing tariff A & B"_s, {});
    QCOMPARE(undo->text(), u"&Undo editing tariff A && B"_s);
    QVERIFY(!redo->isEnabled());
    undo->trigger();
    m_window->showUndo({}, u"editing tariff A"_s);
    redo->trigger();

    QCOMPARE(undoing.count(), 1);
    QCOMPARE(redoing.count(), 1);
    m_window->closeDatabase();
    QVERIFY(!redo->isEnabled());
}

void TestMainWindow::undoTakesBackOnlyItsOwnMessage()
{
    addTariffs();
    const auto &banner = m_window->banner();
    m_window->banner().showMessage(Tone::Accent, u"This is a demo"_s, {});

    m_window->showUndone(u"editing tariff A"_s);
    m_window->showRedone(u"editing tariff A"_s);
    QVERIFY(!banner.isHidden());

    m_window->showUndoFailure(u"editing tariff A"_s, Error(ErrorKind::Conflict, u"Changed"_s));
    m_window->showUndone(u"editing tariff B"_s);
    QVERIFY(banner.isHidden());
}

void TestMainWindow::saysThatRecoveryCountsKeys()
{
    m_window->showRecovery(16, 0, 0);
    QCOMPARE(find<QLabel>(u"statusLabel"_s)->text(),
             u"Unfinished operations were completed: 16 key(s) kept"_s);

    m_window->showRecovery(1, 2, 0);
    QCOMPARE(find<QLabel>(u"statusLabel"_s)->text(),
             u"Unfinished operations were completed: 1 key(s) kept, 2 key(s) removed"_s);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
