#include "tests/support/cliprogram.h"

#include <QFile>
#include <QTest>

#include <memory>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

/// The program's frame: its words, its answers, and the commands that need no server.
class TestCli final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void answersWrongUsageInJson();
    void saysThatACommandOfTheContractIsNotAvailable_data();
    void saysThatACommandOfTheContractIsNotAvailable();
    void explainsEveryCommand_data();
    void explainsEveryCommand();
    void printsItsVersion();

    void addsAndListsTariffs();
    void refusesAnInvalidTariff();
    void addsAndListsCustomers();
    void refusesACustomerTwice();
    void goesByTheGivenClock();
    void checksSettings();
    void readsTheSettingsFile();
    void acceptsGlobalOptionsAfterTheCommand();
    void printsTablesForPeople();
    void cleansControlCharactersFromTables();

private:
    std::unique_ptr<CliProgram> m_cli;
};

void TestCli::init()
{
    m_cli = std::make_unique<CliProgram>();
    QCOMPARE(m_cli->json({u"db"_s, u"init"_s}).code, 0);
}

void TestCli::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("words");

    QTest::newRow("no command") << QStringList{};
    QTest::newRow("an unknown group") << QStringList{u"fly"_s};
    QTest::newRow("an unknown verb") << QStringList{u"key"_s, u"fly"_s};
    QTest::newRow("a group alone") << QStringList{u"key"_s};
    QTest::newRow("an unknown option") << QStringList{u"key"_s, u"list"_s, u"--fly"_s};
    QTest::newRow("an option without its value") << QStringList{u"key"_s, u"list"_s, u"--server"_s};
    QTest::newRow("text for an id") << QStringList{u"key"_s, u"list"_s, u"--server"_s, u"one"_s};
    QTest::newRow("zero for an id") << QStringList{u"key"_s, u"show"_s, u"0"_s};
    QTest::newRow("an unknown state") << QStringList{u"key"_s, u"list"_s, u"--status"_s, u"gone"_s};
    QTest::newRow("a missing id") << QStringList{u"key"_s, u"show"_s};
    QTest::newRow("one id too many") << QStringList{u"key"_s, u"show"_s, u"1"_s, u"2"_s};
    QTest::newRow("a word too many") << QStringList{u"server"_s, u"list"_s, u"1"_s};
    QTest::newRow("a required option missing")
        << QStringList{u"tariff"_s, u"add"_s, u"--name"_s, u"N"_s};
    QTest::newRow("text for a number") << QStringList{u"tariff"_s,
                                                      u"add"_s,
                                                      u"--name"_s,
                                                      u"N"_s,
                                                      u"--duration-sec"_s,
                                                      u"month"_s,
                                                      u"--price-rub"_s,
                                                      u"1"_s,
                                                      u"--traffic-limit-mb"_s,
                                                      u"0"_s};
    for (const auto &option : {u"--limit"_s, u"--offset"_s})
        QTest::addRow("a negative %s", qPrintable(option))
            << QStringList{u"payment"_s, u"list"_s, option, u"-1"_s};
    QTest::newRow("fewer than no payments")
        << QStringList{u"payment"_s, u"process-pending"_s, u"--limit"_s, u"-5"_s};
    QTest::newRow("an e-mail and a user")
        << QStringList{u"key"_s, u"issue"_s,    u"--email"_s, u"a@b.c"_s,        u"--user"_s,
                       u"1"_s,   u"--tariff"_s, u"1"_s,       u"--all-servers"_s};
    QTest::newRow("neither servers nor all")
        << QStringList{u"key"_s, u"issue"_s, u"--user"_s, u"1"_s, u"--tariff"_s, u"1"_s};
    QTest::newRow("new and extend") << QStringList{u"key"_s,      u"issue"_s, u"--user"_s,
                                                   u"1"_s,        u"--new"_s, u"--extend"_s,
                                                   u"--tariff"_s, u"1"_s,     u"--all-servers"_s};
    QTest::newRow("days and until")
        << QStringList{u"key"_s, u"extend"_s, u"1"_s, u"--days"_s, u"1"_s, u"--until"_s, u"2"_s};
    QTest::newRow("a pin and trust") << QStringList{u"server"_s,         u"add"_s,
                                                    u"--name"_s,         u"N"_s,
                                                    u"--url"_s,          u"http://127.0.0.1"_s,
                                                    u"--api-key-file"_s, u"-"_s,
                                                    u"--pin"_s,          u"00"_s,
                                                    u"--trust-first"_s};
    QTest::newRow("a setting without a value")
        << QStringList{u"db"_s, u"info"_s, u"--set"_s, u"x"_s};
    QTest::newRow("an unknown log level")
        << QStringList{u"db"_s, u"info"_s, u"--log-level"_s, u"loud"_s};
}

void TestCli::refusesWrongUsage()
{
    QFETCH(const QStringList, words);

    const auto answer = m_cli->run(words);

    QCOMPARE(answer.code, 2);
    QVERIFY(answer.out.isEmpty());
    QVERIFY2(answer.err.startsWith("veildesk-cli: "), answer.err);
}

void TestCli::answersWrongUsageInJson()
{
    const auto answer = m_cli->json({u"key"_s, u"show"_s});

    QCOMPARE(answer.code, 2);
    QCOMPARE(answer.json().value(u"ok"_s), QJsonValue(false));
    QCOMPARE(answer.errorKind(), u"usage"_s);
    QVERIFY2(answer.errorMessage().contains(u"ID is missing"_s), qPrintable(answer.errorMessage()));
}

void TestCli::saysThatACommandOfTheContractIsNotAvailable_data()
{
    QTest::addColumn<QStringList>("words");

    QTest::newRow("sync") << QStringList{u"sync"_s, u"check"_s};
    QTest::newRow("metrics") << QStringList{u"metrics"_s, u"summary"_s};
    QTest::newRow("alerts") << QStringList{u"alerts"_s, u"list"_s};
}

void TestCli::saysThatACommandOfTheContractIsNotAvailable()
{
    QFETCH(const QStringList, words);

    const auto answer = m_cli->json(words);

    QCOMPARE(answer.code, 2);
    QVERIFY(answer.errorMessage().contains(u"not available in this version"_s));
}

void TestCli::explainsEveryCommand_data()
{
    QTest::addColumn<QString>("command");

    for (const auto &command :
         {u"db init"_s,       u"db info"_s,         u"db backup"_s,       u"db check"_s,
          u"server add"_s,    u"server list"_s,     u"server test"_s,     u"server pause"_s,
          u"server resume"_s, u"tariff add"_s,      u"tariff list"_s,     u"user add"_s,
          u"user list"_s,     u"key issue"_s,       u"key list"_s,        u"key show"_s,
          u"key link"_s,      u"key qr"_s,          u"key extend"_s,      u"key revoke"_s,
          u"key verify"_s,    u"operations list"_s, u"operations show"_s, u"operations recover"_s})
        QTest::newRow(qPrintable(command)) << command;
}

void TestCli::explainsEveryCommand()
{
    QFETCH(const QString, command);

    const auto answer = m_cli->run(command.split(u' ') + QStringList{u"--help"_s});
    const auto overview = m_cli->run({u"--help"_s});

    QCOMPARE(answer.code, 0);
    QVERIFY(answer.out.startsWith("Usage: veildesk-cli " + command.toUtf8()));
    QVERIFY(answer.out.contains("--db FILE"));
    QCOMPARE(overview.code, 0);
    QVERIFY(overview.out.contains("  " + command.toUtf8()));
}

void TestCli::printsItsVersion()
{
    const auto answer = m_cli->run({u"--version"_s});

    QCOMPARE(answer.code, 0);
    QCOMPARE(answer.out, QByteArray("veildesk-cli " VEILDESK_VERSION "\n"));
}

void TestCli::addsAndListsTariffs()
{
    const auto added =
        m_cli->json({u"tariff"_s, u"add"_s, u"--name"_s, u"Месяц"_s, u"--duration-sec"_s,
                     u"2592000"_s, u"--price-rub"_s, u"300"_s, u"--traffic-limit-mb"_s, u"0"_s});
    const auto listed = m_cli->json({u"tariff"_s, u"list"_s});

    QCOMPARE(added.code, 0);
    QCOMPARE(added.data(), (QJsonObject{{u"id"_s, 1}}));
    const auto tariff = listed.data().toArray().first().toObject();
    QCOMPARE(tariff.value(u"name"_s).toString(), u"Месяц"_s);
    QCOMPARE(tariff.value(u"duration_sec"_s), QJsonValue(2592000));
    QCOMPARE(tariff.value(u"price_rub"_s), QJsonValue(300));
}

void TestCli::refusesAnInvalidTariff()
{
    const auto answer =
        m_cli->json({u"tariff"_s, u"add"_s, u"--name"_s, u"N"_s, u"--duration-sec"_s, u"-5"_s,
                     u"--price-rub"_s, u"1"_s, u"--traffic-limit-mb"_s, u"0"_s});

    QCOMPARE(answer.code, 3);
    QCOMPARE(answer.errorKind(), u"invalid"_s);
}

void TestCli::addsAndListsCustomers()
{
    for (const auto &id : {u"5000000001"_s, u"5000000002"_s, u"5000000003"_s})
        QCOMPARE(m_cli->json({u"user"_s, u"add"_s, u"--id"_s, id, u"--username"_s, u"anna"_s}).code,
                 0);

    const auto page =
        m_cli->json({u"user"_s, u"list"_s, u"--limit"_s, u"2"_s, u"--offset"_s, u"1"_s});

    QCOMPARE(page.code, 0);
    QCOMPARE(page.data().toArray().size(), 2);
    QCOMPARE(page.data().toArray().first().toObject().value(u"username"_s).toString(), u"anna"_s);
}

void TestCli::refusesACustomerTwice()
{
    QCOMPARE(m_cli->json({u"user"_s, u"add"_s, u"--id"_s, u"7"_s}).code, 0);

    const auto again = m_cli->json({u"user"_s, u"add"_s, u"--id"_s, u"7"_s});

    QCOMPARE(again.code, 3);
    QCOMPARE(again.errorMessage(), u"User 7 exists already"_s);
}

void TestCli::goesByTheGivenClock()
{
    const auto answer =
        m_cli->json({u"--now"_s, u"1700000000"_s, u"user"_s, u"add"_s, u"--id"_s, u"7"_s});

    QCOMPARE(answer.data().toObject().value(u"created_at"_s).toInteger(), 1700000000);
}

void TestCli::checksSettings()
{
    const auto good = m_cli->json({u"--set"_s, u"policy.mode=strict"_s, u"db"_s, u"info"_s});
    const auto bad = m_cli->json({u"--set"_s, u"policy.mode=hard"_s, u"db"_s, u"info"_s});
    const auto unknown = m_cli->json({u"--set"_s, u"no.such=1"_s, u"db"_s, u"info"_s});

    QCOMPARE(good.code, 0);
    QCOMPARE(bad.code, 3);
    QVERIFY(bad.errorMessage().contains(u"policy.mode"_s));
    QCOMPARE(unknown.code, 3);
}

void TestCli::readsTheSettingsFile()
{
    QFile file(m_cli->path(u"my.ini"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[policy]\nmode=hard\n");
    file.close();

    const auto wrong = m_cli->json({u"--settings"_s, file.fileName(), u"db"_s, u"info"_s});
    const auto missing = m_cli->json({u"--settings"_s, u"none.ini"_s, u"db"_s, u"info"_s});

    QCOMPARE(wrong.code, 3);
    QVERIFY(wrong.errorMessage().contains(u"policy.mode"_s));
    QCOMPARE(missing.code, 3);
}

void TestCli::acceptsGlobalOptionsAfterTheCommand()
{
    const auto answer =
        m_cli->run({u"user"_s, u"list"_s, u"--json"_s, u"--db"_s, m_cli->databasePath()});

    QCOMPARE(answer.code, 0);
    QCOMPARE(answer.data(), QJsonValue(QJsonArray()));
}

void TestCli::printsTablesForPeople()
{
    QCOMPARE(m_cli->json({u"user"_s, u"add"_s, u"--id"_s, u"7"_s, u"--username"_s, u"anna"_s}).code,
             0);

    const auto list = m_cli->run({u"--db"_s, m_cli->databasePath(), u"user"_s, u"list"_s});
    const auto empty = m_cli->run({u"--db"_s, m_cli->databasePath(), u"server"_s, u"list"_s});
    const auto failed = m_cli->run({u"--db"_s, m_cli->databasePath(), u"key"_s, u"show"_s, u"9"_s});

    QCOMPARE(list.code, 0);
    QVERIFY2(list.out.startsWith("user_id  username  first_name"), list.out);
    QVERIFY2(list.out.contains("\n7        anna      -"), list.out);
    QCOMPARE(empty.out, QByteArray("Nothing found.\n"));
    QCOMPARE(failed.code, 3);
    QVERIFY(failed.out.isEmpty());
    QVERIFY2(failed.err.startsWith("veildesk-cli: "), failed.err);
}

void TestCli::cleansControlCharactersFromTables()
{
    m_cli->change(
        u"INSERT INTO users (user_id, username) VALUES (7, 'a' || char(10, 27) || 'b')"_s);

    const auto list = m_cli->run({u"--db"_s, m_cli->databasePath(), u"user"_s, u"list"_s});

    QCOMPARE(list.out.count('\n'), 2);
    QVERIFY(!list.out.contains('\x1b'));
}

QTEST_GUILESS_MAIN(TestCli)

#include "tst_cli.moc"
