#include "tests/e2e/paymentworld.h"
#include "tests/support/v2rayprogram.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

int fromEnvironment(const char *name, int fallback)
{
    bool ok = false;
    const int number = qEnvironmentVariableIntValue(name, &ok);
    return ok ? number : fallback;
}

} // namespace

/// All pending payments, with servers that misbehave, programs that are killed, and the bot that
/// writes to the same file: every payment ends completed once, or paid with a reason.
class TestPaymentKill final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void endsEveryPayment();

private:
    void plantFaults(PaymentWorld &world);
    void killDuring(PaymentWorld &world, bool atChange);

    QRandomGenerator m_random = QRandomGenerator::securelySeeded();
};

void TestPaymentKill::initTestCase()
{
    QVERIFY2(!qEnvironmentVariableIsEmpty("VEILDESK_BIN_DIR"), "run this test by ctest");
}

void TestPaymentKill::plantFaults(PaymentWorld &world)
{
    for (size_t i = 0; i < world.serverCount(); ++i) {
        auto &faults = world.server(i).faults();
        Fault lost(FaultKind::LoseAnswer, Action::Create);
        lost.times = m_random.bounded(3);
        Fault refused(FaultKind::Status, Action::Create);
        refused.status = 503;
        refused.times = m_random.bounded(4);
        Fault reset(FaultKind::Reset, Action::Create);
        reset.afterEffect = true;
        reset.times = m_random.bounded(3);
        for (const auto &fault : {lost, refused, reset}) {
            if (fault.times > 0)
                faults.add(fault);
        }
    }
}

void TestPaymentKill::killDuring(PaymentWorld &world, bool atChange)
{
    const auto process = world.start({u"payment"_s, u"process-pending"_s});
    if (atChange)
        world.killAtChange(*process, 1 + m_random.bounded(40));
    else
        world.killAfterRequest(*process, 1 + m_random.bounded(60), m_random.bounded(50));
    PaymentWorld::waitFor(*process);
}

void TestPaymentKill::endsEveryPayment()
{
    const int payments = fromEnvironment("VEILDESK_PAYMENTS", 40);
    const int kills = fromEnvironment("VEILDESK_PAYMENT_KILLS", 5);
    constexpr int servers = 10;
    PaymentWorld world(servers);
    world.database().change(u"INSERT INTO users (user_id) VALUES (77000000001)"_s);
    world.database().change(
        u"INSERT INTO subscriptions (id, user_id, subscription_token, created_at, expires_at,"
        " last_updated_at) VALUES (1, 77000000001, 'bot', 1, 2, 0)"_s);
    for (int i = 1; i <= payments; ++i)
        world.addPayment(u"p%1"_s.arg(i), 1 + i % (payments * 3 / 4));
    QProcess bot;
    endWithParent(bot);
    bot.start(qEnvironmentVariable("VEILDESK_BIN_DIR") + u"/botwriter"_s, {world.databasePath()});
    QVERIFY(bot.waitForStarted());

    qint64 interrupted = 0;
    for (int kill = 0; kill < kills; ++kill) {
        plantFaults(world);
        killDuring(world, kill % 2 == 0);
        interrupted +=
            world.count(u"SELECT COUNT(*) FROM veildesk_operations WHERE state <> 'finished'"_s);
    }
    QVERIFY2(interrupted > 0, "no kill hit the program at work: the test proved nothing");
    world.clearFaults();
    const auto recovered = world.run({u"operations"_s, u"recover"_s});
    QVERIFY2(recovered.code == 0, recovered.out + recovered.err);
    const auto defects = world.defects();
    QVERIFY2(defects.isEmpty(), qPrintable(defects.join(u'\n')));
    const auto afterKills =
        world.count(u"SELECT COUNT(*) FROM payments WHERE status = 'completed'"_s);

    QCOMPARE(bot.state(), QProcess::Running);
    bot.closeWriteChannel();
    PaymentWorld::waitFor(bot);
    const auto last = world.run({u"payment"_s, u"process-pending"_s});
    QVERIFY2(last.json()[u"data"_s].isArray(), last.out + last.err);
    const auto left = world.defects();
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
    QCOMPARE(world.count(u"SELECT COUNT(*) FROM payments WHERE status = 'completed'"_s), payments);

    const auto seen = QJsonDocument::fromJson(bot.readAllStandardOutput()).object();
    qInfo("%d kills over %d payments on %d servers interrupted %lld purchases; %lld were completed "
          "by then; the bot's %lld writes waited at most %.1f ms",
          kills, payments, servers, static_cast<long long>(interrupted),
          static_cast<long long>(afterKills), static_cast<long long>(seen[u"writes"_s].toInteger()),
          seen[u"max"_s].toDouble());
    QVERIFY2(seen[u"failures"_s].toInt() == 0, qPrintable(seen[u"lastError"_s].toString()));
    QCOMPARE(world.count(u"SELECT last_active_at FROM users WHERE user_id = 77000000001"_s),
             seen[u"touched"_s].toInteger());
    QCOMPARE(world.count(u"SELECT last_updated_at FROM subscriptions WHERE id = 1"_s),
             seen[u"refreshed"_s].toInteger());
    QCOMPARE(world.count(u"SELECT COUNT(*) FROM payments WHERE metadata IS NULL"_s),
             seen[u"inserted"_s].toInteger());
}

QTEST_GUILESS_MAIN(TestPaymentKill)
#include "tst_paymentkill.moc"
