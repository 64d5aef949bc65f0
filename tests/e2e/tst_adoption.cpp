#include "tests/e2e/botdatabase.h"
#include "tests/simulator/simulator.h"
#include "tests/support/cliprogram.h"

#include <QDir>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 now = 1'800'000'000;
constexpr qint64 inAMonth = now + 2'592'000;
constexpr qint64 anna = 77'000'000'001;
const auto apiKey = "adoption-key-0123456789"_ba;

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Q_DECLARE_METATYPE(VeilDesk::JournalMode)

/// VeilDesk comes to a database of the bot, and the bot must not notice.
class TestAdoption final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void backsUpAndLeavesTheBotsSchemaAlone_data() { databases(); }
    void backsUpAndLeavesTheBotsSchemaAlone();
    void writesASubscriptionAndItsKeyLikeTheBot_data();
    void writesASubscriptionAndItsKeyLikeTheBot();
    void writesAStandaloneKeysExpiryWhereItIsAlive_data();
    void writesAStandaloneKeysExpiryWhereItIsAlive();
    void readsWithoutChangingAByte_data() { databases(); }
    void readsWithoutChangingAByte();
    void readsBesideTheBotWithoutChangingAByte();

private:
    static void databases();
    void adoptWithServer(const QString &script, JournalMode journal);
    void verifyReadingChangesNothing();
    [[nodiscard]] QJsonObject issue(const QStringList &whom);

    std::unique_ptr<CliProgram> m_cli;
    std::unique_ptr<Simulator> m_server;
};

void TestAdoption::initTestCase()
{
    QVERIFY2(!qEnvironmentVariableIsEmpty("VEILDESK_BIN_DIR"), "run this test by ctest");
}

void TestAdoption::init()
{
    m_cli = std::make_unique<CliProgram>();
    SimulatorOptions options;
    options.apiKey = apiKey;
    m_server = std::make_unique<Simulator>(options);
    QVERIFY(m_server->start());
}

void TestAdoption::databases()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<JournalMode>("journal");
    QTest::newRow("newest, rollback journal") << u"head.sql"_s << JournalMode::Delete;
    QTest::newRow("newest, WAL") << u"head.sql"_s << JournalMode::Wal;
    QTest::newRow("keys with an expiry, rollback journal")
        << u"keyexpiry.sql"_s << JournalMode::Delete;
    QTest::newRow("keys with an expiry, WAL") << u"keyexpiry.sql"_s << JournalMode::Wal;
}

/// Adds the one server, which is the first write and needs the consent.
void TestAdoption::adoptWithServer(const QString &script, JournalMode journal)
{
    BotDatabase::create(m_cli->databasePath(), script, journal);
    const auto answer =
        m_cli->json({u"--adopt"_s, u"server"_s, u"add"_s, u"--name"_s, u"Amsterdam"_s, u"--url"_s,
                     m_server->url().toString(), u"--api-key-file"_s, u"-"_s, u"--store"_s, u"db"_s,
                     u"--domain"_s, u"vpn.example"_s},
                    apiKey + '\n');
    QVERIFY2(answer.code == 0, answer.out + answer.err);
}

QJsonObject TestAdoption::issue(const QStringList &whom)
{
    const QStringList words{u"--now"_s, QString::number(now), u"key"_s, u"issue"_s, u"--tariff"_s,
                            u"1"_s,     u"--all-servers"_s};
    return m_cli->json(words + whom).data()[u"keys"_s].toArray().first().toObject();
}

void TestAdoption::backsUpAndLeavesTheBotsSchemaAlone()
{
    QFETCH(QString, script);
    QFETCH(JournalMode, journal);
    BotDatabase::create(m_cli->path(u"untouched.db"_s), script, journal);
    const BotDatabase untouched(m_cli->path(u"untouched.db"_s));

    adoptWithServer(script, journal);
    QVERIFY(!issue({u"--email"_s, u"guest@mail.example"_s}).isEmpty());

    const BotDatabase adopted(m_cli->databasePath());
    QCOMPARE(adopted.schema(), untouched.schema());
    QCOMPARE(adopted.value(u"PRAGMA journal_mode"_s), untouched.value(u"PRAGMA journal_mode"_s));
    QCOMPARE(adopted.value(u"PRAGMA user_version"_s), 0);
    QCOMPARE(adopted.value(u"PRAGMA integrity_check"_s), u"ok"_s);
    const auto backups = QDir(m_cli->path({})).entryList({u"test.before-veildesk-*.db"_s});
    QCOMPARE(backups.size(), 1);
    const BotDatabase backup(m_cli->path(backups.front()));
    QCOMPARE(backup.value(u"PRAGMA integrity_check"_s), u"ok"_s);
    QCOMPARE(backup.schema(), untouched.schema());
    QCOMPARE(backup.value(u"SELECT COUNT(*) FROM sqlite_master WHERE name LIKE 'veildesk_%'"_s), 0);
    QCOMPARE(backup.value(u"SELECT username FROM users"_s), u"anna"_s);
    QCOMPARE(backup.value(u"SELECT COUNT(*) FROM servers"_s), 0);
}

void TestAdoption::writesASubscriptionAndItsKeyLikeTheBot_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QVariantMap>("subscription");
    QTest::addColumn<QVariantMap>("key");

    const QVariant null;
    QVariantMap subscription{
        {u"id"_s, 1},
        {u"user_id"_s, anna},
        {u"created_at"_s, now},
        {u"expires_at"_s, inAMonth},
        {u"tariff_id"_s, 1},
        {u"is_active"_s, 1},
        {u"last_updated_at"_s, now},
        {u"notified"_s, 0},
        {u"traffic_usage_bytes"_s, 0},
        {u"traffic_over_limit_at"_s, null},
        {u"traffic_over_limit_notified"_s, 0},
        {u"traffic_limit_mb"_s, 102400},
        {u"last_traffic_reset_at"_s, null},
        {u"purchase_notification_sent"_s, 0},
    };
    QVariantMap key{
        {u"server_id"_s, 1},
        {u"user_id"_s, anna},
        {u"email"_s, u"77000000001_subscription_1@veilbot.com"_s},
        {u"level"_s, 0},
        {u"created_at"_s, now},
        {u"expiry_at"_s, inAMonth},
        {u"tariff_id"_s, 1},
        {u"notified"_s, 0},
        {u"traffic_limit_mb"_s, 0},
        {u"traffic_usage_bytes"_s, 0},
        {u"subscription_id"_s, 1},
    };
    QTest::newRow("keys with an expiry") << u"keyexpiry.sql"_s << subscription << key;
    key.insert(u"expiry_at"_s, null);
    subscription.insert(u"traffic_baseline_bytes"_s, 0);
    key.insert(u"traffic_baseline_bytes"_s, 0);
    key.insert(u"panel_total_bytes_observed"_s, 0);
    QTest::newRow("newest") << u"head.sql"_s << subscription << key;
}

void TestAdoption::writesASubscriptionAndItsKeyLikeTheBot()
{
    QFETCH(QString, script);
    QFETCH(QVariantMap, subscription);
    QFETCH(QVariantMap, key);
    adoptWithServer(script, JournalMode::Wal);

    const auto issued = issue({u"--user"_s, QString::number(anna)});

    const BotDatabase database(m_cli->databasePath());
    auto storedKey = database.row(u"SELECT * FROM v2ray_keys ORDER BY id DESC"_s);
    QCOMPARE(storedKey.take(u"id"_s).toInt(), issued[u"id"_s].toInt());
    QCOMPARE(storedKey.take(u"v2ray_uuid"_s), m_server->keys().keys().front().uuid);
    const auto link = storedKey.take(u"client_config"_s).toString();
    QCOMPARE(link, issued[u"link"_s].toString());
    QVERIFY2(link.startsWith("vless://"_L1 + m_server->keys().keys().front().uuid),
             qPrintable(link));
    QCOMPARE(storedKey, key);
    auto storedSubscription = database.row(u"SELECT * FROM subscriptions"_s);
    QVERIFY(!QUuid(storedSubscription.take(u"subscription_token"_s).toString()).isNull());
    QCOMPARE(storedSubscription, subscription);
}

void TestAdoption::writesAStandaloneKeysExpiryWhereItIsAlive_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QVariant>("expiry");
    QTest::newRow("newest: dead") << u"head.sql"_s << QVariant();
    QTest::newRow("keys with an expiry: alive") << u"keyexpiry.sql"_s << QVariant(inAMonth);
}

void TestAdoption::writesAStandaloneKeysExpiryWhereItIsAlive()
{
    QFETCH(QString, script);
    QFETCH(QVariant, expiry);
    adoptWithServer(script, JournalMode::Wal);

    const auto issued = issue({u"--email"_s, u"guest@mail.example"_s});

    const BotDatabase database(m_cli->databasePath());
    const auto key = database.row(u"SELECT * FROM v2ray_keys ORDER BY id DESC"_s);
    QCOMPARE(key[u"email"_s], u"guest@mail.example"_s);
    QVERIFY(key[u"user_id"_s].isNull());
    QVERIFY(key[u"subscription_id"_s].isNull());
    QCOMPARE(key[u"expiry_at"_s].isNull(), expiry.isNull());
    QCOMPARE(key[u"expiry_at"_s].toLongLong(), expiry.toLongLong());
    QCOMPARE(issued[u"expires_at"_s].toInteger(inAMonth), inAMonth);
    QCOMPARE(database.value(u"SELECT expires_at FROM veildesk_keys"_s).toLongLong(), inAMonth);
}

void TestAdoption::verifyReadingChangesNothing()
{
    const QDir folder(m_cli->path({}));
    const auto listing = folder.entryList({u"test*"_s}, QDir::Files, QDir::Name);
    const auto database = contents(m_cli->databasePath());
    const auto journal = contents(m_cli->databasePath() + u"-wal"_s);

    for (const auto &words :
         {QStringList{u"db"_s, u"info"_s}, QStringList{u"db"_s, u"check"_s},
          QStringList{u"key"_s, u"list"_s}, QStringList{u"server"_s, u"list"_s},
          QStringList{u"tariff"_s, u"list"_s}, QStringList{u"user"_s, u"list"_s}}) {
        const auto answer = m_cli->json(QStringList{u"--read-only"_s} + words);
        QVERIFY2(answer.code == 0, answer.out + answer.err);
    }

    QCOMPARE(folder.entryList({u"test*"_s}, QDir::Files, QDir::Name), listing);
    QVERIFY(contents(m_cli->databasePath()) == database);
    QVERIFY(contents(m_cli->databasePath() + u"-wal"_s) == journal);
}

void TestAdoption::readsWithoutChangingAByte()
{
    QFETCH(QString, script);
    QFETCH(JournalMode, journal);
    BotDatabase::create(m_cli->databasePath(), script, journal);

    verifyReadingChangesNothing();
}

void TestAdoption::readsBesideTheBotWithoutChangingAByte()
{
    BotDatabase::create(m_cli->databasePath(), u"head.sql"_s, JournalMode::Wal);
    const BotDatabase bot(m_cli->databasePath());
    bot.change(u"UPDATE users SET last_active_at = 1750000001"_s);
    QVERIFY(QFile::exists(m_cli->databasePath() + u"-wal"_s));

    verifyReadingChangesNothing();
}

QTEST_GUILESS_MAIN(TestAdoption)
#include "tst_adoption.moc"
