#include "tests/models/storage/storagetest.h"

#include "models/storage/keyrepository.h"
#include "models/storage/termrepository.h"

#include <QTest>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace Fixtures;

namespace {

const QString Uuid = u"6a1f2b3c-0000-4000-8000-000000000001"_s;

AccessKey makeKey(ServerId server)
{
    AccessKey key;
    key.server = server;
    key.uuid = Uuid;
    key.remoteId = u"17"_s;
    key.email = u"Buyer@example.org"_s;
    key.link = u"vless://link"_s;
    key.createdAt = Now;
    key.expiresAt = Now + Month;
    return key;
}

} // namespace

class TestKeyRepository : public StorageTest
{
    Q_OBJECT

private slots:
    void insertsAKeyAsTheBotDoes();
    void refusesASecondRowForAUuid();
    void forgetsItsOwnRowOfAKeyThatTheBotRemoved();
    void takesTheExpiryFromTheSubscription();
    void keepsTheExpiryOfAStandaloneKey_data();
    void keepsTheExpiryOfAStandaloneKey();
    void loadsRowsInTheOrderAskedForAndLeavesOutWhatIsGone();
    void removesAKeyTwiceWithoutComplaint();
    void remembersWhenAKeyWasVerified();
    void readsStrangeTimes_data();
    void readsStrangeTimes();
    void worksWithoutUsersAndSubscriptions();
};

void TestKeyRepository::insertsAKeyAsTheBotDoes()
{
    open();
    run(u"INSERT INTO servers (id, name) VALUES (1, 'NL')"_s);
    auto key = makeKey({1});
    key.persisted = false;

    const auto id =
        write([key](Transaction &transaction) { return KeyRepository::insert(transaction, key); });
    const auto found =
        read([&](const Connection &connection) { return KeyRepository::find(connection, *id); });

    QVERIFY2(id, id ? "" : qPrintable(id.error().detail()));
    key.id = *id;
    key.serverName = u"NL"_s;
    QCOMPARE(found.value(), key);
    QCOMPARE(number(u"SELECT COUNT(*) FROM v2ray_keys WHERE level = 0 AND user_id IS NULL"
                    " AND subscription_id IS NULL AND expiry_at IS NULL"
                    " AND client_config = 'vless://link' AND panel_total_bytes_observed = 0"_s),
             1);
}

void TestKeyRepository::refusesASecondRowForAUuid()
{
    open();
    run(u"INSERT INTO servers (id) VALUES (1);"
        "INSERT INTO v2ray_keys (server_id, v2ray_uuid) VALUES (1, '%1')"_s.arg(Uuid));

    const auto refused = write(
        [](Transaction &transaction) { return KeyRepository::insert(transaction, makeKey({1})); });

    QCOMPARE(refused.error().kind(), ErrorKind::Conflict);
    QVERIFY(!refused.error().detail().contains(Uuid));
}

void TestKeyRepository::forgetsItsOwnRowOfAKeyThatTheBotRemoved()
{
    open();
    run(u"INSERT INTO servers (id) VALUES (1);"
        "INSERT INTO veildesk_keys (uuid, server_id, remote_id) VALUES ('%1', 9, 'old')"_s.arg(
            Uuid));

    const auto id = write(
        [](Transaction &transaction) { return KeyRepository::insert(transaction, makeKey({1})); });

    QVERIFY2(id, id ? "" : qPrintable(id.error().detail()));
    QCOMPARE(loadKeys().front().remoteId, u"17"_s);
}

void TestKeyRepository::takesTheExpiryFromTheSubscription()
{
    open();
    run(u"INSERT INTO servers (id) VALUES (1); INSERT INTO users (user_id) VALUES (5);"
        "INSERT INTO subscriptions (id, user_id, subscription_token, created_at, expires_at,"
        " is_active) VALUES (1, 5, 't', 0, 1000, 0);"
        "INSERT INTO v2ray_keys (server_id, v2ray_uuid, subscription_id, expiry_at)"
        " VALUES (1, 'u', 1, 5000)"_s);

    const auto keys = loadKeys();

    QCOMPARE(keys.size(), 1u);
    QCOMPARE(keys.front().expiresAt, fromUnix(1000));
    QCOMPARE(keys.front().customer, CustomerId{5});
    QVERIFY(!keys.front().subscriptionActive);
}

void TestKeyRepository::keepsTheExpiryOfAStandaloneKey_data()
{
    QTest::addColumn<QString>("schema");
    QTest::addColumn<int>("inBotsColumn");

    QTest::newRow("newest release, column dead") << QString() << 0;
    QTest::newRow("release 1.0.1, column alive") << firstKeysSchema() << 1;
    QTest::newRow("release 2.4.37, column alive") << lastKeyExpirySchema() << 1;
}

void TestKeyRepository::keepsTheExpiryOfAStandaloneKey()
{
    QFETCH(QString, schema);
    QFETCH(int, inBotsColumn);
    open(schema);
    run(u"INSERT INTO servers (id) VALUES (1)"_s);
    const auto id = write(
        [](Transaction &transaction) { return KeyRepository::insert(transaction, makeKey({1})); });
    QVERIFY2(id, id ? "" : qPrintable(id.error().detail()));
    QCOMPARE(loadKeys().front().expiresAt, Now + Month);

    const PlannedMove move{*id, {}, Now + Month, Now + 2 * Month};
    const auto extended = write([move](Transaction &transaction) {
        return TermRepository::move(transaction, {&move, 1}, Now);
    });

    QVERIFY2(extended, extended ? "" : qPrintable(extended.error().detail()));
    QCOMPARE(loadKeys().front().expiresAt, Now + 2 * Month);
    const auto expiry = QString::number(toUnix(Now + 2 * Month));
    QCOMPARE(number(u"SELECT COUNT(*) FROM veildesk_keys WHERE expires_at = "_s + expiry), 1);
    QCOMPARE(number(u"SELECT COUNT(*) FROM v2ray_keys WHERE expiry_at = "_s + expiry),
             inBotsColumn);
}

void TestKeyRepository::loadsRowsInTheOrderAskedForAndLeavesOutWhatIsGone()
{
    open();
    run(u"INSERT INTO servers (id) VALUES (1);"
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1200)"
        "INSERT INTO v2ray_keys (server_id, v2ray_uuid) SELECT 1, 'u' || i FROM n"_s);
    std::vector<KeyId> ids{{1200}, {5}, {9999}, {700}};
    for (qint64 id = 1; id <= 1100; ++id)
        ids.push_back({id});

    const auto rows = read(
        [ids](const Connection &connection) { return KeyRepository::loadRows(connection, ids); });

    QVERIFY(rows);
    QCOMPARE(rows->size(), ids.size() - 1);
    QCOMPARE((*rows)[0].uuid, u"u1200"_s);
    QCOMPARE((*rows)[1].uuid, u"u5"_s);
    QCOMPARE((*rows)[2].uuid, u"u700"_s);
    QCOMPARE(rows->back().uuid, u"u1100"_s);
}

void TestKeyRepository::removesAKeyTwiceWithoutComplaint()
{
    open();
    run(u"INSERT INTO servers (id) VALUES (1)"_s);
    const auto id = write(
        [](Transaction &transaction) { return KeyRepository::insert(transaction, makeKey({1})); });
    const auto remove = [id](Transaction &transaction) {
        return KeyRepository::remove(transaction, *id, Uuid);
    };

    QVERIFY(write(remove));
    QVERIFY(write(remove));

    QVERIFY(loadKeys().empty());
    QCOMPARE(number(u"SELECT COUNT(*) FROM veildesk_keys"_s), 0);
}

void TestKeyRepository::remembersWhenAKeyWasVerified()
{
    open();
    run(u"INSERT INTO servers (id) VALUES (1);"
        "INSERT INTO v2ray_keys (server_id, v2ray_uuid) VALUES (1, '%1')"_s.arg(Uuid));

    const auto updated = write([](Transaction &transaction) {
        return KeyRepository::updateVerified(transaction, Uuid, Now);
    });
    const auto missing = write([](Transaction &transaction) {
        return KeyRepository::updateVerified(transaction, u"other"_s, Now);
    });
    const auto uuids = read(
        [](const Connection &connection) { return KeyRepository::loadUuids(connection, {1}); });

    QVERIFY(updated);
    QCOMPARE(missing.error().kind(), ErrorKind::NotFound);
    QCOMPARE(loadKeys().front().verifiedAt, Now);
    QCOMPARE(uuids.value(), std::vector{Uuid});
}

void TestKeyRepository::readsStrangeTimes_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<std::optional<Timestamp>>("time");

    const auto time = std::optional(fromUnix(1'760'000'000));
    QTest::newRow("seconds") << u"1760000000"_s << time;
    QTest::newRow("seconds as text") << u"'1760000000'"_s << time;
    QTest::newRow("seconds as a fraction") << u"1760000000.75"_s << time;
    QTest::newRow("milliseconds") << u"1760000000123"_s << time;
    QTest::newRow("text with a blank") << u"'2025-10-09 08:53:20'"_s << time;
    QTest::newRow("text with microseconds") << u"'2025-10-09 08:53:20.123456'"_s << time;
    QTest::newRow("text with a zone") << u"'2025-10-09T11:53:20+03:00'"_s << time;
    QTest::newRow("NULL") << u"NULL"_s << std::optional<Timestamp>();
    QTest::newRow("a word") << u"'soon'"_s << std::optional<Timestamp>();
    QTest::newRow("bytes") << u"x'00ff'"_s << std::optional<Timestamp>();
}

void TestKeyRepository::readsStrangeTimes()
{
    QFETCH(QString, stored);
    QFETCH(std::optional<Timestamp>, time);
    open();
    run(u"INSERT INTO servers (id) VALUES (1);"
        "INSERT INTO v2ray_keys (server_id, v2ray_uuid, created_at) VALUES (1, 'u', %1)"_s.arg(
            stored));

    QCOMPARE(loadKeys().front().createdAt, time);
}

void TestKeyRepository::worksWithoutUsersAndSubscriptions()
{
    open(firstKeysSchema());
    run(u"INSERT INTO servers (id, name) VALUES (1, 'NL');"
        "INSERT INTO v2ray_keys (server_id, user_id, v2ray_uuid, email, expiry_at)"
        " VALUES (1, 5, 'u', 'a@b', 1000)"_s);
    KeyFilter filter;
    filter.search = u"A@B"_s;
    filter.state = KeyState::Expired;

    const auto keys = loadKeys(filter);

    QCOMPARE(keys.size(), 1u);
    QCOMPARE(keys.front().expiresAt, fromUnix(1000));
    QCOMPARE(keys.front().customer, CustomerId{5});
}

} // namespace VeilDesk

QTEST_GUILESS_MAIN(VeilDesk::TestKeyRepository)
#include "tst_keyrepository.moc"
