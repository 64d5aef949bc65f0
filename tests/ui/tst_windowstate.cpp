#include "tests/ui/samplewindow.h"
#include "ui/widgets/resources.h"
#include "ui/windowplacement.h"

#include <QAction>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUrl>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

/// What the window remembers from one run to the next.
class TestWindowState : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void init();
    void cleanup();
    void isReachableOnAnyScreens_data();
    void isReachableOnAnyScreens();
    void dialogsFitTheScreen_data();
    void dialogsFitTheScreen();
    void fitsASmallScreen();
    void remembersTheLastDatabases();
    void offersTheRecentDatabases();
    void greysDatabasesThatAreGone();
    void clearsTheList();
    void opensADroppedDatabase();
    void leavesOtherDropsAlone_data();
    void leavesOtherDropsAlone();
    void aStatusStaysOnItsPage();
    void aPagesNewsAwaitsThePage();
    void whatGoesOnIsSaidOnEveryPage();
    void whatAPageBeganIsSaidUntilItEnds();
    void hasNoTrayIconUnlessAskedFor();
    void hintsUntilItIsDismissed();
    void showsHintsAgain();

private:
    template <typename T>
    T *find(const QString &name)
    {
        return m_sample->window->findChild<T *>(name);
    }
    QString createFile(const QString &name);
    void restart();
    QString hint();
    bool drop(const QList<QUrl> &urls);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowSettings> m_preferences;
    std::unique_ptr<SampleWindow> m_sample;
};

void TestWindowState::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_preferences = std::make_unique<WindowSettings>(m_folder->filePath(u"window.ini"_s));
    restart();
}

void TestWindowState::cleanup()
{
    m_sample.reset();
}

QString TestWindowState::createFile(const QString &name)
{
    QFile file(m_folder->filePath(name));
    return file.open(QFile::WriteOnly) ? file.fileName() : QString();
}

void TestWindowState::restart()
{
    m_sample = std::make_unique<SampleWindow>(*m_preferences);
    m_sample->window->show();
}

QString TestWindowState::hint()
{
    auto *strip = find<QWidget>(u"hintStrip"_s);
    return strip->isVisible() ? strip->findChild<QLabel *>(u"hintLabel"_s)->text() : QString();
}

bool TestWindowState::drop(const QList<QUrl> &urls)
{
    QMimeData data;
    data.setUrls(urls);
    QDragEnterEvent entering({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    entering.ignore();
    QCoreApplication::sendEvent(m_sample->window.get(), &entering);
    QDropEvent dropping({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_sample->window.get(), &dropping);
    return entering.isAccepted();
}

void TestWindowState::isReachableOnAnyScreens_data()
{
    QTest::addColumn<QRect>("wanted");
    QTest::addColumn<QList<QRect>>("screens");
    QTest::addColumn<QRect>("reachable");

    const QRect left(0, 0, 1920, 1040);
    const QRect right(1920, 0, 1920, 1040);
    const QRect small(0, 0, 1024, 740);
    const QRect usual(100, 100, 1180, 760);
    QTest::newRow("stays where it is") << usual << QList{left} << usual;
    QTest::newRow("stays on the second screen")
        << usual.translated(1920, 0) << QList{left, right} << usual.translated(1920, 0);
    QTest::newRow("the second screen is gone")
        << usual.translated(1920, 0) << QList{left} << QRect(370, 140, 1180, 760);
    QTest::newRow("hangs over the right edge, but can be dragged")
        << usual.translated(900, 0) << QList{left} << usual.translated(900, 0);
    QTest::newRow("almost gone at the right edge")
        << QRect(1900, 100, 1180, 760) << QList{left} << QRect(740, 100, 1180, 760);
    QTest::newRow("title bar above the screen")
        << QRect(100, -40, 1180, 760) << QList{left} << QRect(100, 0, 1180, 760);
    QTest::newRow("title bar below the screen")
        << QRect(100, 1030, 1180, 760) << QList{left} << QRect(100, 280, 1180, 760);
    QTest::newRow("larger than the screen")
        << QRect(50, 50, 1900, 1000) << QList{small} << QRect(0, 0, 1024, 740);
    QTest::newRow("across two screens")
        << QRect(1800, 100, 1180, 760) << QList{left, right} << QRect(1800, 100, 1180, 760);
    QTest::newRow("screens with negative coordinates")
        << QRect(-1000, 50, 800, 600) << QList{left, QRect(-1920, 0, 1920, 1040)}
        << QRect(-1000, 50, 800, 600);
}

void TestWindowState::isReachableOnAnyScreens()
{
    QFETCH(QRect, wanted);
    QFETCH(QList<QRect>, screens);
    QFETCH(QRect, reachable);

    QCOMPARE(reachableFrame(wanted, screens), reachable);
}

void TestWindowState::dialogsFitTheScreen_data()
{
    QTest::addColumn<QSize>("available");
    QTest::addColumn<QSize>("size");

    QTest::newRow("a large one") << QSize(1920, 1040) << QSize(760, 740);
    QTest::newRow("a low one") << QSize(1024, 728) << QSize(760, 680);
    QTest::newRow("a narrow one") << QSize(600, 1024) << QSize(584, 740);
}

void TestWindowState::dialogsFitTheScreen()
{
    QFETCH(const QSize, available);
    QFETCH(const QSize, size);

    QCOMPARE(sizeWithin(available, {760, 740}), size);
}

void TestWindowState::fitsASmallScreen()
{
    for (int i = 0; i < WindowSettings::MostRecentDatabases; ++i)
        m_preferences->rememberDatabase(u"/srv/a folder with a long name/%1.db"_s.arg(i));
    restart();
    m_sample->fill(sampleWorld());
    m_sample->showDatabase();
    constexpr qint64 many = 123'456;
    m_sample->subscriptions->showCounts({{SubscriptionHealth::Active, many},
                                         {SubscriptionHealth::Degraded, many},
                                         {SubscriptionHealth::OverLimit, many},
                                         {SubscriptionHealth::Grace, many},
                                         {SubscriptionHealth::Expired, many}});

    const auto least = m_sample->window->minimumSizeHint();

    QVERIFY2(least.width() <= 1024 && least.height() <= 700,
             qPrintable(u"%1 x %2"_s.arg(least.width()).arg(least.height())));
}

void TestWindowState::remembersTheLastDatabases()
{
    QVERIFY(m_preferences->lastDatabase().isEmpty());
    for (int i = 0; i < 10; ++i)
        m_preferences->rememberDatabase(u"/srv/%1.db"_s.arg(i));
    m_preferences->rememberDatabase(u"/srv/5.db"_s);

    const auto paths = m_preferences->recentDatabases();

    QCOMPARE(paths.size(), 8);
    QCOMPARE(paths.first(), u"/srv/5.db"_s);
    QCOMPARE(paths.count(u"/srv/5.db"_s), 1);
    QCOMPARE(paths.last(), u"/srv/2.db"_s);
    QCOMPARE(m_preferences->lastDatabase(), paths.first());
}

void TestWindowState::offersTheRecentDatabases()
{
    const auto first = createFile(u"first.db"_s);
    m_preferences->rememberDatabase(first);
    m_preferences->rememberDatabase(createFile(u"second & last.db"_s));
    restart();
    m_sample->window->closeDatabase();
    QSignalSpy opening(m_sample->window.get(), &MainWindow::openRequested);

    auto *button = find<QPushButton>(u"recentDatabase2Button"_s);
    QVERIFY(button->isVisible());
    button->click();
    QCOMPARE(opening.takeFirst().first().toString(), first);
    auto *action = find<QAction>(u"recentDatabase2Action"_s);
    QVERIFY(action->text().contains(u"first.db"_s));
    action->trigger();

    QTRY_COMPARE(opening.count(), 1);
    QCOMPARE(opening.first().first().toString(), first);
}

void TestWindowState::greysDatabasesThatAreGone()
{
    m_preferences->rememberDatabase(m_folder->filePath(u"gone.db"_s));
    restart();
    m_sample->window->closeDatabase();

    QVERIFY(!find<QPushButton>(u"recentDatabase1Button"_s)->isEnabled());
    QVERIFY(!find<QAction>(u"recentDatabase1Action"_s)->isEnabled());
}

void TestWindowState::clearsTheList()
{
    m_preferences->rememberDatabase(createFile(u"first.db"_s));
    restart();
    find<QAction>(u"clearRecentAction"_s)->trigger();

    QTRY_VERIFY(!find<QAction>(u"recentDatabase1Action"_s));
    QVERIFY(m_preferences->recentDatabases().isEmpty());
    QVERIFY(!find<QAction>(u"clearRecentAction"_s)->isEnabled());
}

void TestWindowState::opensADroppedDatabase()
{
    QSignalSpy opening(m_sample->window.get(), &MainWindow::openRequested);

    QVERIFY(drop({QUrl::fromLocalFile(u"/srv/bot.DB"_s)}));

    QCOMPARE(opening.count(), 1);
    QCOMPARE(opening.first().first().toString(), u"/srv/bot.DB"_s);
}

void TestWindowState::leavesOtherDropsAlone_data()
{
    QTest::addColumn<QList<QUrl>>("urls");

    QTest::newRow("nothing") << QList<QUrl>();
    QTest::newRow("a picture") << QList{QUrl::fromLocalFile(u"/srv/photo.jpg"_s)};
    QTest::newRow("two databases")
        << QList{QUrl::fromLocalFile(u"/srv/a.db"_s), QUrl::fromLocalFile(u"/srv/b.db"_s)};
    QTest::newRow("something on the web") << QList{QUrl(u"https://host.example/a.db"_s)};
}

void TestWindowState::leavesOtherDropsAlone()
{
    QFETCH(QList<QUrl>, urls);
    const QSignalSpy opening(m_sample->window.get(), &MainWindow::openRequested);

    QVERIFY(!drop(urls));
    QCOMPARE(opening.count(), 0);
}

void TestWindowState::aStatusStaysOnItsPage()
{
    m_sample->window->showStatus(u"Undone: editing tariff A"_s);
    QVERIFY(!find<QLabel>(u"statusLabel"_s)->text().isEmpty());

    m_sample->showPage(1);

    QVERIFY(find<QLabel>(u"statusLabel"_s)->text().isEmpty());
}

/// A command of another page speaks before its page is shown.
void TestWindowState::aPagesNewsAwaitsThePage()
{
    const auto *status = find<QLabel>(u"statusLabel"_s);
    m_sample->showDatabase();
    m_sample->showPage(0);
    emit m_sample->activity->statusChanged(u"The report is on the clipboard"_s);

    find<QAction>(u"showactivityPage"_s)->trigger();

    QVERIFY(m_sample->activity->isVisible());
    QCOMPARE(status->text(), u"The report is on the clipboard"_s);
    m_sample->showPage(0);
    QCOMPARE(status->text(), QString());
}

void TestWindowState::whatGoesOnIsSaidOnEveryPage()
{
    m_sample->window->showClosing();

    m_sample->showPage(1);

    QVERIFY(!find<QLabel>(u"statusLabel"_s)->text().isEmpty());
}

void TestWindowState::whatAPageBeganIsSaidUntilItEnds()
{
    const auto *status = find<QLabel>(u"statusLabel"_s);
    m_sample->showPage(0);
    m_sample->keys->showVerifying(1);
    m_sample->showPage(1);
    QCOMPARE(status->text(), u"Verifying 1 key(s)…"_s);
    m_sample->keys->showVerifyFailure(Error(ErrorKind::Timeout, u"No answer within 30 s"_s));
    QCOMPARE(status->text(), QString());

    m_sample->activity->showRetrying(1);
    m_sample->showPage(0);
    QCOMPARE(status->text(), u"Retrying 1 operation(s)…"_s);
    m_sample->activity->showRetried({});
    m_sample->showPage(1);
    QCOMPARE(status->text(), QString());
}

void TestWindowState::hasNoTrayIconUnlessAskedFor()
{
    auto *tray = find<QAction>(u"trayAction"_s);
    QVERIFY(!tray->isChecked());
    tray->setChecked(true);
    restart();

    QVERIFY(find<QAction>(u"trayAction"_s)->isChecked());
    m_sample->window->showMinimized();
    QCoreApplication::processEvents();
    const bool hasTray = find<QAction>(u"trayAction"_s)->isEnabled();
    QCOMPARE(m_sample->window->isVisible(), !hasTray);
    m_sample->window->comeForward();
    QVERIFY(m_sample->window->isVisible());
}

void TestWindowState::hintsUntilItIsDismissed()
{
    m_sample->showDatabase();
    QVERIFY(hint().contains(u"Issue your first key"_s));
    find<QToolButton>(u"hintCloseButton"_s)->click();
    QVERIFY(hint().isEmpty());
    m_sample->showPage(1);
    QVERIFY(hint().contains(u"Add a server"_s));
    m_sample->showPage(0);
    QVERIFY(hint().isEmpty());

    restart();
    m_sample->showDatabase();

    QVERIFY(hint().isEmpty());
}

void TestWindowState::showsHintsAgain()
{
    m_sample->showDatabase();
    find<QToolButton>(u"hintCloseButton"_s)->click();

    find<QAction>(u"hintsAction"_s)->trigger();

    QVERIFY(!hint().isEmpty());
}

QTEST_MAIN(TestWindowState)
#include "tst_windowstate.moc"
