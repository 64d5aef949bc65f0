#include "tests/models/storage/storagetest.h"

#include "models/storage/paymentlist.h"
#include "models/storage/subscriptionrecord.h"

#include <QRandomGenerator>
#include <QTest>

#include <set>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace Fixtures;

namespace {

constexpr qint64 Day = 86'400;

const auto servers =
    u"INSERT INTO servers (id, name, api_url, active, protocol, access_level, max_keys,"
    " subscription_group_id) VALUES (1, 'One', 'http://a', 1, 'v2ray', 'all', 100, NULL),"
    " (2, 'Two', 'http://b', 1, 'v2ray', 'paid', 100, NULL),"
    " (3, 'Three', 'http://c', 1, 'v2ray', 'vip', 100, NULL),"
    " (4, 'Four', 'http://d', 1, 'v2ray', 'all', 100, 'g'),"
    " (5, 'Five', 'http://e', 1, 'v2ray', 'all', 100, 'g'),"
    " (6, 'Six', 'http://f', 0, 'v2ray', 'all', 100, NULL);"
    "INSERT INTO tariffs (id, name, duration_sec, price_rub) VALUES (1, 'Month', 2592000, 199),"
    " (2, 'Trial', 86400, 0);"
    "INSERT INTO users (user_id, username, is_vip) VALUES (1, 'anna', 0), (2, 'boris', 1),"
    " (3, 'clara', NULL);"_s;

QString subscription(qint64 id, qint64 user, qint64 tariff, qint64 expiresAt, bool active = true)
{
    return u"INSERT INTO subscriptions (id, user_id, tariff_id, subscription_token, created_at,"
           " expires_at, is_active, last_updated_at) VALUES (%1, %2, %3, 'token-%1', %4, %5, %6,"
           " %4);"_s.arg(id)
               .arg(user)
               .arg(tariff)
               .arg(toUnix(Now) - 40 * Day + id)
               .arg(expiresAt)
               .arg(int(active));
}

QString keyOn(qint64 server, qint64 subscription)
{
    static qint64 number = 0;
    return u"INSERT INTO v2ray_keys (server_id, user_id, subscription_id, v2ray_uuid) VALUES"
           " (%1, 1, %2, 'uuid-%3');"_s.arg(server)
               .arg(subscription)
               .arg(++number);
}

} // namespace

class TestSubscriptionList : public StorageTest
{
    Q_OBJECT

private slots:
    void agreesWithTheSelectionOfServers();
    void tellsTheStatesApart();
    void countsNoKeyThatCannotStay();
    void searchesByCustomerAndNumber();
    void combinesSearchAndFilter();
    void ordersByWhatTheColumnsShow();
    void readsDatabasesWithoutNewColumns();
    void saysWhyEachKeyIsAsItIs();
    void findsWhatPaymentsAndOperationsNameTheSubscription();

private:
    std::vector<qint64> ids(const SubscriptionQuery &query = {},
                            const SubscriptionOrder &order = {});
    std::vector<SubscriptionSummary> rows(const std::vector<qint64> &numbers);
    SubscriptionRecord record(qint64 id);
};

std::vector<qint64> TestSubscriptionList::ids(const SubscriptionQuery &query,
                                              const SubscriptionOrder &order)
{
    const auto found = read([&](const Connection &connection) {
        return SubscriptionList::loadIds(connection, query, order, Now);
    });
    if (!found)
        qFatal("%s", qPrintable(found.error().detail()));
    std::vector<qint64> numbers;
    for (const auto id : *found)
        numbers.push_back(id.value);
    return numbers;
}

std::vector<SubscriptionSummary> TestSubscriptionList::rows(const std::vector<qint64> &numbers)
{
    std::vector<SubscriptionId> wanted;
    for (const auto number : numbers)
        wanted.push_back({number});
    const auto found = read([&](const Connection &connection) {
        return SubscriptionList::loadRows(connection, wanted, Now);
    });
    if (!found)
        qFatal("%s", qPrintable(found.error().detail()));
    return *found;
}

SubscriptionRecord TestSubscriptionList::record(qint64 id)
{
    const auto found = read([&](const Connection &connection) {
        return SubscriptionRecords::load(connection, {id}, Now, {QTimeZone::utc(), {}});
    });
    if (!found)
        qFatal("%s", qPrintable(found.error().detail()));
    return *found;
}

void TestSubscriptionList::agreesWithTheSelectionOfServers()
{
    open();
    constexpr int count = 300;
    QRandomGenerator random(4'711);
    auto script = servers;
    for (int id = 1; id <= count; ++id) {
        const auto expiresAt = toUnix(Now) + random.bounded(-3, 4) * Day / 2;
        script += subscription(id, 1 + random.bounded(4), 1 + random.bounded(2), expiresAt,
                               random.bounded(9) > 0);
        for (int server = 1; server <= 7; ++server) {
            if (random.bounded(5) > 0)
                script += keyOn(server, id);
        }
    }
    script += u"UPDATE subscriptions SET traffic_over_limit_at = 1 WHERE id % 11 = 0;"_s;
    run(script);

    std::map<SubscriptionHealth, qint64> expected;
    for (const auto &row : rows(ids()))
        ++expected[row.health];
    QCOMPARE(expected.size(), 6u);

    const auto counted = read([](const Connection &connection) {
        return SubscriptionList::countByHealth(connection, Now);
    });
    QVERIFY2(counted, counted ? "" : qPrintable(counted.error().detail()));
    QCOMPARE(*counted, expected);
    for (const auto &[health, number] : expected) {
        const auto filtered = rows(ids({health, {}, {}, -1}));
        QCOMPARE(std::ssize(filtered), number);
        for (const auto &row : filtered)
            QCOMPARE(row.health, health);
    }
}

void TestSubscriptionList::tellsTheStatesApart()
{
    open();
    const auto now = toUnix(Now);
    run(servers + subscription(1, 3, 2, now + 1) + keyOn(1, 1) + keyOn(5, 1)
        + subscription(2, 3, 2, now + 1) + keyOn(1, 2) + subscription(3, 3, 2, now)
        + subscription(4, 3, 2, now - Day + 1) + subscription(5, 3, 2, now - Day)
        + subscription(6, 3, 2, now + Day, false) + subscription(7, 3, 2, now + Day)
        + u"UPDATE subscriptions SET traffic_over_limit_at = 5 WHERE id = 7"_s);

    std::vector<SubscriptionHealth> healths;
    for (const auto &row : rows({1, 2, 3, 4, 5, 6, 7}))
        healths.push_back(row.health);
    using enum SubscriptionHealth;
    const std::vector<SubscriptionHealth> expected{Active,  Degraded, Grace,    Grace,
                                                   Expired, Inactive, OverLimit};
    QCOMPARE(healths, expected);
}

void TestSubscriptionList::countsNoKeyThatCannotStay()
{
    open();
    auto script = servers;
    for (int id = 1; id <= 4; ++id)
        script += subscription(id, 3, 2, toUnix(Now) + Day) + keyOn(1, id) + keyOn(4, id);
    run(script
        + u"UPDATE v2ray_keys SET v2ray_uuid = NULL WHERE subscription_id = 2 AND server_id = 4;"
          "UPDATE v2ray_keys SET v2ray_uuid = '' WHERE subscription_id = 3 AND server_id = 4;"
          "INSERT INTO veildesk_operations (id, marker, kind, state, created_at)"
          " VALUES (1, 'a', 'revoke', 'unfinished', 0);"
          "INSERT INTO veildesk_steps (operation_id, server_id, state, uuid) SELECT 1, 4,"
          " 'compensating', v2ray_uuid FROM v2ray_keys WHERE subscription_id = 4"
          " AND server_id = 4"_s);

    const auto counted = read([](const Connection &connection) {
        return SubscriptionList::countByHealth(connection, Now);
    });
    QVERIFY2(counted, counted ? "" : qPrintable(counted.error().detail()));
    using enum SubscriptionHealth;
    QCOMPARE(*counted, (std::map<SubscriptionHealth, qint64>{{Active, 1}, {Degraded, 3}}));
    const SubscriptionOrder byId{SubscriptionSort::Id, Qt::AscendingOrder};
    QCOMPARE(ids({Degraded, {}, {}, -1}, byId), (std::vector<qint64>{2, 3, 4}));
    for (const auto &row : rows({2, 3, 4})) {
        QCOMPARE(row.health, Degraded);
        QCOMPARE(row.standing.selection.served, (std::vector{ServerId{1}}));
    }
    QCOMPARE(ids({}, {SubscriptionSort::Keys, Qt::DescendingOrder}).front(), qint64(1));
}

void TestSubscriptionList::searchesByCustomerAndNumber()
{
    open();
    run(servers + subscription(11, 1, 1, toUnix(Now)) + subscription(12, 2, 1, toUnix(Now))
        + subscription(13, 999, 1, toUnix(Now)));

    QCOMPARE(ids({{}, u"ANN"_s, {}, -1}), (std::vector<qint64>{11}));
    QCOMPARE(ids({{}, u"#12"_s, {}, -1}), (std::vector<qint64>{12}));
    QCOMPARE(ids({{}, u"99"_s, {}, -1}), (std::vector<qint64>{13}));
    QCOMPARE(ids({{}, u"anna boris"_s, {}, -1}), std::vector<qint64>());
    QCOMPARE(rows({13}).front().customerName, QString());
}

void TestSubscriptionList::combinesSearchAndFilter()
{
    open();
    run(servers + subscription(1, 1, 1, toUnix(Now)) + subscription(2, 1, 1, toUnix(Now) - 9 * Day)
        + u"INSERT INTO payments (payment_id, user_id, tariff_id, status, email) VALUES"
          " ('p-1', 1, 1, 'paid', 'x'), ('p-2', 1, 1, 'completed', 'x')"_s);

    QCOMPARE(ids({SubscriptionHealth::Grace, u"anna"_s, {}, -1}), (std::vector<qint64>{1}));
    const auto payments = read([](const Connection &connection) {
        return PaymentList::loadIds(connection, {PaymentStatus::Paid, u"anna"_s, {}, -1}, {});
    });
    QVERIFY(payments);
    QCOMPARE(payments->size(), 1u);
}

void TestSubscriptionList::ordersByWhatTheColumnsShow()
{
    open();
    const auto now = toUnix(Now);
    run(servers + subscription(1, 2, 1, now + 3) + keyOn(1, 1) + subscription(2, 3, 2, now + 2)
        + keyOn(1, 2) + keyOn(2, 2) + subscription(3, 1, 1, now + 1));

    const auto sorted = [this](SubscriptionSort by) { return ids({}, {by, Qt::AscendingOrder}); };
    QCOMPARE(sorted(SubscriptionSort::Id), (std::vector<qint64>{1, 2, 3}));
    QCOMPARE(sorted(SubscriptionSort::Customer), (std::vector<qint64>{3, 1, 2}));
    QCOMPARE(sorted(SubscriptionSort::Tariff), (std::vector<qint64>{3, 1, 2}));
    QCOMPARE(sorted(SubscriptionSort::Keys), (std::vector<qint64>{3, 1, 2}));
    QCOMPARE(sorted(SubscriptionSort::Expires), (std::vector<qint64>{3, 2, 1}));
    QCOMPARE(sorted(SubscriptionSort::Created), (std::vector<qint64>{1, 2, 3}));
    QCOMPARE(sorted(SubscriptionSort::Updated), (std::vector<qint64>{1, 2, 3}));
}

void TestSubscriptionList::readsDatabasesWithoutNewColumns()
{
    open(lastKeyExpirySchema());
    run(u"INSERT INTO subscriptions (id, user_id, subscription_token, created_at, expires_at,"
        " tariff_id) VALUES (1, 77, 't', 'nonsense', %1, 5)"_s.arg(1000 * (toUnix(Now) + 5)));

    const auto found = rows(ids());
    QCOMPARE(found.size(), 1u);
    QCOMPARE(found.front().health, SubscriptionHealth::Active);
    QCOMPARE(found.front().standing.subscription.expiresAt, Now + std::chrono::seconds(5));
    QVERIFY(record(1).payments.empty());
}

void TestSubscriptionList::saysWhyEachKeyIsAsItIs()
{
    open();
    run(servers + subscription(1, 3, 2, toUnix(Now) + Day) + keyOn(5, 1) + keyOn(5, 1) + keyOn(4, 1)
        + keyOn(3, 1) + keyOn(6, 1) + keyOn(9, 1));

    std::multiset<std::pair<qint64, KeyPlaceState>> states;
    for (const auto &place : record(1).places)
        states.emplace(place.place.server.value, place.place.state);
    const std::multiset<std::pair<qint64, KeyPlaceState>> expected{
        {1, KeyPlaceState::Missing},      {3, KeyPlaceState::NoAccess},
        {4, KeyPlaceState::Served},       {5, KeyPlaceState::OtherOfGroup},
        {5, KeyPlaceState::OtherOfGroup}, {6, KeyPlaceState::ServerInactive},
        {9, KeyPlaceState::ServerGone}};
    QCOMPARE(states, expected);
}

void TestSubscriptionList::findsWhatPaymentsAndOperationsNameTheSubscription()
{
    open();
    run(servers + subscription(1, 3, 2, toUnix(Now) + Day) + subscription(2, 3, 2, toUnix(Now))
        + u"INSERT INTO payments (payment_id, user_id, tariff_id, status, subscription_id) VALUES"
          " ('p-1', 3, 1, 'completed', 1), ('p-2', 3, 1, 'completed', 2);"
          "INSERT INTO veildesk_operations (id, marker, kind, state, subscription_id, message,"
          " created_at) VALUES (1, 'a', 'issue', 'finished', 1, '', 5),"
          " (2, 'b', 'issue', 'finished', 2, '', 6);"
          "INSERT INTO veildesk_steps (operation_id, server_id, state, email, remote_id, link,"
          " error_kind, error_detail) VALUES (1, 1, 'failed', '', '', '', 'timeout', 'late')"_s);

    const auto found = record(1);
    QCOMPARE(found.payments.size(), 1u);
    QCOMPARE(found.payments.front().reference, u"p-1"_s);
    QCOMPARE(found.operations.size(), 1u);
    QCOMPARE(found.places.front().place.state, KeyPlaceState::Missing);
    QVERIFY(found.places.front().lastFailure);
    QCOMPARE(found.places.front().lastFailure->error->kind(), ErrorKind::Timeout);
    QVERIFY(!found.places.back().lastFailure);
}

} // namespace VeilDesk

QTEST_GUILESS_MAIN(VeilDesk::TestSubscriptionList)
#include "tst_subscriptionlist.moc"
