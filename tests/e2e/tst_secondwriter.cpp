#include "tests/e2e/botdatabase.h"
#include "tests/e2e/fleet.h"
#include "tests/support/v2rayprogram.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <memory>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int fewestRounds = 3;
constexpr int fewestPayments = 100; // Every fourth write of the bot adds one.

} // namespace

/// The bot keeps writing to the file while VeilDesk works: neither waits for the other.
class TestSecondWriter final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void leavesTheBotItsDatabase();

private:
    /// Has the bot write at every request, when the answer that VeilDesk waits for cannot come
    /// before the lock is free.
    void writeAtEveryRequest(Fleet &fleet);
    /// What an operator does in a busy minute; false where something failed.
    [[nodiscard]] bool workOnce(Fleet &fleet, int round);
};

void TestSecondWriter::initTestCase()
{
    QVERIFY2(!qEnvironmentVariableIsEmpty("VEILDESK_BIN_DIR"), "run this test by ctest");
}

void TestSecondWriter::writeAtEveryRequest(Fleet &fleet)
{
    const auto bot = std::make_shared<BotDatabase>(fleet.databasePath());
    for (size_t i = 0; i < fleet.serverCount(); ++i) {
        connect(&fleet.server(i).server(), &HttpServer::requestReceived, &fleet.server(i), [bot] {
            bot->change(u"BEGIN IMMEDIATE"_s);
            bot->change(u"ROLLBACK"_s);
        });
    }
}

bool TestSecondWriter::workOnce(Fleet &fleet, int round)
{
    const auto victim = size_t(round) % fleet.serverCount();
    fleet.server(victim).faults().add(Fault(FaultKind::LoseAnswer, Action::Create));
    const auto issued = fleet.issueTo(u"guest%1@mail.example"_s.arg(round));
    if (!issued || issued->outcome != Outcome::Complete)
        return false;
    std::vector<KeyId> keys;
    for (const auto &step : issued->steps)
        keys.push_back(step.key.value());
    const auto revoked = fleet.revoke(keys);
    if (!revoked || revoked->state != OperationState::Finished)
        return false;
    const auto recovered = fleet.recover();
    return recovered && recovered->stillUnknown == 0 && recovered->busy == 0
        && recovered->unreadable == 0 && fleet.rows().size() == fleet.serverCount();
}

void TestSecondWriter::leavesTheBotItsDatabase()
{
    Fleet fleet(quickSettings());
    for (int i = 0; i < 4; ++i) {
        fleet.addServer(Dialect::Users);
        fleet.addServer(Dialect::KeysBearer);
    }
    QCOMPARE(fleet.issueToCustomer()->outcome, Outcome::Complete);
    const BotDatabase database(fleet.databasePath());
    const auto before = database.row(u"SELECT * FROM subscriptions"_s);
    writeAtEveryRequest(fleet);
    QProcess bot;
    endWithParent(bot);
    bot.start(qEnvironmentVariable("VEILDESK_BIN_DIR") + u"/botwriter"_s, {fleet.databasePath()});
    QVERIFY(bot.waitForStarted());

    int rounds = 0;
    while (rounds < fewestRounds
           || database.value(u"SELECT COUNT(*) FROM payments"_s).toInt() < fewestPayments) {
        QCOMPARE(bot.state(), QProcess::Running);
        QVERIFY2(workOnce(fleet, rounds), qPrintable(u"round %1"_s.arg(rounds)));
        ++rounds;
    }
    bot.closeWriteChannel();
    QTRY_COMPARE_WITH_TIMEOUT(bot.state(), QProcess::NotRunning, 60'000);

    const auto seen = QJsonDocument::fromJson(bot.readAllStandardOutput()).object();
    qInfo("%d rounds; the bot's %lld writes waited p50 %.2f, p95 %.2f, p99 %.2f, at most %.2f ms",
          rounds, static_cast<long long>(seen[u"writes"_s].toInteger()), seen[u"p50"_s].toDouble(),
          seen[u"p95"_s].toDouble(), seen[u"p99"_s].toDouble(), seen[u"max"_s].toDouble());
    QVERIFY2(seen[u"failures"_s].toInt() == 0, qPrintable(seen[u"lastError"_s].toString()));
    QCOMPARE(database.value(u"SELECT last_active_at FROM users"_s).toInt(),
             seen[u"touched"_s].toInt());
    QCOMPARE(database.value(u"SELECT last_updated_at FROM subscriptions"_s).toLongLong()
                 - before[u"last_updated_at"_s].toLongLong(),
             seen[u"refreshed"_s].toInteger());
    QCOMPARE(database.value(u"SELECT COUNT(*) FROM payments"_s).toInt(),
             seen[u"inserted"_s].toInt());
    QCOMPARE(database.value(u"SELECT COUNT(*) FROM payments WHERE status = 'paid'"_s).toInt(),
             seen[u"paid"_s].toInt());
    QCOMPARE(fleet.uuidsInDatabase(), fleet.uuidsOnServers());
}

QTEST_GUILESS_MAIN(TestSecondWriter)
#include "tst_secondwriter.moc"
