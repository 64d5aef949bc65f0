#include "app/controllers/lockcontroller.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/patience.h"
#include "tests/ui/samplewindow.h"
#include "ui/lock/lockscreen.h"
#include "ui/widgets/resources.h"

#include <QAction>
#include <QCoroTask>
#include <QDeadlineTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

#include <optional>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto RightPassphrase = u"right one"_s;

} // namespace

/// The real window with the real controller; only the keychain is in memory.
class TestLock : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void asksForAPassphraseBeforeTheFirstLock();
    void refusesPassphrasesThatCannotBeMeant();
    void locksNothingWithoutAKeychain();
    void hidesEverything();
    void takesNoShortcutWhileLocked();
    void hidesDialogsAndTheirInputComesBack();
    void hidesDialogsThatOpenMeanwhile();
    void unlocksForThePassphrase();
    void makesOneWaitAfterAWrongPassphrase();
    void staysOpenWhenTheKeychainIsGone();
    void opensWhenThePassphraseWasRemoved();
    void locksAProgramThatStarts();
    void locksWhenIdle();
    void countsOnlyInputOfTheOperator();
    void changesThePassphrase();
    void turnsOffOnlyForThePassphrase();

private:
    template <typename T>
    T *find(const QString &name)
    {
        return m_sample->window->findChild<T *>(name);
    }
    QAction *action(const QString &name) { return find<QAction>(name); }
    QLabel *message() { return find<QLabel>(u"lockMessageLabel"_s); }
    MainWindow &window() { return *m_sample->window; }
    void fill(const QString &edit, const QString &text);
    void setPassphrase();
    void lock();
    void enter(const QString &passphrase);

    QString m_entry; ///< Of the right passphrase in the keychain.
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowSettings> m_preferences;
    std::unique_ptr<SampleWindow> m_sample;
    std::unique_ptr<FakeSecretStore> m_store;
    std::unique_ptr<LockController> m_controller;
};

void TestLock::initTestCase()
{
    initResources();
    m_entry = toText(hashPassphrase(RightPassphrase));
}

void TestLock::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_preferences = std::make_unique<WindowSettings>(m_folder->filePath(u"window.ini"_s));
    m_sample = std::make_unique<SampleWindow>(*m_preferences);
    m_store = std::make_unique<FakeSecretStore>();
    m_controller = std::make_unique<LockController>(window(), *m_preferences, *m_store);
    m_sample->fill(sampleWorld());
    m_sample->showDatabase();
    window().show();
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
}

void TestLock::cleanup()
{
    QCoro::waitFor(m_controller->shutDown());
    m_controller.reset();
    m_sample.reset();
}

void TestLock::fill(const QString &edit, const QString &text)
{
    auto *dialog = find<QDialog>(u"passphraseDialog"_s);
    QVERIFY(dialog);
    auto *field = dialog->findChild<QLineEdit *>(edit);
    field->clear();
    QTest::keyClicks(field, text);
}

void TestLock::setPassphrase()
{
    m_store->secrets.insert(u"veildesk/app-lock"_s, m_entry);
    m_preferences->setHasPassphrase(true);
}

void TestLock::lock()
{
    setPassphrase();
    action(u"lockAction"_s)->trigger();
    QTRY_VERIFY(window().isLocked());
}

void TestLock::enter(const QString &passphrase)
{
    QTest::keyClicks(find<QLineEdit>(u"lockPassphraseEdit"_s), passphrase);
    find<QPushButton>(u"unlockButton"_s)->click();
}

void TestLock::asksForAPassphraseBeforeTheFirstLock()
{
    QTest::keyClick(&window(), Qt::Key_L, Qt::ControlModifier);
    fill(u"newPassphraseEdit"_s, RightPassphrase);
    fill(u"repeatedPassphraseEdit"_s, RightPassphrase);
    find<QPushButton>(u"passphraseButton"_s)->click();

    QTRY_VERIFY(window().isLocked());
    QVERIFY(m_preferences->hasPassphrase());
    QCOMPARE(m_store->secrets.size(), 1);
    QVERIFY(!m_store->secrets.cbegin().value().contains(RightPassphrase));
    enter(RightPassphrase);
    QTRY_VERIFY(!window().isLocked());
}

void TestLock::refusesPassphrasesThatCannotBeMeant()
{
    action(u"lockAction"_s)->trigger();
    auto *button = find<QPushButton>(u"passphraseButton"_s);
    auto *problem = find<QLabel>(u"passphraseMessageLabel"_s);

    fill(u"newPassphraseEdit"_s, u"short"_s);
    QVERIFY(problem->text().contains(u"6"_s));
    QVERIFY(!button->isEnabled());
    fill(u"newPassphraseEdit"_s, RightPassphrase);
    fill(u"repeatedPassphraseEdit"_s, u"right two"_s);
    QVERIFY(problem->text().contains(u"differ"_s));
    QVERIFY(!button->isEnabled());
    fill(u"repeatedPassphraseEdit"_s, RightPassphrase);
    QVERIFY(problem->text().isEmpty());
    QVERIFY(button->isEnabled());
}

void TestLock::locksNothingWithoutAKeychain()
{
    m_store->saveError = Error(ErrorKind::SecretStoreMissing, {});
    action(u"lockAction"_s)->trigger();
    fill(u"newPassphraseEdit"_s, RightPassphrase);
    fill(u"repeatedPassphraseEdit"_s, RightPassphrase);
    find<QPushButton>(u"passphraseButton"_s)->click();

    QTRY_VERIFY(!find<QLabel>(u"passphraseMessageLabel"_s)->text().isEmpty());
    QVERIFY(!window().isLocked());
    QVERIFY(!m_preferences->hasPassphrase());
}

void TestLock::hidesEverything()
{
    QVERIFY(window().windowTitle().contains(u"bot.db"_s));
    lock();

    QVERIFY(find<QWidget>(u"lockScreen"_s)->isVisible());
    QVERIFY(find<QLineEdit>(u"lockPassphraseEdit"_s)->hasFocus());
    QCOMPARE(window().windowTitle(), u"VeilDesk"_s);
    QVERIFY(!window().menuBar()->isVisible());
    QVERIFY(!window().statusBar()->isVisible());
    for (const auto *view : window().findChildren<QTableView *>())
        QVERIFY(!view->isVisible());
    QVERIFY(!find<QWidget>(u"topBar"_s)->isVisible());

    window().showDatabase({u"/srv/other.db"_s, ReadOnlyReason::None, {}, false});
    QVERIFY(!find<QWidget>(u"topBar"_s)->isVisible());
    QCOMPARE(window().windowTitle(), u"VeilDesk"_s);
}

void TestLock::takesNoShortcutWhileLocked()
{
    lock();
    QList<QSignalSpy *> spies;
    for (auto *command : window().findChildren<QAction *>()) {
        if (!command->shortcut().isEmpty())
            spies += new QSignalSpy(command, &QAction::triggered);
    }
    QVERIFY(spies.size() > 10);

    for (const auto *command : window().findChildren<QAction *>()) {
        for (const auto &shortcut : command->shortcuts())
            QTest::keySequence(&window(), shortcut);
    }

    for (const auto *spy : spies)
        QCOMPARE(spy->count(), 0);
    QVERIFY(!find<QWidget>(u"commandPalette"_s)->isVisible());
    qDeleteAll(spies);
}

void TestLock::hidesDialogsAndTheirInputComesBack()
{
    setPassphrase();
    auto *dialog = new QDialog(&window());
    auto *edit = new QLineEdit(dialog);
    dialog->open();
    edit->setText(u"half a sentence"_s);
    action(u"lockAction"_s)->trigger();
    QTRY_VERIFY(window().isLocked());
    QVERIFY(!dialog->isVisible());

    enter(RightPassphrase);

    QTRY_VERIFY(dialog->isVisible());
    QCOMPARE(edit->text(), u"half a sentence"_s);
}

void TestLock::hidesDialogsThatOpenMeanwhile()
{
    lock();
    auto *dialog = new QDialog(&window());
    dialog->open();

    QTRY_VERIFY(!dialog->isVisible());
    enter(RightPassphrase);

    QTRY_VERIFY(dialog->isVisible());
}

void TestLock::unlocksForThePassphrase()
{
    lock();
    enter(RightPassphrase);

    QTRY_VERIFY(!window().isLocked());
    QVERIFY(find<QTableView>(u"keysView"_s)->isVisible());
    QVERIFY(window().menuBar()->isVisible());
    QVERIFY(window().menuBar()->isEnabled());
    QVERIFY(window().windowTitle().contains(u"bot.db"_s));
    QTest::keyClick(&window(), Qt::Key_2, Qt::ControlModifier);
    QVERIFY(m_sample->servers->isVisible());
}

void TestLock::makesOneWaitAfterAWrongPassphrase()
{
    lock();
    enter(u"wrong one"_s);

    QTRY_VERIFY(message()->text().contains(u"1 second"_s));
    QVERIFY(!find<QPushButton>(u"unlockButton"_s)->isEnabled());
    QVERIFY(find<QLineEdit>(u"lockPassphraseEdit"_s)->text().isEmpty());
    emit window().lockScreen().unlockRequested(RightPassphrase);
    QTRY_VERIFY(find<QPushButton>(u"unlockButton"_s)->isEnabled());
    QVERIFY(window().isLocked());
    enter(u"wrong two"_s);
    QTRY_VERIFY(message()->text().contains(u"2 second"_s));
}

void TestLock::staysOpenWhenTheKeychainIsGone()
{
    setPassphrase();
    m_store->loadError = Error(ErrorKind::SecretStoreMissing, {});

    action(u"lockAction"_s)->trigger();

    QTRY_VERIFY(std::ranges::any_of(
        window().findChildren<QLabel *>(u"bannerTitleLabel"_s),
        [](const QLabel *label) { return label->text() == u"The window was not locked"_s; }));
    QVERIFY(!window().isLocked());
}

void TestLock::opensWhenThePassphraseWasRemoved()
{
    lock();
    m_store->secrets.clear();
    enter(u"anything"_s);

    QTRY_VERIFY(!window().isLocked());
    QVERIFY(!m_preferences->hasPassphrase());
}

void TestLock::locksAProgramThatStarts()
{
    QVERIFY(!m_controller->lockAtStart());
    QVERIFY(!window().isLocked());
    setPassphrase();
    const QSignalSpy unlocked(m_controller.get(), &LockController::unlocked);

    QVERIFY(m_controller->lockAtStart());

    QVERIFY(window().isLocked());
    m_store->loadError = Error(ErrorKind::SecretStoreLocked, {});
    enter(RightPassphrase);
    QTRY_VERIFY(message()->text().contains(u"cannot be checked"_s));
    QVERIFY(window().isLocked());
    m_store->loadError.reset();
    find<QPushButton>(u"unlockButton"_s)->click();
    QTRY_COMPARE(unlocked.count(), 1);
}

void TestLock::locksWhenIdle()
{
    IdleWatch watch;
    const QSignalSpy idle(&watch, &IdleWatch::idle);

    watch.setLimit(50ms);
    QTRY_COMPARE(idle.count(), 1);
    watch.setLimit(0ms);

    setPassphrase();
    action(u"lockAfter5Action"_s)->trigger();
    QCOMPARE(m_preferences->idleMinutes(), 5);
    QVERIFY(action(u"lockAfter5Action"_s)->isChecked());
}

void TestLock::countsOnlyInputOfTheOperator()
{
    IdleWatch watch;
    const QSignalSpy idle(&watch, &IdleWatch::idle);
    // Begun with each key as the watch is, the pause ends before it, however late both are.
    QTimer pause;
    pause.setSingleShot(true);
    std::optional<qsizetype> idleInThePause;
    connect(&pause, &QTimer::timeout, this, [&] { idleInThePause = idle.count(); });
    watch.setLimit(300ms);
    const QDeadlineTimer typed(600ms);
    while (!typed.hasExpired() && !idleInThePause) {
        pause.start(150ms);
        QTest::keyClick(&window(), Qt::Key_Shift);
        QTest::qWait(20);
    }
    QTRY_VERIFY(idleInThePause);
    QCOMPARE(*idleInThePause, 0);

    const auto isIdleInSpiteOfMadeInput = [&] {
        QKeyEvent made(QEvent::KeyPress, Qt::Key_Shift, Qt::NoModifier);
        QCoreApplication::sendEvent(&window(), &made);
        return idle.count() == 1;
    };
    QTRY_VERIFY(isIdleInSpiteOfMadeInput());
}

void TestLock::changesThePassphrase()
{
    setPassphrase();
    action(u"changePassphraseAction"_s)->setEnabled(true);
    action(u"changePassphraseAction"_s)->trigger();
    fill(u"currentPassphraseEdit"_s, RightPassphrase);
    fill(u"newPassphraseEdit"_s, u"another one"_s);
    fill(u"repeatedPassphraseEdit"_s, u"another one"_s);
    find<QPushButton>(u"passphraseButton"_s)->click();
    QTRY_VERIFY(!find<QDialog>(u"passphraseDialog"_s));

    AppLock lock(*m_store);
    QVERIFY(*QCoro::waitFor(lock.verify(u"another one"_s)));
}

void TestLock::turnsOffOnlyForThePassphrase()
{
    lock();
    enter(RightPassphrase);
    QTRY_VERIFY(!window().isLocked());
    action(u"turnOffLockAction"_s)->trigger();
    fill(u"currentPassphraseEdit"_s, u"wrong one"_s);
    find<QPushButton>(u"passphraseButton"_s)->click();
    QTRY_VERIFY(find<QLabel>(u"passphraseMessageLabel"_s)->text().contains(u"wrong"_s));
    QVERIFY(m_preferences->hasPassphrase());

    fill(u"currentPassphraseEdit"_s, RightPassphrase);
    QTRY_VERIFY(find<QPushButton>(u"passphraseButton"_s)->isEnabled());
    find<QPushButton>(u"passphraseButton"_s)->click();

    QTRY_VERIFY(!m_preferences->hasPassphrase());
    QVERIFY(m_store->secrets.isEmpty());
    QVERIFY(!action(u"turnOffLockAction"_s)->isEnabled());
}

QTEST_MAIN(TestLock)
#include "tst_lock.moc"
