#include "app/singlewindow.h"
#include "tests/support/patience.h"

#include <QCoroTask>
#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

class TestSingleWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void raisesTheWindowThatHasTheDatabase();
    void knowsTheSameFileByEveryPath_data();
    void knowsTheSameFileByEveryPath();
    void leavesOtherDatabasesAlone();
    void givesUpTheDatabaseBefore();
    void takesOverFromAProcessThatDied();
    void endsASecondStart_data();
    void endsASecondStart();

private:
    [[nodiscard]] QString path(const QString &name) { return m_folder->filePath(name); }
    void touch(const QString &name);
    /// A process that has the database, until it ends.
    void hold(QProcess &program, const QString &database);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSingleWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    touch(u"bot.db"_s);
    touch(u"other.db"_s);
}

void TestSingleWindow::touch(const QString &name)
{
    QFile file(path(name));
    QVERIFY(file.open(QFile::WriteOnly));
}

void TestSingleWindow::raisesTheWindowThatHasTheDatabase()
{
    SingleWindow first;
    SingleWindow second;
    const QSignalSpy raising(&first, &SingleWindow::raiseRequested);

    QVERIFY(QCoro::waitFor(first.claim(path(u"bot.db"_s))));
    QVERIFY(QCoro::waitFor(first.claim(path(u"bot.db"_s))));
    QVERIFY(!QCoro::waitFor(second.claim(path(u"bot.db"_s))));

    QTRY_COMPARE(raising.count(), 1);
}

void TestSingleWindow::knowsTheSameFileByEveryPath_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("with a detour") << u"./sub/../bot.db"_s;
    QTest::newRow("by a link") << u"link.db"_s;
}

void TestSingleWindow::knowsTheSameFileByEveryPath()
{
    QFETCH(QString, name);
    QVERIFY(QDir(m_folder->path()).mkdir(u"sub"_s));
    QVERIFY(QFile::link(path(u"bot.db"_s), path(u"link.db"_s)));

    QCOMPARE(SingleWindow::lockPath(m_folder->path() + u'/' + name),
             SingleWindow::lockPath(path(u"bot.db"_s)));
    QVERIFY(!SingleWindow::lockPath(path(u"bot.db"_s)).contains(u"bot"_s));
}

void TestSingleWindow::leavesOtherDatabasesAlone()
{
    SingleWindow first;
    SingleWindow second;
    const QSignalSpy raising(&first, &SingleWindow::raiseRequested);

    QVERIFY(QCoro::waitFor(first.claim(path(u"bot.db"_s))));
    QVERIFY(QCoro::waitFor(second.claim(path(u"other.db"_s))));

    QTest::qWait(50);
    QCOMPARE(raising.count(), 0);
}

void TestSingleWindow::givesUpTheDatabaseBefore()
{
    SingleWindow first;
    SingleWindow second;
    QVERIFY(QCoro::waitFor(first.claim(path(u"bot.db"_s))));
    QVERIFY(QCoro::waitFor(first.claim(path(u"other.db"_s))));

    QVERIFY(QCoro::waitFor(second.claim(path(u"bot.db"_s))));
    first.release();
    QVERIFY(QCoro::waitFor(second.claim(path(u"other.db"_s))));
}

void TestSingleWindow::takesOverFromAProcessThatDied()
{
    QProcess program;
    hold(program, path(u"bot.db"_s));
    const auto lock = SingleWindow::lockPath(path(u"bot.db"_s));
    program.kill();
    QVERIFY(program.waitForFinished(-1));
    QVERIFY(QFile::exists(lock + u".socket"_s));

    SingleWindow next;
    const QSignalSpy raising(&next, &SingleWindow::raiseRequested);
    QVERIFY(QCoro::waitFor(next.claim(path(u"bot.db"_s))));

    QLocalSocket socket;
    socket.connectToServer(lock + u".socket"_s);
    QTRY_COMPARE(raising.count(), 1);
}

void TestSingleWindow::endsASecondStart_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("as the first") << QStringList();
    QTest::newRow("read-only") << QStringList{u"--read-only"_s};
}

void TestSingleWindow::endsASecondStart()
{
    QFETCH(QStringList, options);
    SingleWindow first;
    const QSignalSpy raising(&first, &SingleWindow::raiseRequested);
    QVERIFY(QCoro::waitFor(first.claim(path(u"bot.db"_s))));

    QProcess second;
    second.start(qEnvironmentVariable("VEILDESK_BIN_DIR") + u"/veildesk"_s,
                 QStringList{u"--db"_s, path(u"bot.db"_s)} + options);
    QTRY_COMPARE_WITH_TIMEOUT(second.state(), QProcess::NotRunning, 60'000);

    QCOMPARE(second.exitStatus(), QProcess::NormalExit);
    QCOMPARE(second.exitCode(), 0);
    QTRY_COMPARE(raising.count(), 1);
}

void TestSingleWindow::hold(QProcess &program, const QString &database)
{
    program.start(QCoreApplication::applicationFilePath(), {u"hold"_s, database});
    const auto socket = SingleWindow::lockPath(database) + u".socket"_s;
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(socket), 60'000);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "hold"_L1) {
        SingleWindow window;
        return QCoro::waitFor(window.claim(arguments.value(2))) ? QCoreApplication::exec() : 1;
    }
    TestSingleWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_singlewindow.moc"
