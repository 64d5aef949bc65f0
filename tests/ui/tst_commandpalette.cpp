#include "models/itemmodels/roles.h"
#include "tests/ui/samplewindow.h"
#include "ui/palette/palettemodel.h"
#include "ui/widgets/menucommands.h"
#include "ui/widgets/resources.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

class TestCommandPalette : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void init();
    void cleanup();
    void opensByItsShortcutAndClosesByEscape();
    void findsEveryCommandOfTheMenus();
    void hasEveryCommandOfEveryPageInAMenu();
    void runsTheCommandThatIsChosen();
    void showsThePageOfTheCommandFirst();
    void saysWhyACommandCannotBeUsed();
    void movesOverTheHeadings();
    void closesWhenTheFocusGoes();
    void showsWhatTheDatabaseHas();
    void dropsTheAnswerToAnOlderText();
    void saysThatTheSearchFailed();
    void showsTheRowThatIsChosen_data();
    void showsTheRowThatIsChosen();
    void goesBackToThePageBefore();
    void reachesPagesByTheirOwnShortcuts();
    void worksWithoutADatabase();

private:
    template <typename T>
    T *find(const QString &name)
    {
        return m_sample->window->findChild<T *>(name);
    }
    QLineEdit *open();
    void press(Qt::Key key) { QTest::keyClick(find<QLineEdit>(u"paletteEdit"_s), key); }
    QModelIndex current() { return find<QListView>(u"paletteList"_s)->currentIndex(); }
    QStringList rows();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowSettings> m_preferences;
    std::unique_ptr<SampleWindow> m_sample;
};

void TestCommandPalette::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_preferences = std::make_unique<WindowSettings>(m_folder->filePath(u"window.ini"_s));
    m_sample = std::make_unique<SampleWindow>(*m_preferences);
    m_sample->fill(sampleWorld());
    m_sample->showDatabase();
    m_sample->window->show();
    m_sample->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_sample->window.get()));
}

void TestCommandPalette::cleanup()
{
    m_sample.reset();
}

QLineEdit *TestCommandPalette::open()
{
    find<QAction>(u"paletteAction"_s)->trigger();
    return find<QLineEdit>(u"paletteEdit"_s);
}

QStringList TestCommandPalette::rows()
{
    const auto *model = find<QListView>(u"paletteList"_s)->model();
    QStringList texts;
    for (int row = 0; row < model->rowCount(); ++row)
        texts += model->index(row, 0).data().toString();
    return texts;
}

void TestCommandPalette::opensByItsShortcutAndClosesByEscape()
{
    auto *table = find<QTableView>(u"keysView"_s);
    table->setFocus();

    QTest::keyClick(m_sample->window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *palette = find<QWidget>(u"commandPalette"_s);
    QVERIFY(palette->isVisible());
    QVERIFY(find<QLineEdit>(u"paletteEdit"_s)->hasFocus());
    QVERIFY(m_sample->window->rect().contains(palette->geometry()));
    press(Qt::Key_Escape);

    QVERIFY(!palette->isVisible());
    QVERIFY(table->hasFocus());
}

void TestCommandPalette::findsEveryCommandOfTheMenus()
{
    const auto commands = menuCommands(*m_sample->window->menuBar());
    QVERIFY(commands.size() > 15);
    auto *edit = open();

    for (const auto &command : commands) {
        const auto title = withoutMnemonic(command.action->text());
        edit->setText(title);
        QVERIFY2(rows().contains(title), qPrintable(title));
    }
}

void TestCommandPalette::hasEveryCommandOfEveryPageInAMenu()
{
    QSet<const QAction *> inMenus;
    for (const auto &command : menuCommands(*m_sample->window->menuBar()))
        inMenus += command.action;
    const auto pages = m_sample->window->findChildren<Page *>();
    QCOMPARE(pages.size(), 8);

    for (const auto *page : pages) {
        const auto commands = page->findChildren<QAction *>(Qt::FindDirectChildrenOnly);
        QVERIFY(!commands.isEmpty());
        for (const auto *command : commands)
            QVERIFY2(command->isSeparator() || inMenus.contains(command),
                     qPrintable(command->objectName()));
    }
}

void TestCommandPalette::runsTheCommandThatIsChosen()
{
    const QSignalSpy refreshing(m_sample->window.get(), &MainWindow::refreshRequested);
    open()->setText(u"refr"_s);

    QCOMPARE(current().data().toString(), u"Refresh"_s);
    QVERIFY(!current().data(PaletteModel::ShortcutRole).toString().isEmpty());
    press(Qt::Key_Return);

    QCOMPARE(refreshing.count(), 1);
    QVERIFY(!find<QWidget>(u"commandPalette"_s)->isVisible());
}

void TestCommandPalette::showsThePageOfTheCommandFirst()
{
    const QSignalSpy adding(m_sample->tariffs, &TariffsPage::addRequested);
    QVERIFY(!m_sample->tariffs->isVisible());
    open()->setText(u"add tariff"_s);
    QVERIFY(current().data(PaletteModel::IsUsableRole).toBool());
    press(Qt::Key_Return);

    QCOMPARE(adding.count(), 1);
    QVERIFY(m_sample->tariffs->isVisible());
}

void TestCommandPalette::saysWhyACommandCannotBeUsed()
{
    m_sample->showDatabase(ReadOnlyReason::Protected);
    const QSignalSpy adding(m_sample->tariffs, &TariffsPage::addRequested);
    open()->setText(u"add tariff"_s);

    QVERIFY(!current().data(PaletteModel::IsUsableRole).toBool());
    const auto detail = current().data(PaletteModel::DetailRole).toString();
    QVERIFY2(detail.contains(TopBar::reasonText(ReadOnlyReason::Protected)), qPrintable(detail));
    press(Qt::Key_Return);

    QCOMPARE(adding.count(), 0);
    QVERIFY(find<QWidget>(u"commandPalette"_s)->isVisible());
}

void TestCommandPalette::movesOverTheHeadings()
{
    auto *edit = open();
    QCOMPARE(current().row(), 1);
    press(Qt::Key_Up);
    QCOMPARE(current().row(), 1);
    press(Qt::Key_Down);
    QCOMPARE(current().row(), 2);
    press(Qt::Key_PageDown);
    QCOMPARE(current().row(), 10);
    press(Qt::Key_PageUp);
    press(Qt::Key_PageUp);
    QCOMPARE(current().row(), 1);

    edit->setText(u"light"_s);
    const auto commands = static_cast<int>(rows().size());
    m_sample->window->showSearchHits(u"light"_s,
                                     {{SearchKind::Key, 1, u"light@veil.example"_s, {}, {}}});
    for (int step = 0; step < commands; ++step)
        press(Qt::Key_Down);
    QCOMPARE(current().data().toString(), u"light@veil.example"_s);
}

void TestCommandPalette::closesWhenTheFocusGoes()
{
    open();
    find<QTableView>(u"keysView"_s)->setFocus();

    QVERIFY(!find<QWidget>(u"commandPalette"_s)->isVisible());
    QVERIFY(find<QTableView>(u"keysView"_s)->hasFocus());
}

void TestCommandPalette::showsWhatTheDatabaseHas()
{
    QSignalSpy searching(m_sample->window.get(), &MainWindow::searchRequested);
    open()->setText(u" amster"_s);
    QCOMPARE(searching.last().first().toString(), u"amster"_s);
    QVERIFY(find<QLabel>(u"paletteNote"_s)->isVisible());

    m_sample->window->showSearchHits(
        u"amster"_s,
        {{SearchKind::Key, 5, u"a@amster.example"_s, u"Amsterdam"_s, {}},
         {SearchKind::Server, 1, u"Amsterdam"_s, u"https://ams1"_s, u"Amsterdam"_s}});

    const QStringList expected{u"Servers"_s, u"Amsterdam"_s, u"Keys"_s, u"a@amster.example"_s};
    QCOMPARE(rows(), expected);
    QCOMPARE(current().data().toString(), u"Amsterdam"_s);
    QVERIFY(!find<QLabel>(u"paletteNote"_s)->isVisible());
}

void TestCommandPalette::dropsTheAnswerToAnOlderText()
{
    open()->setText(u"zzz"_s);

    m_sample->window->showSearchHits(u"zz"_s, {{SearchKind::Key, 5, u"zz"_s, {}, {}}});
    QVERIFY(rows().isEmpty());
    QCOMPARE(find<QLabel>(u"paletteNote"_s)->text(), u"Searching…"_s);
    m_sample->window->showSearchHits(u"zzz"_s, {});

    QCOMPARE(find<QLabel>(u"paletteNote"_s)->text(), u"Nothing was found"_s);
}

void TestCommandPalette::saysThatTheSearchFailed()
{
    open()->setText(u"zzz"_s);

    m_sample->window->showSearchFailure(u"zzz"_s, Error(ErrorKind::DatabaseLocked, {}));

    QVERIFY(find<QLabel>(u"paletteNote"_s)->text().startsWith(u"The database was not searched"_s));
}

void TestCommandPalette::showsTheRowThatIsChosen_data()
{
    QTest::addColumn<SearchHit>("hit");
    QTest::addColumn<QString>("view");

    QTest::newRow("a server") << SearchHit{SearchKind::Server, 2, u"x"_s, {}, u"x"_s}
                              << u"serversView"_s;
    QTest::newRow("a tariff") << SearchHit{SearchKind::Tariff, 1, u"x"_s, {}, u"x"_s}
                              << u"tariffsView"_s;
    const auto key = sampleWorld().keys.front();
    QTest::newRow("a key") << SearchHit{SearchKind::Key, 1, u"x"_s, {}, key.email} << u"keysView"_s;
}

void TestCommandPalette::showsTheRowThatIsChosen()
{
    QFETCH(SearchHit, hit);
    QFETCH(QString, view);
    open()->setText(u"xyz"_s);
    m_sample->window->showSearchHits(u"xyz"_s, {hit});

    press(Qt::Key_Return);

    auto *table = find<QTableView>(view);
    QVERIFY(table->isVisible());
    const auto selected = table->selectionModel()->selectedRows();
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected.first().data(IdRole).toLongLong(), hit.id);
}

void TestCommandPalette::goesBackToThePageBefore()
{
    QVERIFY(!find<QAction>(u"backAction"_s)->isEnabled());
    m_sample->showPage(1);
    m_sample->showPage(2);

    QTest::keyClick(m_sample->window.get(), Qt::Key_Left, Qt::AltModifier);
    QVERIFY(m_sample->servers->isVisible());
    QTest::keyClick(m_sample->window.get(), Qt::Key_Left, Qt::AltModifier);

    QVERIFY(m_sample->keys->isVisible());
    QVERIFY(!find<QAction>(u"backAction"_s)->isEnabled());
}

void TestCommandPalette::reachesPagesByTheirOwnShortcuts()
{
    QTest::keyClick(m_sample->window.get(), Qt::Key_3, Qt::ControlModifier);
    QVERIFY(m_sample->tariffs->isVisible());
    QTest::keyClick(m_sample->window.get(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(m_sample->tariffs->findChild<QLineEdit *>(u"searchEdit"_s)->hasFocus());

    const QSignalSpy adding(m_sample->servers, &ServersPage::addRequested);
    QTest::keyClick(m_sample->window.get(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);

    QCOMPARE(adding.count(), 1);
    QVERIFY(m_sample->servers->isVisible());
}

void TestCommandPalette::worksWithoutADatabase()
{
    m_sample->window->closeDatabase();
    open()->setText(u"issue"_s);
    QVERIFY(rows().isEmpty());

    find<QLineEdit>(u"paletteEdit"_s)->setText(u"refresh"_s);
    QVERIFY(!current().data(PaletteModel::IsUsableRole).toBool());
    QVERIFY(current().data(PaletteModel::DetailRole).toString().contains(u"No database"_s));
}

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
