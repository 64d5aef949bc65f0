#include "models/domain/retry.h"

#include <QTest>

using namespace VeilDesk;
using namespace std::chrono_literals;

class TestRetry : public QObject
{
    Q_OBJECT

private slots:
    void classifies_data();
    void classifies();
    void waitsLongerEachTime();
    void honoursRetryAfterUpToTheCap();
    void givesUpAfterTheLastAttempt();
    void tellsTheRepairQueueWhen();
    void asksEverMoreRarely();
};

void TestRetry::classifies_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("sent");
    QTest::addColumn<bool>("transient");
    QTest::addColumn<bool>("unknown");

    QTest::newRow("refused") << ErrorKind::Connection << 0 << false << true << false;
    QTest::newRow("reset after sending") << ErrorKind::Connection << 0 << true << true << true;
    QTest::newRow("name not resolved") << ErrorKind::Dns << 0 << false << true << false;
    QTest::newRow("timeout while connecting") << ErrorKind::Timeout << 0 << false << true << false;
    QTest::newRow("timeout after sending") << ErrorKind::Timeout << 0 << true << true << true;
    QTest::newRow("TLS") << ErrorKind::Tls << 0 << false << false << false;
    QTest::newRow("pin") << ErrorKind::PinMismatch << 0 << false << false << false;
    QTest::newRow("400") << ErrorKind::Rejected << 400 << true << false << false;
    QTest::newRow("401") << ErrorKind::Unauthorized << 401 << true << false << false;
    QTest::newRow("403") << ErrorKind::Unauthorized << 403 << true << false << false;
    QTest::newRow("404") << ErrorKind::RemoteNotFound << 404 << true << false << false;
    QTest::newRow("408") << ErrorKind::Timeout << 408 << true << true << false;
    QTest::newRow("409") << ErrorKind::Conflict << 409 << true << false << false;
    QTest::newRow("422") << ErrorKind::Rejected << 422 << true << false << false;
    QTest::newRow("425") << ErrorKind::Rejected << 425 << true << true << false;
    QTest::newRow("429") << ErrorKind::RateLimited << 429 << true << true << false;
    QTest::newRow("500") << ErrorKind::ServerFailure << 500 << true << true << true;
    QTest::newRow("501") << ErrorKind::ServerFailure << 501 << true << false << false;
    QTest::newRow("502") << ErrorKind::ServerFailure << 502 << true << true << true;
    QTest::newRow("503") << ErrorKind::ServerFailure << 503 << true << true << true;
    QTest::newRow("504") << ErrorKind::ServerFailure << 504 << true << true << true;
    QTest::newRow("success false") << ErrorKind::Rejected << 200 << true << false << false;
    QTest::newRow("2xx without an id") << ErrorKind::Malformed << 200 << true << false << true;
}

void TestRetry::classifies()
{
    QFETCH(ErrorKind, kind);
    QFETCH(int, status);
    QFETCH(bool, sent);
    Error error(kind, {});
    if (status > 0)
        error.withHttpStatus(status);
    error.withRequestSent(sent);

    QTEST(isTransient(error), "transient");
    QTEST(isOutcomeUnknown(error), "unknown");
}

void TestRetry::waitsLongerEachTime()
{
    const Error error(ErrorKind::Connection, {});
    RetryPolicy policy;
    policy.maxAttempts = 10;

    QCOMPARE(retryDelay(error, 1, policy, 1.0), 2000ms);
    QCOMPARE(retryDelay(error, 1, policy, 0.0), 1000ms);
    QCOMPARE(retryDelay(error, 2, policy, 1.0), 4000ms);
    QCOMPARE(retryDelay(error, 5, policy, 1.0), 30'000ms);
}

void TestRetry::honoursRetryAfterUpToTheCap()
{
    Error error(ErrorKind::RateLimited, {});

    error.withRetryAfter(30s);
    QCOMPARE(retryDelay(error, 1, {}, 0.5), 30'000ms);
    QVERIFY(!isPutOff(error, {}));

    error.withRetryAfter(31s);
    QVERIFY(!retryDelay(error, 1, {}, 0.5));
    QVERIFY(isPutOff(error, {}));
    QVERIFY(!isPutOff(Error(ErrorKind::RateLimited, {}), {}));
}

void TestRetry::givesUpAfterTheLastAttempt()
{
    const Error transient(ErrorKind::Timeout, {});
    const Error permanent(ErrorKind::Unauthorized, {});

    QVERIFY(retryDelay(transient, 2, {}, 0.5));
    QVERIFY(!retryDelay(transient, 3, {}, 0.5));
    QVERIFY(!retryDelay(permanent, 1, {}, 0.5));
}

void TestRetry::tellsTheRepairQueueWhen()
{
    Error limited(ErrorKind::RateLimited, {});
    limited.withHttpStatus(429).withRetryAfter(120s);

    QCOMPARE(repairDelay(Error(ErrorKind::Connection, {}), {}), 30s);
    QCOMPARE(repairDelay(Error(ErrorKind::Rejected, {}), {}), 60s);
    QCOMPARE(repairDelay(limited, {}), 120s);
}

void TestRetry::asksEverMoreRarely()
{
    QCOMPARE(repairPause(1, {}), 60s);
    QCOMPARE(repairPause(2, {}), 120s);
    QCOMPARE(repairPause(6, {}), 1920s);
    QCOMPARE(repairPause(7, {}), 3600s);
    QCOMPARE(repairPause(1'000'000, {}), 3600s);

    RetryPolicy never;
    never.defaultRetryAfter = 0s;
    QCOMPARE(repairPause(1'000'000, never), 0s);
}

QTEST_APPLESS_MAIN(TestRetry)
#include "tst_retry.moc"
