#include "tests/e2e/faultcase.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

const std::vector keysDialects{Dialect::KeysApiKey, Dialect::KeysBearer};

} // namespace

/// The key is there; its link or the look that confirms it is not to be had.
class TestLinkFaults final : public QObject
{
    Q_OBJECT

private slots:
    void keepsAKeyWithoutItsLink_data();
    void keepsAKeyWithoutItsLink();
    void keepsAKeyThatCannotBeReadBack_data();
    void keepsAKeyThatCannotBeReadBack();
    void createsAVanishedKeyOnceMore_data();
    void createsAVanishedKeyOnceMore();
};

void TestLinkFaults::keepsAKeyWithoutItsLink_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QByteArray>("faults");
    QTest::addColumn<Ending>("ending");

    addRows("fails once", R"([{"on":"link","kind":"status"}])"_ba, delivered(), keysDialects);
    const auto without = delivered(u"The server did not return the link"_s);
    addRows("always fails", R"([{"on":"link","kind":"status","times":-1}])"_ba, without,
            keysDialects);
    addRows("always hangs", R"([{"on":"link","kind":"hang","times":-1}])"_ba, without,
            keysDialects);
    addRows("always drips", R"([{"on":"link","kind":"drip","times":-1}])"_ba, without,
            keysDialects);
    addRows("always resets", R"([{"on":"link","kind":"reset","times":-1}])"_ba, without,
            keysDialects);
    addRows("always loses the answer", R"([{"on":"link","kind":"lose_answer","times":-1}])"_ba,
            without, keysDialects);
    addRows("always answers with a page", R"([{"on":"link","kind":"html","times":-1}])"_ba, without,
            keysDialects);
    addRows("always answers broken JSON", R"([{"on":"link","kind":"wrong_json","times":-1}])"_ba,
            without, keysDialects);
    addRows("always sends less than it announced",
            R"([{"on":"link","kind":"truncate","times":-1}])"_ba, without, keysDialects);
    addRows("always answers without end", R"([{"on":"link","kind":"big_body","times":-1}])"_ba,
            without, keysDialects);
    addRows("always reports no success", R"([{"on":"link","kind":"success_false","times":-1}])"_ba,
            without, keysDialects);
    addRows("has no link", R"([{"on":"link","kind":"status","status":404,"times":-1}])"_ba, without,
            keysDialects);
    addRows("always redirects",
            R"([{"on":"link","kind":"redirect","location":"http://127.0.0.2:9/","times":-1}])"_ba,
            without, keysDialects);
    addRows("always limits the rate", R"([{"on":"link","kind":"rate_limit","times":-1}])"_ba,
            without, keysDialects);
}

void TestLinkFaults::keepsAKeyWithoutItsLink()
{
    QFETCH(Dialect, dialect);
    QFETCH(QByteArray, faults);
    QFETCH(Ending, ending);
    Fleet fleet(settingsFor(faults));
    fleet.addServer(dialect);
    plant(fleet, faults);

    const auto operation = fleet.issueToCustomer();

    verifyEnding(fleet, operation, ending);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(fleet.rows().front().link.isEmpty(), !ending.text.isEmpty());
    verifyConsistency(fleet, operation, ending);
}

void TestLinkFaults::keepsAKeyThatCannotBeReadBack_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QByteArray>("faults");
    QTest::addColumn<Ending>("ending");

    const auto unread = delivered(u"Not read back"_s);
    addRows("fails", R"([{"on":"get","kind":"status"}])"_ba, unread);
    addRows("hangs", R"([{"on":"get","kind":"hang"}])"_ba, unread);
    addRows("resets", R"([{"on":"get","kind":"reset","times":-1}])"_ba, unread);
    addRows("answers with a page", R"([{"on":"get","kind":"html"}])"_ba, unread);
    addRows("answers broken JSON", R"([{"on":"get","kind":"wrong_json"}])"_ba, unread);
    addRows("refuses the key", R"([{"on":"get","kind":"status","status":401}])"_ba, unread);
    addRows("limits the rate", R"([{"on":"get","kind":"rate_limit"}])"_ba, unread);
    addRows("denies a key that it lists", R"([{"on":"get","kind":"status","status":404}])"_ba,
            delivered());
    addRows("denies a key and does not list any",
            R"([{"on":"get","kind":"status","status":404},{"on":"list","kind":"status"}])"_ba,
            unread);
}

void TestLinkFaults::keepsAKeyThatCannotBeReadBack()
{
    QFETCH(Dialect, dialect);
    QFETCH(QByteArray, faults);
    QFETCH(Ending, ending);
    Fleet fleet(settingsFor(faults));
    fleet.addServer(dialect);
    plant(fleet, faults);

    const auto operation = fleet.issueToCustomer();

    verifyEnding(fleet, operation, ending);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(fleet.rows().front().verifiedAt.has_value(), ending.text.isEmpty());
    verifyConsistency(fleet, operation, ending);
}

void TestLinkFaults::createsAVanishedKeyOnceMore_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::newRow("users") << Dialect::Users;
    QTest::newRow("keys-apikey") << Dialect::KeysApiKey;
    QTest::newRow("keys-bearer") << Dialect::KeysBearer;
}

void TestLinkFaults::createsAVanishedKeyOnceMore()
{
    QFETCH(Dialect, dialect);
    Fleet fleet(quickSettings());
    auto &server = fleet.addServer(dialect);
    connect(&fleet.services().provisioning(), &ProvisioningService::decided, this,
            [&server] { QVERIFY(server.keys().remove(server.keys().keys().front().uuid)); });

    const auto operation = fleet.issueToCustomer();

    const auto ending = delivered(u"vanished from the server"_s);
    verifyEnding(fleet, operation, ending);
    QVERIFY(operation->steps.front().recreated);
    verifyConsistency(fleet, operation, ending);
}

QTEST_GUILESS_MAIN(TestLinkFaults)
#include "tst_linkfaults.moc"
