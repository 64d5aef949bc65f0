#include "tests/models/storage/storagetest.h"

#include "models/storage/keyexpiryrepository.h"

#include <QTest>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace Fixtures;
using KeyExpiryRepository::Outlook;

namespace {

const auto twoSubscriptions =
    u"INSERT INTO servers (id, name) VALUES (1, 's');"
    "INSERT INTO subscriptions (id, user_id, subscription_token, created_at, expires_at)"
    " VALUES (5, 1, 'five', 0, 99), (6, 1, 'six', 0, 77);"
    "INSERT INTO v2ray_keys (server_id, subscription_id, v2ray_uuid, expiry_at) VALUES"
    " (1, 5, 'a', 10), (1, 5, 'b', NULL), (1, 6, 'c', 10), (1, NULL, 'd', 10), (1, 5, 'e', 11)"_s;

} // namespace

class TestKeyExpiryRepository : public StorageTest
{
    Q_OBJECT

private slots:
    void endsKeysWithTheirSubscription_data();
    void endsKeysWithTheirSubscription();
    void writesNoMoreThanTheLimitAtOnce();
    void followsInChunks();
    void stopsWhenItsTimeIsOver();
    void beginsAgainForWhatIsMarkedMeanwhile();
    void goesThroughWhatItLookedUp();
    void passesOverWhatItLookedUpBeforeAMark();
    void leavesKeysWhoseSubscriptionIsGone();
    void givesANewKeyTheEndOfItsSubscription_data();
    void givesANewKeyTheEndOfItsSubscription();

private:
    void follow(SubscriptionId subscription, int limit);
    void mark(SubscriptionId subscription);
    int followNext(int limit);
    Outlook lookAhead(int keys, int limit);
    int followNext(Outlook &outlook, int limit);
    qint64 keysAt(qint64 end);
};

void TestKeyExpiryRepository::follow(SubscriptionId subscription, int limit)
{
    const auto followed = write([subscription, limit](Transaction &transaction) {
        return KeyExpiryRepository::follow(transaction, subscription, limit);
    });
    QVERIFY(followed);
}

void TestKeyExpiryRepository::mark(SubscriptionId subscription)
{
    const auto marked = write([subscription](Transaction &transaction) {
        return KeyExpiryRepository::mark(transaction, subscription);
    });
    QVERIFY(marked);
}

int TestKeyExpiryRepository::followNext(int limit)
{
    Outlook outlook;
    return followNext(outlook, limit);
}

int TestKeyExpiryRepository::followNext(Outlook &outlook, int limit)
{
    const auto keys = write([&outlook, limit](Transaction &transaction) {
        return KeyExpiryRepository::followNext(transaction, outlook, limit);
    });
    return keys ? *keys : -1;
}

Outlook TestKeyExpiryRepository::lookAhead(int keys, int limit)
{
    return *read([keys, limit](const Connection &connection) {
        return Result<Outlook>(KeyExpiryRepository::lookAhead(connection, keys, limit));
    });
}

qint64 TestKeyExpiryRepository::keysAt(qint64 end)
{
    return number(u"SELECT COUNT(*) FROM v2ray_keys WHERE expiry_at = %1"_s.arg(end));
}

void TestKeyExpiryRepository::endsKeysWithTheirSubscription_data()
{
    QTest::addColumn<QString>("schema");
    QTest::addColumn<int>("moved");

    QTest::newRow("release 2.4.37") << lastKeyExpirySchema() << 3;
    QTest::newRow("release 2.2.0") << brokenForeignKeySchema() << 3;
    QTest::newRow("release 1.0.1, no subscriptions") << firstKeysSchema() << 0;
    QTest::newRow("newest release") << QString() << 0;
}

void TestKeyExpiryRepository::endsKeysWithTheirSubscription()
{
    QFETCH(QString, schema);
    open(schema);
    if (schema != firstKeysSchema())
        run(twoSubscriptions);

    follow({5}, 5000);

    QFETCH(int, moved);
    QCOMPARE(keysAt(99), moved);
    QCOMPARE(followNext(5000), 0);
}

void TestKeyExpiryRepository::writesNoMoreThanTheLimitAtOnce()
{
    open(lastKeyExpirySchema());
    run(twoSubscriptions);

    follow({5}, 2);
    QCOMPARE(keysAt(99), 2);

    while (followNext(2) > 0) { }
    QCOMPARE(keysAt(99), 3);
    QCOMPARE(keysAt(10), 2);
}

void TestKeyExpiryRepository::followsInChunks()
{
    open(lastKeyExpirySchema());
    run(twoSubscriptions);
    mark({5});

    QCOMPARE(followNext(2), 2);
    QCOMPARE(keysAt(99), 2);
    QCOMPARE(followNext(2), 2);
    QCOMPARE(keysAt(99), 2);
    QCOMPARE(followNext(2), 1);
    QCOMPARE(keysAt(99), 3);
    QCOMPARE(followNext(2), 0);
    QCOMPARE(number(u"SELECT COUNT(*) FROM veildesk_key_expiries"_s), 0);
}

void TestKeyExpiryRepository::stopsWhenItsTimeIsOver()
{
    open(lastKeyExpirySchema());
    run(twoSubscriptions);
    run(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)"
        " INSERT INTO v2ray_keys (v2ray_uuid, subscription_id, expiry_at)"
        " SELECT 'many' || i, 5, 10 FROM n"_s);
    mark({5});

    int asked = 0;
    Outlook outlook;
    const auto keys = write([&](Transaction &transaction) {
        return KeyExpiryRepository::followNext(transaction, outlook, 5000,
                                               [&] { return ++asked < 2; });
    });

    QCOMPARE(*keys, 250);
    QCOMPARE(asked, 2);
    while (followNext(5000) > 0) { }
    QCOMPARE(keysAt(99), 1003);
}

void TestKeyExpiryRepository::beginsAgainForWhatIsMarkedMeanwhile()
{
    open(lastKeyExpirySchema());
    run(twoSubscriptions);
    mark({5});
    QCOMPARE(followNext(4), 4);

    mark({6});
    while (followNext(4) > 0) { }

    QCOMPARE(keysAt(99), 3);
    QCOMPARE(keysAt(77), 1);
}

void TestKeyExpiryRepository::goesThroughWhatItLookedUp()
{
    open(lastKeyExpirySchema());
    run(twoSubscriptions);
    mark({5});
    auto outlook = lookAhead(3, 2);
    QCOMPARE(outlook.parts.size(), size_t(2));
    run(u"DELETE FROM v2ray_keys WHERE v2ray_uuid = 'b'"_s);

    QCOMPARE(followNext(outlook, 2), 2);
    QCOMPARE(keysAt(99), 1);
    QCOMPARE(outlook.parts.size(), size_t(1));

    while (followNext(outlook, 2) > 0) { }
    QCOMPARE(outlook.parts.size(), size_t(0));
    QCOMPARE(keysAt(99), 2);
}

void TestKeyExpiryRepository::passesOverWhatItLookedUpBeforeAMark()
{
    open(lastKeyExpirySchema());
    run(twoSubscriptions);
    mark({5});
    QCOMPARE(followNext(4), 4);
    auto outlook = lookAhead(5, 4);
    QCOMPARE(outlook.parts.size(), size_t(1));

    mark({6});
    while (followNext(outlook, 4) > 0) { }

    QCOMPARE(keysAt(99), 3);
    QCOMPARE(keysAt(77), 1);
}

void TestKeyExpiryRepository::leavesKeysWhoseSubscriptionIsGone()
{
    open(lastKeyExpirySchema());
    run(twoSubscriptions);
    mark({5});
    run(u"DELETE FROM subscriptions WHERE id = 5"_s);

    while (followNext(100) > 0) { }

    QCOMPARE(keysAt(10), 3);
    QCOMPARE(number(u"SELECT COUNT(*) FROM veildesk_key_expiries"_s), 0);
}

void TestKeyExpiryRepository::givesANewKeyTheEndOfItsSubscription_data()
{
    QTest::addColumn<QString>("schema");
    QTest::addColumn<int>("withEnd");

    QTest::newRow("release 2.4.37") << lastKeyExpirySchema() << 1;
    QTest::newRow("release 2.2.0") << brokenForeignKeySchema() << 1;
    QTest::newRow("newest release") << QString() << 0;
}

void TestKeyExpiryRepository::givesANewKeyTheEndOfItsSubscription()
{
    QFETCH(QString, schema);
    open(schema);
    run(twoSubscriptions);
    AccessKey key;
    key.server = {1};
    key.uuid = u"new"_s;
    key.subscription = SubscriptionId{5};

    const auto inserted =
        write([key](Transaction &transaction) { return KeyRepository::insert(transaction, key); });

    QVERIFY(inserted);
    QTEST(int(number(u"SELECT COUNT(*) FROM v2ray_keys WHERE v2ray_uuid = 'new'"
                     " AND expiry_at = 99"_s)),
          "withEnd");
}

} // namespace VeilDesk

QTEST_GUILESS_MAIN(VeilDesk::TestKeyExpiryRepository)
#include "tst_keyexpiryrepository.moc"
