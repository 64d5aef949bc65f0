#include "tests/e2e/botdatabase.h"
#include "tests/simulator/simulator.h"
#include "tests/support/cliprogram.h"

#include <QJsonDocument>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

const auto email = u"secret.guest@mail.example"_s;

QByteArray apiKeyOf(Dialect dialect)
{
    return "planted-" + dialectName(dialect).toLatin1() + "-0123456789abcdef";
}

} // namespace

/// A day of an operator with everything going wrong, and then a look into every log.
class TestSecrets final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void noLogShowsASecret_data();
    void noLogShowsASecret();

private:
    void startServer(Dialect dialect);
    void run(const QStringList &words, const QByteArray &input = {});
    void issueWith(const QByteArray &fault, const QStringList &whom);
    void rememberUuids();
    void collectSecrets();

    CliProgram m_cli;
    std::vector<std::unique_ptr<Simulator>> m_servers;
    QByteArray m_errors; ///< Standard error of all runs.
    QSet<QString> m_uuids;
    QSet<QByteArray> m_secrets;
};

void TestSecrets::startServer(Dialect dialect)
{
    SimulatorOptions options;
    options.dialect = dialect;
    options.apiKey = apiKeyOf(dialect);
    auto &server = *m_servers.emplace_back(std::make_unique<Simulator>(options));
    QVERIFY(server.start());
    connect(&server.keys(), &KeyStore::changed, this, &TestSecrets::rememberUuids);
    run({u"server"_s, u"add"_s, u"--name"_s, dialectName(dialect), u"--url"_s,
         server.url().toString(), u"--api-key-file"_s, u"-"_s, u"--store"_s, u"db"_s, u"--domain"_s,
         u"vpn.example"_s},
        apiKeyOf(dialect) + '\n');
}

void TestSecrets::run(const QStringList &words, const QByteArray &input)
{
    const QStringList loud{u"--log-level"_s,         u"debug"_s, u"--log-json"_s,     u"--set"_s,
                           u"retry.delay=0.01"_s,    u"--set"_s, u"retry.rounds=0"_s, u"--set"_s,
                           u"recovery.settle=0.1"_s, u"--set"_s, u"timeout.call=60"_s};
    const auto answer = m_cli.json(loud + words, input);
    QVERIFY2(answer.code >= 0 && answer.code != 2, answer.out + answer.err);
    m_errors += answer.err;
}

void TestSecrets::issueWith(const QByteArray &fault, const QStringList &whom)
{
    for (const auto &server : m_servers) {
        server->faults().clear();
        server->faults().add(faultFromJson(QJsonDocument::fromJson(fault).object()).value());
    }
    run(QStringList{u"key"_s, u"issue"_s, u"--tariff"_s, u"1"_s, u"--all-servers"_s} + whom);
}

void TestSecrets::rememberUuids()
{
    for (const auto &server : m_servers) {
        for (const auto &key : server->keys().keys())
            m_uuids.insert(key.uuid);
    }
}

void TestSecrets::initTestCase()
{
    QVERIFY2(!qEnvironmentVariableIsEmpty("VEILDESK_BIN_DIR"), "run this test by ctest");
    run({u"db"_s, u"init"_s});
    run({u"tariff"_s, u"add"_s, u"--name"_s, u"Month"_s, u"--duration-sec"_s, u"2592000"_s,
         u"--price-rub"_s, u"100"_s, u"--traffic-limit-mb"_s, u"0"_s});
    run({u"user"_s, u"add"_s, u"--id"_s, u"77000000001"_s, u"--username"_s, u"anna"_s});
    for (const auto dialect : {Dialect::Users, Dialect::KeysApiKey, Dialect::KeysBearer})
        startServer(dialect);

    const QStringList guest{u"--email"_s, email};
    const QStringList anna{u"--user"_s, u"77000000001"_s, u"--new"_s};
    const auto echo =
        QJsonDocument(QJsonObject{{u"on"_s, u"create"_s},
                                  {u"kind"_s, u"status"_s},
                                  {u"status"_s, 422},
                                  {u"body"_s,
                                   u"key %1 of %2 is vless://11111111-2222-4333-8444-"
                                   "555555555555@vpn.example:443"_s.arg(
                                       QString::fromLatin1(apiKeyOf(Dialect::Users)), email)}})
            .toJson();
    issueWith(R"({"on":"health","kind":"status"})", anna);
    issueWith(R"({"on":"create","kind":"lose_answer"})", guest);
    issueWith(R"({"on":"create","kind":"wrong_json"})", guest);
    issueWith(R"({"on":"create","kind":"missing_id"})", guest);
    issueWith(R"({"on":"create","kind":"database_added_false"})", guest);
    issueWith(echo, guest);
    issueWith(R"({"on":"create","kind":"status","times":-1})", guest);
    issueWith(R"({"kind":"reset","after_effect":true,"times":-1})", guest);
    for (const auto &server : m_servers)
        server->faults().clear();
    run({u"operations"_s, u"recover"_s});
    run({u"key"_s, u"list"_s});
    run({u"operations"_s, u"list"_s});
    collectSecrets();
    const auto ids = BotDatabase(m_cli.databasePath()).texts(u"SELECT id FROM v2ray_keys"_s);
    for (const auto &id : ids) {
        run({u"key"_s, u"verify"_s, id});
        run({u"key"_s, u"link"_s, id});
        run({u"key"_s, u"revoke"_s, id});
    }
}

void TestSecrets::collectSecrets()
{
    for (const auto dialect : {Dialect::Users, Dialect::KeysApiKey, Dialect::KeysBearer})
        m_secrets.insert(apiKeyOf(dialect));
    for (const auto &uuid : m_uuids)
        m_secrets.insert(uuid.toLatin1());
    const BotDatabase database(m_cli.databasePath());
    for (const auto &sql :
         {u"SELECT subscription_token FROM subscriptions"_s,
          u"SELECT client_config FROM v2ray_keys"_s, u"SELECT email FROM v2ray_keys"_s}) {
        for (const auto &text : database.texts(sql))
            m_secrets.insert(text.toUtf8());
    }
    m_secrets.insert(email.toUtf8());
    m_secrets.insert("11111111-2222-4333-8444-555555555555");
    m_secrets.remove({});
}

void TestSecrets::noLogShowsASecret_data()
{
    QTest::addColumn<QByteArray>("log");
    QTest::newRow("log file") << m_cli.logFile();
    QTest::newRow("standard error as JSON") << m_errors;
}

void TestSecrets::noLogShowsASecret()
{
    QFETCH(QByteArray, log);
    QVERIFY2(log.contains("Successfully created V2Ray"), "the log does not tell of the run");
    QVERIFY2(log.contains(m_uuids.begin()->first(8).toLatin1()), "the log names no key at all");
    QVERIFY(m_secrets.size() > 15);

    QByteArrayList shown;
    for (const auto &secret : m_secrets) {
        if (log.contains(secret))
            shown += secret;
    }

    QVERIFY2(shown.isEmpty(), shown.join('\n'));
}

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
