#include "tests/models/storage/databasetest.h"

#include "models/storage/sqliteconnection.h"

#include <QFile>
#include <QSemaphore>
#include <QTest>

#include <atomic>
#include <thread>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Fixtures;

class TestDatabaseBackup : public DatabaseTest
{
    Q_OBJECT

private slots:
    void backsUpWhileOthersWrite();
    void refusesToBackUpOverAFile();
};

void TestDatabaseBackup::backsUpWhileOthersWrite()
{
    openDatabase();
    const auto destination = m_folder->filePath(u"copy.db"_s);
    std::atomic_bool done = false;
    QSemaphore hasWritten;
    std::thread bot([&] {
        const auto other = SqliteConnection::open(path(), FileAccess::ReadWrite, 5000ms);
        while (!done && (*other)->execute(u"INSERT INTO tariffs (name) VALUES ('month')"_s))
            hasWritten.release();
    });
    const bool isWriting = hasWritten.tryAcquire(1, 60'000);

    const auto copied = m_database->backUp(destination).result();
    done = true;
    bot.join();

    QVERIFY(isWriting);
    QVERIFY2(copied, copied ? "" : qPrintable(copied.error().detail()));
    QVERIFY(!(QFile::permissions(destination) & QFileDevice::ReadOther));
    QVERIFY(!QFile::exists(destination + u"-wal"_s));
    QCOMPARE(selectNumber(destination, u"SELECT COUNT(*) FROM veildesk_meta"_s), 1);
}

void TestDatabaseBackup::refusesToBackUpOverAFile()
{
    openDatabase();

    const auto copied = m_database->backUp(path()).result();

    QVERIFY(!copied);
    QCOMPARE(copied.error().kind(), ErrorKind::Refused);
}

} // namespace VeilDesk

QTEST_GUILESS_MAIN(VeilDesk::TestDatabaseBackup)
#include "tst_databasebackup.moc"
