#include "tests/e2e/faultcase.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

/// Everything that a server can answer to a deletion: the row goes when the key has gone.
class TestDeleteFaults final : public QObject
{
    Q_OBJECT

private slots:
    void revokesOrKeepsTheRow_data();
    void revokesOrKeepsTheRow();
    void undoesARejectedIssueOrKeepsItOpen_data();
    void undoesARejectedIssueOrKeepsItOpen();

private:
    static void addPassingFaults();
    static void addLastingFaults();
};

void TestDeleteFaults::revokesOrKeepsTheRow_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QByteArray>("faults");
    QTest::addColumn<Ending>("ending");

    addPassingFaults();
    addLastingFaults();
}

void TestDeleteFaults::addPassingFaults()
{
    addRows("fails once", R"([{"on":"delete","kind":"status"}])"_ba, gone());
    addRows("fails once after the work",
            R"([{"on":"delete","kind":"status","after_effect":true}])"_ba, gone());
    addRows("loses one answer", R"([{"on":"delete","kind":"lose_answer"}])"_ba, gone());
    addRows("resets once", R"([{"on":"delete","kind":"reset"}])"_ba, gone());
    addRows("hangs once", R"([{"on":"delete","kind":"hang"}])"_ba, gone());
    addRows("hangs once after the work",
            R"([{"on":"delete","kind":"hang","after_effect":true}])"_ba, gone());
    addRows("limits the rate once, for a second",
            R"([{"on":"delete","kind":"rate_limit","retry_after":1}])"_ba, gone());
    addRows("has no such key any more",
            R"([{"on":"delete","kind":"status","status":404,"after_effect":true}])"_ba, gone());
    addRows("sends less than it announced once", R"([{"on":"delete","kind":"truncate"}])"_ba,
            gone());
}

void TestDeleteFaults::addLastingFaults()
{
    addRows("always fails", R"([{"on":"delete","kind":"status","times":-1}])"_ba,
            deleting(u"server_failure"_s, u"Simulated failure"_s, 1));
    addRows("always fails after the work",
            R"([{"on":"delete","kind":"status","after_effect":true,"times":-1}])"_ba,
            deleting(u"server_failure"_s, u"Simulated failure"_s, 0));
    addRows("loses every answer", R"([{"on":"delete","kind":"lose_answer","times":-1}])"_ba,
            deleting(u"connection"_s, u"127.0.0.1"_s, 0));
    addRows("always resets", R"([{"on":"delete","kind":"reset","times":-1}])"_ba,
            deleting(u"connection"_s, u"127.0.0.1"_s, 1));
    addRows("always hangs", R"([{"on":"delete","kind":"hang","times":-1}])"_ba,
            deleting(u"timeout"_s, u"did not answer completely within"_s, 1));
    addRows("always drips", R"([{"on":"delete","kind":"drip","times":-1}])"_ba,
            deleting(u"timeout"_s, u"did not answer completely within"_s, 0));
    addRows("refuses the key", R"([{"on":"delete","kind":"status","status":401}])"_ba,
            deleting(u"unauthorized"_s, u"Check the server's API key"_s, 1));
    addRows("reports no success", R"([{"on":"delete","kind":"success_false"}])"_ba,
            deleting(u"rejected"_s, u"Simulated refusal"_s, 1));
    addRows("always limits the rate", R"([{"on":"delete","kind":"rate_limit","times":-1}])"_ba,
            deleting(u"rate_limited"_s, u"429"_s, 1));
    addRows("redirects",
            R"([{"on":"delete","kind":"redirect","location":"http://127.0.0.2:9/"}])"_ba,
            deleting(u"redirected"_s, u"Redirects are not followed"_s, 1));
    addRows("answers with a page", R"([{"on":"delete","kind":"html"}])"_ba,
            deleting(u"malformed"_s, u"The answer is not JSON"_s, 1));
    addRows("answers broken JSON without the work",
            R"([{"on":"delete","kind":"wrong_json","after_effect":false}])"_ba,
            deleting(u"malformed"_s, u"The answer is not JSON"_s, 1));
    addRows("answers without end", R"([{"on":"delete","kind":"big_body"}])"_ba,
            deleting(u"too_large"_s, u"at most 8388608 are accepted"_s, 0));
}

void TestDeleteFaults::revokesOrKeepsTheRow()
{
    QFETCH(Dialect, dialect);
    QFETCH(QByteArray, faults);
    QFETCH(Ending, ending);
    Fleet fleet(settingsFor(faults));
    fleet.addServer(dialect);
    QVERIFY(fleet.issueToCustomer());
    plant(fleet, faults);

    const auto operation = fleet.revoke({fleet.rows().front().id});

    verifyEnding(fleet, operation, ending);
    if (QTest::currentTestFailed())
        return;
    QVERIFY(fleet.rows().empty() || fleet.rows().front().deleting);
    verifyConsistency(fleet, operation, ending);
}

void TestDeleteFaults::undoesARejectedIssueOrKeepsItOpen_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QByteArray>("faults");
    QTest::addColumn<Ending>("ending");

    auto undone = refused(u"rejected"_s, u"database_added: false"_s);
    undone.step = u"compensated"_s;
    const std::vector users{Dialect::Users};
    addRows("deletes it", R"([{"on":"create","kind":"database_added_false"}])"_ba, undone, users);
    addRows("deletes it at the second request",
            R"([{"on":"create","kind":"database_added_false"},{"on":"delete","kind":"status"}])"_ba,
            undone, users);
    addRows(
        "loses the answer to the deletion",
        R"([{"on":"create","kind":"database_added_false"},{"on":"delete","kind":"lose_answer"}])"_ba,
        undone, users);
    auto open = unknown(u"server_failure"_s, u"Simulated failure"_s, 1);
    open.step = u"compensating"_s;
    addRows(
        "never deletes it",
        R"([{"on":"create","kind":"database_added_false"},{"on":"delete","kind":"status","times":-1}])"_ba,
        open, users);
}

void TestDeleteFaults::undoesARejectedIssueOrKeepsItOpen()
{
    QFETCH(Dialect, dialect);
    QFETCH(QByteArray, faults);
    QFETCH(Ending, ending);
    auto settings = settingsFor(faults);
    settings.databaseAddedRequired = true;
    Fleet fleet(settings);
    fleet.addServer(dialect);
    plant(fleet, faults);

    const auto operation = fleet.issueToCustomer();

    verifyEnding(fleet, operation, ending);
    if (!QTest::currentTestFailed())
        verifyConsistency(fleet, operation, ending);
}

QTEST_GUILESS_MAIN(TestDeleteFaults)
#include "tst_deletefaults.moc"
