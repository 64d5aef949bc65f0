#include "tests/e2e/paymentworld.h"

#include <QRandomGenerator>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

int wantedRounds()
{
    bool ok = false;
    const int rounds = qEnvironmentVariableIntValue("VEILDESK_RACE_ROUNDS", &ok);
    return ok ? rounds : 6;
}

} // namespace

/// Several programs want the same payment, some are killed: it is completed once, with one
/// subscription, one key per server and one extension.
class TestPaymentRace final : public QObject
{
    Q_OBJECT

private slots:
    void completesOnceWhoeverTries_data();
    void completesOnceWhoeverTries();
};

void TestPaymentRace::completesOnceWhoeverTries_data()
{
    QTest::addColumn<int>("programs");

    QTest::newRow("two programs") << 2;
    QTest::newRow("eight programs") << 8;
}

void TestPaymentRace::completesOnceWhoeverTries()
{
    QFETCH(int, programs);
    constexpr int customers = 3;
    constexpr int servers = 3;
    PaymentWorld world(servers);
    auto random = QRandomGenerator::securelySeeded();
    int kills = 0;

    for (int round = 1; round <= wantedRounds(); ++round) {
        const auto reference = u"p%1"_s.arg(round);
        world.addPayment(reference, 1 + round % customers);
        std::vector<std::unique_ptr<QProcess>> running;
        for (int i = 0; i < programs; ++i) {
            running.push_back(
                world.start({u"--log-level"_s, u"debug"_s, u"payment"_s, u"process"_s, reference}));
            // Whoever has the claim dies.
            if (round % 2 == 0)
                PaymentWorld::killAtLine(*running.back(), 1 + random.bounded(6),
                                         "atomically marked as processing");
        }
        int delivered = 0;
        for (const auto &process : running) {
            PaymentWorld::waitFor(*process);
            const auto answer = process->readAllStandardOutput();
            delivered += answer.contains("\"created\"") || answer.contains("\"renewed\"");
            kills += process->exitStatus() == QProcess::CrashExit;
        }

        QVERIFY(delivered <= 1);
        const auto last = world.run({u"payment"_s, u"process"_s, reference});
        QVERIFY2(last.code == 0, last.out + last.err);
        QCOMPARE(world.count(u"SELECT COUNT(*) FROM payments WHERE status = 'completed'"_s), round);
        const auto defects = world.defects();
        QVERIFY2(defects.isEmpty(), qPrintable(defects.join(u'\n')));
    }

    constexpr int manyRounds = 100;
    QVERIFY2(kills > 0 || wantedRounds() < manyRounds,
             "no program was killed: the test proved nothing");
    const auto owners = std::min(customers, wantedRounds());
    QCOMPARE(world.count(u"SELECT COUNT(*) FROM subscriptions"_s), owners);
    QCOMPARE(world.count(u"SELECT COUNT(*) FROM v2ray_keys"_s), owners * servers);
    qInfo("%d rounds of %d programs, %d kills", wantedRounds(), programs, kills);
}

QTEST_GUILESS_MAIN(TestPaymentRace)
#include "tst_paymentrace.moc"
