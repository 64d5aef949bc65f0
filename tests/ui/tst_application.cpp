#include "app/application.h"
#include "tests/app/provisioningbench.h"
#include "tests/support/httpserver.h"
#include "tests/support/patience.h"
#include "ui/widgets/resources.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

/// What the page of settings remembers of an edit that was not saved.
QByteArray unsavedCap(const QString &text)
{
    SettingsPage page;
    page.findChild<QLineEdit *>(u"retry.capEditor"_s)->setText(text);
    return page.saveState();
}

} // namespace

/// Boots the whole program on real files; the demo brings real simulators.
class TestApplication : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void beginsOnTheStartPage();
    void createsADatabaseAndStoresATariff();
    void saysWhyAFileCannotBeOpened();
    void asksBeforeItAddsTables();
    void closesWhileAServerIsSilent();
    void showsADemoWithKeysThatExist();
    void deliversWhatIsPaidInTheDemo();
    void theDemoLeavesTheOperatorsSettingsAlone();
    void switchesLanguageAtOnceAndRemembersIt();

private:
    void boot(const WindowArguments &arguments);
    void shutDown();
    MainWindow &window() { return m_application->window(); }
    template <typename T>
    T *find(const QString &name)
    {
        return window().findChild<T *>(name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Application> m_application;
};

void TestApplication::initTestCase()
{
    QApplication::setQuitOnLastWindowClosed(false);
    initResources();
}

void TestApplication::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestApplication::cleanup()
{
    shutDown();
}

void TestApplication::boot(const WindowArguments &arguments)
{
    auto english = arguments;
    if (english.language.isEmpty())
        english.language = u"en"_s;
    m_application =
        std::make_unique<Application>(english, SettingsFile(m_folder->filePath(u"veildesk.ini"_s)),
                                      m_folder->filePath(u"window.ini"_s));
    m_application->start();
}

void TestApplication::shutDown()
{
    if (!m_application)
        return;
    m_application->quit();
    QTRY_VERIFY_WITH_TIMEOUT(!window().isVisible(), 60'000);
    m_application.reset();
}

void TestApplication::beginsOnTheStartPage()
{
    boot({});

    QVERIFY(find<QWidget>(u"startPage"_s)->isVisible());
}

void TestApplication::createsADatabaseAndStoresATariff()
{
    boot({});
    emit window().createRequested(m_folder->filePath(u"new.db"_s));
    QTRY_VERIFY(find<QWidget>(u"keysEmptyState"_s));

    QTRY_VERIFY(find<QAction>(u"addTariffAction"_s));
    find<QListWidget>(u"navigation"_s)->setCurrentRow(2);
    find<QAction>(u"addTariffAction"_s)->trigger();
    auto *dialog = find<QDialog>(u"tariffDialog"_s);
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"nameEdit"_s), u"Month"_s);
    dialog->findChild<QPushButton *>(u"addButton"_s)->click();

    QTRY_COMPARE(find<QTableView>(u"tariffsView"_s)->model()->rowCount(), 1);
    QTRY_VERIFY(!find<QDialog>(u"tariffDialog"_s));
    shutDown();

    WindowArguments again;
    again.databasePath = m_folder->filePath(u"new.db"_s);
    boot(again);
    QTRY_VERIFY(find<QTableView>(u"tariffsView"_s));
    QTRY_COMPARE(find<QTableView>(u"tariffsView"_s)->model()->rowCount(), 1);
}

void TestApplication::saysWhyAFileCannotBeOpened()
{
    QFile file(m_folder->filePath(u"photo.jpg"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    WindowArguments arguments;
    arguments.databasePath = file.fileName();

    boot(arguments);

    auto *start = find<QWidget>(u"startPage"_s);
    QTRY_VERIFY(start->findChild<QWidget *>(u"messageBanner"_s)->isVisible());
    QVERIFY(start->isVisible());
}

void TestApplication::asksBeforeItAddsTables()
{
    const auto path = m_folder->filePath(u"bot.db"_s);
    {
        auto bot = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"bot"_s);
        bot.setDatabaseName(path);
        QVERIFY(bot.open());
        QSqlQuery query(bot);
        QFile schema(u":/schema/bot_head.sql"_s);
        QVERIFY(schema.open(QFile::ReadOnly));
        for (const auto &statement : QString::fromUtf8(schema.readAll()).split(u';')) {
            if (!statement.trimmed().isEmpty())
                QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
        }
        query.finish();
        bot.close();
    }
    QSqlDatabase::removeDatabase(u"bot"_s);
    WindowArguments arguments;
    arguments.databasePath = path;

    boot(arguments);
    QTRY_VERIFY(find<QDialog>(u"adoptDialog"_s));
    QVERIFY(find<QWidget>(u"databaseStateLabel"_s)->isVisible());
    find<QPushButton>(u"adoptButton"_s)->click();

    QTRY_VERIFY(find<QWidget>(u"databaseStateLabel"_s)->isHidden());
    QVERIFY(window().centralWidget()->isEnabled());
    QVERIFY(find<QPushButton>(u"issueKeyButton"_s)->isEnabled());
}

void TestApplication::closesWhileAServerIsSilent()
{
    const HttpServer::Handler never = [](const HttpRequest &, const HttpResponder &) {};
    HttpServer silent(never);
    QVERIFY(silent.listen());
    ProvisioningBench bench;
    auto &server = bench.addServer();
    server.createFaults = {{lostAnswer(), true}};
    server.listFaults.assign(40, {connectionRefused()});
    const auto issued = bench.issue(bench.requestFor(u"a@b.example"_s));
    QCOMPARE(issued->state, OperationState::Unfinished);
    bench.execute(u"UPDATE servers SET api_url = '%1'"_s.arg(silent.url().toString()));
    WindowArguments arguments;
    arguments.databasePath = bench.database->path();
    bench.service.reset();
    bench.pool.reset();
    bench.database.reset();
    boot(arguments);
    QTRY_VERIFY(silent.requestCount() > 0);

    m_application->quit();

    QTRY_VERIFY(!window().isVisible());
}

void TestApplication::showsADemoWithKeysThatExist()
{
    WindowArguments arguments;
    arguments.demo = true;

    boot(arguments);

    QTRY_VERIFY_WITH_TIMEOUT(find<QTableView>(u"keysView"_s), 60'000);
    auto *keys = find<QTableView>(u"keysView"_s);
    QTRY_VERIFY(keys->model()->rowCount() > 100);
    QTRY_COMPARE(find<QTableView>(u"serversView"_s)->model()->rowCount(), 3);
    auto *status = find<QLabel>(u"statusLabel"_s);
    QVERIFY2(status->text().isEmpty(), "the demo runs, so nothing is starting any more");
    keys->selectAll();
    find<QAction>(u"verifyKeysAction"_s)->trigger();
    const auto all = u"%1 of %1 keys are on their servers"_s.arg(keys->model()->rowCount());
    QTRY_VERIFY(find<QLabel>(u"resultTitle"_s));
    QTRY_COMPARE_WITH_TIMEOUT(find<QLabel>(u"resultTitle"_s)->text(), all, 60'000);
    find<QDialog>(u"resultSheet"_s)->close();

    keys->selectRow(0);
    QGuiApplication::clipboard()->clear();
    find<QAction>(u"copyLinkAction"_s)->trigger();
    QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(u"vless://"_s));
}

void TestApplication::deliversWhatIsPaidInTheDemo()
{
    WindowArguments arguments;
    arguments.demo = true;
    boot(arguments);
    QTRY_VERIFY_WITH_TIMEOUT(find<QTableView>(u"paymentsView"_s), 60'000);
    find<QListWidget>(u"navigation"_s)->setCurrentRow(5);
    auto *payments = find<QTableView>(u"paymentsView"_s);
    QTRY_VERIFY(payments->model()->rowCount() > 40);
    auto *processAll = find<QAction>(u"processAllPaymentsAction"_s);
    QTRY_VERIFY(processAll->isEnabled());

    processAll->trigger();

    QTRY_VERIFY(find<QLabel>(u"resultTitle"_s));
    QTRY_COMPARE_WITH_TIMEOUT(find<QLabel>(u"resultTitle"_s)->text(),
                              u"3 of 3 payments delivered"_s, 60'000);
    QTRY_VERIFY(!processAll->isEnabled());
}

void TestApplication::theDemoLeavesTheOperatorsSettingsAlone()
{
    const auto draft = unsavedCap(u"45"_s);
    WindowSettings(m_folder->filePath(u"window.ini"_s)).setViewState(u"settingsPage"_s, draft);
    WindowArguments arguments;
    arguments.demo = true;
    boot(arguments);
    QTRY_VERIFY_WITH_TIMEOUT(find<QLineEdit>(u"retry.capEditor"_s), 60'000);
    auto *editor = find<QLineEdit>(u"retry.capEditor"_s);
    QVERIFY(editor->text() != u"45"_s);

    editor->setText(u"50"_s);
    find<SettingsPage>(u"settingsPage"_s)->findChild<QPushButton *>(u"saveButton"_s)->click();
    QTRY_VERIFY(find<QWidget>(u"unsavedBar"_s)->isHidden());
    editor->setText(u"nonsense"_s);
    shutDown();

    QVERIFY(!QFile::exists(m_folder->filePath(u"veildesk.ini"_s)));
    QCOMPARE(WindowSettings(m_folder->filePath(u"window.ini"_s)).viewState(u"settingsPage"_s),
             draft);
}

void TestApplication::switchesLanguageAtOnceAndRemembersIt()
{
    boot({});
    emit window().languageRequested(u"ru"_s);
    QTRY_COMPARE(find<QPushButton>(u"demoButton"_s)->text(), u"&Демонстрация"_s);
    shutDown();

    m_application = std::make_unique<Application>(
        WindowArguments(), SettingsFile(m_folder->filePath(u"veildesk.ini"_s)),
        m_folder->filePath(u"window.ini"_s));
    m_application->start();
    QCOMPARE(find<QPushButton>(u"demoButton"_s)->text(), u"&Демонстрация"_s);
}

QTEST_MAIN(TestApplication)
#include "tst_application.moc"
