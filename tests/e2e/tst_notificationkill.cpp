#include "app/notifications/notificationservice.h"
#include "models/storage/secretstore.h"
#include "tests/e2e/keychaindesktop.h"
#include "tests/e2e/paymentworld.h"
#include "tests/models/storage/keychainsession.h"
#include "tests/support/httpserver.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <limits>
#include <set>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

const auto keepToken = u"--keep-token"_s;
const auto token = u"1234567890:AAE-secret_token"_s;

/// This very program, started by the tests inside the desktop session.
int storeToken(const QString &name)
{
    KeychainSecretStore store;
    auto future = store.save(name, token);
    while (!future.isFinished())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return future.result() ? 0 : 1;
}

} // namespace

/// Programs that are killed while they tell customers of their payments, with a real keychain and
/// a Telegram of our own: nobody is told twice, and no message is lost without a trace.
class TestNotificationKill final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void sendsWhatWasNotBegun();
    void leavesOpenWhatWasNotAnswered();
    void leavesOpenWhoseAnswerWasNotStored();
    void survivesAnyMoment();

private:
    [[nodiscard]] bool hasToken() const;
    void addPayments(int count, int firstUser = 1);
    [[nodiscard]] QStringList withMessages(const QStringList &words) const;
    [[nodiscard]] std::unique_ptr<QProcess> startDelivery() const;
    [[nodiscard]] qsizetype deliver(
        qsizetype killedAtLine = std::numeric_limits<qsizetype>::max()) const;
    void restart() const;
    void endLeases() const;
    static void kill(QProcess &process);
    [[nodiscard]] qint64 messages(const QString &state) const;
    bool isAnythingOpen();
    void verifyOneIsOpen(int payments);
    [[nodiscard]] std::multiset<qint64> toldCustomers() const;

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<KeychainDesktop> m_desktop;
    std::unique_ptr<HttpServer> m_telegram;
    std::unique_ptr<PaymentWorld> m_world;
};

void TestNotificationKill::initTestCase()
{
    QVERIFY2(!qEnvironmentVariableIsEmpty("VEILDESK_BIN_DIR"), "run this test by ctest");
    if (const auto missing = Fixtures::missingProgram(); !missing.isEmpty())
        QSKIP(qPrintable(missing + u" is not installed"_s));
    m_home = std::make_unique<QTemporaryDir>();
    m_desktop = std::make_unique<KeychainDesktop>(m_home->path());
}

void TestNotificationKill::init()
{
    m_telegram = std::make_unique<HttpServer>([](const HttpRequest &, const HttpResponder &answer) {
        answer.reply(jsonResponse(200, QJsonObject{{u"ok"_s, true}}));
    });
    QVERIFY(m_telegram->listen());
    m_world = std::make_unique<PaymentWorld>(1);
    m_world->environment().insert(u"DBUS_SESSION_BUS_ADDRESS"_s, m_desktop->busAddress());
    QTRY_VERIFY_WITH_TIMEOUT(hasToken(), 10'000);
}

void TestNotificationKill::cleanup()
{
    m_desktop->goOn();
    m_world.reset();
    m_telegram.reset();
}

/// Puts it into the keychain.
bool TestNotificationKill::hasToken() const
{
    QProcess keeper;
    keeper.setProcessEnvironment(m_world->environment());
    keeper.start(QCoreApplication::applicationFilePath(),
                 {keepToken, NotificationService::secretName(m_world->databasePath())});
    PaymentWorld::waitFor(keeper);
    return keeper.exitStatus() == QProcess::NormalExit && keeper.exitCode() == 0;
}

void TestNotificationKill::addPayments(int count, int firstUser)
{
    for (int user = firstUser; user < firstUser + count; ++user)
        m_world->addPayment(u"p%1"_s.arg(user), user);
}

QStringList TestNotificationKill::withMessages(const QStringList &words) const
{
    return QStringList{u"--set"_s, u"notifications.enabled=true"_s,
                       u"--set"_s, u"notifications.base_url="_s + m_telegram->url().toString(),
                       u"--set"_s, u"subscription.base_url=https://vpn.example"_s}
    + words;
}

std::unique_ptr<QProcess> TestNotificationKill::startDelivery() const
{
    return m_world->start(
        withMessages({u"--log-level"_s, u"debug"_s, u"payment"_s, u"process-pending"_s}));
}

/// Kills the delivery once it has logged so many lines, and returns how many there were.
qsizetype TestNotificationKill::deliver(qsizetype killedAtLine) const
{
    const auto process = startDelivery();
    const auto lines = PaymentWorld::killAtLine(*process, killedAtLine);
    PaymentWorld::waitFor(*process);
    return *lines;
}

/// Another program on the database, as after a crash.
void TestNotificationKill::restart() const
{
    const auto recovered = m_world->run(withMessages({u"operations"_s, u"recover"_s}));
    QVERIFY2(recovered.code == 0, recovered.out + recovered.err);
}

/// As if the killed program had been dead for long.
void TestNotificationKill::endLeases() const
{
    m_world->database().change(
        u"UPDATE veildesk_notifications SET lease_until_ms = 1 WHERE state = 'sending'"_s);
}

void TestNotificationKill::kill(QProcess &process)
{
    process.kill();
    PaymentWorld::waitFor(process);
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
}

qint64 TestNotificationKill::messages(const QString &state) const
{
    return m_world->count(
        u"SELECT COUNT(*) FROM veildesk_notifications WHERE state = '%1'"_s.arg(state));
}

std::multiset<qint64> TestNotificationKill::toldCustomers() const
{
    std::multiset<qint64> customers;
    for (const auto &request : m_telegram->requests())
        customers.insert(QJsonDocument::fromJson(request.body)[u"chat_id"_s].toInteger());
    return customers;
}

void TestNotificationKill::sendsWhatWasNotBegun()
{
    constexpr int payments = 3;
    addPayments(payments);
    m_desktop->freeze();
    const auto killed = startDelivery();
    QTRY_COMPARE_WITH_TIMEOUT(messages(u"queued"_s), payments, 10'000);
    kill(*killed);
    m_desktop->goOn();
    QCOMPARE(m_telegram->requestCount(), 0);

    restart();
    restart();

    QCOMPARE(messages(u"sent"_s), payments);
    QCOMPARE(toldCustomers(), (std::multiset<qint64>{1, 2, 3}));
}

void TestNotificationKill::leavesOpenWhatWasNotAnswered()
{
    constexpr int payments = 3;
    addPayments(payments);
    m_telegram->setHandler([](const HttpRequest &, const HttpResponder &) {});
    const auto killed = startDelivery();
    QTRY_COMPARE_WITH_TIMEOUT(m_telegram->requestCount(), 1, 10'000);
    kill(*killed);

    verifyOneIsOpen(payments);
}

void TestNotificationKill::leavesOpenWhoseAnswerWasNotStored()
{
    constexpr int payments = 3;
    addPayments(payments);
    m_telegram->setHandler([this](const HttpRequest &, const HttpResponder &answer) {
        m_world->database().change(u"BEGIN IMMEDIATE"_s);
        answer.reply(jsonResponse(200, QJsonObject{{u"ok"_s, true}}));
    });
    const auto killed = startDelivery();
    QTRY_COMPARE_WITH_TIMEOUT(m_telegram->requestCount(), 1, 10'000);
    // Only its log shows that it has the answer while the database is ours.
    killed->setReadChannel(QProcess::StandardError);
    QTRY_VERIFY_WITH_TIMEOUT(
        killed->peek(killed->bytesAvailable()).contains("sendMessage answered 200"), 10'000);
    kill(*killed);
    m_world->database().change(u"ROLLBACK"_s);

    verifyOneIsOpen(payments);
}

bool TestNotificationKill::isAnythingOpen()
{
    return messages(u"queued"_s) + messages(u"sending"_s) > 0
        || m_world->count(u"SELECT COUNT(*) FROM veildesk_operations WHERE state <> 'finished'"_s)
        > 0;
}

/// One message had left when its program was killed, and the rest had not.
void TestNotificationKill::verifyOneIsOpen(int payments)
{
    m_telegram->setHandler([](const HttpRequest &, const HttpResponder &answer) {
        answer.reply(jsonResponse(200, QJsonObject{{u"ok"_s, true}}));
    });
    QCOMPARE(messages(u"sending"_s), 1);

    restart();
    QCOMPARE(messages(u"sending"_s), 1);
    QCOMPARE(messages(u"sent"_s), payments - 1);

    endLeases();
    restart();
    restart();
    QCOMPARE(messages(u"unknown"_s), 1);
    QCOMPARE(messages(u"sent"_s), payments - 1);
    QCOMPARE(m_world->count(u"SELECT COUNT(*) FROM veildesk_notifications WHERE state = 'unknown'"
                            " AND fault = 'outcome_unknown' AND message <> ''"_s),
             1);
    QCOMPARE(toldCustomers(), (std::multiset<qint64>{1, 2, 3}));
}

void TestNotificationKill::survivesAnyMoment()
{
    constexpr int perRound = 2;
    constexpr int kills = 6;
    constexpr int payments = perRound * (1 + kills);
    addPayments(perRound);
    const auto lines = deliver();
    QCOMPARE(messages(u"sent"_s), perRound);

    QRandomGenerator random(17);
    int hits = 0;
    for (int i = 1; i <= kills; ++i) {
        addPayments(perRound, 1 + perRound * i);
        (void)deliver(random.bounded(1, int(lines)));
        hits += isAnythingOpen() ? 1 : 0;
        endLeases();
    }
    qInfo("%d of %d kills hit the program at work", hits, kills);
    QVERIFY2(hits > 0, "no kill hit the program at work: the test proved nothing");

    restart();
    const auto last = m_world->run(withMessages({u"payment"_s, u"process-pending"_s}));
    QVERIFY2(last.code == 0, last.out + last.err);

    QCOMPARE(m_world->count(u"SELECT COUNT(*) FROM payments WHERE status = 'completed'"_s),
             payments);
    QCOMPARE(m_world->count(u"SELECT COUNT(DISTINCT payment_id) FROM veildesk_notifications"_s),
             payments);
    QCOMPARE(messages(u"sent"_s) + messages(u"unknown"_s), payments);
    const auto told = toldCustomers();
    for (int user = 1; user <= payments; ++user)
        QVERIFY2(told.count(user) <= 1, qPrintable(QString::number(user)));
    const auto sent = m_world->database().texts(
        u"SELECT user_id FROM veildesk_notifications WHERE state = 'sent'"_s);
    for (const auto &user : sent)
        QCOMPARE(told.count(user.toLongLong()), size_t(1));
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.value(1) == keepToken)
        return storeToken(arguments.value(2));
    TestNotificationKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_notificationkill.moc"
