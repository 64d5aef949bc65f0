#include "models/domain/serverdraft.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

Server amsterdam()
{
    Server server;
    server.id = {7};
    server.name = u"Amsterdam"_s;
    server.apiUrl = u"https://h.example/api"_s;
    server.country = u"NL"_s;
    server.maxKeys = 50;
    server.dialect = Dialect::Users;
    server.isDialectKnown = true;
    server.pin = QByteArray(32, 'p');
    server.paused = true;
    server.keys = 12;
    return server;
}

} // namespace

class TestServerDraft : public QObject
{
    Q_OBJECT

private slots:
    void leavesTheServerAsItIsWithoutEdits();
    void knowsWhatChangesTheConnection_data();
    void knowsWhatChangesTheConnection();
    void needsAnApiKeyOnlyForANewServer();
    void mergesWhatTwoHaveEdited();
};

void TestServerDraft::leavesTheServerAsItIsWithoutEdits()
{
    QCOMPARE(withDraft(amsterdam(), draftOf(amsterdam())), amsterdam());

    auto unknown = amsterdam();
    unknown.isDialectKnown = false;
    QCOMPARE(withDraft(unknown, draftOf(unknown)), unknown);
}

void TestServerDraft::knowsWhatChangesTheConnection_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("apiKey");
    QTest::addColumn<QString>("dialect");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("changes");

    const auto row = [](const char *name, const QString &url, const QString &apiKey,
                        const QString &dialect, const QString &serverName, bool changes) {
        QTest::newRow(name) << url << apiKey << dialect << serverName << changes;
    };
    const auto url = u"https://h.example/api"_s;
    row("nothing", url, {}, u"users"_s, u"Amsterdam"_s, false);
    row("the name", url, {}, u"users"_s, u"Berlin"_s, false);
    row("another spelling of the address", u"https://h.example/"_s, {}, u"users"_s, {}, false);
    row("the port", u"https://h.example:8443"_s, {}, u"users"_s, {}, true);
    row("the key", url, u"new-key"_s, u"users"_s, {}, true);
    row("the dialect", url, {}, u"keys-bearer"_s, {}, true);
    row("the dialect, to be detected", url, {}, {}, {}, true);
}

void TestServerDraft::knowsWhatChangesTheConnection()
{
    QFETCH(QString, url);
    QFETCH(QString, apiKey);
    QFETCH(QString, dialect);
    QFETCH(QString, name);
    auto draft = draftOf(amsterdam());
    draft.url = url;
    draft.apiKey = apiKey;
    draft.dialect = dialectFromName(dialect);
    draft.name = name;

    QTEST(changesConnection(amsterdam(), draft), "changes");
}

void TestServerDraft::needsAnApiKeyOnlyForANewServer()
{
    const auto draft = draftOf(amsterdam());

    QCOMPARE(validate(draft)->kind(), ErrorKind::Invalid);
    QVERIFY(!validate(draft, ApiKeyRule::MayStay));
}

void TestServerDraft::mergesWhatTwoHaveEdited()
{
    const auto before = draftOf(amsterdam());
    auto mine = before;
    mine.name = u"Mine"_s;
    mine.maxKeys = 70;
    auto now = before;
    now.name = u"Theirs"_s;
    now.country = u"DE"_s;

    const auto merged = mergedDraft(before, mine, now);

    QCOMPARE(merged.name, u"Mine"_s);
    QCOMPARE(merged.maxKeys, std::optional<qint64>(70));
    QCOMPARE(merged.country, u"DE"_s);
    QCOMPARE(merged.url, before.url);
}

QTEST_APPLESS_MAIN(TestServerDraft)
#include "tst_serverdraft.moc"
