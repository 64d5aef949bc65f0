#include "tests/simulator/simulator.h"
#include "tests/support/cliprogram.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonArray>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>
#include <QTimer>

#include <memory>
#include <vector>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QStringList patience{
    u"--set"_s, u"retry.delay=0.05"_s, u"--set"_s, u"retry.cap=0.1"_s,
    u"--set"_s, u"retry.rounds=1"_s,   u"--set"_s, u"recovery.settle=0.4"_s,
    u"--set"_s, u"timeout.call=30"_s,  u"--set"_s, u"policy.mode=strict"_s,
};

constexpr auto latency = 30ms;
constexpr int runsPerRecovery = 10;

int wantedRuns()
{
    bool ok = false;
    const int runs = qEnvironmentVariableIntValue("VEILDESK_KILL_RUNS", &ok);
    return ok ? runs : 200;
}

} // namespace

/// The promise of the program: kill it whenever you like, and after `operations recover` each key
/// is on its server and in the database, or in neither.
class TestKillRecovery final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void leavesNothingHalfDone();
    void cleanupTestCase();

private:
    void startServer(Dialect dialect);
    [[nodiscard]] QStringList randomCommand(int run);
    [[nodiscard]] QString randomStandaloneKey();
    void plantFaults();
    void clearFaults();
    void killDuring(const QStringList &words, int longestMs);
    void killAtWork(QProcess &process);
    void disturbDatabase();
    void recover();
    void checkServersAgainstDatabase();
    [[nodiscard]] int count(const QString &sql);
    [[nodiscard]] QSet<QString> storedUuids(int server);

    CliProgram m_cli;
    std::vector<std::unique_ptr<Simulator>> m_servers;
    QSqlDatabase m_database;
    QRandomGenerator m_random;
    int m_settledByRecovery = 0;
};

void TestKillRecovery::initTestCase()
{
    const auto seed = qEnvironmentVariableIsSet("VEILDESK_KILL_SEED")
        ? quint32(qEnvironmentVariableIntValue("VEILDESK_KILL_SEED"))
        : QRandomGenerator::system()->generate();
    m_random.seed(seed);
    qInfo("VEILDESK_KILL_SEED=%u repeats this run", seed);

    QCOMPARE(m_cli.json({u"db"_s, u"init"_s}).code, 0);
    QCOMPARE(m_cli
                 .json({u"tariff"_s, u"add"_s, u"--name"_s, u"Month"_s, u"--duration-sec"_s,
                        u"2592000"_s, u"--price-rub"_s, u"100"_s, u"--traffic-limit-mb"_s, u"0"_s})
                 .code,
             0);
    QCOMPARE(m_cli.json({u"user"_s, u"add"_s, u"--id"_s, u"42"_s}).code, 0);
    for (const auto dialect : {Dialect::Users, Dialect::KeysApiKey, Dialect::KeysBearer})
        startServer(dialect);
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    m_database.setDatabaseName(m_cli.databasePath());
    QVERIFY(m_database.open());
    QSqlQuery trigger(m_database);
    QVERIFY(trigger.exec(u"CREATE TRIGGER refuse BEFORE INSERT ON v2ray_keys WHEN NEW.email LIKE "
                         "'refused%' BEGIN SELECT RAISE(ABORT, 'no'); END"_s));
}

void TestKillRecovery::cleanupTestCase()
{
    m_database = {};
    QSqlDatabase::removeDatabase(QString::fromLatin1(QSqlDatabase::defaultConnection));
}

void TestKillRecovery::startServer(Dialect dialect)
{
    SimulatorOptions options;
    options.dialect = dialect;
    options.apiKey = "planted-api-key"_ba;
    options.latency = latency;
    m_servers.push_back(std::make_unique<Simulator>(options));
    QVERIFY(m_servers.back()->start());
    const auto added =
        m_cli.json({u"server"_s, u"add"_s, u"--name"_s, dialectName(dialect), u"--url"_s,
                    m_servers.back()->url().toString(), u"--api-key-file"_s, u"-"_s, u"--store"_s,
                    u"db"_s, u"--domain"_s, u"vpn.example"_s, u"--dialect"_s, dialectName(dialect)},
                   options.apiKey);
    QVERIFY2(added.code == 0, added.out + added.err);
}

QStringList TestKillRecovery::randomCommand(int run)
{
    const QStringList issue{u"key"_s, u"issue"_s, u"--tariff"_s, u"1"_s, u"--all-servers"_s};
    switch (m_random.bounded(8)) {
    case 0:
        return {u"operations"_s, u"recover"_s};
    case 1:
        return issue + QStringList{u"--email"_s, u"refused%1@mail.example"_s.arg(run)};
    case 2:
    case 3:
        return issue + QStringList{u"--user"_s, u"42"_s, u"--new"_s};
    case 4:
        if (const auto key = randomStandaloneKey(); !key.isEmpty())
            return {u"key"_s, u"revoke"_s, key};
        [[fallthrough]];
    default:
        return issue + QStringList{u"--email"_s, u"run%1@mail.example"_s.arg(run)};
    }
}

QString TestKillRecovery::randomStandaloneKey()
{
    QSqlQuery query(m_database);
    query.exec(
        u"SELECT id FROM v2ray_keys WHERE subscription_id IS NULL ORDER BY random() LIMIT 1"_s);
    return query.next() ? query.value(0).toString() : QString();
}

void TestKillRecovery::plantFaults()
{
    for (const auto &server : m_servers) {
        switch (m_random.bounded(6)) {
        case 0:
            server->faults().add(Fault(FaultKind::LoseAnswer, Action::Create));
            break;
        case 1: {
            Fault reset(FaultKind::Reset, Action::Create);
            reset.afterEffect = true;
            server->faults().add(reset);
            break;
        }
        case 2:
            server->faults().add(Fault(FaultKind::WrongJson, Action::Create));
            server->faults().add(Fault(FaultKind::Html, Action::List));
            break;
        case 3:
            server->faults().add(Fault(FaultKind::LoseAnswer, Action::Delete));
            break;
        default:
            break;
        }
    }
}

void TestKillRecovery::clearFaults()
{
    for (const auto &server : m_servers)
        server->faults().clear();
}

/// At a change of some server's keys, when the answer is still on its way, or around a request.
void TestKillRecovery::killAtWork(QProcess &process)
{
    constexpr int mostChanges = 3;
    constexpr int mostRequests = 9;
    const bool atChange = m_random.bounded(2) == 0;
    const auto left =
        std::make_shared<int>(1 + m_random.bounded(atChange ? mostChanges : mostRequests));
    const auto delay = m_random.bounded(2 * int(latency.count()));
    const auto killAtOnce = [&process, left] {
        if (--*left == 0)
            process.kill();
    };
    const auto killLater = [&process, left, delay] {
        if (--*left == 0)
            QTimer::singleShot(delay, &process, &QProcess::kill);
    };
    for (const auto &server : m_servers) {
        if (atChange)
            connect(&server->keys(), &KeyStore::changed, &process, killAtOnce);
        else
            connect(&server->server(), &HttpServer::requestReceived, &process, killLater);
    }
}

void TestKillRecovery::killDuring(const QStringList &words, int longestMs)
{
    QProcess process;
    process.setProcessEnvironment(m_cli.environment);
    QEventLoop loop;
    connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    if (m_random.bounded(2) == 0)
        killAtWork(process);
    else
        QTimer::singleShot(m_random.bounded(longestMs), &process, &QProcess::kill);
    process.start(m_cli.program(),
                  QStringList{u"--json"_s, u"--db"_s, m_cli.databasePath()} + patience + words);
    QVERIFY(process.waitForStarted());
    loop.exec();
}

/// Another writer that holds the database for a while, so that kills also hit a waiting program.
void TestKillRecovery::disturbDatabase()
{
    QSqlQuery query(m_database);
    if (query.exec(u"BEGIN IMMEDIATE"_s))
        QTimer::singleShot(m_random.bounded(150), this, [this] {
            QSqlQuery end(m_database);
            end.exec(u"COMMIT"_s);
        });
}

void TestKillRecovery::recover()
{
    clearFaults();
    const auto recovered = m_cli.json(patience + QStringList{u"operations"_s, u"recover"_s});
    QVERIFY2(recovered.code == 0, recovered.out + recovered.err);
    const auto summary = recovered.data().toObject();
    QVERIFY2(summary.value(u"still_unknown"_s).toInt() == 0, recovered.out);
    m_settledByRecovery +=
        summary.value(u"adopted"_s).toInt() + summary.value(u"compensated"_s).toInt();
}

int TestKillRecovery::count(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql) || !query.next())
        qFatal("%s", qPrintable(query.lastError().text()));
    return query.value(0).toInt();
}

QSet<QString> TestKillRecovery::storedUuids(int server)
{
    QSqlQuery query(m_database);
    query.exec(u"SELECT v2ray_uuid FROM v2ray_keys WHERE server_id = %1"_s.arg(server));
    QSet<QString> uuids;
    while (query.next())
        uuids.insert(query.value(0).toString());
    return uuids;
}

void TestKillRecovery::checkServersAgainstDatabase()
{
    for (size_t i = 0; i < m_servers.size(); ++i) {
        QSet<QString> remote;
        for (const auto &key : m_servers[i]->keys().keys())
            remote.insert(key.uuid);
        const auto stored = storedUuids(int(i) + 1);
        const auto orphans = remote - stored;
        const auto rowsWithoutKey = stored - remote;
        QVERIFY2(orphans.isEmpty(), qPrintable(QStringList(orphans.values()).join(u' ')));
        QVERIFY2(rowsWithoutKey.isEmpty(),
                 qPrintable(QStringList(rowsWithoutKey.values()).join(u' ')));
    }
    QCOMPARE(count(u"SELECT count(*) FROM (SELECT 1 FROM v2ray_keys GROUP BY server_id, email "
                   "HAVING count(*) > 1)"_s),
             0);
    const bool isAllFinished =
        count(u"SELECT count(*) FROM veildesk_operations WHERE state <> 'finished'"_s) == 0;
    QVERIFY2(isAllFinished,
             m_cli.json({u"operations"_s, u"list"_s, u"--state"_s, u"unfinished"_s}).out);
    QCOMPARE(count(u"SELECT count(*) FROM subscriptions s WHERE is_active <> EXISTS (SELECT 1 "
                   "FROM v2ray_keys k WHERE k.subscription_id = s.id)"_s),
             0);
}

void TestKillRecovery::leavesNothingHalfDone()
{
    QElapsedTimer undisturbed;
    undisturbed.start();
    const auto issued =
        m_cli.json(patience
                   + QStringList{u"key"_s, u"issue"_s, u"--tariff"_s, u"1"_s, u"--all-servers"_s,
                                 u"--email"_s, u"first@mail.example"_s});
    QVERIFY2(issued.code == 0, issued.out + issued.err);
    const int whole = int(undisturbed.elapsed()) * 5 / 4;

    const int runs = wantedRuns();
    for (int run = 1; run <= runs; ++run) {
        plantFaults();
        if (m_random.bounded(4) == 0)
            disturbDatabase();
        killDuring(randomCommand(run), whole);
        if (run % runsPerRecovery != 0 && run != runs)
            continue;
        recover();
        checkServersAgainstDatabase();
        if (QTest::currentTestFailed())
            return;
    }

    qInfo("%d kills; recovery adopted or removed %d keys", runs, m_settledByRecovery);
    QVERIFY2(m_settledByRecovery > 0, "no kill hit the program at work: the test proved nothing");
}

QTEST_GUILESS_MAIN(TestKillRecovery)
#include "tst_killrecovery.moc"
