#include "tests/app/provisioningtest.h"

#include <QSignalSpy>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// One key on one server, whatever the server, the database and others do meanwhile.
class TestKeySaga : public ProvisioningTest
{
    Q_OBJECT

private slots:
    void retriesUntilAServerAnswers();
    void adoptsAKeyWhoseAnswerWasLost_data();
    void adoptsAKeyWhoseAnswerWasLost();
    void neverRepeatsACreateBeforeAProbe();
    void leavesTheOperationUnknownWhileTheServerIsSilent();
    void deletesASecondKeyThatAppearedLate();
    void goesOnUntilASecondKeyIsDeleted();
    void undoesWhatTheDatabaseDoesNotTake();
    void keepsAKeyThatAnotherRowOwns();
    void treatsDatabaseAddedFalseAsConfigured();
    void waitsForTheServersTurn();
    void stopsAtOnceWhoWaitsForTheServersTurn();
    void createsAVanishedKeyOnceMore();
    void saysOnlyWhatTheLastLookFound();
    void leavesAKeyAloneThatSomebodyEnded();
    void leavesARowAloneThatAnotherKeyGot();
    void givesWayToAKeyThatTheBotStoredFirst_data();
    void givesWayToAKeyThatTheBotStoredFirst();
};

void TestKeySaga::retriesUntilAServerAnswers()
{
    auto &server = m_bench->addServer();
    server.createFaults = {{connectionRefused()}, {connectionRefused()}};
    QSignalSpy progress(m_bench->service.get(), &ProvisioningService::progressed);

    const auto operation = m_bench->issue(m_bench->requestFor(u"a@b.example"_s));

    QCOMPARE(outcomeOf(operation), u"complete"_s);
    QCOMPARE(operation->steps.front().attempts, 3);
    QCOMPARE(server.keys.size(), 1U);
    const bool showedCountdown = std::ranges::any_of(progress, [](const QList<QVariant> &signal) {
        return signal.front().value<StepProgress>().phase == StepPhase::Waiting;
    });
    QVERIFY(showedCountdown);
}

void TestKeySaga::adoptsAKeyWhoseAnswerWasLost_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::newRow("users") << Dialect::Users;
    QTest::newRow("keys-apikey") << Dialect::KeysApiKey;
    QTest::newRow("keys-bearer") << Dialect::KeysBearer;
}

void TestKeySaga::adoptsAKeyWhoseAnswerWasLost()
{
    QFETCH(Dialect, dialect);
    auto &server = m_bench->addServer(dialect);
    server.createFaults = {{lostAnswer(), true}};

    const auto operation = m_bench->issue(m_bench->requestFor(u"a@b.example"_s));

    QCOMPARE(outcomeOf(operation), u"complete"_s);
    QVERIFY(operation->steps.front().adopted);
    QCOMPARE(server.creates, 1);
    QCOMPARE(server.keys.size(), 1U);
    QCOMPARE(m_bench->rows().front().uuid, server.keys.front().uuid);
}

void TestKeySaga::neverRepeatsACreateBeforeAProbe()
{
    auto &server = m_bench->addServer();
    server.createFaults = {{lostAnswer(), true}};
    server.listFaults = {{connectionRefused()}, {connectionRefused()}};

    const auto operation = m_bench->issue(m_bench->requestFor(u"a@b.example"_s));

    QCOMPARE(outcomeOf(operation), u"complete"_s);
    QCOMPARE(server.creates, 1);
    QCOMPARE(server.keys.size(), 1U);
}

void TestKeySaga::leavesTheOperationUnknownWhileTheServerIsSilent()
{
    auto &server = m_bench->addSilentServer();

    const auto operation = m_bench->issue(m_bench->requestFor(u"a@b.example"_s));

    QCOMPARE(operation->state, OperationState::Unfinished);
    QCOMPARE(operation->steps.front().state, StepState::Unknown);
    QVERIFY(m_bench->rows().empty());

    server.listFaults.clear();
    const auto summary = m_bench->recover();

    QVERIFY(summary);
    QCOMPARE(summary->compensated, 1);
    QCOMPARE(m_bench->remoteKeys(), 0);
    QVERIFY(m_bench->rows().empty());
}

void TestKeySaga::deletesASecondKeyThatAppearedLate()
{
    auto &server = m_bench->addServer();
    server.createFaults = {{lostAnswer(), true}};
    server.createsLate = true;

    const auto operation = m_bench->issue(m_bench->requestFor(u"a@b.example"_s));

    QCOMPARE(outcomeOf(operation), u"complete"_s);
    QCOMPARE(server.creates, 2);
    QCOMPARE(server.keys.size(), 1U);
    QCOMPARE(m_bench->rows().size(), 1U);
    QCOMPARE(m_bench->rows().front().uuid, server.keys.front().uuid);
}

void TestKeySaga::goesOnUntilASecondKeyIsDeleted()
{
    auto &server = m_bench->addServer();
    server.createFaults = {{lostAnswer(), true}};
    server.createsLate = true;
    server.deleteFaults.assign(20, {serverRefusal()});

    const auto operation = m_bench->issue(m_bench->requestFor(u"a@b.example"_s));

    QCOMPARE(outcomeOf(operation), u"complete"_s);
    QCOMPARE(operation->state, OperationState::Unfinished);
    QCOMPARE(server.keys.size(), 2U);
    QVERIFY(!operation->steps.front().warnings.isEmpty());
    server.deleteFaults.clear();

    const auto summary = m_bench->recover();

    QVERIFY(summary && summary->left.empty());
    QCOMPARE(server.keys.size(), 1U);
    QCOMPARE(m_bench->rows().size(), 1U);
    QCOMPARE(m_bench->rows().front().uuid, server.keys.front().uuid);
}

void TestKeySaga::undoesWhatTheDatabaseDoesNotTake()
{
    m_bench->addServer();
    m_bench->execute(u"CREATE TRIGGER refuse BEFORE INSERT ON v2ray_keys BEGIN "
                     "SELECT RAISE(ABORT, 'no'); END"_s);

    const auto operation = m_bench->issue(m_bench->requestFor(u"a@b.example"_s));

    QCOMPARE(outcomeOf(operation), u"rejected"_s);
    QCOMPARE(operation->state, OperationState::Finished);
    QCOMPARE(operation->steps.front().state, StepState::Compensated);
    QCOMPARE(m_bench->server(0).creates, 1);
    QCOMPARE(m_bench->remoteKeys(), 0);
}

void TestKeySaga::keepsAKeyThatAnotherRowOwns()
{
    auto &server = m_bench->addServer();
    RemoteKey taken;
    taken.uuid = u"11111111-1111-4111-8111-111111111111"_s;
    server.keys = {taken};
    server.repeatsUuid = taken.uuid;
    m_bench->execute(
        u"INSERT INTO v2ray_keys (server_id, v2ray_uuid) VALUES (1, '%1')"_s.arg(taken.uuid));

    const auto operation = m_bench->issue(m_bench->requestFor(u"a@b.example"_s));

    QCOMPARE(outcomeOf(operation), u"rejected"_s);
    QCOMPARE(operation->steps.front().error->kind(), ErrorKind::Conflict);
    QVERIFY(m_bench->remoteKeys() >= 1);
    QCOMPARE(m_bench->rows().size(), 1U);
}

void TestKeySaga::treatsDatabaseAddedFalseAsConfigured()
{
    m_bench->addServer(Dialect::Users).persists = false;

    const auto warned = m_bench->issue(m_bench->requestFor(u"a@b.example"_s));
    QCOMPARE(outcomeOf(warned), u"complete"_s);
    QVERIFY(!m_bench->rows().front().persisted);

    m_bench->settings.databaseAddedRequired = true;
    const auto refused = m_bench->issue(m_bench->requestFor(u"c@d.example"_s));
    QCOMPARE(outcomeOf(refused), u"rejected"_s);
    QCOMPARE(m_bench->remoteKeys(), 1);
}

void TestKeySaga::waitsForTheServersTurn()
{
    m_bench->addServer().turn = 20ms;
    const QSignalSpy progressed(m_bench->service.get(), &ProvisioningService::progressed);

    const auto operation = m_bench->issue(m_bench->requestFor(u"a@b.example"_s));

    QCOMPARE(outcomeOf(operation), u"complete"_s);
    const auto second = progressed.at(1).at(0).value<StepProgress>();
    QCOMPARE(second.phase, StepPhase::AwaitingTurn);
    QCOMPARE(second.step.state, StepState::Intended);
    QVERIFY(second.resumesAt.time_since_epoch() > 0ms);
}

void TestKeySaga::stopsAtOnceWhoWaitsForTheServersTurn()
{
    m_bench->addServer();
    auto &limited = m_bench->addServer();
    limited.turn = 10min;
    CancellationSource source;
    connect(m_bench->service.get(), &ProvisioningService::progressed, this,
            [&source](const StepProgress &progress) {
                if (progress.phase == StepPhase::AwaitingTurn)
                    source.cancel();
            });

    const auto operation =
        m_bench->issue(m_bench->requestFor(u"a@b.example"_s), source.cancellation());

    QCOMPARE(outcomeOf(operation), u"rejected"_s);
    QVERIFY(operation->cancelRequested);
    QCOMPARE(operation->state, OperationState::Finished);
    const auto &never = operation->steps.back();
    QCOMPARE(never.state, StepState::Failed);
    QCOMPARE(never.attempts, 0);
    QVERIFY(!never.sentAt);
    QCOMPARE(limited.creates, 0);
    QCOMPARE(m_bench->remoteKeys(), 0);
}

void TestKeySaga::createsAVanishedKeyOnceMore()
{
    auto &server = m_bench->addServer();
    connect(m_bench->service.get(), &ProvisioningService::decided, this,
            [&server] { server.keys.clear(); });

    const auto operation = m_bench->issue(m_bench->requestFor(u"a@b.example"_s));

    QCOMPARE(outcomeOf(operation), u"complete"_s);
    QVERIFY(operation->steps.front().recreated);
    QCOMPARE(server.keys.size(), 1U);
    QCOMPARE(m_bench->rows().size(), 1U);
    QCOMPARE(m_bench->rows().front().uuid, server.keys.front().uuid);
}

/// The program looks again at each start, and a server may be silent for days.
void TestKeySaga::saysOnlyWhatTheLastLookFound()
{
    auto &server = m_bench->addServer();
    server.createFaults = {{lostAnswer(), true}};
    connect(m_bench->service.get(), &ProvisioningService::decided, this, [&server] {
        server.listFaults = {{connectionRefused()}, {connectionRefused()}, {lostAnswer()}};
    });
    const auto issued = m_bench->issue(m_bench->requestFor(u"a@b.example"_s));
    const auto refused = QStringList{u"Not read back: The connection was refused"_s};
    QCOMPARE(issued->steps.front().warnings, refused);

    QVERIFY(m_bench->recover());
    QCOMPARE(m_bench->find(issued->id)->steps.front().warnings, refused);

    QVERIFY(m_bench->recover());
    QCOMPARE(m_bench->find(issued->id)->steps.front().warnings,
             QStringList{u"Not read back: The connection was reset"_s});

    QVERIFY(m_bench->recover());
    QCOMPARE(m_bench->find(issued->id)->state, OperationState::Finished);
    QVERIFY(m_bench->find(issued->id)->steps.front().warnings.isEmpty());
}

void TestKeySaga::leavesAKeyAloneThatSomebodyEnded()
{
    auto &server = m_bench->addServer();
    connect(m_bench->service.get(), &ProvisioningService::decided, this, [this, &server] {
        server.keys.clear();
        m_bench->execute(u"DELETE FROM v2ray_keys"_s);
    });

    const auto operation = m_bench->issue(m_bench->requestFor(u"a@b.example"_s));

    QCOMPARE(operation->state, OperationState::Finished);
    QCOMPARE(operation->steps.front().state, StepState::Failed);
    QCOMPARE(server.creates, 1);
    QCOMPARE(m_bench->remoteKeys(), 0);
}

/// The bot's rebuild of its table gives ids a second time.
void TestKeySaga::leavesARowAloneThatAnotherKeyGot()
{
    auto &server = m_bench->addServer();
    QVERIFY(m_bench->issue(m_bench->requestFor(u"a@b.example"_s)));
    server.deleteFaults.assign(20, {connectionRefused()});
    const auto revoked = m_bench->revoke();
    QCOMPARE(revoked->state, OperationState::Unfinished);
    m_bench->execute(u"UPDATE v2ray_keys SET v2ray_uuid = 'of-another-customer'"_s);
    server.deleteFaults.clear();

    const auto summary = m_bench->recover();

    QCOMPARE(summary->compensated, 1);
    QCOMPARE(m_bench->remoteKeys(), 0);
    QCOMPARE(m_bench->rows().size(), 1U);
    QCOMPARE(m_bench->rows().front().uuid, u"of-another-customer"_s);
    QCOMPARE(m_bench->value(u"SELECT COUNT(*) FROM veildesk_keys"_s), u"0"_s);
}

void TestKeySaga::givesWayToAKeyThatTheBotStoredFirst_data()
{
    QTest::addColumn<int>("deletionFailures");
    QTest::addColumn<OperationState>("state");

    QTest::newRow("and removes its own") << 0 << OperationState::Finished;
    QTest::newRow("also while its own cannot be removed") << 20 << OperationState::Unfinished;
}

void TestKeySaga::givesWayToAKeyThatTheBotStoredFirst()
{
    QFETCH(const int, deletionFailures);
    QFETCH(const OperationState, state);
    m_bench->addServer();
    QCOMPARE(outcomeOf(m_bench->issue(m_bench->requestFor(anna))), u"complete"_s);
    auto &server = m_bench->addServer();
    server.deleteFaults.assign(size_t(deletionFailures), {connectionRefused()});
    server.beforeCreate = [this] {
        m_bench->execute(u"INSERT INTO v2ray_keys (server_id, subscription_id, v2ray_uuid)"
                         " SELECT 2, id, 'of-the-bot' FROM subscriptions"_s);
    };
    auto request = m_bench->requestFor(anna);
    request.live = LiveSubscription::Extend;

    const auto operation = m_bench->issue(request);

    QCOMPARE(outcomeOf(operation), u"complete"_s);
    QCOMPARE(operation->state, state);
    QCOMPARE(countSteps(*operation).created, 2);
    QCOMPARE(countSteps(*operation).failed, 0);
    QCOMPARE(m_bench->rows().size(), 2U);

    server.deleteFaults.clear();
    QVERIFY(m_bench->recover());
    const auto ended = m_bench->find(operation->id);
    QCOMPARE(outcomeOf(ended), u"complete"_s);
    QCOMPARE(ended->state, OperationState::Finished);
    QCOMPARE(countSteps(*ended).failed, 0);
    QVERIFY(server.keys.empty());
}

QTEST_GUILESS_MAIN(TestKeySaga)
#include "tst_keysaga.moc"
