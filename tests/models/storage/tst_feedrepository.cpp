#include "tests/models/storage/storagetest.h"

#include "models/storage/feedrepository.h"

#include <QTest>

#include <limits>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace Fixtures;

namespace {

constexpr qint64 Mb = 1024 * 1024;

QString rows(const QString &tariffLimit)
{
    return u"INSERT INTO servers (id, name, api_url, domain, country, active, protocol) VALUES"
           " (1, 'Ams', 'http://a/api', 'ams.example', 'NL', 1, 'v2ray'),"
           " (2, 'Ber', 'http://b/api', 'ber.example', 'DE', 1, 'v2ray');"
           "INSERT INTO tariffs (id, name, duration_sec, price_rub, traffic_limit_mb) VALUES"
           " (1, 'Month', 2592000, 199, %1);"
           "INSERT INTO users (user_id, username) VALUES (5, 'anna');"
           "INSERT INTO subscriptions (id, user_id, tariff_id, subscription_token, created_at,"
           " expires_at, is_active, last_updated_at) VALUES"
           " (1, 5, 1, '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d', %2, %3, 1, %4);"
           "INSERT INTO v2ray_keys (server_id, user_id, subscription_id, v2ray_uuid,"
           " client_config) VALUES (1, 5, 1, 'u1', 'vless://u1@domain:443'),"
           " (2, 5, 1, 'u2', 'vless://u2@domain:443');"_s.arg(tariffLimit)
               .arg(toUnix(Now) - 1000)
               .arg(toUnix(Now) + 3000)
               .arg(toUnix(Now) - 100);
}

} // namespace

class TestFeedRepository : public StorageTest
{
    Q_OBJECT

private slots:
    void answersWithWhatTheRowsSay();
    void countsTheTrafficOfItsPeriod_data();
    void countsTheTrafficOfItsPeriod();
    void takesTheUseThatOlderReleasesAddedUp();
    void leavesOutKeysOfOthers_data();
    void leavesOutKeysOfOthers();
    void answersWhereKeysNameNoSubscription();
    void answersWhereKeysNameNoUser();
    void countsTrafficThatCannotBe_data();
    void countsTrafficThatCannotBe();
    void findsTheLimitAsTheBotDoes_data();
    void findsTheLimitAsTheBotDoes();

private:
    SubscriptionFeed feed();
};

SubscriptionFeed TestFeedRepository::feed()
{
    const auto found = read([](const Connection &connection) {
        return FeedRepository::load(connection, {1}, Now, {QTimeZone::utc(), {}});
    });
    if (!found)
        qFatal("%s", qPrintable(found.error().detail()));
    return *found;
}

void TestFeedRepository::answersWithWhatTheRowsSay()
{
    open();
    run(rows(u"NULL"_s));

    const auto answer = feed();

    QCOMPARE(feedStatus(answer), 200);
    const auto lines = decodedBody(answer).split(u'\n');
    QVERIFY(lines.contains(u"# Remaining: 50 минут"_s));
    QVERIFY(lines.contains(u"# Lifetime: 25.0%"_s));
    QVERIFY(lines.contains(u"# Plan: Month"_s));
    QVERIFY(lines.contains(u"# Locations: DE, NL"_s));
    QCOMPARE(lines.filter(u"# Last updated: "_s).size(), 1);
    QCOMPARE(
        lines.mid(lines.size() - 2),
        (QStringList{u"vless://u2@ber.example:443#Ber"_s, u"vless://u1@ams.example:443#Ams"_s}));
}

void TestFeedRepository::countsTheTrafficOfItsPeriod_data()
{
    QTest::addColumn<qint64>("baseline");
    QTest::addColumn<qint64>("used");
    QTest::newRow("since the beginning") << qint64(0) << qint64(1000);
    QTest::newRow("since a renewal") << qint64(900) << qint64(100);
    QTest::newRow("counters that began anew") << qint64(5000) << qint64(0);
}

void TestFeedRepository::countsTheTrafficOfItsPeriod()
{
    QFETCH(const qint64, baseline);
    QFETCH(const qint64, used);
    open();
    run(rows(u"NULL"_s)
        + u"UPDATE v2ray_keys SET panel_total_bytes_observed = 400 WHERE v2ray_uuid = 'u1';"
          "UPDATE v2ray_keys SET panel_total_bytes_observed = 600 WHERE v2ray_uuid = 'u2';"
          "UPDATE subscriptions SET traffic_usage_bytes = 7, traffic_baseline_bytes = %1;"_s.arg(
              baseline));
    QCOMPARE(feed().usedBytes, used);
}

void TestFeedRepository::takesTheUseThatOlderReleasesAddedUp()
{
    open(lastKeyExpirySchema()
         + u"ALTER TABLE subscriptions ADD COLUMN traffic_usage_bytes INTEGER DEFAULT 0;"_s);
    run(rows(u"NULL"_s) + u"UPDATE subscriptions SET traffic_usage_bytes = 7;"_s);
    QCOMPARE(feed().usedBytes, 7);
}

void TestFeedRepository::leavesOutKeysOfOthers_data()
{
    QTest::addColumn<QString>("user");

    QTest::newRow("another's") << u"6"_s;
    QTest::newRow("nobody's") << u"NULL"_s;
    QTest::newRow("no number") << u"'anna'"_s;
}

void TestFeedRepository::leavesOutKeysOfOthers()
{
    QFETCH(const QString, user);
    open();
    run(rows(u"NULL"_s)
        + u"UPDATE v2ray_keys SET user_id = %1 WHERE v2ray_uuid = 'u1';"_s.arg(user));

    const auto answer = feed();

    QCOMPARE(linksOf(answer), QStringList{u"vless://u2@ber.example:443#Ber"_s});
    QCOMPARE(answer.leftOut.size(), size_t(1));
    QCOMPARE(answer.leftOut.front().serverName, u"Ams"_s);
}

void TestFeedRepository::answersWhereKeysNameNoUser()
{
    open(lastKeyExpirySchema() + rows(u"NULL"_s)
         + u"ALTER TABLE v2ray_keys DROP COLUMN user_id;"_s);

    const auto answer = feed();

    QCOMPARE(linksOf(answer).size(), 2);
    QVERIFY(answer.leftOut.empty());
}

void TestFeedRepository::answersWhereKeysNameNoSubscription()
{
    open(lastKeyExpirySchema() + rows(u"NULL"_s)
         + u"ALTER TABLE subscriptions ADD COLUMN traffic_usage_bytes INTEGER DEFAULT 7;"
           "ALTER TABLE subscriptions ADD COLUMN traffic_baseline_bytes INTEGER DEFAULT 0;"
           "ALTER TABLE v2ray_keys ADD COLUMN panel_total_bytes_observed INTEGER DEFAULT 0;"
           "ALTER TABLE v2ray_keys DROP COLUMN subscription_id;"_s);

    const auto answer = feed();

    QCOMPARE(answer.usedBytes, 7);
    QVERIFY(answer.lines.empty());
}

void TestFeedRepository::countsTrafficThatCannotBe_data()
{
    constexpr auto most = std::numeric_limits<qint64>::max();
    QTest::addColumn<QString>("ofFirstKey");
    QTest::addColumn<QString>("baseline");
    QTest::addColumn<qint64>("used");

    QTest::newRow("too much for a number") << u"9223372036854775807"_s << u"0"_s << most;
    QTest::newRow("less than nothing")
        << u"-9223372036854775807"_s << u"9223372036854775807"_s << qint64(0);
    QTest::newRow("a baseline below nothing")
        << u"9223372036854775807"_s << u"-9223372036854775807"_s << most;
    QTest::newRow("text") << u"'much'"_s << u"'little'"_s << qint64(600);
}

void TestFeedRepository::countsTrafficThatCannotBe()
{
    QFETCH(const QString, ofFirstKey);
    QFETCH(const QString, baseline);
    QFETCH(const qint64, used);
    open();
    run(rows(u"NULL"_s)
        + u"UPDATE v2ray_keys SET panel_total_bytes_observed = %1 WHERE v2ray_uuid = 'u1';"
          "UPDATE v2ray_keys SET panel_total_bytes_observed = 600 WHERE v2ray_uuid = 'u2';"
          "UPDATE subscriptions SET traffic_baseline_bytes = %2;"_s.arg(ofFirstKey, baseline));
    QCOMPARE(feed().usedBytes, used);
}

void TestFeedRepository::findsTheLimitAsTheBotDoes_data()
{
    QTest::addColumn<QString>("ofSubscription");
    QTest::addColumn<QString>("ofTariff");
    QTest::addColumn<QString>("ofFirstKey");
    QTest::addColumn<QString>("ofSecondKey");
    QTest::addColumn<qint64>("limitBytes");

    QTest::newRow("its own") << u"3"_s << u"5"_s << u"7"_s << u"7"_s << 3 * Mb;
    QTest::newRow("its own, unlimited") << u"0"_s << u"5"_s << u"7"_s << u"7"_s << qint64(0);
    QTest::newRow("the tariff's") << u"NULL"_s << u"5"_s << u"7"_s << u"7"_s << 5 * Mb;
    QTest::newRow("its keys'") << u"NULL"_s << u"0"_s << u"7"_s << u"7"_s << 7 * Mb;
    QTest::newRow("that of the keys that have one")
        << u"NULL"_s << u"NULL"_s << u"NULL"_s << u"7"_s << 7 * Mb;
    QTest::newRow("keys that differ") << u"NULL"_s << u"0"_s << u"7"_s << u"8"_s << qint64(0);
    QTest::newRow("none") << u"NULL"_s << u"NULL"_s << u"0"_s << u"NULL"_s << qint64(0);
}

void TestFeedRepository::findsTheLimitAsTheBotDoes()
{
    QFETCH(const QString, ofSubscription);
    QFETCH(const QString, ofTariff);
    QFETCH(const QString, ofFirstKey);
    QFETCH(const QString, ofSecondKey);
    QFETCH(const qint64, limitBytes);
    open();
    run(rows(ofTariff)
        + u"UPDATE subscriptions SET traffic_limit_mb = %1;"
          "UPDATE v2ray_keys SET traffic_limit_mb = %2 WHERE v2ray_uuid = 'u1';"
          "UPDATE v2ray_keys SET traffic_limit_mb = %3 WHERE v2ray_uuid = 'u2';"_s.arg(
              ofSubscription, ofFirstKey, ofSecondKey));
    QCOMPARE(feed().limitBytes, limitBytes);
}

} // namespace VeilDesk

QTEST_GUILESS_MAIN(VeilDesk::TestFeedRepository)
#include "tst_feedrepository.moc"
