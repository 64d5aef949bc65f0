#include "tests/models/storage/keychainsession.h"

#include "models/storage/secretstore.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Fixtures;

namespace {

const QString SecretText = u"ключ 🔑 with \"quotes\""_s;

template <typename T>
Result<T> waitFor(const QFuture<Result<T>> &future)
{
    while (!future.isFinished())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return future.result();
}

template <typename T>
QString describe(const Result<T> &result)
{
    return result ? u"ok"_s : errorKindName(result.error().kind());
}

/// One step that the tests ask the program inside a session for.
QString perform(KeychainSecretStore &store, const QString &step)
{
    const auto name = step.section(u' ', 1);
    if (step.startsWith(u"save "_s))
        return describe(waitFor(store.save(name, SecretText)));
    if (step.startsWith(u"remove "_s))
        return describe(waitFor(store.remove(name)));
    const auto loaded = waitFor(store.load(name));
    return loaded && *loaded != SecretText ? u"another secret"_s : describe(loaded);
}

int performAll(const QStringList &steps)
{
    KeychainSecretStore store(20s);
    QTextStream out(stdout);
    for (const auto &step : steps)
        out << step << ": " << perform(store, step) << '\n';
    return 0;
}

/// Calls that end before the keychain answers, then one that waits for it.
int performImpatiently()
{
    QTextStream out(stdout);
    {
        KeychainSecretStore impatient(0ms);
        const auto first = impatient.save(u"a"_s, SecretText);
        const auto second = impatient.load(u"a"_s);
        out << "first: " << describe(waitFor(first)) << '\n';
        out << "second: " << describe(waitFor(second)) << '\n';
    }
    KeychainSecretStore patient(20s);
    out << "later: " << describe(waitFor(patient.save(u"b"_s, SecretText))) << '\n';
    return 0;
}

int performAbandoned()
{
    QFuture<Result<QString>> future;
    {
        KeychainSecretStore store(20s);
        future = store.load(u"a"_s);
    }
    QTextStream(stdout) << "abandoned: " << describe(future.result()) << '\n';
    return 0;
}

} // namespace

class TestSecretStore : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void keepsSecretsInAnOpenKeyring();
    void believesNothingOfALockedKeyring();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void survivesAnswersThatComeTooLate();
    void answersWhenTheStoreGoesAway();

private:
    [[nodiscard]] QStringList run(Session session, const QStringList &arguments)
    {
        return runInSession(session, m_home->path(), arguments);
    }

    std::unique_ptr<QTemporaryDir> m_home;
};

void TestSecretStore::initTestCase()
{
    if (const auto program = missingProgram(); !program.isEmpty())
        QSKIP(qPrintable(u"%1 is not installed"_s.arg(program)));
}

void TestSecretStore::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(m_home->isValid());
}

void TestSecretStore::keepsSecretsInAnOpenKeyring()
{
    const auto answers = run(Session::Unlocked,
                             {u"steps"_s, u"load a"_s, u"save a"_s, u"load a"_s, u"load b"_s,
                              u"remove a"_s, u"load a"_s, u"remove a"_s, u"save kept"_s});
    const auto later = run(Session::Unlocked, {u"steps"_s, u"load kept"_s});

    const QStringList expected{
        u"load a: secret_missing"_s, u"save a: ok"_s,   u"load a: ok"_s,
        u"load b: secret_missing"_s, u"remove a: ok"_s, u"load a: secret_missing"_s,
        u"remove a: ok"_s,           u"save kept: ok"_s};
    QCOMPARE(answers, expected);
    QCOMPARE(later, QStringList{u"load kept: ok"_s});
}

void TestSecretStore::believesNothingOfALockedKeyring()
{
    QCOMPARE(run(Session::Unlocked, {u"steps"_s, u"save a"_s}), QStringList{u"save a: ok"_s});

    const auto locked =
        run(Session::WrongPassword, {u"steps"_s, u"load a"_s, u"save a"_s, u"remove a"_s});
    const auto later = run(Session::Unlocked, {u"steps"_s, u"load a"_s});

    const QStringList expected{u"load a: secret_store_locked"_s, u"save a: secret_store_locked"_s,
                               u"remove a: secret_store_locked"_s};
    QCOMPARE(locked, expected);
    QCOMPARE(later, QStringList{u"load a: ok"_s});
}

void TestSecretStore::saysWhatIsMissing_data()
{
    QTest::addColumn<Session>("session");
    QTest::newRow("no session bus") << Session::NoBus;
    QTest::newRow("a bus without the service") << Session::NoService;
    QTest::newRow("a service without a keyring") << Session::NeverSetUp;
}

void TestSecretStore::saysWhatIsMissing()
{
    QFETCH(Session, session);

    const auto answers = run(session, {u"steps"_s, u"load a"_s, u"save a"_s, u"remove a"_s});

    const QStringList expected{u"load a: secret_store_missing"_s, u"save a: secret_store_missing"_s,
                               u"remove a: secret_store_missing"_s};
    QCOMPARE(answers, expected);
}

void TestSecretStore::survivesAnswersThatComeTooLate()
{
    const auto answers = run(Session::Unlocked, {u"impatiently"_s});

    const QStringList expected{u"first: secret_store_locked"_s, u"second: secret_store_locked"_s,
                               u"later: ok"_s};
    QCOMPARE(answers, expected);
}

void TestSecretStore::answersWhenTheStoreGoesAway()
{
    QCOMPARE(run(Session::NoBus, {u"abandoned"_s}), QStringList{u"abandoned: cancelled"_s});
}

} // namespace VeilDesk

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    const auto part = arguments.value(1);
    if (part == QLatin1StringView("steps"))
        return VeilDesk::performAll(arguments.sliced(2));
    if (part == QLatin1StringView("impatiently"))
        return VeilDesk::performImpatiently();
    if (part == QLatin1StringView("abandoned"))
        return VeilDesk::performAbandoned();
    VeilDesk::TestSecretStore test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_secretstore.moc"
