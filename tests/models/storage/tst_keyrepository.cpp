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
    void filtersKeys_data();
    void filtersKeys();
    void filtersKeysByState_data();
    void filtersKeysByState();
    void saysTheStateInSqlAsInCode();
    void loadsRowsInTheOrderAskedForAndLeavesOutWhatIsGone();
    void pagesKeysNewestFirst();
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

void TestKeyRepository::filtersKeys_data()
{
    QTest::addColumn<KeyFilter>("filter");
    QTest::addColumn<QStringList>("uuids");

    const auto with = [](auto set) {
        KeyFilter filter;
        set(filter);
        return filter;
    };
    QTest::newRow("all") << KeyFilter() << QStringList{u"c"_s, u"b"_s, u"a"_s};
    QTest::newRow("one server") << with([](auto &f) { f.server = ServerId{1}; })
                                << QStringList{u"b"_s, u"a"_s};
    QTest::newRow("one customer") << with([](auto &f) { f.customer = CustomerId{5}; })
                                  << QStringList{u"a"_s};
    QTest::newRow("one subscription")
        << with([](auto &f) { f.subscription = SubscriptionId{9}; }) << QStringList{u"c"_s};
    QTest::newRow("e-mail in another case")
        << with([](auto &f) { f.search = u"ANN@"_s; }) << QStringList{u"b"_s};
    QTest::newRow("user name") << with([](auto &f) { f.search = u"ВАСЯ"_s; })
                               << QStringList{u"a"_s};
    QTest::newRow("server name") << with([](auto &f) { f.search = u"берлин"_s; })
                                 << QStringList{u"c"_s};
    QTest::newRow("every word") << with([](auto &f) { f.search = u"nl x@"_s; })
                                << QStringList{u"a"_s};
    QTest::newRow("a subscription's number")
        << with([](auto &f) { f.search = u"#9"_s; }) << QStringList{u"c"_s};
    QTest::newRow("no wildcards") << with([](auto &f) { f.search = u"%"_s; }) << QStringList();
    const auto where = [](KeySort column, const QString &text, ColumnKind kind) {
        KeyFilter filter;
        filter.columns[column] = parseColumnCondition(text, kind, QTimeZone::utc()).value();
        return filter;
    };
    QTest::newRow("a part of the e-mail")
        << where(KeySort::Email, u"NN@"_s, ColumnKind::Text) << QStringList{u"b"_s};
    QTest::newRow("the whole e-mail")
        << where(KeySort::Email, u"=ann@y"_s, ColumnKind::Text) << QStringList{u"b"_s};
    QTest::newRow("no more than the e-mail")
        << where(KeySort::Email, u"=ann"_s, ColumnKind::Text) << QStringList();
    QTest::newRow("no e-mail") << where(KeySort::Email, u"NULL"_s, ColumnKind::Text)
                               << QStringList{u"c"_s};
    QTest::newRow("any e-mail") << where(KeySort::Email, u"!NULL"_s, ColumnKind::Text)
                                << QStringList{u"b"_s, u"a"_s};
    QTest::newRow("a customer in another alphabet")
        << where(KeySort::Customer, u"ВАСЯ"_s, ColumnKind::Text) << QStringList{u"a"_s};
    QTest::newRow("a server") << where(KeySort::Server, u"берлин"_s, ColumnKind::Text)
                              << QStringList{u"c"_s};
    QTest::newRow("subscriptions above a number")
        << where(KeySort::Subscription, u">8"_s, ColumnKind::Number) << QStringList{u"c"_s};
    QTest::newRow("created since a day")
        << where(KeySort::Created, u">=2026-01-01"_s, ColumnKind::Time) << QStringList{u"b"_s};
    QTest::newRow("created before a day")
        << where(KeySort::Created, u"<2026-01-01"_s, ColumnKind::Time) << QStringList{u"a"_s};
    QTest::newRow("never verified") << where(KeySort::Verified, u"NULL"_s, ColumnKind::Time)
                                    << QStringList{u"c"_s, u"b"_s, u"a"_s};
    auto both = where(KeySort::Email, u"y"_s, ColumnKind::Text);
    both.columns[KeySort::Customer] = {ColumnCondition::Test::Missing, {}, {}, {}};
    QTest::newRow("two columns") << both << QStringList{u"b"_s};
    QTest::newRow("search on one server") << with([](auto &f) {
        f.server = ServerId{2};
        f.search = u"ann"_s;
    }) << QStringList();
}

void TestKeyRepository::filtersKeys()
{
    QFETCH(KeyFilter, filter);
    QFETCH(QStringList, uuids);
    open();
    run(u"INSERT INTO servers (id, name) VALUES (1, 'NL'), (2, 'Берлин');"
        "INSERT INTO users (user_id, username) VALUES (5, 'вася');"
        "INSERT INTO v2ray_keys (server_id, user_id, v2ray_uuid, email, subscription_id,"
        " created_at) VALUES (1, 5, 'a', 'x@y', NULL, 1767225599),"
        " (1, NULL, 'b', 'Ann@y', NULL, 1767225600), (2, NULL, 'c', NULL, 9, NULL)"_s);

    QStringList found;
    for (const auto &key : loadKeys(filter))
        found << key.uuid;

    QCOMPARE(found, uuids);
}

void TestKeyRepository::filtersKeysByState_data()
{
    QTest::addColumn<KeyState>("state");
    QTest::addColumn<QString>("uuid");

    QTest::newRow("active") << KeyState::Active << u"active"_s;
    QTest::newRow("expired") << KeyState::Expired << u"expired"_s;
    QTest::newRow("inactive") << KeyState::Inactive << u"inactive"_s;
    QTest::newRow("deleting") << KeyState::Deleting << u"deleting"_s;
    QTest::newRow("not persisted") << KeyState::NotPersisted << u"unpersisted"_s;
}

void TestKeyRepository::filtersKeysByState()
{
    QFETCH(KeyState, state);
    QFETCH(QString, uuid);
    open();
    run(u"INSERT INTO servers (id) VALUES (1); INSERT INTO users (user_id) VALUES (5);"
        "INSERT INTO subscriptions (id, user_id, subscription_token, created_at, expires_at,"
        " is_active) VALUES (1, 5, 't', 0, 1000, 1), (2, 5, 's', 0, 4102434000, 0);"
        "INSERT INTO v2ray_keys (server_id, v2ray_uuid, subscription_id) VALUES"
        " (1, 'active', NULL), (1, 'expired', 1), (1, 'inactive', 2), (1, 'deleting', 1),"
        " (1, 'unpersisted', NULL);"
        "INSERT INTO veildesk_keys (uuid, server_id, persisted) VALUES ('unpersisted', 1, 0);"
        "INSERT INTO veildesk_operations (id, marker, kind, state, created_at)"
        " VALUES (1, 'm', 'revoke', 'unfinished', 0);"
        "INSERT INTO veildesk_steps (operation_id, server_id, state, uuid)"
        " VALUES (1, 1, 'compensating', 'deleting')"_s);
    KeyFilter filter;
    filter.state = state;
    filter.limit = 1;

    const auto keys = loadKeys(filter);

    QCOMPARE(keys.size(), 1u);
    QCOMPARE(keys.front().uuid, uuid);
    filter.offset = 1;
    QVERIFY(loadKeys(filter).empty());
}

void TestKeyRepository::saysTheStateInSqlAsInCode()
{
    open();
    run(u"INSERT INTO servers (id) VALUES (1); INSERT INTO users (user_id) VALUES (5);"
        "INSERT INTO subscriptions (id, user_id, subscription_token, created_at, expires_at,"
        " is_active) VALUES (1, 5, 't', 0, 1000, 1), (2, 5, 's', 0, 4102434000, 0),"
        " (3, 5, 'u', 0, 1760000000, 1), (4, 5, 'v', 0, 1760000001, 1);"
        "INSERT INTO v2ray_keys (server_id, v2ray_uuid, subscription_id) VALUES"
        " (1, 'a', NULL), (1, 'b', 1), (1, 'c', 2), (1, 'd', 3), (1, 'e', 4), (1, 'f', 99),"
        " (1, NULL, NULL);"
        "INSERT INTO veildesk_keys (uuid, server_id, persisted, expires_at) VALUES"
        " ('a', 1, 0, NULL), ('b', 1, 0, 4102434000), ('f', 1, 1, 5)"_s);

    for (const auto &key : loadKeys()) {
        KeyFilter filter;
        filter.state = keyState(key, Now);
        const auto ids = read([filter](const Connection &connection) {
            return KeyRepository::loadIds(connection, filter, {}, Now);
        });
        QVERIFY(ids);
        QVERIFY2(std::ranges::find(*ids, key.id) != ids->end(), qPrintable(key.uuid));
    }
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

void TestKeyRepository::pagesKeysNewestFirst()
{
    open();
    run(u"INSERT INTO servers (id) VALUES (1); INSERT INTO v2ray_keys (server_id, v2ray_uuid)"
        " VALUES (1, 'a'), (1, 'b'), (1, 'c'), (1, 'd')"_s);
    KeyFilter filter;
    filter.limit = 2;
    filter.offset = 1;

    const auto keys = loadKeys(filter);

    QCOMPARE(keys.size(), 2u);
    QCOMPARE(keys.front().uuid, u"c"_s);
    QCOMPARE(keys.back().uuid, u"b"_s);
}

void TestKeyRepository::removesAKeyTwiceWithoutComplaint()
{
    open();
    run(u"INSERT INTO servers (id) VALUES (1)"_s);
    const auto id = write(
        [](Transaction &transaction) { return KeyRepository::insert(transaction, makeKey({1})); });
    const auto remove = [id](Transaction &transaction) {
        return KeyRepository::remove(transaction, *id);
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
