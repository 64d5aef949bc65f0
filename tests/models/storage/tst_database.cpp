#include "tests/models/storage/databasetest.h"

#include "models/storage/rows.h"
#include "models/storage/sqliteconnection.h"
#include "models/storage/tariffrepository.h"
#include "tests/support/patience.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>
#include <deque>
#include <thread>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Fixtures;

namespace {

using Number = QFuture<Result<qint64>>;

Result<qint64> insertTariff(Transaction &transaction, const QString &name)
{
    Tariff tariff;
    tariff.name = name;
    return TariffRepository::insert(transaction, tariff).map([](TariffId id) { return id.value; });
}

Number store(Database &database, const QString &name)
{
    return database.transaction(
        [name](Transaction &transaction) { return insertTariff(transaction, name); });
}

Number storeAndFail(Database &database, const QString &name)
{
    return database.transaction([name](Transaction &transaction) -> Result<qint64> {
        const auto stored = insertTariff(transaction, name);
        return stored ? failure(ErrorKind::Refused, u"changed my mind"_s) : failure(stored.error());
    });
}

Result<qint64> countTariffs(Database &database)
{
    return database
        .read([](const Connection &connection) {
            return singleNumber(connection.run(u"SELECT COUNT(*) FROM tariffs"_s));
        })
        .result();
}

/// Keeps the writer thread busy until it is released, so that jobs queue up behind it.
class Gate
{
public:
    explicit Gate(Database &database)
        : m_passed(database.transaction([this](Transaction &) -> Result<qint64> {
            m_reached.release();
            m_open.acquire();
            return 0;
        }))
    {
        m_reached.acquire();
    }
    void open() { m_open.release(); }
    [[nodiscard]] const Number &passed() const { return m_passed; }

private:
    QSemaphore m_reached;
    QSemaphore m_open;
    Number m_passed;
};

} // namespace

class TestDatabase : public DatabaseTest
{
    Q_OBJECT

private slots:
    void commitsAValueAndRollsAnErrorBack();
    void commitsWaitingJobsTogether();
    void aFailedJobDoesNotHurtItsNeighbours();
    void aFailedCommitFailsEveryJob();
    void saysThatTheDatabaseIsLocked();
    void namesTheColumnButNotTheValueOfABrokenRow();
    void seesColumnsThatTheBotAddsMeanwhile();
    void refusesToWriteThroughTheReader();
    void finishesQueuedJobsWhenDestroyed();
    void leavesOneFileWhenDestroyed();
    void answersJobsOfADatabaseThatWasNeverOpened();
    void leavesTheLockToOthersWhileBusy();
    void noticesChangesOfOthers();
    void noticesChangesOfOthersWhenReadOnly();
    void keepsQuietAboutItsOwnChanges();

private:
    void countChanges();
    /// Once it may fail: a batch ends after some milliseconds, with whatever is in it by then.
    [[nodiscard]] bool commitsTogether();

    int m_changes = 0;
};

void TestDatabase::countChanges()
{
    m_changes = 0;
    connect(m_database.get(), &Database::changedByOthers, this, [this] { ++m_changes; });
}

void TestDatabase::commitsAValueAndRollsAnErrorBack()
{
    openDatabase();

    const auto stored = store(*m_database, u"month"_s).result();
    const auto failed = storeAndFail(*m_database, u"year"_s).result();

    QVERIFY(stored);
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind(), ErrorKind::Refused);
    QCOMPARE(countTariffs(*m_database).value(), 1);
}

bool TestDatabase::commitsTogether()
{
    const auto before = countTariffs(*m_database).value();
    Gate gate(*m_database);
    const auto first = store(*m_database, u"month"_s);
    const auto second = store(*m_database, u"year"_s);
    const auto committed = m_database->transaction([this](Transaction &) -> Result<qint64> {
        return selectNumber(path(), u"SELECT COUNT(*) FROM tariffs"_s);
    });
    gate.open();
    const bool areStored = first.result() && second.result();
    const bool wereWaiting = committed.result() == before;
    return areStored && wereWaiting && countTariffs(*m_database) == before + 2;
}

void TestDatabase::commitsWaitingJobsTogether()
{
    constexpr int patience = 100;
    openDatabase();
    int tries = 1;

    while (!commitsTogether() && tries < patience)
        ++tries;

    QVERIFY(tries < patience);
}

void TestDatabase::aFailedJobDoesNotHurtItsNeighbours()
{
    openDatabase();
    Gate gate(*m_database);
    const auto first = store(*m_database, u"month"_s);
    const auto second = storeAndFail(*m_database, u"year"_s);
    const auto third = store(*m_database, u"day"_s);

    gate.open();

    QVERIFY(first.result());
    QVERIFY(!second.result());
    QVERIFY(third.result());
    QCOMPARE(countTariffs(*m_database).value(), 2);
}

void TestDatabase::aFailedCommitFailsEveryJob()
{
    runScript(path(), u"PRAGMA journal_mode = DELETE"_s);
    openDatabase(300ms);
    const auto other = SqliteConnection::open(path(), FileAccess::ReadWrite, 5000ms);
    QVERIFY(other);
    QVERIFY((*other)->execute(u"BEGIN; SELECT * FROM tariffs"_s));
    Gate gate(*m_database);
    const auto first = store(*m_database, u"month"_s);
    const auto second = storeAndFail(*m_database, u"year"_s);

    gate.open();

    QCOMPARE(gate.passed().result().error().kind(), ErrorKind::DatabaseLocked);
    QCOMPARE(first.result().error().kind(), ErrorKind::DatabaseLocked);
    QCOMPARE(second.result().error().kind(), ErrorKind::Refused);
    QVERIFY((*other)->execute(u"COMMIT"_s));
    QCOMPARE(countTariffs(*m_database).value(), 0);
    QVERIFY(store(*m_database, u"day"_s).result());
}

void TestDatabase::saysThatTheDatabaseIsLocked()
{
    openDatabase(200ms);
    const auto other = SqliteConnection::open(path(), FileAccess::ReadWrite, 5000ms);
    QVERIFY(other);
    QVERIFY((*other)->execute(u"BEGIN IMMEDIATE"_s));

    const auto refused = store(*m_database, u"month"_s).result();
    QVERIFY((*other)->execute(u"COMMIT"_s));
    const auto stored = store(*m_database, u"month"_s).result();

    QVERIFY(!refused);
    QCOMPARE(refused.error().kind(), ErrorKind::DatabaseLocked);
    QVERIFY(refused.error().detail().contains(u"Another program"_s));
    QVERIFY2(stored, stored ? "" : qPrintable(stored.error().detail()));
    QCOMPARE(countTariffs(*m_database).value(), 1);
}

void TestDatabase::namesTheColumnButNotTheValueOfABrokenRow()
{
    openDatabase();
    const auto insert = [](Transaction &transaction) {
        return transaction.change(
            u"INSERT INTO subscriptions (user_id, subscription_token, created_at)"
            " VALUES (1, :token, 0)"_s,
            {{":token"_L1, u"top-secret-token"_s}});
    };

    const auto refused = m_database->transaction(insert).result();

    QVERIFY(!refused);
    QCOMPARE(refused.error().kind(), ErrorKind::Constraint);
    QVERIFY(refused.error().detail().contains(u"expires_at"_s));
    QVERIFY(!refused.error().detail().contains(u"top-secret"_s));
}

void TestDatabase::seesColumnsThatTheBotAddsMeanwhile()
{
    openDatabase();
    const auto hasColumn = [](const Connection &connection) -> Result<bool> {
        return connection.capabilities().hasColumn(u"tariffs"_s, u"trial"_s);
    };
    QVERIFY(!m_database->read(hasColumn).result().value());

    runScript(path(), u"ALTER TABLE tariffs ADD COLUMN trial INTEGER"_s);

    QVERIFY(m_database->read(hasColumn).result().value());
    QVERIFY(m_database->transaction(hasColumn).result().value());
}

void TestDatabase::refusesToWriteThroughTheReader()
{
    openDatabase();

    const auto refused = m_database
                             ->read([](const Connection &connection) {
                                 return connection.change(u"DELETE FROM tariffs"_s);
                             })
                             .result();

    QVERIFY(!refused);
    QCOMPARE(refused.error().kind(), ErrorKind::DatabaseReadOnly);
}

void TestDatabase::finishesQueuedJobsWhenDestroyed()
{
    openDatabase();
    std::vector<Number> jobs;
    for (int i = 0; i < 10; ++i)
        jobs.push_back(store(*m_database, u"month"_s));

    m_database.reset();

    for (const auto &job : jobs)
        QVERIFY(job.result());
    QCOMPARE(selectNumber(path(), u"SELECT COUNT(*) FROM tariffs"_s), 10);
}

void TestDatabase::leavesOneFileWhenDestroyed()
{
    openDatabase();
    QVERIFY(store(*m_database, u"month"_s).result());
    QCOMPARE(countTariffs(*m_database).value(), 1);
    QVERIFY(QFile::exists(path() + u"-wal"_s));

    m_database.reset();

    QVERIFY(!QFile::exists(path() + u"-wal"_s));
    QCOMPARE(selectNumber(path(), u"SELECT COUNT(*) FROM tariffs"_s), 1);
}

void TestDatabase::answersJobsOfADatabaseThatWasNeverOpened()
{
    auto database = std::make_unique<Database>(DatabaseOptions{.path = path()});
    const auto stored = store(*database, u"month"_s);

    database.reset();

    QVERIFY(!stored.result());
    QCOMPARE(stored.result().error().kind(), ErrorKind::Internal);
}

void TestDatabase::leavesTheLockToOthersWhileBusy()
{
    constexpr int wanted = 20;
    constexpr size_t backlog = 200;
    openDatabase();
    std::atomic_int writes = 0;
    std::atomic_bool isOver = false;
    // As patient as the bot: if the lock were never free for long, it would be refused one.
    std::thread bot([&] {
        const auto other = SqliteConnection::open(path(), FileAccess::ReadWrite, 5000ms);
        const auto write =
            u"BEGIN IMMEDIATE; INSERT INTO webhook_logs (provider) VALUES ('bot'); COMMIT"_s;
        while (writes < wanted && (*other)->execute(write)) {
            ++writes;
            std::this_thread::sleep_for(20ms);
        }
        isOver = true;
    });

    std::deque<Number> jobs;
    bool areStored = true;
    while (!isOver || !jobs.empty()) {
        if (!isOver)
            jobs.push_back(store(*m_database, u"month"_s));
        if (isOver || jobs.size() > backlog) {
            areStored = jobs.front().result() && areStored;
            jobs.pop_front();
        }
    }
    bot.join();

    QVERIFY(areStored);
    QCOMPARE(writes.load(), wanted);
}

void TestDatabase::noticesChangesOfOthers()
{
    openDatabase();
    countChanges();

    runScript(path(), u"INSERT INTO tariffs (name) VALUES ('month')"_s);

    QTRY_VERIFY(m_changes > 0);
}

void TestDatabase::noticesChangesOfOthersWhenReadOnly()
{
    m_database = std::make_unique<Database>(DatabaseOptions{.path = path(), .readOnly = true});
    QVERIFY(m_database->open().result());
    QCOMPARE(countTariffs(*m_database).value(), 0);
    countChanges();

    runScript(path(), u"INSERT INTO tariffs (name) VALUES ('month')"_s);

    QTRY_VERIFY(m_changes > 0);
    QCOMPARE(countTariffs(*m_database).value(), 1);
}

void TestDatabase::keepsQuietAboutItsOwnChanges()
{
    openDatabase();
    countChanges();

    QVERIFY(store(*m_database, u"month"_s).result());

    QVERIFY(!QTest::qWaitFor([this] { return m_changes > 0; }, 1500));
}

} // namespace VeilDesk

QTEST_GUILESS_MAIN(VeilDesk::TestDatabase)
#include "tst_database.moc"
