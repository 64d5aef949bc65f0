#include "tests/models/storage/databasefixtures.h"

#include "models/storage/customerrepository.h"
#include "models/storage/keyrepository.h"
#include "models/storage/migrations.h"
#include "models/storage/serverrepository.h"
#include "models/storage/sqliteconnection.h"
#include "models/storage/tariffrepository.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <unistd.h>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Fixtures;

namespace {

Result<DatabaseInfo> openOnce(const DatabaseOptions &options)
{
    Database database(options);
    return database.open().result();
}

/// Everything about a folder that opening a database may change.
struct FolderState
{
    QMap<QString, QByteArray> files;
    QDateTime modifiedAt;

    bool operator==(const FolderState &) const = default;
};

QByteArray contentHash(const QFileInfo &file)
{
    QFile content(file.filePath());
    if (!content.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.filePath()));
    return QCryptographicHash::hash(content.readAll(), QCryptographicHash::Sha256).toHex()
        + file.lastModified().toString(Qt::ISODateWithMs).toLatin1();
}

FolderState folderState(const QString &path)
{
    FolderState state{{}, QFileInfo(path).lastModified()};
    const auto files = QDir(path).entryInfoList(QDir::Files);
    for (const auto &file : files)
        state.files.insert(file.fileName(), contentHash(file));
    return state;
}

Result<int> readEverything(Database &database)
{
    return database
        .read([](const Connection &connection) -> Result<int> {
            const auto servers = ServerRepository::load(connection);
            const auto tariffs = TariffRepository::load(connection);
            const auto keys = KeyRepository::load(connection, {}, fromUnix(0));
            const auto customers = CustomerRepository::load(connection);
            if (!servers || !tariffs || !keys || !customers)
                return failure(ErrorKind::Internal, u"a table could not be read"_s);
            return int(servers->size() + tariffs->size() + keys->size() + customers->size());
        })
        .result();
}

} // namespace

class TestDatabaseOpening : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void saysWhyAFileCannotBeOpened_data();
    void saysWhyAFileCannotBeOpened();
    void refusesTheFolderWithoutWritePermission();
    void createsThePrivateFileWithTheBotsSchema();
    void neverCreatesOverAFile();
    void opensABotsDatabaseReadOnlyWithoutConsent();
    void adoptsAfterABackup();
    void opensAnAdoptedDatabaseWithoutConsent();
    void leavesNoTrace_data();
    void leavesNoTrace();
    void leavesTheLiveWritersFilesAlone();
    void readsALogThatACrashLeft();
    void refusesALogWithoutIndexWhenReadOnly();
    void recoversALogWithoutIndexWhenWritable();
    void noticesThatAnImmutableFileChanged();
    void switchesBrokenForeignKeysOff();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"bot.db"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDatabaseOpening::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestDatabaseOpening::saysWhyAFileCannotBeOpened_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("words");

    QTest::newRow("no such file") << u"absent.db"_s << ErrorKind::NotFound << u"no file"_s;
    QTest::newRow("no such folder") << u"absent/bot.db"_s << ErrorKind::NotFound << u"folder"_s;
    QTest::newRow("a folder") << u"."_s << ErrorKind::NotADatabase << u"not a file"_s;
    QTest::newRow("an empty file") << u"empty.db"_s << ErrorKind::NotADatabase << u"empty"_s;
    QTest::newRow("a text file") << u"text.db"_s << ErrorKind::NotADatabase << u"not an SQLite"_s;
    QTest::newRow("another program's database")
        << u"other.db"_s << ErrorKind::SchemaMissing << u"no table \"servers\""_s;
    QTest::newRow("a damaged schema")
        << u"corrupt.db"_s << ErrorKind::DatabaseCorrupt << u"damaged"_s;
    QTest::newRow("a newer VeilDesk's")
        << u"newer.db"_s << ErrorKind::DatabaseNewer << u"newer VeilDesk"_s;
}

void TestDatabaseOpening::saysWhyAFileCannotBeOpened()
{
    QFETCH(QString, name);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, words);
    const auto file = [this](const QString &fileName) { return m_folder->filePath(fileName); };
    runScript(file(u"empty.db"_s), u""_s);
    QFile text(file(u"text.db"_s));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write(QByteArray(4096, 'x'));
    text.close();
    runScript(file(u"other.db"_s), u"CREATE TABLE songs (id)"_s);
    makeBotDatabase(file(u"corrupt.db"_s), Journal::Delete);
    QFile corrupt(file(u"corrupt.db"_s));
    QVERIFY(corrupt.open(QIODevice::ReadWrite));
    corrupt.seek(100);
    corrupt.write(QByteArray(600, '\xff'));
    corrupt.close();
    makeBotDatabase(file(u"newer.db"_s));
    runScript(file(u"newer.db"_s),
              u"CREATE TABLE veildesk_meta (key TEXT PRIMARY KEY, value TEXT);"
              "INSERT INTO veildesk_meta VALUES ('schema_version', '999')"_s);

    const auto opened = openOnce({.path = file(name)});
    const auto openedReadOnly = openOnce({.path = file(name), .readOnly = true});

    QVERIFY(!opened);
    QCOMPARE(opened.error().kind(), kind);
    QVERIFY2(opened.error().detail().contains(words), qPrintable(opened.error().detail()));
    QVERIFY(!openedReadOnly);
    QCOMPARE(openedReadOnly.error().kind(), kind);
}

void TestDatabaseOpening::refusesTheFolderWithoutWritePermission()
{
    if (geteuid() == 0)
        QSKIP("root may write everywhere");
    makeBotDatabase(path(), Journal::Delete);
    QVERIFY(QFile::setPermissions(path(), QFileDevice::ReadOwner));

    const auto opened = openOnce({.path = path(), .adopt = true});

    QVERIFY(opened);
    QVERIFY(!opened->writable);
    QVERIFY(opened->readOnlyReason.contains(u"permissions"_s));
}

void TestDatabaseOpening::createsThePrivateFileWithTheBotsSchema()
{
    const auto opened = openOnce({.path = path(), .create = true});

    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail()));
    QVERIFY(opened->writable);
    QVERIFY(opened->readOnlyReason.isEmpty());
    QVERIFY(opened->foreignKeysOffReason.isEmpty());
    QVERIFY(opened->capabilities.isAdopted());
    QVERIFY(opened->capabilities.hasColumn(u"servers"_s, u"subscription_group_id"_s));
    QVERIFY(!opened->capabilities.keyExpiryAlive);
    QCOMPARE(QFile::permissions(path()) & ~(QFileDevice::ReadUser | QFileDevice::WriteUser),
             QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    QCOMPARE(selectNumber(path(),
                          u"SELECT COUNT(*) FROM sqlite_schema WHERE type = 'index'"
                          " AND name LIKE 'idx_%'"_s),
             26);
}

void TestDatabaseOpening::neverCreatesOverAFile()
{
    makeBotDatabase(path());
    const auto before = folderState(m_folder->path());

    const auto opened = openOnce({.path = path(), .create = true});

    QVERIFY(!opened);
    QCOMPARE(opened.error().kind(), ErrorKind::Refused);
    QCOMPARE(folderState(m_folder->path()), before);
}

void TestDatabaseOpening::opensABotsDatabaseReadOnlyWithoutConsent()
{
    makeBotDatabase(path());
    const auto before = folderState(m_folder->path());
    Database database({.path = path()});

    const auto opened = database.open().result();
    const auto stored = database
                            .transaction([](Transaction &transaction) {
                                return TariffRepository::insert(transaction, {});
                            })
                            .result();

    QVERIFY(opened);
    QVERIFY(!opened->writable);
    QVERIFY(opened->readOnlyReason.contains(u"--adopt"_s));
    QCOMPARE(stored.error().kind(), ErrorKind::DatabaseReadOnly);
    QVERIFY(stored.error().detail().contains(u"--adopt"_s));
    QCOMPARE(folderState(m_folder->path()), before);
}

void TestDatabaseOpening::adoptsAfterABackup()
{
    makeBotDatabase(path());
    runScript(path(), u"INSERT INTO tariffs (name) VALUES ('month')"_s);

    const auto opened = openOnce({.path = path(), .adopt = true});

    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail()));
    QVERIFY(opened->writable);
    QVERIFY(opened->capabilities.isAdopted());
    QVERIFY(QFileInfo(opened->backupPath).fileName().startsWith(u"bot.before-veildesk-"_s));
    QCOMPARE(QFileInfo(opened->backupPath).permissions() & QFileDevice::ReadOther,
             QFileDevice::Permissions());
    QCOMPARE(selectNumber(opened->backupPath, u"SELECT COUNT(*) FROM tariffs"_s), 1);
    QCOMPARE(selectNumber(opened->backupPath,
                          u"SELECT COUNT(*) FROM sqlite_schema WHERE name LIKE 'veildesk%'"_s),
             0);
    QCOMPARE(selectNumber(path(), u"SELECT value FROM veildesk_meta"_s), latestSchemaVersion());
}

void TestDatabaseOpening::opensAnAdoptedDatabaseWithoutConsent()
{
    makeBotDatabase(path());
    QVERIFY(openOnce({.path = path(), .adopt = true}));

    const auto opened = openOnce({.path = path()});

    QVERIFY(opened);
    QVERIFY(opened->writable);
    QVERIFY(opened->backupPath.isEmpty());
}

void TestDatabaseOpening::leavesNoTrace_data()
{
    QTest::addColumn<Journal>("journal");
    QTest::newRow("rollback journal") << Journal::Delete;
    QTest::newRow("write-ahead log") << Journal::Wal;
}

void TestDatabaseOpening::leavesNoTrace()
{
    QFETCH(Journal, journal);
    makeBotDatabase(path(), journal);
    runScript(path(), u"INSERT INTO tariffs (name) VALUES ('month')"_s);
    const auto before = folderState(m_folder->path());
    Database database({.path = path(), .readOnly = true});

    const auto opened = database.open().result();
    const auto rows = readEverything(database);

    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail()));
    QVERIFY2(rows, rows ? "" : qPrintable(rows.error().detail()));
    QCOMPARE(*rows, 1);
    QCOMPARE(folderState(m_folder->path()), before);
}

void TestDatabaseOpening::leavesTheLiveWritersFilesAlone()
{
    makeBotDatabase(path());
    const auto bot = SqliteConnection::open(path(), FileAccess::ReadWrite, 5000ms);
    QVERIFY(bot);
    QVERIFY((*bot)->execute(u"INSERT INTO tariffs (name) VALUES ('month')"_s));
    Database database({.path = path(), .readOnly = true});

    QVERIFY(database.open().result());
    const auto first = readEverything(database);
    QVERIFY((*bot)->execute(u"INSERT INTO tariffs (name) VALUES ('year')"_s));
    const auto before = QDir(m_folder->path()).entryList(QDir::Files);
    const auto second = readEverything(database);

    QVERIFY(first);
    QCOMPARE(*first, 1);
    QVERIFY(second);
    QCOMPARE(*second, 2);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), before);
    QVERIFY((*bot)->execute(u"INSERT INTO tariffs (name) VALUES ('day')"_s));
}

void TestDatabaseOpening::readsALogThatACrashLeft()
{
    const auto source = m_folder->filePath(u"source.db"_s);
    makeBotDatabase(source);
    const auto bot = SqliteConnection::open(source, FileAccess::ReadWrite, 5000ms);
    QVERIFY(bot);
    QVERIFY((*bot)->execute(u"INSERT INTO tariffs (name) VALUES ('month')"_s));
    const auto crashed = m_folder->filePath(u"crashed"_s);
    QVERIFY(QDir().mkpath(crashed));
    for (const auto &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QVERIFY(QFile::copy(source + suffix, crashed + u"/bot.db"_s + suffix));
    const auto before = folderState(crashed);
    Database database({.path = crashed + u"/bot.db"_s, .readOnly = true});

    QVERIFY(database.open().result());
    const auto rows = readEverything(database);

    QVERIFY(rows);
    QCOMPARE(*rows, 1);
    QCOMPARE(folderState(crashed), before);
}

void TestDatabaseOpening::refusesALogWithoutIndexWhenReadOnly()
{
    const auto source = m_folder->filePath(u"source.db"_s);
    makeBotDatabase(source);
    const auto bot = SqliteConnection::open(source, FileAccess::ReadWrite, 5000ms);
    QVERIFY(bot);
    QVERIFY((*bot)->execute(u"INSERT INTO tariffs (name) VALUES ('month')"_s));
    QVERIFY(QFile::copy(source, path()));
    QVERIFY(QFile::copy(source + u"-wal"_s, path() + u"-wal"_s));
    const auto before = QDir(m_folder->path()).entryList(QDir::Files);

    const auto opened = openOnce({.path = path(), .readOnly = true});

    QVERIFY(!opened);
    QCOMPARE(opened.error().kind(), ErrorKind::Storage);
    QVERIFY(opened.error().detail().contains(u"write-ahead log"_s));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), before);
}

void TestDatabaseOpening::recoversALogWithoutIndexWhenWritable()
{
    const auto source = m_folder->filePath(u"source.db"_s);
    makeBotDatabase(source);
    const auto bot = SqliteConnection::open(source, FileAccess::ReadWrite, 5000ms);
    QVERIFY(bot);
    QVERIFY((*bot)->execute(u"INSERT INTO tariffs (name) VALUES ('month')"_s));
    QVERIFY(QFile::copy(source, path()));
    QVERIFY(QFile::copy(source + u"-wal"_s, path() + u"-wal"_s));

    const auto opened = openOnce({.path = path(), .adopt = true});

    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail()));
    QVERIFY(opened->writable);
    QCOMPARE(selectNumber(path(), u"SELECT COUNT(*) FROM tariffs"_s), 1);
}

void TestDatabaseOpening::noticesThatAnImmutableFileChanged()
{
    makeBotDatabase(path());
    // However soon the change comes, it has another time.
    std::filesystem::last_write_time(path().toStdString(),
                                     std::filesystem::file_time_type::clock::now() - 24h);
    Database database({.path = path(), .readOnly = true});
    QVERIFY(database.open().result());
    const auto before = readEverything(database);
    QVERIFY(before);

    runScript(path(), u"INSERT INTO tariffs (name) VALUES ('month')"_s);
    const auto after = readEverything(database);

    QVERIFY(after);
    QCOMPARE(*after, *before + 1);
}

void TestDatabaseOpening::switchesBrokenForeignKeysOff()
{
    runScript(path(), brokenForeignKeySchema());

    const auto opened = openOnce({.path = path(), .adopt = true});

    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail()));
    QVERIFY(opened->writable);
    QVERIFY2(opened->foreignKeysOffReason.contains(u"users(id)"_s),
             qPrintable(opened->foreignKeysOffReason));
}

} // namespace VeilDesk

QTEST_GUILESS_MAIN(VeilDesk::TestDatabaseOpening)
#include "tst_databaseopening.moc"
