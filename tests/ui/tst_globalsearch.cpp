#include "app/application.h"
#include "tests/support/patience.h"
#include "ui/widgets/resources.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

/// Types into the palette of the whole program, over the database of the demo.
class TestGlobalSearch : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void findsInEveryTable_data();
    void findsInEveryTable();
    void answersOnlyTheLastText();
    void showsTheKeyThatIsChosen();
    void showsTheUserThatIsChosen();

private:
    template <typename T>
    T *find(const QString &name)
    {
        return m_application->window().findChild<T *>(name);
    }
    void type(const QString &text);
    QStringList rows();

    QTemporaryDir m_folder;
    std::unique_ptr<Application> m_application;
};

void TestGlobalSearch::initTestCase()
{
    QApplication::setQuitOnLastWindowClosed(false);
    initResources();
    WindowArguments arguments;
    arguments.demo = true;
    arguments.language = u"en"_s;
    m_application =
        std::make_unique<Application>(arguments, SettingsFile(m_folder.filePath(u"veildesk.ini"_s)),
                                      m_folder.filePath(u"window.ini"_s));
    m_application->start();
    QTRY_VERIFY_WITH_TIMEOUT(find<QTableView>(u"keysView"_s), 60'000);
    QTRY_VERIFY(find<QTableView>(u"keysView"_s)->model()->rowCount() > 100);
}

void TestGlobalSearch::cleanupTestCase()
{
    m_application->quit();
    QTRY_VERIFY_WITH_TIMEOUT(!m_application->window().isVisible(), 60'000);
    m_application.reset();
}

void TestGlobalSearch::type(const QString &text)
{
    find<QAction>(u"paletteAction"_s)->trigger();
    find<QLineEdit>(u"paletteEdit"_s)->insert(text);
}

QStringList TestGlobalSearch::rows()
{
    const auto *model = find<QListView>(u"paletteList"_s)->model();
    QStringList texts;
    for (int row = 0; row < model->rowCount(); ++row)
        texts += model->index(row, 0).data().toString();
    return texts;
}

void TestGlobalSearch::findsInEveryTable_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("title");

    const auto world = demoWorld(systemNow());
    const auto &key = world.keys.front();
    QTest::newRow("a server by its name")
        << world.servers.front().name << u"Servers"_s << world.servers.front().name;
    QTest::newRow("a tariff by its name")
        << world.tariffs.front().name << u"Tariffs"_s << world.tariffs.front().name;
    QTest::newRow("a customer by id")
        << QString::number(world.customers.front().id.value) << u"Customers"_s << QString();
    QTest::newRow("a key by e-mail") << key.email << u"Keys"_s << key.email;
}

void TestGlobalSearch::findsInEveryTable()
{
    QFETCH(QString, text);
    QFETCH(QString, group);
    QFETCH(QString, title);

    type(text);

    QTRY_VERIFY(rows().contains(group));
    QTRY_VERIFY(title.isEmpty() || rows().contains(title));
}

void TestGlobalSearch::answersOnlyTheLastText()
{
    type(u"no such thing anywhere"_s);
    QTRY_VERIFY(rows().isEmpty());
    find<QLineEdit>(u"paletteEdit"_s)->setText(demoWorld(systemNow()).servers.back().name);

    QTRY_VERIFY(rows().contains(u"Servers"_s));
}

void TestGlobalSearch::showsTheKeyThatIsChosen()
{
    const auto email = demoWorld(systemNow()).keys.front().email;
    type(email);
    QTRY_VERIFY(rows().contains(email));

    QTest::keyClick(find<QLineEdit>(u"paletteEdit"_s), Qt::Key_Return);

    auto *keys = find<QTableView>(u"keysView"_s);
    QVERIFY(keys->isVisible());
    QTRY_VERIFY(keys->model()->rowCount() < 10);
    QTRY_COMPARE(keys->selectionModel()->selectedRows().size(), 1);
}

void TestGlobalSearch::showsTheUserThatIsChosen()
{
    const auto id = QString::number(demoWorld(systemNow()).customers.back().id.value);
    type(id);
    QTRY_VERIFY(rows().contains(u"Customers"_s));

    QTest::keyClick(find<QLineEdit>(u"paletteEdit"_s), Qt::Key_Return);

    auto *users = find<QTableView>(u"usersView"_s);
    QVERIFY(users->isVisible());
    QTRY_COMPARE(users->model()->rowCount(), 1);
    QTRY_COMPARE(users->selectionModel()->selectedRows().size(), 1);
    QTRY_COMPARE(users->model()->index(0, 0).data().toString(), id);
}

QTEST_MAIN(TestGlobalSearch)
#include "tst_globalsearch.moc"
