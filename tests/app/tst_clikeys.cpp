#include "tests/app/clibench.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

/// The commands for keys, against simulated servers.
class TestCliKeys final : public QObject, private CliBench
{
    Q_OBJECT

private slots:
    void init() { QVERIFY(begin()); }

    void issuesKeysOnAllServers();
    void issuesOnThreeServersByNumber();
    void deliversInPartWhenAServerIsDown();
    void rejectsWhenEveryServerIsDown();
    void leavesAnUnknownKeyToRecovery();
    void refusesASecondLiveSubscriptionWithoutAChoice();
    void issuesAStandaloneKeyForAnEmail();
    void refusesAnUnknownTariff();

    void listsKeysByServerUserStateAndText();
    void showsAKeyItsLinkAndItsQrCode();
    void extendsTheSubscriptionOncePerSubscription();
    void extendsAStandaloneKey();
    void leavesAnUnlimitedSubscriptionAlone();
    void verifiesWhetherTheServerHasTheKeys();
    void cannotVerifyWhenTheServerIsDown();
    void revokesKeys();
    void keepsSecretsOutOfTheLogAndOfErrors();
};

void TestCliKeys::issuesKeysOnAllServers()
{
    for (const auto dialect : {Dialect::Users, Dialect::KeysApiKey, Dialect::KeysBearer})
        QCOMPARE(addServer(startServer(dialect)).code, 0);

    const auto answer = run({u"--now"_s, u"1700000000"_s, u"key"_s, u"issue"_s, u"--user"_s,
                             u"42"_s, u"--tariff"_s, u"1"_s, u"--all-servers"_s});

    QVERIFY2(answer.code == 0, answer.out);
    const auto data = answer.data().toObject();
    QCOMPARE(data.value(u"outcome"_s).toString(), u"complete"_s);
    QCOMPARE(data.value(u"state"_s).toString(), u"finished"_s);
    QCOMPARE(data.value(u"expires_at"_s).toInteger(), 1700000000 + 2592000);
    QVERIFY(data.value(u"subscription_id"_s).toInteger() > 0);
    QVERIFY(data.value(u"operation"_s).toInteger() > 0);
    QCOMPARE(data.value(u"failed"_s).toArray().size(), 0);
    QCOMPARE(data.value(u"keys"_s).toArray().size(), 3);
    for (const auto &key : data.value(u"keys"_s).toArray()) {
        const auto &server = *m_servers.at(size_t(key[u"server_id"_s].toInteger() - 1));
        QVERIFY(server.options().apiKey == apiKey);
        QVERIFY(key[u"link"_s].toString().startsWith(u"vless://"_s + key[u"uuid"_s].toString()));
        QVERIFY(key[u"warnings"_s].isArray());
        QVERIFY(key[u"id"_s].toInteger() > 0);
        QVERIFY(!key[u"email"_s].toString().isEmpty());
    }
    for (const auto &server : m_servers)
        QCOMPARE(server->keys().keys().size(), size_t(1));
}

void TestCliKeys::issuesOnThreeServersByNumber()
{
    for (int i = 0; i < 4; ++i)
        QCOMPARE(addServer(startServer(Dialect::KeysBearer)).code, 0);

    const auto answer = run({u"key"_s, u"issue"_s, u"--user"_s, u"42"_s, u"--tariff"_s, u"1"_s,
                             u"--server"_s, u"1,2"_s, u"--server"_s, u"4"_s});

    QVERIFY2(answer.code == 0, answer.out);
    QList<qint64> servers;
    for (const auto &key : answer.data().toObject().value(u"keys"_s).toArray())
        servers += key[u"server_id"_s].toInteger();
    std::ranges::sort(servers);
    QCOMPARE(servers, (QList<qint64>{1, 2, 4}));
}

void TestCliKeys::deliversInPartWhenAServerIsDown()
{
    QCOMPARE(addServer(startServer(Dialect::KeysBearer)).code, 0);
    QCOMPARE(addServer(startServer(Dialect::KeysBearer)).code, 0);
    m_servers.pop_back();

    const auto answer = run(
        {u"key"_s, u"issue"_s, u"--user"_s, u"42"_s, u"--tariff"_s, u"1"_s, u"--all-servers"_s});

    QCOMPARE(answer.code, 4);
    QCOMPARE(answer.errorKind(), u"degraded"_s);
    const auto data = answer.data().toObject();
    QCOMPARE(data.value(u"outcome"_s).toString(), u"degraded"_s);
    QCOMPARE(data.value(u"keys"_s).toArray().size(), 1);
    const auto failed = data.value(u"failed"_s).toArray().first();
    QCOMPARE(failed[u"server_id"_s].toInteger(), 2);
    QCOMPARE(failed[u"kind"_s].toString(), u"connection"_s);
    QCOMPARE(failed[u"attempts"_s].toInteger(), 1);
}

void TestCliKeys::rejectsWhenEveryServerIsDown()
{
    QCOMPARE(addServer(startServer(Dialect::KeysBearer)).code, 0);
    m_servers.clear();

    const auto answer = run(
        {u"key"_s, u"issue"_s, u"--user"_s, u"42"_s, u"--tariff"_s, u"1"_s, u"--all-servers"_s});

    QCOMPARE(answer.code, 6);
    QCOMPARE(answer.errorKind(), u"connection"_s);
    QCOMPARE(answer.data().toObject().value(u"outcome"_s).toString(), u"rejected"_s);
    QCOMPARE(run({u"key"_s, u"list"_s}).data().toArray().size(), 0);
}

void TestCliKeys::leavesAnUnknownKeyToRecovery()
{
    auto &server = startServer(Dialect::KeysBearer);
    QCOMPARE(addServer(server).code, 0);
    server.faults().add(Fault(FaultKind::LoseAnswer, Action::Create));
    Fault noListing(FaultKind::Status, Action::List);
    noListing.status = 500;
    noListing.times = -1;
    server.faults().add(noListing);

    const auto issued = run(
        {u"key"_s, u"issue"_s, u"--user"_s, u"42"_s, u"--tariff"_s, u"1"_s, u"--all-servers"_s});
    const auto open = run({u"operations"_s, u"list"_s, u"--state"_s, u"unfinished"_s});
    const auto warned = run({u"tariff"_s, u"add"_s, u"--name"_s, u"N"_s, u"--duration-sec"_s,
                             u"1"_s, u"--price-rub"_s, u"0"_s, u"--traffic-limit-mb"_s, u"0"_s});
    const auto failedRecovery = run({u"operations"_s, u"recover"_s});
    server.faults().clear();
    const auto recovered = run({u"operations"_s, u"recover"_s});
    const auto shown = run({u"operations"_s, u"show"_s, u"1"_s});

    QVERIFY2(issued.code == 6, issued.out);
    QCOMPARE(issued.errorKind(), u"unknown"_s);
    QCOMPARE(open.data().toArray().size(), 1);
    QCOMPARE(open.data().toArray().first().toObject().value(u"failed"_s), QJsonValue(1));
    QVERIFY2(warned.err.contains("operations recover"), warned.err);
    QCOMPARE(failedRecovery.code, 6);
    QCOMPARE(failedRecovery.data().toObject().value(u"still_unknown"_s), QJsonValue(1));
    QVERIFY2(recovered.code == 0, recovered.out);
    const auto data = recovered.data().toObject();
    QCOMPARE(data.value(u"adopted"_s).toInteger() + data.value(u"compensated"_s).toInteger(), 1);
    QCOMPARE(server.keys().keys().size(), size_t(data.value(u"adopted"_s).toInteger()));
    QCOMPARE(shown.data().toObject().value(u"steps"_s).toArray().size(), 1);
    QVERIFY(!shown.data().toObject().value(u"attempts"_s).toArray().isEmpty());
}

void TestCliKeys::refusesASecondLiveSubscriptionWithoutAChoice()
{
    const auto first = issueOne();
    const QStringList again{u"key"_s,      u"issue"_s, u"--user"_s,       u"42"_s,
                            u"--tariff"_s, u"1"_s,     u"--all-servers"_s};

    const auto undecided = run(again);
    const auto extended = run(again + QStringList{u"--extend"_s});
    const auto another = run(again + QStringList{u"--new"_s});

    QVERIFY2(first.code == 0, first.out);
    QCOMPARE(undecided.code, 3);
    QCOMPARE(undecided.errorKind(), u"refused"_s);
    QVERIFY2(extended.code == 0, extended.out);
    const auto subscription = first.data().toObject().value(u"subscription_id"_s);
    QCOMPARE(extended.data().toObject().value(u"subscription_id"_s), subscription);
    QVERIFY2(another.code == 0, another.out);
    QVERIFY(another.data().toObject().value(u"subscription_id"_s) != subscription);
}

void TestCliKeys::issuesAStandaloneKeyForAnEmail()
{
    QCOMPARE(addServer(startServer(Dialect::Users)).code, 0);

    const auto answer = run({u"key"_s, u"issue"_s, u"--email"_s, u"guest@example.com"_s,
                             u"--tariff"_s, u"1"_s, u"--server"_s, u"1"_s});

    QVERIFY2(answer.code == 0, answer.out);
    const auto key = answer.data().toObject().value(u"keys"_s).toArray().first();
    QCOMPARE(key[u"email"_s].toString(), u"guest@example.com"_s);
    QVERIFY(answer.data().toObject().value(u"subscription_id"_s).isNull());
}

void TestCliKeys::refusesAnUnknownTariff()
{
    QCOMPARE(addServer(startServer(Dialect::Users)).code, 0);

    const auto answer = run(
        {u"key"_s, u"issue"_s, u"--user"_s, u"42"_s, u"--tariff"_s, u"9"_s, u"--all-servers"_s});

    QCOMPARE(answer.code, 3);
    QCOMPARE(answer.errorMessage(), u"Tariff 9 not found"_s);
}

void TestCliKeys::listsKeysByServerUserStateAndText()
{
    QCOMPARE(issueOne().code, 0);

    const auto all = run({u"key"_s, u"list"_s});
    const auto mine = run({u"key"_s, u"list"_s, u"--user"_s, u"42"_s, u"--server"_s, u"1"_s,
                           u"--status"_s, u"active"_s, u"--search"_s, u"subscription"_s});
    const auto others = run({u"key"_s, u"list"_s, u"--user"_s, u"43"_s});
    const auto later =
        run({u"--now"_s, u"4000000000"_s, u"key"_s, u"list"_s, u"--status"_s, u"expired"_s});

    QCOMPARE(all.data().toArray().size(), 1);
    QCOMPARE(mine.data(), all.data());
    QCOMPARE(others.data().toArray().size(), 0);
    QCOMPARE(later.data().toArray().size(), 1);
    const auto key = all.data().toArray().first().toObject();
    for (const auto &field :
         {u"id"_s, u"server_id"_s, u"user_id"_s, u"subscription_id"_s, u"uuid"_s, u"email"_s,
          u"status"_s, u"created_at"_s, u"expires_at"_s, u"link"_s})
        QVERIFY2(!key.value(field).isNull() && !key.value(field).isUndefined(), qPrintable(field));
}

void TestCliKeys::showsAKeyItsLinkAndItsQrCode()
{
    const auto zbarimg = QStandardPaths::findExecutable(u"zbarimg"_s);
    if (zbarimg.isEmpty())
        QSKIP("zbarimg is not installed");
    QCOMPARE(issueOne().code, 0);
    const auto image = m_cli->path(u"key.png"_s);

    const auto shown = run({u"key"_s, u"show"_s, u"1"_s});
    const auto link = m_cli->run({u"--db"_s, m_cli->databasePath(), u"key"_s, u"link"_s, u"1"_s});
    const auto qr = run({u"key"_s, u"qr"_s, u"1"_s, u"--output"_s, image});
    QProcess reader;
    reader.start(zbarimg, {u"--quiet"_s, u"--raw"_s, image});
    QVERIFY(reader.waitForFinished(-1));

    QCOMPARE(shown.data().toObject().value(u"id"_s), QJsonValue(1));
    QVERIFY(link.out.startsWith("vless://"));
    QVERIFY2(qr.code == 0, qr.out);
    QCOMPARE(reader.readAllStandardOutput(), link.out);
    QCOMPARE(QFile::permissions(image) & QFileDevice::ReadOther, QFileDevice::Permissions());
}

void TestCliKeys::extendsTheSubscriptionOncePerSubscription()
{
    QCOMPARE(addServer(startServer(Dialect::Users)).code, 0);
    QCOMPARE(addServer(startServer(Dialect::KeysBearer)).code, 0);
    const auto issued = run({u"--now"_s, u"1700000000"_s, u"key"_s, u"issue"_s, u"--user"_s,
                             u"42"_s, u"--tariff"_s, u"1"_s, u"--all-servers"_s});
    QVERIFY2(issued.code == 0, issued.out);

    const auto extended = run(
        {u"--now"_s, u"1700000000"_s, u"key"_s, u"extend"_s, u"1"_s, u"2"_s, u"--days"_s, u"10"_s});
    const auto late =
        run({u"--now"_s, u"1800000000"_s, u"key"_s, u"extend"_s, u"1"_s, u"--days"_s, u"1"_s});
    const auto past = run({u"--now"_s, u"1800000000"_s, u"key"_s, u"extend"_s, u"1"_s, u"--until"_s,
                           u"1700000000"_s});

    constexpr qint64 firstEnd = 1700000000 + 2592000;
    constexpr qint64 day = 86400;
    QVERIFY2(extended.code == 0, extended.out);
    for (const auto &result : extended.data().toArray()) {
        QCOMPARE(result[u"old_expires_at"_s].toInteger(), firstEnd);
        QCOMPARE(result[u"new_expires_at"_s].toInteger(), firstEnd + 10 * day);
    }
    QCOMPARE(extended.data().toArray().size(), 2);
    QCOMPARE(late.data().toArray().first()[u"new_expires_at"_s].toInteger(), 1800000000 + day);
    QCOMPARE(past.code, 3);
}

void TestCliKeys::extendsAStandaloneKey()
{
    QCOMPARE(addServer(startServer(Dialect::Users)).code, 0);
    QCOMPARE(run({u"key"_s, u"issue"_s, u"--email"_s, u"guest@example.com"_s, u"--tariff"_s, u"1"_s,
                  u"--server"_s, u"1"_s})
                 .code,
             0);

    const auto extended = run({u"key"_s, u"extend"_s, u"1"_s, u"--until"_s, u"4000000000"_s});
    const auto shown = run({u"key"_s, u"show"_s, u"1"_s});

    QVERIFY2(extended.code == 0, extended.out);
    QCOMPARE(shown.data().toObject().value(u"expires_at"_s).toInteger(), 4000000000);
}

void TestCliKeys::leavesAnUnlimitedSubscriptionAlone()
{
    QCOMPARE(issueOne().code, 0);
    QCOMPARE(run({u"key"_s, u"extend"_s, u"1"_s, u"--until"_s, u"4102434000"_s}).code, 0);

    const auto answer = run({u"key"_s, u"extend"_s, u"1"_s, u"--days"_s, u"1"_s});

    QCOMPARE(answer.code, 3);
    const auto result = answer.data().toArray().first();
    QVERIFY(result[u"skipped"_s].toString().contains(u"unlimited"_s));
    QVERIFY(result[u"new_expires_at"_s].isNull());
}

void TestCliKeys::verifiesWhetherTheServerHasTheKeys()
{
    const auto issued = issueOne();
    QVERIFY2(issued.code == 0, issued.out);
    const auto key = issued.data().toObject().value(u"keys"_s).toArray().first();

    const auto there = run({u"--now"_s, u"1900000000"_s, u"key"_s, u"verify"_s, u"1"_s});
    const auto shown = run({u"key"_s, u"show"_s, u"1"_s});
    QVERIFY(m_servers.front()->keys().remove(key[u"uuid"_s].toString()));
    const auto gone = run({u"key"_s, u"verify"_s, u"1"_s});
    const auto unknown = run({u"key"_s, u"verify"_s, u"9"_s});

    QCOMPARE(there.code, 0);
    QCOMPARE(there.data().toArray().first()[u"present"_s], QJsonValue(true));
    QCOMPARE(shown.data().toObject().value(u"verified_at"_s).toInteger(), 1900000000);
    QCOMPARE(gone.code, 0);
    QCOMPARE(gone.data().toArray().first()[u"present"_s], QJsonValue(false));
    QCOMPARE(unknown.code, 3);
}

void TestCliKeys::cannotVerifyWhenTheServerIsDown()
{
    QCOMPARE(issueOne().code, 0);
    m_servers.clear();

    const auto answer = run({u"key"_s, u"verify"_s, u"1"_s});

    QCOMPARE(answer.code, 6);
    QVERIFY(answer.data().toArray().first()[u"present"_s].isNull());
}

void TestCliKeys::revokesKeys()
{
    QCOMPARE(issueOne().code, 0);

    const auto revoked = run({u"key"_s, u"revoke"_s, u"1"_s});
    const auto again = run({u"key"_s, u"revoke"_s, u"1"_s});

    QVERIFY2(revoked.code == 0, revoked.out);
    QCOMPARE(revoked.data().toObject().value(u"revoked"_s).toArray().size(), 1);
    QCOMPARE(m_servers.front()->keys().keys().size(), size_t(0));
    QCOMPARE(run({u"key"_s, u"list"_s}).data().toArray().size(), 0);
    QCOMPARE(again.code, 3);
}

void TestCliKeys::keepsSecretsOutOfTheLogAndOfErrors()
{
    auto &server = startServer(Dialect::Users);
    QCOMPARE(addServer(server).code, 0);
    Fault echo(FaultKind::Status, Action::Create);
    echo.status = 422;
    echo.body = "the key was " + apiKey;
    server.faults().add(echo);
    const QStringList issue{
        u"--log-level"_s,       u"debug"_s,    u"key"_s, u"issue"_s,    u"--email"_s,
        u"guest@example.com"_s, u"--tariff"_s, u"1"_s,   u"--server"_s, u"1"_s};

    const auto failed = run(issue);
    const auto issued = run(issue);

    QVERIFY2(issued.code == 0, issued.out);
    const auto uuid =
        issued.data().toObject().value(u"keys"_s).toArray().first()[u"uuid"_s].toString().toUtf8();
    const auto log = m_cli->logFile();
    QVERIFY(log.contains(uuid.left(8)));
    for (const auto &secret : {apiKey, uuid, "guest@example.com"_ba, "vless://"_ba + uuid}) {
        QVERIFY2(!log.contains(secret), secret);
        QVERIFY2(!issued.err.contains(secret), secret);
        QVERIFY2(!failed.err.contains(secret), secret);
    }
    QVERIFY2(!failed.out.contains(apiKey), failed.out);
}

QTEST_GUILESS_MAIN(TestCliKeys)

#include "tst_clikeys.moc"
