#include "tests/models/storage/storagetest.h"

#include <QTest>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace Fixtures;

/// Which keys a filter leaves.
class TestKeyFilter : public StorageTest
{
    Q_OBJECT

private slots:
    void filtersKeys_data();
    void filtersKeys();
    void filtersKeysByState_data();
    void filtersKeysByState();
    void saysTheStateInSqlAsInCode();
    void pagesKeysNewestFirst();
};

void TestKeyFilter::filtersKeys_data()
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

void TestKeyFilter::filtersKeys()
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

void TestKeyFilter::filtersKeysByState_data()
{
    QTest::addColumn<KeyState>("state");
    QTest::addColumn<QString>("uuid");

    QTest::newRow("active") << KeyState::Active << u"active"_s;
    QTest::newRow("expired") << KeyState::Expired << u"expired"_s;
    QTest::newRow("inactive") << KeyState::Inactive << u"inactive"_s;
    QTest::newRow("deleting") << KeyState::Deleting << u"deleting"_s;
    QTest::newRow("not persisted") << KeyState::NotPersisted << u"unpersisted"_s;
}

void TestKeyFilter::filtersKeysByState()
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

void TestKeyFilter::saysTheStateInSqlAsInCode()
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

void TestKeyFilter::pagesKeysNewestFirst()
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

} // namespace VeilDesk

QTEST_GUILESS_MAIN(VeilDesk::TestKeyFilter)
#include "tst_keyfilter.moc"
