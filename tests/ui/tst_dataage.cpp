#include "models/itemmodels/tariffsmodel.h"
#include "models/settings/windowsettings.h"
#include "ui/mainwindow.h"
#include "ui/settings/settingspage.h"
#include "ui/tariffs/tariffspage.h"
#include "ui/widgets/dataagebutton.h"
#include "ui/widgets/resources.h"

#include <QListWidget>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestDataAge : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void init();
    void cleanup() { m_window.reset(); }

    void saysHowOldTheRowsAre_data();
    void saysHowOldTheRowsAre();
    void saysNothingWhileNothingWasRead();
    void warnsAfterAFailedRefreshUntilTheNextGoodOne();
    void belongsToThePageOnScreen();
    void readsAgainWhenClicked();

private:
    DataAgeButton *button() const
    {
        return m_window->findChild<DataAgeButton *>(u"dataAgeButton"_s);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowSettings> m_preferences;
    std::unique_ptr<TariffsModel> m_model;
    std::unique_ptr<MainWindow> m_window;
    TariffsPage *m_page = nullptr;
};

void TestDataAge::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_preferences = std::make_unique<WindowSettings>(m_folder->filePath(u"window.ini"_s));
    m_model = std::make_unique<TariffsModel>();
    m_window = std::make_unique<MainWindow>(*m_preferences);
    m_page = new TariffsPage(*m_model, m_window.get());
    m_window->addPage(m_page);
    m_window->addPage(new SettingsPage(m_window.get()));
    m_window->showDatabase({u"/srv/bot.db"_s, ReadOnlyReason::None, {}, false});
    m_window->show();
}

void TestDataAge::saysHowOldTheRowsAre_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("mayBeOutdated");
    QTest::addColumn<QString>("text");
    QTest::newRow("fresh rows need no words") << 59 << false << QString();
    QTest::newRow("rows of a minute ago") << 60 << false << u"Read 1 minute(s) ago"_s;
    QTest::newRow("rows of yesterday") << 86'400 << false << u"Read 1 day(s) ago"_s;
    QTest::newRow("outdated at once") << 5 << true << u"May be outdated: read now"_s;
    QTest::newRow("outdated for long") << 7200 << true << u"May be outdated: read 2 hour(s) ago"_s;
}

void TestDataAge::saysHowOldTheRowsAre()
{
    QFETCH(int, seconds);
    QFETCH(bool, mayBeOutdated);
    QFETCH(QString, text);
    constexpr auto readAt = Timestamp(1'780'000'000s);
    DataAgeButton age([&] { return readAt + std::chrono::seconds(seconds); });

    age.showAge({readAt, mayBeOutdated});

    QCOMPARE(age.isHidden(), text.isEmpty());
    QCOMPARE(age.text(), text);
    QCOMPARE(age.accessibleName(), text);
}

void TestDataAge::saysNothingWhileNothingWasRead()
{
    m_page->showLoadFailure(Error(ErrorKind::DatabaseLocked, u"database is locked (5)"_s));

    QVERIFY(button()->isHidden());
}

void TestDataAge::warnsAfterAFailedRefreshUntilTheNextGoodOne()
{
    m_page->setLoaded();
    QVERIFY(button()->isHidden());

    m_page->showLoadFailure(Error(ErrorKind::DatabaseLocked, u"database is locked (5)"_s));

    QVERIFY(button()->isVisible());
    QVERIFY(button()->text().startsWith(u"May be outdated"_s));
    m_page->setLoaded();
    QVERIFY(button()->isHidden());
}

void TestDataAge::belongsToThePageOnScreen()
{
    m_page->setLoaded();
    m_page->setOutdated();
    QVERIFY(button()->isVisible());
    auto *navigation = m_window->findChild<QListWidget *>(u"navigation"_s);

    navigation->setCurrentRow(1);
    QVERIFY(button()->isHidden());
    navigation->setCurrentRow(0);
    QVERIFY(button()->isVisible());
    m_window->closeDatabase();

    QVERIFY(button()->isHidden());
}

void TestDataAge::readsAgainWhenClicked()
{
    const QSignalSpy refreshed(m_window.get(), &MainWindow::refreshRequested);
    m_page->setLoaded();
    m_page->setOutdated();

    button()->click();

    QCOMPARE(refreshed.count(), 1);
}

QTEST_MAIN(TestDataAge)
#include "tst_dataage.moc"
