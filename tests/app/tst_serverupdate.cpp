#include "models/storage/serverrepository.h"
#include "tests/app/servicebench.h"
#include "tests/support/patience.h"

#include <QSignalSpy>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

class TestServerUpdate final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void writesADescriptionWithoutATest();
    void testsANewAddressBeforeItIsStored();
    void storesANewAddressUntestedWhenAsked();
    void testsWithTheKeyThereIs();
    void replacesTheKeyInTheKeychain();
    void leavesEverythingAsItWasWhenTheNewKeyIsRefused();
    void movesTheKeyIntoTheKeychain();
    void movesTheKeyIntoTheDatabase();
    void putsTheOldKeyBackWhenTheRowIsRefused();
    void leavesAServerAloneThatTheBotChanged();
    void keepsWhatTheBotChangedBesideAnEdit();
    void usesTheNewKeyAtOnce();

private:
    Server addServer(SecretPlace place = SecretPlace::Keychain);
    Result<Server> update(const Server &before, const ServerDraft &draft,
                          ConnectionTest test = ConnectionTest::Run);
    Server stored(ServerId id) { return *QCoro::waitFor(m_service->find(id)); }
    QString keyInRow(ServerId id);
    QString keyInKeychain(ServerId id);
    void runAsTheBot(const QString &sql);

    const ServerService::StageListener m_ignore = [](const StageResult &) {};
    Simulator *m_simulator = nullptr;
    std::unique_ptr<ServiceBench> m_bench;
    std::unique_ptr<ServerService> m_service;
};

void TestServerUpdate::init()
{
    m_service.reset();
    m_bench = std::make_unique<ServiceBench>();
    m_service =
        std::make_unique<ServerService>(*m_bench->database, m_bench->secrets, *m_bench->pool);
    m_simulator = &m_bench->startServer(Dialect::KeysBearer);
}

Server TestServerUpdate::addServer(SecretPlace place)
{
    auto draft = m_bench->draftFor(*m_simulator);
    draft.secretPlace = place;
    return *QCoro::waitFor(m_service->add(draft, m_ignore, Cancellation()));
}

Result<Server> TestServerUpdate::update(const Server &before, const ServerDraft &draft,
                                        ConnectionTest test)
{
    return QCoro::waitFor(m_service->update(before, draft, test, m_ignore, Cancellation()));
}

QString TestServerUpdate::keyInRow(ServerId id)
{
    return m_bench->store([id](Transaction &transaction) {
        return ServerRepository::loadStoredApiKey(transaction, id);
    });
}

QString TestServerUpdate::keyInKeychain(ServerId id)
{
    return m_bench->secrets.secrets.value(
        ServerClientPool::secretName(m_bench->database->path(), id));
}

void TestServerUpdate::runAsTheBot(const QString &sql)
{
    m_bench->store([sql](Transaction &transaction) { return transaction.change(sql); });
}

void TestServerUpdate::writesADescriptionWithoutATest()
{
    const auto before = addServer();
    auto draft = draftOf(before);
    draft.name = u"Rotterdam"_s;
    draft.country = u"NL"_s;
    draft.maxKeys = 77;
    draft.path = u"/ws"_s;
    m_bench->servers.clear();
    const QSignalSpy changed(m_service.get(), &ServerService::changed);

    const auto updated = update(before, draft);

    QVERIFY2(updated, updated ? "" : qPrintable(updated.error().detail()));
    QCOMPARE(*updated, withDraft(before, draft));
    QCOMPARE(stored(before.id), *updated);
    QCOMPARE(keyInKeychain(before.id), u"bench-api-key"_s);
    QCOMPARE(changed.count(), 1);
}

void TestServerUpdate::testsANewAddressBeforeItIsStored()
{
    const auto before = addServer();
    auto draft = draftOf(before);
    draft.url = u"http://127.0.0.1:1"_s;

    QCOMPARE(update(before, draft).error().kind(), ErrorKind::Connection);

    QCOMPARE(stored(before.id), before);
}

void TestServerUpdate::storesANewAddressUntestedWhenAsked()
{
    const auto before = addServer();
    auto draft = draftOf(before);
    draft.url = u"http://127.0.0.1:1"_s;

    QVERIFY(update(before, draft, ConnectionTest::Skip));

    QCOMPARE(stored(before.id).apiUrl, u"http://127.0.0.1:1"_s);
}

void TestServerUpdate::testsWithTheKeyThereIs()
{
    const auto before = addServer();
    auto draft = draftOf(before);
    draft.dialect.reset();

    const auto report =
        QCoro::waitFor(m_service->probeChange(before, draft, m_ignore, Cancellation()));

    QVERIFY(report);
    QVERIFY(!report->firstError());
    QCOMPARE(report->dialect, std::optional(Dialect::KeysBearer));
}

void TestServerUpdate::replacesTheKeyInTheKeychain()
{
    const auto before = addServer();
    m_bench->secrets.secrets.begin().value() = u"outdated-key"_s;
    auto draft = draftOf(before);
    draft.apiKey = u"bench-api-key"_s;

    QVERIFY(update(before, draft));

    QCOMPARE(keyInKeychain(before.id), u"bench-api-key"_s);
    QCOMPARE(keyInRow(before.id), QString());
}

void TestServerUpdate::leavesEverythingAsItWasWhenTheNewKeyIsRefused()
{
    const auto before = addServer();
    auto draft = draftOf(before);
    draft.apiKey = u"wrong-api-key"_s;

    QCOMPARE(update(before, draft).error().kind(), ErrorKind::Unauthorized);

    QCOMPARE(keyInKeychain(before.id), u"bench-api-key"_s);
    QCOMPARE(stored(before.id), before);
}

void TestServerUpdate::movesTheKeyIntoTheKeychain()
{
    const auto before = addServer(SecretPlace::Database);
    auto draft = draftOf(before);
    draft.secretPlace = SecretPlace::Keychain;

    const auto updated = update(before, draft);

    QVERIFY2(updated, updated ? "" : qPrintable(updated.error().detail()));
    QCOMPARE(updated->secretPlace, SecretPlace::Keychain);
    QCOMPARE(keyInKeychain(before.id), u"bench-api-key"_s);
    QCOMPARE(keyInRow(before.id), QString());
}

void TestServerUpdate::movesTheKeyIntoTheDatabase()
{
    const auto before = addServer();
    auto draft = draftOf(before);
    draft.secretPlace = SecretPlace::Database;

    QVERIFY(update(before, draft));

    QCOMPARE(keyInRow(before.id), u"bench-api-key"_s);
    QVERIFY(m_bench->secrets.secrets.isEmpty());
}

void TestServerUpdate::putsTheOldKeyBackWhenTheRowIsRefused()
{
    const auto before = addServer();
    auto draft = draftOf(before);
    draft.name = u"Rotterdam"_s;
    draft.apiKey = u"another-api-key"_s;
    runAsTheBot(u"CREATE TRIGGER refuse BEFORE UPDATE ON servers "
                "BEGIN SELECT raise(ABORT, 'refused'); END"_s);

    QVERIFY(!update(before, draft, ConnectionTest::Skip));

    QCOMPARE(keyInKeychain(before.id), u"bench-api-key"_s);
    QCOMPARE(stored(before.id), before);
}

void TestServerUpdate::leavesAServerAloneThatTheBotChanged()
{
    const auto before = addServer();
    auto draft = draftOf(before);
    draft.name = u"Mine"_s;
    draft.maxKeys = 5;
    runAsTheBot(u"UPDATE servers SET name = 'Theirs'"_s);

    const auto updated = update(before, draft);

    QCOMPARE(updated.error().kind(), ErrorKind::Conflict);
    QVERIFY(updated.error().detail().contains(u"name"_s));
    QCOMPARE(stored(before.id).name, u"Theirs"_s);
    QCOMPARE(stored(before.id).maxKeys, before.maxKeys);
}

void TestServerUpdate::keepsWhatTheBotChangedBesideAnEdit()
{
    const auto before = addServer();
    auto draft = draftOf(before);
    draft.maxKeys = 5;
    runAsTheBot(u"UPDATE servers SET name = 'Theirs', active = 0"_s);

    QVERIFY(update(before, draft));

    QCOMPARE(stored(before.id).name, u"Theirs"_s);
    QCOMPARE(stored(before.id).maxKeys, std::optional<qint64>(5));
    QVERIFY(!stored(before.id).active);
}

void TestServerUpdate::usesTheNewKeyAtOnce()
{
    const auto before = addServer();
    bool isConnected = false;
    QCoro::connect(
        m_bench->pool->connect(before.id, Cancellation()), this,
        [&isConnected](const Result<ConnectedServer> &result) { isConnected = bool(result); });
    QTRY_VERIFY(isConnected);
    auto draft = draftOf(before);
    draft.apiKey = u"another-api-key"_s;
    QVERIFY(update(before, draft, ConnectionTest::Skip));

    const auto access = QCoro::waitFor(m_bench->pool->load(before.id));

    QCOMPARE(access->apiKey, u"another-api-key"_s);
}

QTEST_GUILESS_MAIN(TestServerUpdate)

#include "tst_serverupdate.moc"
