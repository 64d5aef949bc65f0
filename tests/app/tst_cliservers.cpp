#include "tests/app/clibench.h"

#include <QFile>
#include <QJsonObject>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

/// Adding, testing and pausing servers, against simulated ones.
class TestCliServers final : public QObject, private CliBench
{
    Q_OBJECT

private slots:
    void init() { QVERIFY(begin()); }

    void addsAServerAndDetectsItsDialect_data();
    void addsAServerAndDetectsItsDialect();
    void refusesAServerWithAWrongKey();
    void readsTheApiKeyFromAFile();
    void pinsTheCertificateThatItSeesFirst();
    void refusesAnotherCertificateThanThePinned();
    void failsWithoutAKeychain();
    void testsAServerInStages();
    void testsAServerThatIsDown();
    void pausesAndResumesAServer();
};

void TestCliServers::addsAServerAndDetectsItsDialect_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QString>("name");

    QTest::newRow("users") << Dialect::Users << u"users"_s;
    QTest::newRow("veil-v2ray") << Dialect::KeysApiKey << u"keys-apikey"_s;
    QTest::newRow("veil-xray") << Dialect::KeysBearer << u"keys-bearer"_s;
}

void TestCliServers::addsAServerAndDetectsItsDialect()
{
    QFETCH(const Dialect, dialect);
    QFETCH(const QString, name);

    const auto added =
        addServer(startServer(dialect), {u"--country"_s, u"NL"_s, u"--max-keys"_s, u"50"_s});
    const auto listed = run({u"server"_s, u"list"_s});

    QVERIFY2(added.code == 0, added.out);
    QCOMPARE(added.data(), (QJsonObject{{u"id"_s, 1}, {u"dialect"_s, name}}));
    const auto server = listed.data().toArray().first().toObject();
    QCOMPARE(server.keys(),
             (QStringList{u"active"_s, u"api_url"_s, u"country"_s, u"dialect"_s, u"domain"_s,
                          u"id"_s, u"keys"_s, u"max_keys"_s, u"name"_s, u"paused"_s}));
    QCOMPARE(server.value(u"dialect"_s).toString(), name);
    QCOMPARE(server.value(u"country"_s).toString(), u"NL"_s);
    QCOMPARE(server.value(u"max_keys"_s), QJsonValue(50));
    QCOMPARE(server.value(u"paused"_s), QJsonValue(false));
}

void TestCliServers::refusesAServerWithAWrongKey()
{
    const auto &server = startServer(Dialect::KeysBearer);

    const auto answer =
        m_cli->json({u"server"_s, u"add"_s, u"--name"_s, u"N"_s, u"--url"_s,
                     server.url().toString(), u"--api-key-file"_s, u"-"_s, u"--store"_s, u"db"_s},
                    "not-the-key");

    QCOMPARE(answer.code, 6);
    QCOMPARE(answer.errorKind(), u"unauthorized"_s);
    QCOMPARE(run({u"server"_s, u"list"_s}).data().toArray().size(), 0);
}

void TestCliServers::readsTheApiKeyFromAFile()
{
    const auto &server = startServer(Dialect::KeysBearer);
    QFile file(m_cli->path(u"key.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(apiKey + '\n');
    file.close();

    const auto words = QStringList{u"server"_s,  u"add"_s,   u"--name"_s,
                                   u"N"_s,       u"--url"_s, server.url().toString(),
                                   u"--store"_s, u"db"_s,    u"--api-key-file"_s};
    const auto added = run(words + QStringList{file.fileName()});
    const auto missing = run(words + QStringList{m_cli->path(u"none.txt"_s)});

    QCOMPARE(added.code, 0);
    QCOMPARE(missing.code, 3);
}

void TestCliServers::pinsTheCertificateThatItSeesFirst()
{
    const auto &server = startServer(Dialect::KeysBearer, true);

    const auto untrusted = addServer(server);
    const auto trusted = addServer(server, {u"--trust-first"_s});
    const auto tested = run({u"server"_s, u"test"_s, u"1"_s});

    QCOMPARE(untrusted.code, 6);
    QVERIFY2(trusted.code == 0, trusted.out);
    QCOMPARE(trusted.data().toObject().value(u"fingerprint"_s).toString().toLatin1(),
             testCertificate().sha256().toHex());
    QVERIFY2(tested.code == 0, tested.out);
}

void TestCliServers::refusesAnotherCertificateThanThePinned()
{
    const auto &server = startServer(Dialect::KeysBearer, true);
    const auto other = QString::fromLatin1(otherTestCertificate().sha256().toHex());

    const auto answer = addServer(server, {u"--pin"_s, other});

    QCOMPARE(answer.code, 6);
    QCOMPARE(answer.errorKind(), u"pin_mismatch"_s);
}

void TestCliServers::failsWithoutAKeychain()
{
    const auto answer = addServer(startServer(Dialect::KeysBearer), {u"--store"_s, u"keychain"_s});

    QCOMPARE(answer.code, 1);
    QCOMPARE(answer.errorKind(), u"secret_store_missing"_s);
    QCOMPARE(run({u"server"_s, u"list"_s}).data().toArray().size(), 0);
}

void TestCliServers::testsAServerInStages()
{
    QCOMPARE(addServer(startServer(Dialect::KeysApiKey)).code, 0);

    const auto answer = run({u"server"_s, u"test"_s, u"1"_s});

    QCOMPARE(answer.code, 0);
    QStringList names;
    for (const auto &stage : answer.data().toObject().value(u"stages"_s).toArray()) {
        names += stage[u"name"_s].toString();
        QVERIFY(stage[u"ok"_s].toBool() || stage[u"skipped"_s].toBool());
        QVERIFY(stage[u"ms"_s].isDouble());
    }
    QCOMPARE(names, (QStringList{u"dns"_s, u"tcp"_s, u"tls"_s, u"pin"_s, u"auth"_s, u"api"_s}));
}

void TestCliServers::testsAServerThatIsDown()
{
    QCOMPARE(addServer(startServer(Dialect::KeysApiKey)).code, 0);
    m_servers.clear();

    const auto answer = run({u"server"_s, u"test"_s, u"1"_s});
    const auto missing = run({u"server"_s, u"test"_s, u"9"_s});

    QCOMPARE(answer.code, 6);
    QCOMPARE(answer.errorKind(), u"connection"_s);
    QVERIFY(!answer.data().toObject().value(u"stages"_s).toArray().isEmpty());
    QCOMPARE(missing.code, 3);
}

void TestCliServers::pausesAndResumesAServer()
{
    QCOMPARE(addServer(startServer(Dialect::KeysBearer)).code, 0);

    const auto paused = run({u"server"_s, u"pause"_s, u"1"_s});
    const auto issued = run(
        {u"key"_s, u"issue"_s, u"--user"_s, u"42"_s, u"--tariff"_s, u"1"_s, u"--all-servers"_s});
    const auto resumed = run({u"server"_s, u"resume"_s, u"1"_s});
    const auto missing = run({u"server"_s, u"pause"_s, u"9"_s});

    QCOMPARE(paused.code, 0);
    QCOMPARE(paused.data().toObject().value(u"paused"_s), QJsonValue(true));
    QCOMPARE(paused.data().toObject().value(u"active"_s), QJsonValue(true));
    QCOMPARE(issued.code, 3);
    QCOMPARE(resumed.data().toObject().value(u"paused"_s), QJsonValue(false));
    QCOMPARE(missing.code, 3);
}

QTEST_GUILESS_MAIN(TestCliServers)

#include "tst_cliservers.moc"
