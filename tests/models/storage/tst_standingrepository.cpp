#include "tests/models/storage/storagetest.h"

#include "models/storage/standingrepository.h"
#include "models/storage/subscriptionrepository.h"

#include <QTest>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace Fixtures;
using namespace std::chrono_literals;

namespace {

std::vector<qint64> sorted(const std::vector<ServerId> &servers)
{
    std::vector<qint64> numbers;
    for (const auto server : servers)
        numbers.push_back(server.value);
    std::ranges::sort(numbers);
    return numbers;
}

} // namespace

class TestStandingRepository : public StorageTest
{
    Q_OBJECT

private slots:
    void tellsWhoPays_data();
    void tellsWhoPays();
    void looksAtTheTariffThatIsAboutToBeWritten();
    void tellsWhichKeysASubscriptionHas_data();
    void tellsWhichKeysASubscriptionHas();
    void knowsNoKeysWhereTheTableHasNone_data();
    void knowsNoKeysWhereTheTableHasNone();
    void tellsWhatIsDueForARepair_data();
    void tellsWhatIsDueForARepair();
    void needsSubscriptionsToRepair();

private:
    void verifyHeldServers(const std::vector<qint64> &servers);
};

/// What is shown as missing and what a repair creates must agree.
void TestStandingRepository::verifyHeldServers(const std::vector<qint64> &servers)
{
    const auto shown = read([](const Connection &connection) {
        return StandingRepository::find(connection, {1}, Now);
    });
    const auto planned = read([](const Connection &connection) {
        return StandingRepository::loadHeldServers(connection, {1});
    });

    QVERIFY2(shown, shown ? "" : qPrintable(shown.error().detail()));
    QVERIFY2(planned, planned ? "" : qPrintable(planned.error().detail()));
    QCOMPARE(sorted(shown->held), servers);
    QCOMPARE(sorted(*planned), servers);
}

void TestStandingRepository::tellsWhoPays_data()
{
    QTest::addColumn<int>("tariff");
    QTest::addColumn<QString>("others");
    QTest::addColumn<bool>("paying");

    const QString row = u"(%1, 42, %2, 0, %3, %4, 'token%1')"_s;
    const auto other = [&](int id, int tariff, std::chrono::seconds left, int active) {
        return row.arg(id).arg(tariff).arg(toUnix(Now + left)).arg(active);
    };
    QTest::newRow("a free tariff alone") << 1 << QString() << false;
    QTest::newRow("a paid tariff") << 2 << QString() << true;
    QTest::newRow("a tariff that is gone") << 9 << QString() << false;
    QTest::newRow("beside a paid one that runs") << 1 << other(2, 2, 1s, 1) << true;
    QTest::newRow("beside a paid one that ends now") << 1 << other(2, 2, 0s, 1) << false;
    QTest::newRow("beside a paid one that was deactivated") << 1 << other(2, 2, Month, 0) << false;
    QTest::newRow("beside a free one that runs") << 1 << other(2, 1, Month, 1) << false;
    QTest::newRow("beside one of somebody else")
        << 1 << u"(2, 43, 2, 0, %1, 1, 'token2')"_s.arg(toUnix(Now + Month)) << false;
}

/// A list of subscriptions and the plan of one must agree.
void TestStandingRepository::tellsWhoPays()
{
    QFETCH(const int, tariff);
    QFETCH(const QString, others);
    QFETCH(const bool, paying);
    open();
    const auto insert =
        u"INSERT INTO subscriptions (id, user_id, tariff_id, created_at, expires_at, is_active,"
        " subscription_token) VALUES "_s;
    run(u"INSERT INTO tariffs (id, name, price_rub) VALUES (1, 'free', 0), (2, 'paid', 100);"_s
        + insert + u"(1, 42, %1, 0, 0, 0, 'token1')"_s.arg(tariff)
        + (others.isEmpty() ? QString() : u", "_s + others));

    const auto listed = read([](const Connection &connection) {
        return StandingRepository::find(connection, {1}, Now);
    });
    const auto planned = read([](const Connection &connection) {
        return SubscriptionRepository::find(connection, {1})
            .and_then([&](const Subscription &served) {
                return StandingRepository::isPaying(connection, served, Now);
            });
    });

    QVERIFY2(listed, listed ? "" : qPrintable(listed.error().detail()));
    QVERIFY2(planned, planned ? "" : qPrintable(planned.error().detail()));
    QCOMPARE(listed->entitlement.paid, paying);
    QCOMPARE(*planned, paying);
}

void TestStandingRepository::looksAtTheTariffThatIsAboutToBeWritten()
{
    open();
    run(u"INSERT INTO tariffs (id, name, price_rub) VALUES (1, 'free', 0), (2, 'paid', 100);"
        "INSERT INTO subscriptions (id, user_id, tariff_id, created_at, expires_at, is_active,"
        " subscription_token) VALUES (1, 42, 2, 0, 0, 1, 'token')"_s);
    Subscription served;
    served.id = {1};
    served.customer = {42};
    served.tariff = {1};

    const auto paying = read([served](const Connection &connection) {
        return StandingRepository::isPaying(connection, served, Now);
    });

    QVERIFY(paying);
    QVERIFY(!*paying);
}

void TestStandingRepository::tellsWhichKeysASubscriptionHas_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<std::vector<qint64>>("servers");

    using Servers = std::vector<qint64>;
    QTest::newRow("two") << u"UPDATE v2ray_keys SET email = 'a'"_s << Servers{7, 8};
    QTest::newRow("one without a uuid")
        << u"UPDATE v2ray_keys SET v2ray_uuid = NULL WHERE id = 2"_s << Servers{7};
    QTest::newRow("one with an empty uuid")
        << u"UPDATE v2ray_keys SET v2ray_uuid = '' WHERE id = 2"_s << Servers{7};
    QTest::newRow("one of another subscription")
        << u"UPDATE v2ray_keys SET subscription_id = 2 WHERE id = 2"_s << Servers{7};
    QTest::newRow("one whose server was removed")
        << u"UPDATE v2ray_keys SET server_id = NULL WHERE id = 2"_s << Servers{0, 7};
    const auto step = u"INSERT INTO veildesk_operations (id, marker, kind, state, created_at)"
                      " VALUES (1, 'one', 'revoke', 'unfinished', 0);"
                      "INSERT INTO veildesk_steps (operation_id, server_id, state, uuid)"
                      " VALUES (1, 8, '%1', '%2')"_s;
    QTest::newRow("one that is to be deleted") << step.arg(u"compensating"_s, u"b"_s) << Servers{7};
    QTest::newRow("one whose deletion failed") << step.arg(u"failed"_s, u"b"_s) << Servers{7, 8};
    QTest::newRow("beside another that is to be deleted")
        << step.arg(u"compensating"_s, u"c"_s) << Servers{7, 8};
}

void TestStandingRepository::tellsWhichKeysASubscriptionHas()
{
    QFETCH(const QString, change);
    QFETCH(const std::vector<qint64>, servers);
    open();
    run(u"INSERT INTO subscriptions (id, user_id, tariff_id, created_at, expires_at,"
        " subscription_token) VALUES (1, 42, 1, 0, 0, 'token');"
        "INSERT INTO v2ray_keys (id, server_id, subscription_id, v2ray_uuid) VALUES"
        " (1, 7, 1, 'a'), (2, 8, 1, 'b')"_s);
    run(change);

    verifyHeldServers(servers);
}

void TestStandingRepository::knowsNoKeysWhereTheTableHasNone_data()
{
    QTest::addColumn<QString>("change");

    QTest::newRow("no subscriptions") << u"ALTER TABLE v2ray_keys DROP COLUMN subscription_id"_s;
    QTest::newRow("no uuids") << u"ALTER TABLE v2ray_keys DROP COLUMN v2ray_uuid"_s;
}

void TestStandingRepository::knowsNoKeysWhereTheTableHasNone()
{
    QFETCH(const QString, change);
    // Columns that are unique, or have an index, cannot be dropped.
    auto schema = lastKeyExpirySchema();
    schema.replace(u"v2ray_uuid TEXT UNIQUE"_s, u"v2ray_uuid TEXT"_s);
    open(schema + change);
    run(u"INSERT INTO subscriptions (id, user_id, subscription_token, created_at, expires_at)"
        " VALUES (1, 42, 't', 0, 0);"
        "INSERT INTO v2ray_keys (server_id) VALUES (7)"_s);

    verifyHeldServers({});
}

void TestStandingRepository::tellsWhatIsDueForARepair_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<bool>("due");

    QTest::newRow("an active one") << u"UPDATE subscriptions SET is_active = 1"_s << true;
    QTest::newRow("one whose state is NULL, which is active everywhere")
        << u"UPDATE subscriptions SET is_active = NULL"_s << true;
    const auto later =
        u"INSERT INTO veildesk_operations (id, marker, kind, state, outcome, subscription_id,"
        " created_at) VALUES (2, 'two', 'issue', %1, 1, %2)"_s;
    QTest::newRow("one that a later operation looked after")
        << later.arg(u"'finished', 'complete'"_s).arg(51) << false;
    QTest::newRow("one that a later operation looked after, by a clock that was put back")
        << later.arg(u"'finished', 'complete'"_s).arg(9) << false;
    QTest::newRow("one whose later operation began before the server was known to fail")
        << later.arg(u"'finished', 'complete'"_s).arg(49) << true;
    QTest::newRow("one that an operation works on")
        << later.arg(u"'running', NULL"_s).arg(49) << false;
    QTest::newRow("one with another server that does not answer")
        << later.arg(u"'unfinished', 'degraded'"_s).arg(49) << true;
    const auto rejected = u"UPDATE veildesk_operations SET outcome = 'rejected';"
                          "UPDATE veildesk_steps SET state = 'compensated';"_s;
    QTest::newRow("one whose later operation left out a server that was cleaned up")
        << rejected + later.arg(u"'finished', 'complete'"_s).arg(49) << true;
    QTest::newRow("one that was sold anew after a rejection was cleaned up")
        << rejected + later.arg(u"'finished', 'complete'"_s).arg(50) << false;
    QTest::newRow("one that lost the key of a rejection and was deactivated")
        << rejected + u"UPDATE subscriptions SET is_active = 0"_s << false;
    QTest::newRow("one whose key was taken back without a rejection")
        << u"UPDATE veildesk_steps SET state = 'compensated'"_s << false;
    QTest::newRow("one whose server another key serves")
        << u"UPDATE veildesk_steps SET error_kind = 'already_served'"_s << false;
    const auto second = u"UPDATE veildesk_steps SET retry_at = %1;"
                        "INSERT INTO veildesk_steps (operation_id, server_id, state, retry_at)"
                        " VALUES (1, 8, 'failed', %2)"_s.arg(toUnix(Now + Month));
    QTest::newRow("one of whose servers one may be asked again") << second.arg(toUnix(Now)) << true;
    QTest::newRow("one of whose servers none may be asked again yet")
        << second.arg(toUnix(Now + 1s)) << false;
    QTest::newRow("a deactivated one") << u"UPDATE subscriptions SET is_active = 0"_s << false;
}

void TestStandingRepository::tellsWhatIsDueForARepair()
{
    QFETCH(const QString, change);
    QFETCH(const bool, due);
    open();
    run(u"INSERT INTO subscriptions (id, user_id, tariff_id, created_at, expires_at,"
        " subscription_token) VALUES (1, 42, 1, 0, %1, 'token');"
        "INSERT INTO veildesk_operations (id, marker, kind, state, outcome, subscription_id,"
        " created_at, finished_at) VALUES (1, 'one', 'purchase', 'finished', 'degraded', 1, 10, "
        "50);"
        "INSERT INTO veildesk_steps (operation_id, server_id, state) VALUES (1, 7, 'failed')"_s.arg(
            toUnix(Now + Month)));
    run(change);

    const auto repairs = read([](const Connection &connection) {
        return StandingRepository::loadDueRepairs(connection, Now);
    });

    QVERIFY2(repairs, repairs ? "" : qPrintable(repairs.error().detail()));
    QCOMPARE(!repairs->empty(), due);
}

void TestStandingRepository::needsSubscriptionsToRepair()
{
    open(firstKeysSchema());

    const auto repairs = read([](const Connection &connection) {
        return StandingRepository::loadDueRepairs(connection, Now);
    });

    QVERIFY(!repairs);
    QCOMPARE(repairs.error().kind(), ErrorKind::SchemaMissing);
    QVERIFY2(repairs.error().detail().contains(u"\"subscriptions\""_s),
             qPrintable(repairs.error().detail()));
}

} // namespace VeilDesk

QTEST_GUILESS_MAIN(VeilDesk::TestStandingRepository)
#include "tst_standingrepository.moc"
