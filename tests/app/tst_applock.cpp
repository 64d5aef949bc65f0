#include "app/lock/applock.h"
#include "app/lock/unlockdelay.h"
#include "tests/models/storage/keychainsession.h"
#include "tests/support/fakesecretstore.h"

#include <QCoreApplication>
#include <QCoroTask>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

#include <chrono>
#include <ctime>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What the tests ask the program inside a desktop session for.
int useRealKeychain()
{
    KeychainSecretStore store(1min);
    AppLock lock(store);
    QTextStream out(stdout);
    const auto describe = [](const auto &result) {
        return result ? u"ok"_s : errorKindName(result.error().kind());
    };
    out << "check: " << describe(QCoro::waitFor(lock.check())) << '\n';
    out << "set: " << describe(QCoro::waitFor(lock.setPassphrase(u"верная фраза"_s))) << '\n';
    const auto right = QCoro::waitFor(lock.verify(u"верная фраза"_s));
    const auto wrong = QCoro::waitFor(lock.verify(u"неверная"_s));
    out << "right: " << (right && *right) << '\n' << "wrong: " << (wrong && *wrong) << '\n';
    out << "remove: " << describe(QCoro::waitFor(lock.remove())) << '\n';
    out << "check: " << describe(QCoro::waitFor(lock.check())) << '\n';
    return 0;
}

/// Of a processor, not of the clock on the wall: how loaded the machine is makes no difference.
std::chrono::microseconds workDone(clockid_t whose)
{
    timespec spent{};
    ::clock_gettime(whose, &spent);
    return std::chrono::seconds(spent.tv_sec) + std::chrono::microseconds(spent.tv_nsec / 1000);
}

} // namespace

class TestAppLock : public QObject
{
    Q_OBJECT

private slots:
    void knowsThePassphraseAgain();
    void keepsNothingOfThePassphrase();
    void acceptsBothFormsOfACharacter();
    void refusesAnEntryItDidNotWrite_data();
    void refusesAnEntryItDidNotWrite();
    void hashesBesideTheEventLoop();
    void saysThatNoPassphraseWasSet();
    void saysThatThereIsNoKeychain();
    void makesGuessersWait_data();
    void makesGuessersWait();
    void worksWithTheRealKeychain_data();
    void worksWithTheRealKeychain();

private:
    FakeSecretStore m_store;
};

void TestAppLock::knowsThePassphraseAgain()
{
    AppLock lock(m_store);
    QVERIFY(QCoro::waitFor(lock.setPassphrase(u"right one"_s)));

    QVERIFY(*QCoro::waitFor(lock.verify(u"right one"_s)));
    QVERIFY(!*QCoro::waitFor(lock.verify(u"Right one"_s)));
    QVERIFY(!*QCoro::waitFor(lock.verify(QString())));

    QVERIFY(QCoro::waitFor(lock.remove()));
    QCOMPARE(QCoro::waitFor(lock.check()).error().kind(), ErrorKind::SecretMissing);
}

void TestAppLock::keepsNothingOfThePassphrase()
{
    const auto first = hashPassphrase(u"right one"_s);
    const auto second = hashPassphrase(u"right one"_s);

    QVERIFY(first.salt != second.salt);
    QVERIFY(first.digest != second.digest);
    QVERIFY(first.iterations >= 200'000);
    QVERIFY(!toText(first).contains(u"right"_s));
    QVERIFY(matches(*passphraseHashFromText(toText(first)), u"right one"_s));
}

void TestAppLock::acceptsBothFormsOfACharacter()
{
    const auto composed = u"caf\u00e9"_s;
    const auto decomposed = u"cafe\u0301"_s;

    QVERIFY(matches(hashPassphrase(composed), decomposed));
}

void TestAppLock::refusesAnEntryItDidNotWrite_data()
{
    QTest::addColumn<QString>("text");

    const auto good = toText(hashPassphrase(u"right one"_s));
    QTest::newRow("nothing") << QString();
    QTest::newRow("another scheme") << QString(good).replace(u"sha512"_s, u"sha256"_s);
    QTest::newRow("no iterations") << QString(good).replace(u"$210000$"_s, u"$0$"_s);
    QTest::newRow("too many iterations") << QString(good).replace(u"$210000$"_s, u"$2000000000$"_s);
    QTest::newRow("cut off") << good.chopped(20);
    QTest::newRow("no salt") << u"pbkdf2-sha512$210000$$"_s + good.section(u'$', 3);
}

void TestAppLock::refusesAnEntryItDidNotWrite()
{
    QFETCH(QString, text);
    m_store.secrets.insert(u"veildesk/app-lock"_s, text);
    AppLock lock(m_store);

    const auto verified = QCoro::waitFor(lock.verify(u"right one"_s));

    m_store.secrets.clear();
    QVERIFY(!verified);
    QCOMPARE(verified.error().kind(), ErrorKind::Malformed);
}

void TestAppLock::hashesBesideTheEventLoop()
{
    AppLock lock(m_store);
    const auto allBefore = workDone(CLOCK_PROCESS_CPUTIME_ID);
    const auto ownBefore = workDone(CLOCK_THREAD_CPUTIME_ID);

    QVERIFY(QCoro::waitFor(lock.setPassphrase(u"right one"_s)));

    const auto own = workDone(CLOCK_THREAD_CPUTIME_ID) - ownBefore;
    const auto all = workDone(CLOCK_PROCESS_CPUTIME_ID) - allBefore;
    m_store.secrets.clear();
    qInfo("hashing took %lld us, %lld of them in the thread of the event loop",
          static_cast<long long>(all.count()), static_cast<long long>(own.count()));
    QVERIFY(own < all / 2);
}

void TestAppLock::saysThatNoPassphraseWasSet()
{
    AppLock lock(m_store);

    QCOMPARE(QCoro::waitFor(lock.verify(u"x"_s)).error().kind(), ErrorKind::SecretMissing);
}

void TestAppLock::saysThatThereIsNoKeychain()
{
    m_store.saveError = Error(ErrorKind::SecretStoreMissing, u"no bus"_s);
    AppLock lock(m_store);

    const auto set = QCoro::waitFor(lock.setPassphrase(u"right one"_s));

    m_store.saveError.reset();
    QVERIFY(!set);
    QCOMPARE(set.error().kind(), ErrorKind::SecretStoreMissing);
}

void TestAppLock::makesGuessersWait_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<int>("seconds");

    QTest::newRow("no failure") << 0 << 0;
    QTest::newRow("first") << 1 << 1;
    QTest::newRow("second") << 2 << 2;
    QTest::newRow("fifth") << 5 << 16;
    QTest::newRow("seventh") << 7 << 60;
    QTest::newRow("millionth") << 1'000'000 << 60;
}

void TestAppLock::makesGuessersWait()
{
    QFETCH(int, failures);
    QFETCH(int, seconds);

    QCOMPARE(unlockDelay(failures), std::chrono::seconds(seconds));
}

void TestAppLock::worksWithTheRealKeychain_data()
{
    QTest::addColumn<Fixtures::Session>("session");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("open keyring") << Fixtures::Session::Unlocked
                                  << QStringList{u"check: secret_missing"_s,
                                                 u"set: ok"_s,
                                                 u"right: 1"_s,
                                                 u"wrong: 0"_s,
                                                 u"remove: ok"_s,
                                                 u"check: secret_missing"_s};
    QTest::newRow("no session bus")
        << Fixtures::Session::NoBus << QStringList{u"check: secret_store_missing"_s,
                                                   u"set: secret_store_missing"_s,
                                                   u"right: 0"_s,
                                                   u"wrong: 0"_s,
                                                   u"remove: secret_store_missing"_s,
                                                   u"check: secret_store_missing"_s};
}

void TestAppLock::worksWithTheRealKeychain()
{
    QFETCH(Fixtures::Session, session);
    QFETCH(QStringList, expected);
    if (const auto program = Fixtures::missingProgram(); !program.isEmpty())
        QSKIP(qPrintable(u"%1 is not installed"_s.arg(program)));
    const QTemporaryDir home;

    QCOMPARE(Fixtures::runInSession(session, home.path(), {u"keychain"_s}), expected);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().value(1) == "keychain"_L1)
        return useRealKeychain();
    TestAppLock test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_applock.moc"
