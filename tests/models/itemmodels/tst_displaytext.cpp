#include "models/itemmodels/displaytext.h"

#include <QLocale>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestDisplayText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void tellsHowFarAMomentIs_data();
    void tellsHowFarAMomentIs();
    void neverShowsAnUnlimitedExpiryAsADate();
    void neverShows1970();
    void choosesTheUnitOfADuration();
    void tellsAllowancesInBinaryUnits();
    void callsACustomerByWhatIsKnown();
    void callsAServerByWhatIsKnown();
    void saysThatAPaymentHasNoId();
    void groupsAFingerprint();
};

void TestDisplayText::tellsHowFarAMomentIs_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");

    QTest::newRow("the same second") << qint64(0) << u"now"_s;
    QTest::newRow("59 seconds ago") << qint64(-59) << u"now"_s;
    QTest::newRow("a minute ahead") << qint64(60) << u"in 1 minute(s)"_s;
    QTest::newRow("just below an hour") << qint64(3599) << u"in 59 minute(s)"_s;
    QTest::newRow("an hour ahead") << qint64(3600) << u"in 1 hour(s)"_s;
    QTest::newRow("a day ago") << qint64(-86400) << u"1 day(s) ago"_s;
    QTest::newRow("a month ahead") << qint64(30 * 86400) << u"in 30 day(s)"_s;
}

void TestDisplayText::tellsHowFarAMomentIs()
{
    QFETCH(qint64, seconds);
    const auto now = fromUnix(1'780'000'000);

    QTEST(DisplayText::relativeTime(now + std::chrono::seconds(seconds), now), "text");
}

void TestDisplayText::neverShowsAnUnlimitedExpiryAsADate()
{
    QCOMPARE(DisplayText::relativeTime(UnlimitedExpiry, fromUnix(1'780'000'000)), u"never"_s);
}

void TestDisplayText::neverShows1970()
{
    QCOMPARE(DisplayText::relativeTime(Timestamp(), fromUnix(1'780'000'000)), u"—"_s);
    QCOMPARE(DisplayText::absoluteTime(Timestamp()), u"—"_s);
}

void TestDisplayText::choosesTheUnitOfADuration()
{
    QCOMPARE(DisplayText::duration(30 * 24h), u"30 day(s)"_s);
    QCOMPARE(DisplayText::duration(36h), u"36 hour(s)"_s);
    QCOMPARE(DisplayText::duration(90min), u"90 minute(s)"_s);
    QCOMPARE(DisplayText::duration(61s), u"61 second(s)"_s);
}

void TestDisplayText::tellsAllowancesInBinaryUnits()
{
    QCOMPARE(DisplayText::trafficAllowance(0), u"Unlimited"_s);
    QCOMPARE(DisplayText::trafficAllowance(512), u"512 MiB"_s);
    QCOMPARE(DisplayText::trafficAllowance(100 * 1024), u"100 GiB"_s);
}

void TestDisplayText::callsACustomerByWhatIsKnown()
{
    Customer customer;
    customer.id = {7'000'000'001};
    QCOMPARE(DisplayText::customerName(customer), u"7000000001"_s);

    customer.lastName = u"Petrova"_s;
    QCOMPARE(DisplayText::customerName(customer), u"Petrova"_s);

    customer.username = u"anna"_s;
    QCOMPARE(DisplayText::customerName(customer), u"@anna"_s);
}

void TestDisplayText::callsAServerByWhatIsKnown()
{
    const QHash<ServerId, QString> names{{{7}, u"Berlin"_s}, {{8}, QString()}};

    QCOMPARE(DisplayText::serverName({7}, names), u"Berlin"_s);
    QCOMPARE(DisplayText::serverName({8}, names), u"Server 8"_s);
    QCOMPARE(DisplayText::serverName({404}, names), u"Server 404"_s);
    QCOMPARE(DisplayText::serverName({}, names), u"No server"_s);
    QCOMPARE(DisplayText::goneServer({404}), u"Server 404 (gone)"_s);
    QCOMPARE(DisplayText::goneServer({}), u"No server"_s);
}

void TestDisplayText::saysThatAPaymentHasNoId()
{
    QCOMPARE(DisplayText::paymentReference(u"p-1"_s), u"p-1"_s);
    QCOMPARE(DisplayText::paymentReference({}), u"No id"_s);
}

void TestDisplayText::groupsAFingerprint()
{
    const auto bytes = QByteArray::fromHex("00ff10ab");

    QCOMPARE(DisplayText::fingerprint(bytes), u"00:FF:10:AB"_s);
    QCOMPARE(DisplayText::fingerprint(bytes, 2), u"00:FF…"_s);
}

QTEST_GUILESS_MAIN(TestDisplayText)
#include "tst_displaytext.moc"
