#include "tests/models/storage/databasefixtures.h"

#include "models/storage/rows.h"

#include <QTemporaryDir>
#include <QTest>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Fixtures;

namespace {

constexpr auto readNothing = [](const Connection &) {};

/// 1 does not wait for the disk when it commits, 2 does.
Result<qint64> synchronous(Transaction &transaction)
{
    return singleNumber(transaction.run(u"PRAGMA synchronous"_s));
}

Result<int> insertTariff(Transaction &transaction)
{
    return transaction.change(u"INSERT INTO tariffs (name) VALUES ('month')"_s);
}

} // namespace

/// Transactions that are done again after a power failure.
class TestDatabaseChunk : public QObject
{
    Q_OBJECT

private slots:
    void waitsForTheDiskOnlyWhereItMust_data();
    void waitsForTheDiskOnlyWhereItMust();
    void keepsAValueAndUndoesAnError();
    void readsAheadWhileOthersWrite();
    void tellsHowLongItHeldTheDatabase();
    void restsAfterEverySecond();

private:
    void open(Journal journal);
    [[nodiscard]] QString path() const { return m_folder->filePath(u"bot.db"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

void TestDatabaseChunk::open(Journal journal)
{
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    makeBotDatabase(path(), journal);
    m_database = std::make_unique<Database>(DatabaseOptions{.path = path(), .adopt = true});
    QVERIFY(m_database->open().result());
}

void TestDatabaseChunk::waitsForTheDiskOnlyWhereItMust_data()
{
    QTest::addColumn<Journal>("journal");
    QTest::addColumn<qint64>("ofAChunk");

    QTest::newRow("with a log, which stays whole") << Journal::Wal << qint64(1);
    QTest::newRow("without, where the file would break") << Journal::Delete << qint64(2);
}

void TestDatabaseChunk::waitsForTheDiskOnlyWhereItMust()
{
    QFETCH(Journal, journal);
    open(journal);

    const auto before = m_database->transaction(&synchronous).result();
    const auto chunk = m_database->chunk(readNothing, &synchronous).result();
    const auto after = m_database->transaction(&synchronous).result();

    QCOMPARE(*before, 2);
    QTEST(*chunk, "ofAChunk");
    QCOMPARE(*after, 2);
}

void TestDatabaseChunk::keepsAValueAndUndoesAnError()
{
    open(Journal::Wal);

    QVERIFY(m_database->chunk(readNothing, &insertTariff).result());
    const auto undone = m_database
                            ->chunk(readNothing,
                                    [](Transaction &transaction) -> Result<int> {
                                        const auto inserted = insertTariff(transaction);
                                        return inserted
                                            ? failure(ErrorKind::Refused, u"changed my mind"_s)
                                            : failure(inserted.error());
                                    })
                            .result();

    QCOMPARE(undone.error().kind(), ErrorKind::Refused);
    QCOMPARE(selectNumber(path(), u"SELECT COUNT(*) FROM tariffs"_s), 1);
    QVERIFY(m_database->chunk(readNothing, &insertTariff).result());
    QCOMPARE(selectNumber(path(), u"SELECT COUNT(*) FROM tariffs"_s), 2);
}

void TestDatabaseChunk::readsAheadWhileOthersWrite()
{
    open(Journal::Wal);
    qint64 seen = -1;

    const auto longOne = m_database->chunk(readNothing, [](Transaction &transaction) {
        QThread::msleep(40);
        return insertTariff(transaction);
    });
    const auto next = m_database->chunk(
        [&](const Connection &connection) {
            runScript(path(), u"INSERT INTO tariffs (name) VALUES ('another')"_s);
            seen = *singleNumber(connection.run(u"SELECT COUNT(*) FROM tariffs"_s));
        },
        &insertTariff);

    QVERIFY(longOne.result());
    QVERIFY(next.result());
    QCOMPARE(seen, 2);
    QCOMPARE(selectNumber(path(), u"SELECT COUNT(*) FROM tariffs"_s), 3);
}

void TestDatabaseChunk::tellsHowLongItHeldTheDatabase()
{
    open(Journal::Wal);

    const auto chunk = m_database
                           ->chunk(readNothing,
                                   [](Transaction &transaction) {
                                       QThread::msleep(5);
                                       return insertTariff(transaction);
                                   })
                           .result();

    QVERIFY(chunk);
    QVERIFY(m_database->lastChunkHold() >= 5ms);
}

void TestDatabaseChunk::restsAfterEverySecond()
{
    open(Journal::Wal);
    std::vector<std::chrono::steady_clock::time_point> begun;
    std::vector<QFuture<Result<int>>> chunks;

    for (int i = 0; i < 3; ++i)
        chunks.push_back(m_database->chunk(readNothing, [&](Transaction &transaction) {
            begun.push_back(std::chrono::steady_clock::now());
            QThread::usleep(3500);
            return insertTariff(transaction);
        }));
    for (const auto &chunk : chunks)
        QVERIFY(chunk.result());

    // Before the third the lock has been free for 5 ms.
    QVERIFY(begun[2] - begun[0] >= 12ms);
}

} // namespace VeilDesk

QTEST_GUILESS_MAIN(VeilDesk::TestDatabaseChunk)

#include "tst_databasechunk.moc"
