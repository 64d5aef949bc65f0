#include "tests/e2e/faultcase.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

const QByteArray lostAnswer = R"([{"on":"create","kind":"lose_answer"},)"_ba;

} // namespace

/// The answer to a create is lost and the server cannot be looked at either.
class TestListFaults final : public QObject
{
    Q_OBJECT

private slots:
    void findsTheKeyOrLeavesTheStepOpen_data();
    void findsTheKeyOrLeavesTheStepOpen();
    void leavesAStoredKeyOpenUntilNoSecondOneCanBeThere_data();
    void leavesAStoredKeyOpenUntilNoSecondOneCanBeThere();

private:
    static void addPassingFaults();
    static void addLastingFaults();
};

void TestListFaults::findsTheKeyOrLeavesTheStepOpen_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QByteArray>("faults");
    QTest::addColumn<Ending>("ending");

    addPassingFaults();
    addLastingFaults();
}

void TestListFaults::addPassingFaults()
{
    addRows("fails once", lostAnswer + R"({"on":"list","kind":"status"}])", adopted());
    addRows("resets once", lostAnswer + R"({"on":"list","kind":"reset"}])", adopted());
    addRows("loses the listing once", lostAnswer + R"({"on":"list","kind":"lose_answer"}])",
            adopted());
    addRows("hangs once", lostAnswer + R"({"on":"list","kind":"hang"}])", adopted());
    addRows("answers with a page once", lostAnswer + R"({"on":"list","kind":"html"}])", adopted());
    addRows("answers broken JSON once", lostAnswer + R"({"on":"list","kind":"wrong_json"}])",
            adopted());
    addRows("sends less than it announced once", lostAnswer + R"({"on":"list","kind":"truncate"}])",
            adopted());
    addRows("answers without end once", lostAnswer + R"({"on":"list","kind":"big_body"}])",
            adopted());
    addRows("refuses the key once", lostAnswer + R"({"on":"list","kind":"status","status":401}])",
            adopted());
    addRows("limits the rate once", lostAnswer + R"({"on":"list","kind":"rate_limit"}])",
            adopted());
}

void TestListFaults::addLastingFaults()
{
    addRows("always fails", lostAnswer + R"({"on":"list","kind":"status","times":-1}])",
            unknown(u"server_failure"_s, u"Simulated failure"_s, 1));
    addRows("always resets", lostAnswer + R"({"on":"list","kind":"reset","times":-1}])",
            unknown(u"connection"_s, u"127.0.0.1"_s, 1));
    addRows("always hangs", lostAnswer + R"({"on":"list","kind":"hang","times":-1}])",
            unknown(u"timeout"_s, u"did not answer completely within 0.5 s"_s, 1));
    addRows("always drips", lostAnswer + R"({"on":"list","kind":"drip","times":-1}])",
            unknown(u"timeout"_s, u"did not answer completely within 0.5 s"_s, 1));
    addRows("always answers with a page", lostAnswer + R"({"on":"list","kind":"html","times":-1}])",
            unknown(u"malformed"_s, u"The answer is not JSON"_s, 1));
    addRows("always answers broken JSON",
            lostAnswer + R"({"on":"list","kind":"wrong_json","times":-1}])",
            unknown(u"malformed"_s, u"The answer is not JSON"_s, 1));
    addRows("always sends less than it announced",
            lostAnswer + R"({"on":"list","kind":"truncate","times":-1}])",
            unknown(u"connection"_s, u"127.0.0.1"_s, 1));
    addRows("always answers without end",
            lostAnswer + R"({"on":"list","kind":"big_body","times":-1}])",
            unknown(u"too_large"_s, u"at most 8388608 are accepted"_s, 1));
    addRows("always reports no success",
            lostAnswer + R"({"on":"list","kind":"success_false","times":-1}])",
            unknown(u"rejected"_s, u"Simulated refusal"_s, 1));
    addRows("always refuses the key",
            lostAnswer + R"({"on":"list","kind":"status","status":401,"times":-1}])",
            unknown(u"unauthorized"_s, u"Check the server's API key"_s, 1));
    addRows("has no listing at all",
            lostAnswer + R"({"on":"list","kind":"status","status":404,"times":-1}])",
            unknown(u"remote_not_found"_s, u"404"_s, 1));
    addRows("always redirects",
            lostAnswer
                + R"({"on":"list","kind":"redirect","location":"http://127.0.0.2:9/","times":-1}])",
            unknown(u"redirected"_s, u"Redirects are not followed"_s, 1));
    addRows("always limits the rate",
            lostAnswer + R"({"on":"list","kind":"rate_limit","times":-1}])",
            unknown(u"rate_limited"_s, u"429"_s, 1));
    addRows("always hangs, and the create did nothing",
            R"([{"on":"create","kind":"reset"},{"on":"list","kind":"hang","times":-1}])"_ba,
            unknown(u"timeout"_s, u"did not answer completely within 0.5 s"_s, 0));
}

void TestListFaults::findsTheKeyOrLeavesTheStepOpen()
{
    QFETCH(Dialect, dialect);
    QFETCH(QByteArray, faults);
    QFETCH(Ending, ending);
    Fleet fleet(settingsFor(faults));
    fleet.addServer(dialect);
    plant(fleet, faults);

    const auto operation = fleet.issueToCustomer();

    verifyEnding(fleet, operation, ending);
    if (!QTest::currentTestFailed())
        verifyConsistency(fleet, operation, ending);
}

void TestListFaults::leavesAStoredKeyOpenUntilNoSecondOneCanBeThere_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QByteArray>("faults");
    QTest::addColumn<Ending>("ending");

    auto ending = delivered(u"Not read back"_s);
    ending.operation = u"unfinished"_s;
    addRows("fails after the decision", R"([{"on":"list","kind":"status","times":-1}])"_ba, ending);
    addRows("answers with a page after the decision",
            R"([{"on":"list","kind":"html","times":-1}])"_ba, ending);
}

void TestListFaults::leavesAStoredKeyOpenUntilNoSecondOneCanBeThere()
{
    QFETCH(Dialect, dialect);
    QFETCH(QByteArray, faults);
    QFETCH(Ending, ending);
    Fleet fleet(quickSettings());
    fleet.addServer(dialect);
    plant(fleet, R"([{"on":"create","kind":"reset"}])"_ba);
    connect(&fleet.services().provisioning(), &ProvisioningService::decided, this,
            [&fleet, &faults] { plant(fleet, faults); });

    const auto operation = fleet.issueToCustomer();

    verifyEnding(fleet, operation, ending);
    if (!QTest::currentTestFailed())
        verifyConsistency(fleet, operation, ending);
}

QTEST_GUILESS_MAIN(TestListFaults)
#include "tst_listfaults.moc"
