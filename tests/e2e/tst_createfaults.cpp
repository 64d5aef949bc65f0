#include "tests/e2e/faultcase.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

const std::vector users{Dialect::Users};
const std::vector keys{Dialect::KeysApiKey, Dialect::KeysBearer};

} // namespace

/// Everything that a server can answer to a create, and what comes of it on all sides.
class TestCreateFaults final : public QObject
{
    Q_OBJECT

private slots:
    void issuesAKeyOrLeavesNothing_data();
    void issuesAKeyOrLeavesNothing();
    void keepsAwayFromAServerForAsLongAsItAsks();

private:
    static void addFailures();
    static void addRefusals();
    static void addLostAnswers();
    static void addStrangeAnswers();
    static void addStrangeAnswersWithoutEffect();
};

void TestCreateFaults::issuesAKeyOrLeavesNothing_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QByteArray>("faults");
    QTest::addColumn<Ending>("ending");

    addFailures();
    addRefusals();
    addLostAnswers();
    addStrangeAnswers();
    addStrangeAnswersWithoutEffect();
}

/// Transient, so another attempt helps; 5xx may also have done the work.
void TestCreateFaults::addFailures()
{
    addRows("fails once", R"([{"on":"create","kind":"status"}])"_ba, delivered());
    addRows("fails always", R"([{"on":"create","kind":"status","times":-1}])"_ba,
            refused(u"server_failure"_s, u"Simulated failure"_s));
    addRows("fails once after the work",
            R"([{"on":"create","kind":"status","after_effect":true}])"_ba, adopted());
    addRows("fails always, after the work",
            R"([{"on":"create","kind":"status","after_effect":true,"times":-1}])"_ba, adopted());
    addRows("has a bad gateway once", R"([{"on":"create","kind":"html","status":502}])"_ba,
            delivered());
    addRows("is always unavailable",
            R"([{"on":"create","kind":"status","status":503,"times":-1}])"_ba,
            refused(u"server_failure"_s, u"503"_s));
    addRows("times out at the gateway after the work",
            R"([{"on":"create","kind":"html","status":504,"after_effect":true,"times":-1}])"_ba,
            adopted());
    addRows("waits too long for the request once",
            R"([{"on":"create","kind":"status","status":408}])"_ba, delivered());
    addRows("never receives the whole request",
            R"([{"on":"create","kind":"status","status":408,"times":-1}])"_ba,
            refused(u"timeout"_s, u"408"_s));
    addRows("is early once", R"([{"on":"create","kind":"status","status":425}])"_ba, delivered());

    addRows("limits the rate once, for a second",
            R"([{"on":"create","kind":"rate_limit","retry_after":1}])"_ba, delivered());
    addRows("limits the rate once", R"([{"on":"create","kind":"rate_limit"}])"_ba, delivered(),
            {Dialect::Users, Dialect::KeysBearer});
    addRows("limits the rate once, by its calls of a minute",
            R"([{"on":"create","kind":"rate_limit"}])"_ba, refused(u"rate_limited"_s, u"429"_s),
            {Dialect::KeysApiKey});
    addRows("always limits the rate", R"([{"on":"create","kind":"rate_limit","times":-1}])"_ba,
            refused(u"rate_limited"_s, u"429"_s));
    addRows("always limits the rate for longer than we wait",
            R"([{"on":"create","kind":"rate_limit","retry_after":120,"times":-1}])"_ba,
            refused(u"rate_limited"_s, u"429"_s));
}

/// Permanent: asked once, never again.
void TestCreateFaults::addRefusals()
{
    addRows("knows the e-mail already",
            R"([{"on":"create","kind":"status","status":409,"body":"{\"detail\":\"exists\"}"}])"_ba,
            refused(u"conflict"_s, u"exists"_s));
    addRows("finds the request bad", R"([{"on":"create","kind":"status","status":400}])"_ba,
            refused(u"rejected"_s, u"400"_s));
    addRows("does not know the key", R"([{"on":"create","kind":"status","status":401}])"_ba,
            refused(u"unauthorized"_s, u"Check the server's API key"_s));
    addRows("forbids it", R"([{"on":"create","kind":"status","status":403}])"_ba,
            refused(u"unauthorized"_s, u"Check the server's API key"_s));
    addRows("has no such route", R"([{"on":"create","kind":"status","status":404}])"_ba,
            refused(u"remote_not_found"_s, u"404"_s));
    addRows("cannot process it", R"([{"on":"create","kind":"status","status":422}])"_ba,
            refused(u"rejected"_s, u"422"_s));
    addRows("reports no success", R"([{"on":"create","kind":"success_false"}])"_ba,
            refused(u"rejected"_s, u"Simulated refusal"_s));
    const auto notFollowed = refused(u"redirected"_s, u"Redirects are not followed"_s);
    addRows("redirects to another host",
            R"([{"on":"create","kind":"redirect","location":"http://127.0.0.2:9/"}])"_ba,
            notFollowed);
    addRows(
        "redirects and wants the body again",
        R"([{"on":"create","kind":"redirect","status":307,"location":"http://127.0.0.2:9/"}])"_ba,
        notFollowed);
}

/// No answer came, so a look at the server decides.
void TestCreateFaults::addLostAnswers()
{
    addRows("loses one answer", R"([{"on":"create","kind":"lose_answer"}])"_ba, adopted());
    addRows("loses every answer", R"([{"on":"create","kind":"lose_answer","times":-1}])"_ba,
            adopted());
    addRows("closes once before the work",
            R"([{"on":"create","kind":"lose_answer","after_effect":false}])"_ba, delivered());
    addRows("always closes before the work",
            R"([{"on":"create","kind":"lose_answer","after_effect":false,"times":-1}])"_ba,
            refused(u"connection"_s, u"closed the connection without an answer"_s));
    addRows("resets once", R"([{"on":"create","kind":"reset"}])"_ba, delivered());
    addRows("always resets", R"([{"on":"create","kind":"reset","times":-1}])"_ba,
            refused(u"connection"_s, u"closed the connection without an answer"_s));
    addRows("resets after the work",
            R"([{"on":"create","kind":"reset","after_effect":true,"times":-1}])"_ba, adopted());
    addRows("hangs once", R"([{"on":"create","kind":"hang"}])"_ba, delivered());
    addRows("always hangs", R"([{"on":"create","kind":"hang","times":-1}])"_ba,
            refused(u"timeout"_s, u"did not answer completely within 0.5 s"_s));
    addRows("hangs once after the work",
            R"([{"on":"create","kind":"hang","after_effect":true}])"_ba, adopted());
    addRows("always hangs after the work",
            R"([{"on":"create","kind":"hang","after_effect":true,"times":-1}])"_ba, adopted());
    addRows("drips its answer", R"([{"on":"create","kind":"drip","times":-1}])"_ba, adopted());
    addRows("sends less than it announced", R"([{"on":"create","kind":"truncate","times":-1}])"_ba,
            adopted());
    addRows("hangs on everything after the work",
            R"([{"kind":"hang","after_effect":true,"times":-1}])"_ba,
            unknown(u"timeout"_s, u"did not answer completely within 0.5 s"_s, 1));
    addRows("hangs on everything", R"([{"kind":"hang","times":-1}])"_ba,
            unknown(u"timeout"_s, u"did not answer completely within 0.5 s"_s, 0));
}

/// A success that cannot be understood: the key is looked for, then taken.
void TestCreateFaults::addStrangeAnswers()
{
    addRows("names no id", R"([{"on":"create","kind":"missing_id","times":-1}])"_ba, adopted());
    addRows("answers broken JSON", R"([{"on":"create","kind":"wrong_json","times":-1}])"_ba,
            adopted());
    addRows("answers with a page after the work",
            R"([{"on":"create","kind":"html","after_effect":true,"times":-1}])"_ba, adopted());
    addRows("answers without end", R"([{"on":"create","kind":"big_body","times":-1}])"_ba,
            adopted());
    addRows("has not persisted the key",
            R"([{"on":"create","kind":"database_added_false","times":-1}])"_ba,
            delivered(u"created but database_added is false"_s), users);
    addRows("answers in another dialect",
            R"([{"on":"create","kind":"database_added_false","times":-1}])"_ba, adopted(), keys);
}

/// The same without the work: nothing is there to take, and asking again would not help.
void TestCreateFaults::addStrangeAnswersWithoutEffect()
{
    addRows("answers with a page", R"([{"on":"create","kind":"html"}])"_ba,
            refused(u"malformed"_s, u"Proxy"_s));
    addRows("answers broken JSON without the work",
            R"([{"on":"create","kind":"wrong_json","after_effect":false}])"_ba,
            refused(u"malformed"_s, u"Failed to parse V2Ray API response"_s), users);
    addRows("answers broken JSON without the work",
            R"([{"on":"create","kind":"wrong_json","after_effect":false}])"_ba,
            refused(u"malformed"_s, u"The answer is not JSON"_s), keys);
    addRows("answers without end or work",
            R"([{"on":"create","kind":"big_body","after_effect":false}])"_ba,
            refused(u"too_large"_s, u"at most 8388608 are accepted"_s));
}

void TestCreateFaults::issuesAKeyOrLeavesNothing()
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

void TestCreateFaults::keepsAwayFromAServerForAsLongAsItAsks()
{
    Fleet fleet(quickSettings());
    fleet.addServer(Dialect::KeysBearer);
    plant(fleet, R"([{"on":"create","kind":"rate_limit","retry_after":120,"times":-1}])"_ba);

    const auto operation = fleet.issueToCustomer();

    const auto soonest = std::chrono::system_clock::now() + std::chrono::seconds(60);
    QVERIFY(operation->steps.front().retryAt > soonest);
}

QTEST_GUILESS_MAIN(TestCreateFaults)
#include "tst_createfaults.moc"
