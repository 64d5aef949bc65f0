#include "models/domain/retry.h"
#include "tests/app/provisioningtest.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Error unavailable()
{
    return Error(ErrorKind::ServerFailure, u"Unavailable"_s).withHttpStatus(503);
}

Error forbidden()
{
    return Error(ErrorKind::Unauthorized, u"Forbidden"_s).withHttpStatus(403);
}

Error limitedForMinutes()
{
    return Error(ErrorKind::RateLimited, u"Slow down"_s).withHttpStatus(429).withRetryAfter(120s);
}

} // namespace

/// The rounds over the servers that failed (2.049–2.056).
class TestRetryRounds : public ProvisioningTest
{
    Q_OBJECT

private slots:
    void countsWhatARoundCreated();
    void leavesAServerAloneThatAsksForIt();
};

/// Neither an attempt more nor the round helps the second server, which refuses for good.
void TestRetryRounds::countsWhatARoundCreated()
{
    m_bench->addServer().createFaults = {{unavailable()}, {unavailable()}, {unavailable()}};
    m_bench->addServer().createFaults = {
        {unavailable()}, {unavailable()}, {unavailable()}, {forbidden()}};
    QTest::ignoreMessage(
        QtInfoMsg, "[SUBSCRIPTION] Retrying key creation for 2 failed servers for subscription 1");
    QTest::ignoreMessage(QtWarningMsg, "[SUBSCRIPTION] Retry failed for server 2: Forbidden");
    QTest::ignoreMessage(
        QtInfoMsg, "[SUBSCRIPTION] Retry completed for subscription 1: 1 created, 1 still failed");

    const auto operation = m_bench->issue(m_bench->requestFor(anna));

    QCOMPARE(outcomeOf(operation), u"degraded"_s);
    QCOMPARE(m_bench->server(0).creates, 4);
    QCOMPARE(m_bench->server(1).creates, 4);
    QCOMPARE(m_bench->remoteKeys(), 1);
}

void TestRetryRounds::leavesAServerAloneThatAsksForIt()
{
    m_bench->addServer().createFaults.assign(20, {limitedForMinutes()});
    m_bench->addServer();
    QTest::ignoreMessage(QtCriticalMsg,
                         "[RETRY] All 1 attempts failed for create_key on server 1: Slow down");

    const auto operation = m_bench->issue(m_bench->requestFor(u"a@b.example"_s));

    QCOMPARE(outcomeOf(operation), u"degraded"_s);
    QCOMPARE(m_bench->server(0).creates, 1);
    const auto &step = operation->steps.front();
    QCOMPARE(step.state, StepState::Failed);
    QVERIFY(isTransient(*step.error));
    QVERIFY(*step.retryAt > systemNow() + 100s);
}

QTEST_GUILESS_MAIN(TestRetryRounds)
#include "tst_retryrounds.moc"
