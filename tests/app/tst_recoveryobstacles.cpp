#include "tests/app/provisioningtest.h"

#include <algorithm>

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

/// Why recoveries leave operations open (spec/cli: operations recover).
class TestRecoveryObstacles : public ProvisioningTest
{
    Q_OBJECT

private slots:
    void namesWhyAServerCouldNotBeAsked();
    void namesWhyAKeyWasNotReadBack();
    void namesTheSecondKeyThatCouldNotBeDeleted();
    void namesWhyTheOutcomeWasNotStored();
    void namesAnEndThatTheJournalDidNotTake();
    void namesWhyTheDatabaseDoesNotGiveAnOperationOut();
    void namesTheObstacleOfEachOperation();

private:
    /// Issues a key on a server that loses the answer and is silent from then on.
    [[nodiscard]] Result<Operation> issueOnASilentServer();
    /// A recovery leaves this operation alone open, for this reason.
    void expectObstacle(const Result<Operation> &open, ErrorKind kind, const QString &reason);
};

Result<Operation> TestRecoveryObstacles::issueOnASilentServer()
{
    m_bench->addSilentServer();
    return m_bench->issue(m_bench->requestFor(u"a@b.example"_s));
}

void TestRecoveryObstacles::expectObstacle(const Result<Operation> &open, ErrorKind kind,
                                           const QString &reason)
{
    QVERIFY2(open, "The operation was not begun");

    const auto summary = m_bench->recover();

    QVERIFY2(summary, "Nothing was recovered");
    QCOMPARE(summary->obstacles.size(), 1U);
    QCOMPARE(summary->obstacles.front().operation, open->id);
    const auto &error = summary->obstacles.front().error;
    QCOMPARE(error.kind(), kind);
    QVERIFY2(error.detail().startsWith(reason), qPrintable(error.detail()));
    QCOMPARE(summary->left, std::vector{open->id});
    QCOMPARE(summary->busy, 0);
}

void TestRecoveryObstacles::namesWhyAServerCouldNotBeAsked()
{
    const auto issued = issueOnASilentServer();

    expectObstacle(issued, ErrorKind::Connection, u"The connection was refused"_s);
}

void TestRecoveryObstacles::namesWhyAKeyWasNotReadBack()
{
    m_bench->addUnseenServer();
    const auto issued = m_bench->issue(m_bench->requestFor(u"a@b.example"_s));

    expectObstacle(issued, ErrorKind::Connection, u"Not read back: The connection was refused"_s);
}

void TestRecoveryObstacles::namesTheSecondKeyThatCouldNotBeDeleted()
{
    auto &server = m_bench->addServer();
    server.deleteFaults.assign(200, {connectionRefused()});
    server.beforeCreate = [this] {
        m_bench->execute(u"INSERT INTO v2ray_keys (server_id, subscription_id, v2ray_uuid)"
                         " SELECT 1, id, 'of-the-bot' FROM subscriptions"_s);
    };
    const auto issued = m_bench->issue(m_bench->requestFor(anna));

    expectObstacle(issued, ErrorKind::Connection,
                   u"The second key on server 1 could not be deleted"_s);
}

void TestRecoveryObstacles::namesWhyTheOutcomeWasNotStored()
{
    m_bench->addServer();
    m_bench->refuseOperations(u"outcome"_s);
    const auto issued = m_bench->issue(m_bench->requestFor(u"a@b.example"_s));

    expectObstacle(issued, ErrorKind::Storage,
                   u"The outcome could not be stored: The database refused the row"_s);
}

void TestRecoveryObstacles::namesAnEndThatTheJournalDidNotTake()
{
    m_bench->addServer();
    m_bench->refuseOperations(u"finished_at"_s);
    const auto issued = m_bench->issue(m_bench->requestFor(u"a@b.example"_s));

    expectObstacle(issued, ErrorKind::Storage,
                   u"The journal did not take the end of operation 1"_s);
}

void TestRecoveryObstacles::namesWhyTheDatabaseDoesNotGiveAnOperationOut()
{
    const auto issued = issueOnASilentServer();
    m_bench->refuseOperations(u"lease_owner"_s);

    expectObstacle(issued, ErrorKind::Constraint, u"The database refused the row"_s);
    QCOMPARE(m_bench->recover()->unreadable, 1);
}

void TestRecoveryObstacles::namesTheObstacleOfEachOperation()
{
    auto &server = m_bench->addServer();
    server.createFaults.assign(2, {lostAnswer(), true});
    server.listFaults.assign(200, {connectionRefused()});
    const auto first = m_bench->issue(m_bench->requestFor(u"a@b.example"_s));
    const auto second = m_bench->issue(m_bench->requestFor(u"c@d.example"_s));

    const auto summary = m_bench->recover();

    QCOMPARE(summary->stillUnknown, 2);
    QCOMPARE(summary->unreadable, 0);
    QCOMPARE(summary->obstacles.size(), 2U);
    const auto obstaclesOf = [&summary](OperationId id) {
        return std::ranges::count(summary->obstacles, id, &RecoveryObstacle::operation);
    };
    QCOMPARE(obstaclesOf(first->id), 1);
    QCOMPARE(obstaclesOf(second->id), 1);
    QCOMPARE(summary->left.size(), 2U);
}

QTEST_GUILESS_MAIN(TestRecoveryObstacles)
#include "tst_recoveryobstacles.moc"
