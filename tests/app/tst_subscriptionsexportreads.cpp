#include "app/subscriptions/subscriptionexport.h"
#include "tests/models/storage/databasefixtures.h"

#include <QCoroTask>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <atomic>
#include <cstring>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

/// More than are loaded at once, twice over.
constexpr int Subscriptions = 1'201;

/// Every other subscription has a key on one of the two servers of a group.
QString rows()
{
    return u"INSERT INTO servers (id, name, api_url, active, protocol, access_level, max_keys,"
           " subscription_group_id) VALUES (1, 'One', 'http://a', 1, 'v2ray', 'all', 100, 'g'),"
           " (2, 'Two', 'http://b', 1, 'v2ray', 'all', 100, 'g');"
           "INSERT INTO tariffs (id, name, duration_sec, price_rub) VALUES (1, 'M', 2592000, 199);"
           "INSERT INTO users (user_id, username) VALUES (5, 'anna');"
           "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1)"
           " INSERT INTO subscriptions (id, user_id, tariff_id, subscription_token, created_at,"
           " expires_at) SELECT i, 5, 1, 'token-' || i, 1750000000, 1790000000 FROM n;"
           "INSERT INTO v2ray_keys (server_id, user_id, subscription_id, v2ray_uuid)"
           " SELECT 1, 5, id, 'uuid-' || id FROM subscriptions WHERE id % 2;"_s.arg(Subscriptions);
}

int countServerReads(unsigned, void *count, void *, void *sql)
{
    if (std::strstr(static_cast<const char *>(sql), " FROM servers "))
        ++*static_cast<std::atomic<int> *>(count);
    return 0;
}

} // namespace

/// What an export reads of the database, however many rows it has.
class TestSubscriptionsExportReads final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_database.reset(); }

    void readsTheServersOnce();

private:
    /// Counts from now on how often the thread of the exports reads the servers.
    void watchServerReads();

    QTemporaryDir m_folder;
    std::atomic<int> m_serverReads = 0;
    std::unique_ptr<Database> m_database;
};

void TestSubscriptionsExportReads::init()
{
    QVERIFY(m_folder.isValid());
    const auto path = m_folder.filePath(u"bot.db"_s);
    Fixtures::makeBotDatabase(path);
    Fixtures::runScript(path, rows());
    m_database = std::make_unique<Database>(DatabaseOptions{.path = path, .readOnly = true});
    const auto opened = m_database->open().result();
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().detail()));
}

void TestSubscriptionsExportReads::watchServerReads()
{
    const auto watched = m_database
                             ->scan(
                                 [this](const Connection &connection) -> Result<> {
                                     sqlite3_trace_v2(connection.handle(), SQLITE_TRACE_STMT,
                                                      countServerReads, &m_serverReads);
                                     return {};
                                 },
                                 {})
                             .result();
    QVERIFY(watched);
}

void TestSubscriptionsExportReads::readsTheServersOnce()
{
    const auto path = m_folder.filePath(u"subscriptions.csv"_s);
    SubscriptionExport what;
    what.now = Timestamp(std::chrono::seconds(1'780'000'000));
    what.target = {path, {u"Missing"_s}, [](const SubscriptionSummary &row) {
                       return QStringList{QString::number(row.standing.selection.missing.size())};
                   }};
    for (int id = 1; id <= Subscriptions; ++id)
        what.ids.push_back({id});
    watchServerReads();

    const auto written = QCoro::waitFor(exportSubscriptions(*m_database, std::move(what), {}, {}));

    QVERIFY2(written, written ? "" : qPrintable(written.error().detail()));
    QCOMPARE(*written, Subscriptions);
    QCOMPARE(m_serverReads.load(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly | QIODevice::Text));
    const auto lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.count(u"0"_s), Subscriptions / 2 + 1);
    QCOMPARE(lines.count(u"1"_s), Subscriptions / 2);
}

QTEST_GUILESS_MAIN(TestSubscriptionsExportReads)
#include "tst_subscriptionsexportreads.moc"
