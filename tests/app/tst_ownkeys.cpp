#include "app/provisioning/ownkeys.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

RemoteKey remoteKey(const QString &uuid, const QString &name, const QString &email)
{
    RemoteKey key;
    key.uuid = uuid;
    key.name = name;
    key.email = email;
    return key;
}

} // namespace

class TestOwnKeys : public QObject
{
    Q_OBJECT

private slots:
    void recognises_data();
    void recognises();
    void namesKeysAfterServerAndMarker();
    void makesADifferentMarkerEachTime() { QVERIFY(createMarker() != createMarker()); }
};

void TestOwnKeys::recognises_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("email");
    QTest::addColumn<bool>("own");

    QTest::newRow("the marker in the name")
        << Dialect::KeysBearer << u"Berlin vd-1234"_s << QString() << true;
    QTest::newRow("another marker")
        << Dialect::KeysBearer << u"Berlin vd-9999"_s << QString() << false;
    QTest::newRow("the bot's name") << Dialect::KeysApiKey << u"Berlin"_s << QString() << false;
    QTest::newRow("the e-mail") << Dialect::Users << QString() << u"a@b.example"_s << true;
    QTest::newRow("the e-mail in capitals")
        << Dialect::Users << QString() << u"A@B.example"_s << true;
    QTest::newRow("another e-mail") << Dialect::Users << QString() << u"c@b.example"_s << false;
}

void TestOwnKeys::recognises()
{
    QFETCH(Dialect, dialect);
    QFETCH(QString, name);
    QFETCH(QString, email);
    const KeyTrace trace(dialect, u"vd-1234"_s, u"a@b.example"_s, {u"foreign"_s});

    const auto own = ownKeys({remoteKey(u"new"_s, name, email)}, trace);
    QTEST(!own.empty(), "own");

    const auto foreign = ownKeys({remoteKey(u"foreign"_s, u"Berlin"_s, email)}, trace);
    QVERIFY(foreign.empty());
}

void TestOwnKeys::namesKeysAfterServerAndMarker()
{
    QCOMPARE(markedName(u"Berlin"_s, u"vd-1"_s), u"Berlin vd-1"_s);
    QVERIFY(markedName(QString(1000, u'x'), createMarker()).size() <= 255);
}

QTEST_APPLESS_MAIN(TestOwnKeys)
#include "tst_ownkeys.moc"
