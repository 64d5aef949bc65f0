#include "models/domain/redactedreport.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto Uuid = u"123e4567-e89b-42d3-a456-426614174000"_s;
const auto Email = u"anna.karenina@example.org"_s;
const auto Link = u"vless://123e4567-e89b-42d3-a456-426614174000@vpn.example:443?type=ws#Anna"_s;

Operation operation()
{
    Step failed;
    failed.id = {1};
    failed.server = {7};
    failed.state = StepState::Failed;
    failed.email = Email;
    failed.attempts = 3;
    failed.error = Error(ErrorKind::Rejected,
                         u"{\"email\": \"%1\", \"api_key\": \"s3cr3t-value\"}"_s.arg(Email));
    failed.error->withHttpStatus(422);
    Step stored;
    stored.id = {2};
    stored.server = {8};
    stored.state = StepState::Stored;
    stored.ambiguous = true;
    stored.email = Email;
    stored.uuid = Uuid;
    stored.remoteId = Uuid;
    stored.link = Link;
    stored.warnings = {u"The link %1 has no name"_s.arg(Link)};
    Operation result;
    result.id = {42};
    result.state = OperationState::Finished;
    result.outcome = Outcome::Degraded;
    result.createdAt = Timestamp(1'780'000'000s);
    result.finishedAt = Timestamp(1'780'000'004s);
    result.message = u"1 of 2 servers failed for %1"_s.arg(Email);
    result.steps = {failed, stored};
    return result;
}

std::vector<Attempt> attempts()
{
    Attempt refused;
    refused.operation = u"create_key"_s;
    refused.server = {7};
    refused.number = 3;
    refused.startedAt = WallTime(1'780'000'001'250ms);
    refused.duration = 210ms;
    refused.error = Error(ErrorKind::Unauthorized, u"Authorization: Bearer abcdef0123456789"_s);
    Attempt created;
    created.operation = u"create_key"_s;
    created.server = {8};
    created.startedAt = WallTime(1'780'000'002'000ms);
    created.duration = 95ms;
    return {refused, created};
}

} // namespace

class TestRedactedReport : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatHappened_data();
    void tellsWhatHappened();
    void keepsSecretsToItself_data();
    void keepsSecretsToItself();

private:
    QString m_report = redactedReport(operation(), attempts(), {{ServerId{7}, u"Amsterdam"_s}});
};

void TestRedactedReport::tellsWhatHappened_data()
{
    QTest::addColumn<QString>("line");

    QTest::newRow("what it was") << u"Operation 42: issue, finished, degraded\n"_s;
    QTest::newRow("when it began") << u"Started: 2026-05-28T20:26:40Z\n"_s;
    QTest::newRow("when it ended") << u"Finished: 2026-05-28T20:26:44Z\n"_s;
    QTest::newRow("a failed step") << u"- server 7 (Amsterdam): failed, attempts 3\n"_s;
    QTest::newRow("its error") << u"  error [rejected HTTP 422] "_s;
    QTest::newRow("a step of a nameless server")
        << u"- server 8: stored (answer lost), attempts 0\n"_s;
    QTest::newRow("the start of the uuid") << u"  uuid 123e4567…\n"_s;
    QTest::newRow("the start of the e-mail") << u"  e-mail a***@example.org\n"_s;
    QTest::newRow("a failed call")
        << u"- 2026-05-28T20:26:41.250Z create_key on server 7 (Amsterdam), attempt 3, 210 ms: "_s;
    QTest::newRow("a call that succeeded")
        << u"- 2026-05-28T20:26:42.000Z create_key on server 8, attempt 1, 95 ms: ok\n"_s;
}

void TestRedactedReport::tellsWhatHappened()
{
    QFETCH(QString, line);

    QVERIFY2(m_report.contains(line), qPrintable(m_report));
}

void TestRedactedReport::keepsSecretsToItself_data()
{
    QTest::addColumn<QString>("secret");

    QTest::newRow("the uuid") << Uuid;
    QTest::newRow("the e-mail") << Email;
    QTest::newRow("the link") << u"@vpn.example:443"_s;
    QTest::newRow("an API key in an answer") << u"s3cr3t-value"_s;
    QTest::newRow("a bearer token in an error") << u"abcdef0123456789"_s;
}

void TestRedactedReport::keepsSecretsToItself()
{
    QFETCH(QString, secret);

    QVERIFY2(!m_report.contains(secret), qPrintable(m_report));
}

QTEST_APPLESS_MAIN(TestRedactedReport)
#include "tst_redactedreport.moc"
