#include "tests/e2e/botdatabase.h"
#include "tests/simulator/simulator.h"
#include "tests/support/cliprogram.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 now = 1'800'000'000;
constexpr qint64 month = 2'592'000;
const auto apiKey = "adoption-key-0123456789"_ba;

} // namespace

/// Payments of the bot's own database, in the words and columns of its release.
class TestAdoptedPayments final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void deliversLikeTheBot_data();
    void deliversLikeTheBot();

private:
    CliProgram m_cli;
};

void TestAdoptedPayments::initTestCase()
{
    QVERIFY2(!qEnvironmentVariableIsEmpty("VEILDESK_BIN_DIR"), "run this test by ctest");
}

void TestAdoptedPayments::deliversLikeTheBot_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("missingColumn"); // Of the script, not of the release.
    QTest::addColumn<QString>("claimed");
    QTest::addColumn<bool>("keysEnd");

    QTest::newRow("newest, with server groups")
        << u"head.sql"_s << QString() << u"processing_subscription"_s << false;
    QTest::newRow("keys with an expiry")
        << u"keyexpiry.sql"_s << u"metadata TEXT"_s << u"processing"_s << true;
}

void TestAdoptedPayments::deliversLikeTheBot()
{
    QFETCH(QString, script);
    QFETCH(QString, missingColumn);
    QFETCH(QString, claimed);
    QFETCH(bool, keysEnd);
    SimulatorOptions options;
    options.apiKey = apiKey;
    Simulator server(options);
    QVERIFY(server.start());
    const auto path = m_cli.path(script + u".db"_s);
    BotDatabase::create(path, script, JournalMode::Wal);
    const BotDatabase bot(path);
    if (!missingColumn.isEmpty())
        bot.change(u"ALTER TABLE payments ADD COLUMN "_s + missingColumn);
    bot.change(u"CREATE TABLE seen (status TEXT)"_s);
    bot.change(u"CREATE TRIGGER watch AFTER UPDATE OF status ON payments BEGIN"
               " INSERT INTO seen VALUES (NEW.status); END"_s);
    const auto run = [&](const QStringList &words) {
        return m_cli.run(QStringList{u"--json"_s, u"--adopt"_s, u"--now"_s, QString::number(now),
                                     u"--db"_s, path}
                             + words,
                         apiKey + '\n');
    };
    QCOMPARE(run({u"server"_s, u"add"_s, u"--name"_s, u"Amsterdam"_s, u"--url"_s,
                  server.url().toString(), u"--api-key-file"_s, u"-"_s, u"--store"_s, u"db"_s,
                  u"--domain"_s, u"vpn.example"_s})
                 .code,
             0);
    for (const auto &reference : {u"first"_s, u"second"_s})
        bot.change(u"INSERT INTO payments (user_id, tariff_id, payment_id, status, protocol,"
                   " metadata) VALUES (77000000001, 1, '%1', 'paid', 'v2ray',"
                   " '{\"key_type\": \"subscription\"}')"_s.arg(reference));

    const auto answer = run({u"payment"_s, u"process-pending"_s});

    QVERIFY2(answer.code == 0, answer.out + answer.err);
    QCOMPARE(bot.texts(u"SELECT status FROM seen"_s),
             (QStringList{claimed, u"completed"_s, claimed, u"completed"_s}));
    QCOMPARE(bot.texts(u"SELECT expires_at FROM subscriptions"_s),
             QStringList{QString::number(now + 2 * month)});
    QCOMPARE(bot.texts(u"SELECT COALESCE(expiry_at, 0) FROM v2ray_keys"
                       " WHERE subscription_id IS NOT NULL"_s),
             QStringList{QString::number(keysEnd ? now + 2 * month : 0)});
    QCOMPARE(server.keys().keys().size(), 1U);
}

QTEST_GUILESS_MAIN(TestAdoptedPayments)
#include "tst_adoptedpayments.moc"
