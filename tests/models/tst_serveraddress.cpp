#include "models/domain/serveraddress.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

using Changes = std::vector<AddressChange>;
Q_DECLARE_METATYPE(Changes)

class TestServerAddress : public QObject
{
    Q_OBJECT

private slots:
    void understandsWhatIsPasted_data();
    void understandsWhatIsPasted();
    void changesNothingTheSecondTime_data();
    void changesNothingTheSecondTime();
    void refusesWhatNamesNoServer_data();
    void refusesWhatNamesNoServer();
};

void TestServerAddress::understandsWhatIsPasted_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("apiKey");
    QTest::addColumn<Changes>("changes");

    using enum AddressChange;
    const auto row = [](const char *name, const QString &pasted, const QString &base,
                        const QString &apiKey, const Changes &changes) {
        QTest::newRow(name) << pasted << base << apiKey << changes;
    };
    const auto host = u"https://h.example:8000"_s;
    const auto key = u"s3cret-Key.42"_s;
    row("as it should be", host, host, {}, {});
    row("a slash at the end", host + u'/', host, {}, {});
    row("no scheme", u"h.example:8000"_s, host, {}, {SchemeAdded});
    row("an IP address", u"192.0.2.7"_s, u"https://192.0.2.7"_s, {}, {SchemeAdded});
    row("IPv6", u"[2001:db8::1]:8000/api"_s, u"https://[2001:db8::1]:8000"_s, {},
        {SchemeAdded, SuffixRemoved});
    row("localhost", u"localhost"_s, u"https://localhost"_s, {}, {SchemeAdded});
    row("plain http", u"http://h.example"_s, u"http://h.example"_s, {}, {});
    row("blanks around", u"  h.example:8000\n"_s, host, {}, {SchemeAdded});
    row("quotes around", u"\"https://h.example:8000\""_s, host, {}, {WordsRemoved});
    row("API path", host + u"/api/"_s, host, {}, {SuffixRemoved});
    row("path of one key", host + u"/api/keys/12"_s, host, {}, {SuffixRemoved});
    row("a path before the API", host + u"/panel/api/users"_s, host + u"/panel"_s, {},
        {SuffixRemoved});
    row("a path that is no API", host + u"/s3cr3t-path/"_s, host + u"/s3cr3t-path"_s, {}, {});
    row("key in the query", host + u"/api/keys?api_key=s3cret-Key.42"_s, host, key,
        {SuffixRemoved, ApiKeyTaken});
    row("key in the query in capitals", host + u"?X-API-KEY=s3cret-Key.42"_s, host, key,
        {SuffixRemoved, ApiKeyTaken});
    row("a query without a key", host + u"?lang=ru"_s, host, {}, {SuffixRemoved});
    row("key before the host", u"https://s3cret-Key.42@h.example:8000"_s, host, key, {ApiKeyTaken});
    row("key as a password", u"https://admin:s3cret-Key.42@h.example:8000"_s, host, key,
        {ApiKeyTaken});
    row("key behind a blank", u"https://h.example:8000 s3cretKey42"_s, host, u"s3cretKey42"_s,
        {WordsRemoved, ApiKeyTaken});
    row("a line of a letter", u"URL: https://h.example:8000, X-API-Key: s3cretKey42"_s, host,
        u"s3cretKey42"_s, {WordsRemoved, ApiKeyTaken});
    row("a bearer header", u"h.example:8000 Authorization: Bearer s3cretKey42"_s, host,
        u"s3cretKey42"_s, {SchemeAdded, WordsRemoved, ApiKeyTaken});
    row("words that may be anything", u"https://h.example:8000 firstword secondword"_s, host, {},
        {WordsRemoved});
}

void TestServerAddress::understandsWhatIsPasted()
{
    QFETCH(QString, pasted);

    const auto address = parseServerAddress(pasted);

    QTEST(address.base.toString(), "base");
    QTEST(address.apiKey, "apiKey");
    QTEST(address.changes, "changes");
}

void TestServerAddress::changesNothingTheSecondTime_data()
{
    understandsWhatIsPasted_data();
}

void TestServerAddress::changesNothingTheSecondTime()
{
    QFETCH(QString, pasted);
    const auto address = parseServerAddress(pasted);

    const auto again = parseServerAddress(address.base.toString());

    QCOMPARE(again.base, address.base);
    QVERIFY(again.changes.empty());
}

void TestServerAddress::refusesWhatNamesNoServer_data()
{
    QTest::addColumn<QString>("pasted");

    QTest::newRow("nothing") << QString();
    QTest::newRow("blanks") << u" \n"_s;
    QTest::newRow("another scheme") << u"ftp://h.example"_s;
    QTest::newRow("a port that is none") << u"https://h.example:port"_s;
}

void TestServerAddress::refusesWhatNamesNoServer()
{
    QFETCH(QString, pasted);

    const auto address = parseServerAddress(pasted);

    QVERIFY(!address.base.isValid());
    QVERIFY(address.changes.empty());
}

QTEST_APPLESS_MAIN(TestServerAddress)
#include "tst_serveraddress.moc"
