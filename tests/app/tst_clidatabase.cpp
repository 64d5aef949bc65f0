#include "tests/support/cliprogram.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <memory>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

/// Which database the program works on, and its own commands for databases.
class TestCliDatabase final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void makesADatabaseOnce();
    void findsTheDatabaseInTheEnvironment();
    void usesTheDataFolderByDefault();
    void reportsAMissingDatabase();
    void showsTheDatabasesShape();
    void readsTheBotsDatabaseWithoutAChange();
    void adoptsTheBotsDatabaseWithABackup();
    void refusesToWriteReadOnly();
    void refusesAFileThatIsNoDatabase();
    void reportsALockedDatabase();
    void copiesTheDatabase();
    void findsRowsThatDoNotFitTogether();

private:
    std::unique_ptr<CliProgram> m_cli;
};

void TestCliDatabase::init()
{
    m_cli = std::make_unique<CliProgram>();
    QCOMPARE(m_cli->json({u"db"_s, u"init"_s}).code, 0);
}

void TestCliDatabase::makesADatabaseOnce()
{
    QVERIFY(QFile::exists(m_cli->databasePath()));

    const auto again = m_cli->json({u"db"_s, u"init"_s});

    QVERIFY(again.code != 0);
    QCOMPARE(again.json().value(u"ok"_s), QJsonValue(false));
}

void TestCliDatabase::findsTheDatabaseInTheEnvironment()
{
    m_cli->environment.insert(u"VEILDESK_DB"_s, m_cli->databasePath());

    const auto answer = m_cli->run({u"db"_s, u"info"_s, u"--json"_s});

    QCOMPARE(answer.code, 0);
    QCOMPARE(answer.data().toObject().value(u"path"_s).toString(), m_cli->databasePath());
}

void TestCliDatabase::usesTheDataFolderByDefault()
{
    const auto made = m_cli->run({u"db"_s, u"init"_s});

    QCOMPARE(made.code, 0);
    QVERIFY(QFile::exists(m_cli->path(u"xdg_data_home/veildesk/veildesk.db"_s)));
}

void TestCliDatabase::reportsAMissingDatabase()
{
    const auto answer =
        m_cli->run({u"--json"_s, u"--db"_s, m_cli->path(u"none.db"_s), u"key"_s, u"list"_s});

    QCOMPARE(answer.code, 3);
    QCOMPARE(answer.errorKind(), u"not_found"_s);
    QVERIFY(!QFile::exists(m_cli->path(u"none.db"_s)));
}

void TestCliDatabase::showsTheDatabasesShape()
{
    const auto answer = m_cli->json({u"db"_s, u"info"_s});

    QCOMPARE(answer.code, 0);
    const auto data = answer.data().toObject();
    QCOMPARE(data.value(u"path"_s).toString(), m_cli->databasePath());
    QCOMPARE(data.value(u"integrity"_s).toString(), u"ok"_s);
    QCOMPARE(data.value(u"counts"_s).toObject().value(u"v2ray_keys"_s), QJsonValue(0));
    const auto capabilities = data.value(u"capabilities"_s).toObject();
    QCOMPARE(capabilities.value(u"adopted"_s), QJsonValue(true));
    QCOMPARE(capabilities.value(u"outline_keys"_s), QJsonValue(false));
    for (const auto &value : capabilities)
        QVERIFY(value.isBool());
}

void TestCliDatabase::readsTheBotsDatabaseWithoutAChange()
{
    m_cli->change(u"DROP TABLE veildesk_meta"_s);
    m_cli->change(u"DROP TABLE veildesk_attempts"_s);
    m_cli->change(u"DROP TABLE veildesk_steps"_s);
    m_cli->change(u"DROP TABLE veildesk_operations"_s);
    m_cli->change(u"PRAGMA journal_mode = DELETE"_s);
    QFile file(m_cli->databasePath());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto before = file.readAll();

    const auto answer = m_cli->json({u"--read-only"_s, u"db"_s, u"info"_s});
    const auto writing = m_cli->json({u"user"_s, u"add"_s, u"--id"_s, u"7"_s});
    const auto journal = m_cli->json({u"--read-only"_s, u"operations"_s, u"list"_s});

    QCOMPARE(answer.code, 0);
    QCOMPARE(journal.code, 0);
    QVERIFY(journal.data().toArray().isEmpty());
    QCOMPARE(answer.data().toObject().value(u"capabilities"_s).toObject().value(u"adopted"_s),
             QJsonValue(false));
    QCOMPARE(writing.code, 3);
    QVERIFY(writing.errorMessage().contains(u"--adopt"_s));
    file.seek(0);
    QCOMPARE(file.readAll(), before);
}

void TestCliDatabase::adoptsTheBotsDatabaseWithABackup()
{
    for (const auto &table : {u"meta"_s, u"steps"_s, u"operations"_s, u"attempts"_s, u"keys"_s,
                              u"servers"_s, u"notifications"_s, u"key_expiries"_s})
        m_cli->change(u"DROP TABLE veildesk_%1"_s.arg(table));

    const auto answer = m_cli->json({u"--adopt"_s, u"user"_s, u"add"_s, u"--id"_s, u"7"_s});
    const auto backups = QDir(m_cli->path({})).entryList({u"test.before-veildesk-*.db"_s});

    QVERIFY2(answer.code == 0, answer.out);
    QCOMPARE(backups.size(), 1);
}

void TestCliDatabase::refusesToWriteReadOnly()
{
    const auto answer = m_cli->json({u"--read-only"_s, u"user"_s, u"add"_s, u"--id"_s, u"7"_s});

    QCOMPARE(answer.code, 3);
    QCOMPARE(answer.errorKind(), u"refused"_s);
}

void TestCliDatabase::refusesAFileThatIsNoDatabase()
{
    QFile file(m_cli->path(u"letter.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("Dear operator, this is no database. ").repeated(100));
    file.close();

    const auto answer = m_cli->run({u"--json"_s, u"--db"_s, file.fileName(), u"db"_s, u"info"_s});

    QCOMPARE(answer.code, 7);
    QCOMPARE(answer.errorKind(), u"not_a_database"_s);
}

void TestCliDatabase::reportsALockedDatabase()
{
    CliAnswer answer;
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"lock"_s);
        database.setDatabaseName(m_cli->databasePath());
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"BEGIN IMMEDIATE"_s));

        answer = m_cli->json({u"user"_s, u"add"_s, u"--id"_s, u"7"_s});
    }
    QSqlDatabase::removeDatabase(u"lock"_s);

    QCOMPARE(answer.code, 5);
    QCOMPARE(answer.errorKind(), u"database_locked"_s);
}

void TestCliDatabase::copiesTheDatabase()
{
    QCOMPARE(m_cli->json({u"user"_s, u"add"_s, u"--id"_s, u"7"_s}).code, 0);
    const auto copy = m_cli->path(u"copy.db"_s);

    const auto answer = m_cli->json({u"db"_s, u"backup"_s, copy});
    const auto again = m_cli->json({u"db"_s, u"backup"_s, copy});
    const auto users = m_cli->run({u"--json"_s, u"--db"_s, copy, u"user"_s, u"list"_s});

    QCOMPARE(answer.code, 0);
    QCOMPARE(answer.data().toObject().value(u"path"_s).toString(), copy);
    QVERIFY(again.code != 0);
    QCOMPARE(users.data().toArray().size(), 1);
}

void TestCliDatabase::findsRowsThatDoNotFitTogether()
{
    m_cli->change(
        u"INSERT INTO v2ray_keys (id, server_id, subscription_id, v2ray_uuid, created_at) "
        "VALUES (5, 99, 98, NULL, 'yesterday'), (6, 99, 98, 'u6', 1700000000000)"_s);
    m_cli->change(u"INSERT INTO payments (id, user_id, payment_id, metadata) "
                  "VALUES (3, 'a-uuid', '1', '{''key_type'': 1}')"_s);

    const auto answer = m_cli->json({u"db"_s, u"check"_s});

    QCOMPARE(answer.code, 0);
    QHash<QString, QJsonArray> ids;
    for (const auto &finding : answer.data().toObject().value(u"findings"_s).toArray())
        ids.insert(finding[u"kind"_s].toString(), finding[u"ids"_s].toArray());
    QCOMPARE(ids.value(u"key_of_missing_server"_s), (QJsonArray{5, 6}));
    QCOMPARE(ids.value(u"key_of_missing_subscription"_s), (QJsonArray{5, 6}));
    QCOMPARE(ids.value(u"duplicate_key"_s), (QJsonArray{6}));
    QCOMPARE(ids.value(u"key_without_uuid"_s), (QJsonArray{5}));
    QCOMPARE(ids.value(u"date_of_wrong_type"_s), (QJsonArray{5}));
    QCOMPARE(ids.value(u"date_in_milliseconds"_s), (QJsonArray{6}));
    QCOMPARE(ids.value(u"payment_with_swapped_columns"_s), (QJsonArray{3}));
    QCOMPARE(ids.value(u"payment_with_unreadable_metadata"_s), (QJsonArray{3}));
}

QTEST_GUILESS_MAIN(TestCliDatabase)

#include "tst_clidatabase.moc"
