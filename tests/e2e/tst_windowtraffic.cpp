#include "app/application.h"
#include "tests/support/cliprogram.h"
#include "tests/support/httpserver.h"
#include "tests/support/patience.h"
#include "tests/support/simulatorprogram.h"
#include "tests/support/v2rayclient.h"
#include "tests/support/v2rayprogram.h"
#include "ui/widgets/resources.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

/// The main job as an operator does it: in the real window, with the real core behind the server.
class TestWindowTraffic final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void issuesAKeyThatCarriesTrafficUntilItIsRevoked();

private:
    template <typename T>
    T *find(const QString &name)
    {
        return m_application->window().findChild<T *>(name);
    }
    void click(const QString &button) { find<QAbstractButton>(button)->click(); }
    void chooseFirst(const QString &table);
    void prepareDatabase();
    [[nodiscard]] QString issueByWizard();
    void revokeFirstKey();

    CliProgram m_cli;
    std::unique_ptr<SimulatorProgram> m_server;
    std::unique_ptr<Application> m_application;
};

void TestWindowTraffic::initTestCase()
{
    QVERIFY2(!qEnvironmentVariableIsEmpty("VEILDESK_BIN_DIR"), "run this test by ctest");
    if (const auto program = findV2Ray(); !program)
        QSKIP(qPrintable(program.error().detail()));
    QApplication::setQuitOnLastWindowClosed(false);
    initResources();
}

void TestWindowTraffic::init()
{
    m_server = std::make_unique<SimulatorProgram>(
        QStringList{u"--core"_s, u"--tls"_s, u"--dialect"_s, u"keys-bearer"_s, u"--api-key"_s,
                    u"window-key-0123456789"_s});
    QTRY_VERIFY_WITH_TIMEOUT(!m_server->fact(u"core on "_s).isEmpty(), 60'000);
    prepareDatabase();
    WindowArguments arguments;
    arguments.databasePath = m_cli.databasePath();
    arguments.language = u"en"_s;
    m_application = std::make_unique<Application>(
        arguments, SettingsFile(m_cli.path(u"veildesk.ini"_s)), m_cli.path(u"window.ini"_s));
    m_application->start();
}

void TestWindowTraffic::cleanup()
{
    m_application->quit();
    QTRY_VERIFY_WITH_TIMEOUT(!m_application->window().isVisible(), 60'000);
    m_application.reset();
    m_server.reset();
}

void TestWindowTraffic::prepareDatabase()
{
    QCOMPARE(m_cli.json({u"db"_s, u"init"_s}).code, 0);
    const auto tariff =
        m_cli.json({u"tariff"_s, u"add"_s, u"--name"_s, u"Month"_s, u"--duration-sec"_s,
                    u"2592000"_s, u"--price-rub"_s, u"100"_s, u"--traffic-limit-mb"_s, u"0"_s});
    QCOMPARE(tariff.code, 0);
    const auto added =
        m_cli.json({u"server"_s, u"add"_s, u"--name"_s, u"Amsterdam"_s, u"--url"_s,
                    m_server->fact(u"listening on "_s), u"--api-key-file"_s, u"-"_s, u"--store"_s,
                    u"db"_s, u"--trust-first"_s, u"--domain"_s, u"localhost"_s},
                   "window-key-0123456789\n");
    QVERIFY2(added.code == 0, added.out + added.err);
}

void TestWindowTraffic::chooseFirst(const QString &table)
{
    auto *view = find<QTableView>(table);
    QTRY_VERIFY(view->model()->rowCount() > 0);
    view->setCurrentIndex(view->model()->index(0, 0));
}

QString TestWindowTraffic::issueByWizard()
{
    click(u"issueKeyButton"_s);
    click(u"emailModeButton"_s);
    QTest::keyClicks(find<QLineEdit>(u"emailField"_s), u"guest@mail.example"_s);
    click(u"nextButton"_s);
    chooseFirst(u"tariffTable"_s);
    click(u"nextButton"_s);
    chooseFirst(u"serverTable"_s);
    click(u"chooseAllButton"_s);
    click(u"nextButton"_s);
    click(u"nextButton"_s);
    auto *copyButton =
        find<QDialog>(u"issueWizard"_s)->findChild<QAbstractButton *>(u"copyButton"_s);
    const bool isDone = QTest::qWaitFor([&] { return copyButton->isVisible(); }, 60'000);
    QGuiApplication::clipboard()->clear();
    copyButton->click();
    const auto link = QGuiApplication::clipboard()->text();
    find<QDialog>(u"issueWizard"_s)->close();
    return isDone ? link : QString();
}

void TestWindowTraffic::revokeFirstKey()
{
    auto *keys = find<QTableView>(u"keysView"_s);
    QTRY_COMPARE(keys->model()->rowCount(), 1);
    keys->selectRow(0);
    find<QAction>(u"revokeKeysAction"_s)->trigger();
    QTRY_VERIFY(find<QDialog>(u"confirmDialog"_s));
    click(u"confirmButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(keys->model()->rowCount(), 0, 60'000);
}

void TestWindowTraffic::issuesAKeyThatCarriesTrafficUntilItIsRevoked()
{
    HttpServer site([](const HttpRequest &, const HttpResponder &responder) {
        responder.reply(200, {}, "the free internet");
    });
    QVERIFY(site.listen());
    QTRY_VERIFY(find<QTableView>(u"keysView"_s));
    QTRY_VERIFY(find<QAbstractButton>(u"issueKeyButton"_s)->isEnabled());

    const auto link = issueByWizard();
    V2RayClient customer;
    const auto started = customer.start(link);
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail()));
    const auto page = customer.fetchThrough(site.url(u"/page"_s));

    QVERIFY2(page, page ? "" : qPrintable(page.error().detail()));
    QCOMPARE(*page, "the free internet");

    revokeFirstKey();

    QVERIFY(!customer.fetchThrough(site.url(u"/page"_s)));
    QCOMPARE(site.requestCount(), 1);
}

QTEST_MAIN(TestWindowTraffic)
#include "tst_windowtraffic.moc"
