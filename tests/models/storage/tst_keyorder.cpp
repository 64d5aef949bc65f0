#include "tests/models/storage/storagetest.h"

#include "models/storage/customername.h"
#include "models/storage/rawrows.h"

#include <QTest>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace Fixtures;

namespace {

const std::initializer_list<KeySort> AllSorts{
    KeySort::Id,    KeySort::State, KeySort::Customer, KeySort::Subscription, KeySort::Server,
    KeySort::Email, KeySort::Uuid,  KeySort::Created,  KeySort::Expires,      KeySort::Verified};

} // namespace

class TestKeyOrder : public StorageTest
{
    Q_OBJECT

private slots:
    void ordersKeys_data();
    void ordersKeys();
    void beginsWithTheFirstRowsOfTheWholeOrder_data();
    void beginsWithTheFirstRowsOfTheWholeOrder();
    void ordersCustomersAsTheirNamesWouldBeInSql();
    void findsTheFirstKeysOfManyCustomers();
    void ordersWithoutTheTablesOfVeilDesk();
    void bindsTextsAndNumbersToRawRows();
    void saysWhyRawRowsCannotBeRead();

private:
    std::vector<KeyId> ids(const KeyFilter &filter, const KeyOrder &order);
    /// With a second key for each subscription, missing owners, times of the wrong type.
    void makeMixedKeys();
};

std::vector<KeyId> TestKeyOrder::ids(const KeyFilter &filter, const KeyOrder &order)
{
    const auto found = read([filter, order](const Connection &connection) {
        return KeyRepository::loadIds(connection, filter, order, Now);
    });
    if (!found)
        qWarning("%s", qPrintable(found.error().detail()));
    return found.value_or(std::vector<KeyId>());
}

void TestKeyOrder::makeMixedKeys()
{
    run(u"INSERT INTO servers (id, name) VALUES (1, 'berlin'), (2, 'Amsterdam'), (3, NULL);"
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40)"
        "INSERT INTO users (user_id, username, first_name) SELECT i, CASE WHEN i % 3 THEN 'u' || i"
        " END, 'First ' || (i % 7) FROM n;"
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40)"
        "INSERT INTO subscriptions (id, user_id, subscription_token, created_at, expires_at,"
        " is_active) SELECT i, i, 't' || i, 0, CASE WHEN i % 5 THEN 1760000000 + (i % 9 - 4) * "
        "86400"
        " ELSE 'never' END, i % 4 > 0 FROM n;"
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 120)"
        "INSERT INTO v2ray_keys (server_id, user_id, v2ray_uuid, email, created_at,"
        " subscription_id) SELECT i % 5, CASE WHEN i % 6 THEN i % 45 END, CASE WHEN i % 11 THEN"
        " 'uuid' || (i * 37 % 120) END, CASE WHEN i % 2 THEN 'A' ELSE 'a' END || (i % 10), CASE"
        " i % 4 WHEN 0 THEN 'soon' WHEN 1 THEN 1750000000000 + i % 8 ELSE 1750000000 + i % 8 END,"
        " CASE WHEN i % 7 THEN 1 + i % 50 END FROM n;"
        "INSERT INTO veildesk_keys (uuid, server_id, persisted, verified_at, expires_at)"
        " SELECT v2ray_uuid, 1, id % 10 > 0, CASE WHEN id % 3 THEN 1750000000 + id % 5 END,"
        " 1750000000 + (id % 3) * 20000000 FROM v2ray_keys WHERE id % 2 AND v2ray_uuid IS NOT NULL"_s);
}

void TestKeyOrder::ordersKeys_data()
{
    QTest::addColumn<KeySort>("by");
    QTest::addColumn<QString>("ascending");

    QTest::newRow("newest") << KeySort::Id << u"abc"_s;
    QTest::newRow("customer, also the subscription's") << KeySort::Customer << u"bca"_s;
    QTest::newRow("server, nameless last") << KeySort::Server << u"bac"_s;
    QTest::newRow("e-mail without regard to case") << KeySort::Email << u"cba"_s;
    QTest::newRow("uuid") << KeySort::Uuid << u"abc"_s;
    QTest::newRow("creation, unknown last") << KeySort::Created << u"bac"_s;
    QTest::newRow("end, without an end last") << KeySort::Expires << u"cba"_s;
    QTest::newRow("subscription, none last") << KeySort::Subscription << u"cba"_s;
    QTest::newRow("last seen, never last") << KeySort::Verified << u"bca"_s;
    QTest::newRow("state") << KeySort::State << u"bac"_s;
}

void TestKeyOrder::ordersKeys()
{
    QFETCH(KeySort, by);
    open();
    run(u"INSERT INTO servers (id, name) VALUES (1, 'berlin'), (2, 'Amsterdam');"
        "INSERT INTO users (user_id, username, first_name) VALUES (5, 'Zoe', NULL),"
        " (6, 'anna', NULL);"
        "INSERT INTO subscriptions (id, user_id, subscription_token, created_at, expires_at)"
        " VALUES (1, 5, 't', 0, 1000), (2, 5, 's', 0, 4102434000);"
        "INSERT INTO v2ray_keys (id, server_id, user_id, v2ray_uuid, email, created_at,"
        " subscription_id) VALUES"
        " (1, 1, 5, 'a', 'Zoe@x', 1750000000000, NULL), (2, 2, 6, 'b', 'b@x', 1740000000, 2),"
        " (3, 9, NULL, 'c', 'A@x', 'yesterday', 1);"
        "INSERT INTO veildesk_keys (uuid, server_id, verified_at) VALUES ('b', 2, 5),"
        " ('c', 1, 9)"_s);

    const auto found = [&](Qt::SortOrder direction) {
        QString uuids;
        for (const auto id : ids({}, {by, direction}))
            uuids += QChar(u'a' + ushort(id.value) - 1);
        return uuids;
    };

    QTEST(found(Qt::AscendingOrder), "ascending");
    QCOMPARE(found(Qt::DescendingOrder).size(), 3);
}

void TestKeyOrder::beginsWithTheFirstRowsOfTheWholeOrder_data()
{
    QTest::addColumn<KeyFilter>("filter");

    QTest::newRow("all") << KeyFilter();
    KeyFilter state;
    state.state = KeyState::Active;
    QTest::newRow("active") << state;
    KeyFilter server;
    server.server = ServerId{2};
    QTest::newRow("of a server") << server;
    KeyFilter unverified;
    unverified.unverifiedSince = fromUnix(1'750'000'003);
    QTest::newRow("not verified lately") << unverified;
    KeyFilter ending;
    ending.expiresFrom = Now;
    ending.expiresBefore = Now + Month;
    ending.search = u"a"_s;
    QTest::newRow("ending soon, with a word") << ending;
}

/// Whether SQLite or the program orders, by an index or not: there is one order.
void TestKeyOrder::beginsWithTheFirstRowsOfTheWholeOrder()
{
    QFETCH(KeyFilter, filter);
    open();
    makeMixedKeys();
    auto first = filter;
    first.limit = 7;

    for (const auto by : AllSorts) {
        for (const auto direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            auto all = ids(filter, {by, direction});
            const auto some = ids(first, {by, direction});
            QVERIFY(all.size() > 7);
            QCOMPARE(all.size(), loadKeys(filter).size());
            all.resize(7);
            QVERIFY2(all == some, qPrintable(u"sort %1"_s.arg(int(by))));
        }
    }
}

/// What the program ranks is what SQLite would have ordered.
void TestKeyOrder::ordersCustomersAsTheirNamesWouldBeInSql()
{
    open();
    makeMixedKeys();
    run(u"UPDATE users SET username = 'U5' WHERE user_id = 7;"
        "UPDATE users SET username = ' ' || char(0x451) || ' ' WHERE user_id = 8"_s);

    const auto inSql = read([](const Connection &connection) {
        const TableColumns user(connection.capabilities(), "users"_L1, "u"_L1);
        return collectNumbers(
            connection,
            u"SELECT k.id FROM v2ray_keys AS k LEFT JOIN subscriptions AS s"
            " ON s.id = k.subscription_id LEFT JOIN users AS u"
            " ON u.user_id = COALESCE(k.user_id, s.user_id)"
            " ORDER BY %1 COLLATE NOCASE ASC NULLS LAST, k.id DESC"_s.arg(customerNameSql(user)),
            {});
    });
    const auto found = ids({}, {KeySort::Customer, Qt::AscendingOrder});

    QVERIFY(inSql);
    QCOMPARE(found.size(), inSql->size());
    QVERIFY(std::ranges::equal(found, *inSql, {}, &KeyId::value));
}

/// The first rows are found among some thousand customers; the others count when those have none.
void TestKeyOrder::findsTheFirstKeysOfManyCustomers()
{
    open();
    run(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000)"
        "INSERT INTO users (user_id, username) SELECT i, 'u' || (i * 7 % 1000) FROM n;"
        "INSERT INTO v2ray_keys (server_id, user_id, v2ray_uuid, email)"
        " SELECT 1, user_id, 'uuid' || user_id, 'a@x' FROM users;"
        "UPDATE v2ray_keys SET server_id = 2 WHERE user_id % 1000 IN (142, 857, 999)"_s);

    for (const auto server : {1, 2}) {
        for (const auto direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            KeyFilter filter;
            filter.server = ServerId{server};
            auto all = ids(filter, {KeySort::Customer, direction});
            filter.limit = 17;
            const auto first = ids(filter, {KeySort::Customer, direction});
            all.resize(17);
            QCOMPARE(first.size(), 17u);
            QVERIFY(first == all);
        }
    }
}

void TestKeyOrder::ordersWithoutTheTablesOfVeilDesk()
{
    open();
    makeMixedKeys();
    run(u"DROP TABLE veildesk_keys; DROP TABLE veildesk_steps"_s);

    for (const auto by : AllSorts)
        QCOMPARE(ids({}, {by, Qt::AscendingOrder}).size(), 120u);
}

void TestKeyOrder::bindsTextsAndNumbersToRawRows()
{
    open();
    makeMixedKeys();

    const auto found = read([](const Connection &connection) {
        return collectByNumber(
            connection, u"SELECT id, server_id FROM v2ray_keys WHERE email = :email AND id < :id"_s,
            {{":email"_L1, u"A7"_s}, {":id"_L1, 50}, {":unused"_L1, QVariant()}},
            {Qt::DescendingOrder, 3, nullptr});
    });

    QVERIFY(found);
    QCOMPARE(*found, (std::vector<qint64>{47, 37, 27}));
}

void TestKeyOrder::saysWhyRawRowsCannotBeRead()
{
    open();

    const auto found = read([](const Connection &connection) {
        return collectNumbers(connection, u"SELECT id FROM nowhere"_s, {});
    });

    QVERIFY(!found);
    QVERIFY2(found.error().kind() == ErrorKind::SchemaMissing, qPrintable(found.error().detail()));
}

} // namespace VeilDesk

QTEST_GUILESS_MAIN(VeilDesk::TestKeyOrder)
#include "tst_keyorder.moc"
