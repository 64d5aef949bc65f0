#include "models/storage/serverrepository.h"
#include "tests/app/servicebench.h"

#include <QSignalSpy>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

class TestServerService final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void storesTheRowAndItsSecret();
    void storesTheSecretInTheDatabaseWhenAsked();
    void storesNothingWhenTheKeychainRefuses();
    void removesTheSecretWhenTheDatabaseRefusesTheRow();
    void storesNothingWhenTheTestFails();
    void refusesAnInvalidDraft();
    void neverReusesTheIdOfAFailedAttempt();
    void saysWhichStageFailedOfADraft();
    void handsOutOneClientPerServer();
    void makesANewClientWhenTheBotChangesTheKey();
    void detectsAndRemembersTheDialectOfABotsServer();
    void reportsAMissingSecret();
    void pausingTouchesOnlyOurOwnMark();
    void findsWhatIsWrongWithTheRows();

private:
    Result<Server> add(ServerDraft draft);
    Result<ConnectedServer> connectTo(ServerId id);
    ServerId insertBotsServer(const Simulator &server, const QString &apiKey);
    std::vector<Server> stored();

    const ServerService::StageListener m_ignore = [](const StageResult &) {};
    std::unique_ptr<ServiceBench> m_bench;
    std::unique_ptr<ServerService> m_service;
};

void TestServerService::init()
{
    m_service.reset();
    m_bench = std::make_unique<ServiceBench>();
    m_service =
        std::make_unique<ServerService>(*m_bench->database, m_bench->secrets, *m_bench->pool);
}

Result<Server> TestServerService::add(ServerDraft draft)
{
    return QCoro::waitFor(m_service->add(std::move(draft), m_ignore, Cancellation()));
}

Result<ConnectedServer> TestServerService::connectTo(ServerId id)
{
    std::optional<Result<ConnectedServer>> result;
    QCoro::connect(m_bench->pool->connect(id, Cancellation()), this,
                   [&result](const Result<ConnectedServer> &connected) { result = connected; });
    const bool isAnswered = QTest::qWaitFor([&result] { return result.has_value(); }, 60'000);
    return isAnswered ? *result : failure(ErrorKind::Timeout, u"The pool did not answer"_s);
}

ServerId TestServerService::insertBotsServer(const Simulator &server, const QString &apiKey)
{
    return m_bench->store([&](Transaction &transaction) -> Result<ServerId> {
        const auto inserted = transaction.change(
            u"INSERT INTO servers (id, name, api_url, api_key) VALUES (77, 'Bot', :url, :key)"_s,
            {{":url"_L1, server.url().toString()}, {":key"_L1, apiKey}});
        if (!inserted)
            return failure(inserted.error());
        return ServerId{77};
    });
}

std::vector<Server> TestServerService::stored()
{
    const auto servers = QCoro::waitFor(m_service->load());
    return servers.value_or(std::vector<Server>());
}

void TestServerService::storesTheRowAndItsSecret()
{
    QSignalSpy changed(m_service.get(), &ServerService::changed);

    const auto server = add(m_bench->draftFor(m_bench->startServer(Dialect::KeysBearer)));

    QVERIFY2(server, server ? "" : qPrintable(server.error().detail()));
    QCOMPARE(server->dialect, Dialect::KeysBearer);
    QCOMPARE(server->secretPlace, SecretPlace::Keychain);
    const auto name = ServerClientPool::secretName(m_bench->database->path(), server->id);
    QCOMPARE(m_bench->secrets.secrets, (QHash<QString, QString>{{name, u"bench-api-key"_s}}));
    const auto inRow = m_bench->store([id = server->id](Transaction &transaction) {
        return ServerRepository::loadStoredApiKey(transaction, id);
    });
    QCOMPARE(inRow, QString());
    QCOMPARE(stored().size(), size_t(1));
    QCOMPARE(changed.size(), 1);
}

void TestServerService::storesTheSecretInTheDatabaseWhenAsked()
{
    auto draft = m_bench->draftFor(m_bench->startServer(Dialect::Users));
    draft.secretPlace = SecretPlace::Database;

    const auto server = add(draft);

    QVERIFY(server);
    QVERIFY(m_bench->secrets.secrets.isEmpty());
    const auto inRow = m_bench->store([id = server->id](Transaction &transaction) {
        return ServerRepository::loadStoredApiKey(transaction, id);
    });
    QCOMPARE(inRow, u"bench-api-key"_s);
}

void TestServerService::storesNothingWhenTheKeychainRefuses()
{
    m_bench->secrets.saveError = Error(ErrorKind::SecretStoreLocked, u"locked"_s);

    const auto server = add(m_bench->draftFor(m_bench->startServer(Dialect::Users)));

    QCOMPARE(server.error().kind(), ErrorKind::SecretStoreLocked);
    QVERIFY(stored().empty());
}

void TestServerService::removesTheSecretWhenTheDatabaseRefusesTheRow()
{
    m_bench->store([](Transaction &transaction) {
        return transaction.change(
            u"CREATE TRIGGER refuse BEFORE INSERT ON servers WHEN new.api_url IS NOT NULL "
            "BEGIN SELECT raise(ABORT, 'refused'); END"_s);
    });

    const auto server = add(m_bench->draftFor(m_bench->startServer(Dialect::Users)));

    QVERIFY(!server);
    QVERIFY(m_bench->secrets.secrets.isEmpty());
    QVERIFY(stored().empty());
}

void TestServerService::storesNothingWhenTheTestFails()
{
    auto draft = m_bench->draftFor(m_bench->startServer(Dialect::Users));
    draft.apiKey = u"wrong-api-key"_s;

    const auto server = add(draft);

    QCOMPARE(server.error().kind(), ErrorKind::Unauthorized);
    QVERIFY(stored().empty());
    QVERIFY(m_bench->secrets.secrets.isEmpty());
}

void TestServerService::refusesAnInvalidDraft()
{
    auto draft = m_bench->draftFor(m_bench->startServer(Dialect::Users));
    draft.name = u"  "_s;

    QCOMPARE(add(draft).error().kind(), ErrorKind::Invalid);
}

void TestServerService::neverReusesTheIdOfAFailedAttempt()
{
    const auto draft = m_bench->draftFor(m_bench->startServer(Dialect::Users));
    m_bench->secrets.saveError = Error(ErrorKind::SecretStoreLocked, u"locked"_s);
    QVERIFY(!add(draft));
    m_bench->secrets.saveError.reset();

    const auto server = add(draft);

    QVERIFY(server);
    QCOMPARE(server->id, ServerId{2});
}

void TestServerService::saysWhichStageFailedOfADraft()
{
    auto draft = m_bench->draftFor(m_bench->startServer(Dialect::Users));
    draft.apiKey = u"wrong-api-key"_s;
    QStringList heard;

    const auto report = QCoro::waitFor(m_service->probeDraft(
        draft, [&heard](const StageResult &stage) { heard += probeStageName(stage.stage); },
        Cancellation()));

    QVERIFY(heard.startsWith(u"dns"_s));
    const auto failed = std::ranges::find_if(
        report.stages, [](const StageResult &stage) { return stage.error.has_value(); });
    QVERIFY(failed != report.stages.end());
    QCOMPARE(failed->stage, ProbeStage::Auth);
}

void TestServerService::handsOutOneClientPerServer()
{
    const auto server = add(m_bench->draftFor(m_bench->startServer(Dialect::Users)));
    QVERIFY(server);

    const auto first = connectTo(server->id);
    const auto second = connectTo(server->id);

    QVERIFY(first);
    QVERIFY(second);
    QCOMPARE(first->client, second->client);
}

void TestServerService::makesANewClientWhenTheBotChangesTheKey()
{
    const auto id = insertBotsServer(m_bench->startServer(Dialect::KeysBearer), u"bench-api-key"_s);
    const auto before = connectTo(id);
    m_bench->store([](Transaction &transaction) {
        return transaction.change(u"UPDATE servers SET api_key = 'another-key'"_s);
    });

    const auto after = connectTo(id);

    QVERIFY(before);
    QVERIFY(after);
    QVERIFY(before->client != after->client);
}

void TestServerService::detectsAndRemembersTheDialectOfABotsServer()
{
    auto &server = m_bench->startServer(Dialect::KeysApiKey);
    const auto id = insertBotsServer(server, u"bench-api-key"_s);
    QVERIFY(!stored().front().isDialectKnown);

    const auto connected = connectTo(id);

    QVERIFY2(connected, connected ? "" : qPrintable(connected.error().detail()));
    QCOMPARE(connected->server.dialect, Dialect::KeysApiKey);
    QVERIFY(stored().front().isDialectKnown);
    QCOMPARE(stored().front().secretPlace, SecretPlace::Database);
}

void TestServerService::reportsAMissingSecret()
{
    const auto server = add(m_bench->draftFor(m_bench->startServer(Dialect::Users)));
    QVERIFY(server);
    m_bench->secrets.secrets.clear();

    const auto connected = connectTo(server->id);

    QCOMPARE(connected.error().kind(), ErrorKind::SecretMissing);
}

void TestServerService::pausingTouchesOnlyOurOwnMark()
{
    const auto server = add(m_bench->draftFor(m_bench->startServer(Dialect::Users)));
    QVERIFY(server);

    QVERIFY(QCoro::waitFor(m_service->setPaused(server->id, true)));
    const auto missing = QCoro::waitFor(m_service->setPaused(ServerId{99}, true));

    QVERIFY(stored().front().paused);
    QVERIFY(stored().front().active);
    QCOMPARE(missing.error().kind(), ErrorKind::NotFound);
}

void TestServerService::findsWhatIsWrongWithTheRows()
{
    insertBotsServer(m_bench->startServer(Dialect::KeysBearer), u"key"_s);
    const auto sound = QCoro::waitFor(m_service->loadDefects());
    m_bench->store([](Transaction &transaction) {
        return transaction.change(u"UPDATE servers SET max_keys = 'many' WHERE id = 77"_s, {});
    });

    const auto found = QCoro::waitFor(m_service->loadDefects());

    QVERIFY(sound && sound->empty());
    const DefectsById expected{{77, {{u"number_of_wrong_type"_s, u"max_keys"_s, u"many"_s}}}};
    QVERIFY(found);
    QCOMPARE(*found, expected);
}

QTEST_GUILESS_MAIN(TestServerService)

#include "tst_serverservice.moc"
