#include "tests/models/storage/storagetest.h"

#include "models/storage/subscriptionrepository.h"

#include <QTest>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace Fixtures;

class TestSubscriptionRepository : public StorageTest
{
    Q_OBJECT

private slots:
    void insertsASubscriptionAsTheBotDoes();
    void extendsOnlyTheSubscriptionThatWasSeen();
    void extendsWhateverTheEndWasWrittenAs_data();
    void extendsWhateverTheEndWasWrittenAs();
    void leavesAnEndThatDoesNotMove();
    void findsTheNewestLiveSubscription();
    void deactivatesASubscription();
};

void TestSubscriptionRepository::insertsASubscriptionAsTheBotDoes()
{
    open();
    run(u"INSERT INTO users (user_id) VALUES (5); INSERT INTO tariffs (id) VALUES (3)"_s);
    const Subscription subscription{{}, {5}, {3}, {}, Now, Now + Month, true};

    const auto id = write([subscription](Transaction &transaction) {
        return SubscriptionRepository::insert(transaction, subscription, 1024);
    });
    const auto unknownUser = write([subscription](Transaction &transaction) {
        auto orphan = subscription;
        orphan.customer = {404};
        return SubscriptionRepository::insert(transaction, orphan, 0);
    });
    const auto found = read([](const Connection &connection) {
        return SubscriptionRepository::loadOf(connection, {5});
    });

    QVERIFY2(id, id ? "" : qPrintable(id.error().detail()));
    QCOMPARE(unknownUser.error().kind(), ErrorKind::Constraint);
    QCOMPARE(found->size(), 1u);
    QCOMPARE(found->front().expiresAt, Now + Month);
    QCOMPARE(found->front().token.size(), 36);
    QCOMPARE(number(u"SELECT COUNT(*) FROM subscriptions WHERE is_active = 1 AND notified = 0"
                    " AND traffic_limit_mb = 1024 AND last_updated_at = created_at"_s),
             1);
}

void TestSubscriptionRepository::extendsOnlyTheSubscriptionThatWasSeen()
{
    open();
    run(u"INSERT INTO users (user_id) VALUES (5); INSERT INTO tariffs (id) VALUES (3);"
        "INSERT INTO subscriptions (id, user_id, subscription_token, created_at, expires_at,"
        " notified) VALUES (1, 5, 't', 0, 1000, 15)"_s);
    const auto extend = [](SubscriptionId id, Timestamp expected) {
        return [id, expected](Transaction &transaction) {
            return SubscriptionRepository::updateExpiry(transaction, id, expected, Now, {3}, Now);
        };
    };

    const auto stale = write(extend({1}, fromUnix(999)));
    const auto missing = write(extend({2}, fromUnix(1000)));
    const auto extended = write(extend({1}, fromUnix(1000)));

    QCOMPARE(stale.error().kind(), ErrorKind::Conflict);
    QCOMPARE(missing.error().kind(), ErrorKind::NotFound);
    QVERIFY2(extended, extended ? "" : qPrintable(extended.error().detail()));
    QCOMPARE(number(u"SELECT expires_at FROM subscriptions WHERE tariff_id = 3 AND notified = 0"_s),
             toUnix(Now));
}

void TestSubscriptionRepository::extendsWhateverTheEndWasWrittenAs_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<qint64>("seconds");

    QTest::newRow("a fraction that would be rounded up") << u"1000.7"_s << qint64(1000);
    QTest::newRow("a number as text") << u"'1000'"_s << qint64(1000);
    QTest::newRow("milliseconds") << u"1760000000123"_s << qint64(1'760'000'000);
    QTest::newRow("a date") << u"'1970-01-01 00:16:40'"_s << qint64(1000);
    QTest::newRow("a word") << u"'soon'"_s << qint64(0);
    QTest::newRow("nothing between quotes") << u"''"_s << qint64(0);
    QTest::newRow("nothing at all") << u"NULL"_s << qint64(0);
}

void TestSubscriptionRepository::extendsWhateverTheEndWasWrittenAs()
{
    QFETCH(QString, stored);
    QFETCH(qint64, seconds);
    open();
    run(u"DROP TABLE subscriptions; CREATE TABLE subscriptions (id INTEGER PRIMARY KEY,"
        " user_id INTEGER, created_at, expires_at, tariff_id INTEGER, is_active INTEGER);"
        "INSERT INTO subscriptions (id, user_id, created_at, expires_at) VALUES (1, 5, %1, %1)"_s
            .arg(stored));

    const auto before = write([](Transaction &transaction) {
        const auto found = SubscriptionRepository::find(transaction, {1});
        return found.and_then([&](const Subscription &subscription) {
            return SubscriptionRepository::updateExpiry(transaction, {1}, subscription.expiresAt,
                                                        Now + Month, {3}, Now)
                .map([&] { return subscription; });
        });
    });

    QVERIFY2(before, before ? "" : qPrintable(before.error().detail()));
    QCOMPARE(before->expiresAt, fromUnix(seconds));
    QCOMPARE(before->createdAt, fromUnix(seconds));
    QCOMPARE(number(u"SELECT expires_at = %1 AND typeof(expires_at) = 'integer'"
                    " FROM subscriptions"_s.arg(toUnix(Now + Month))),
             1);
}

void TestSubscriptionRepository::leavesAnEndThatDoesNotMove()
{
    open();
    run(u"INSERT INTO users (user_id) VALUES (5);"
        "INSERT INTO tariffs (id, name, duration_sec) VALUES (3, 'm', 2592000);"
        "INSERT INTO subscriptions (id, user_id, subscription_token, created_at, expires_at)"
        " VALUES (1, 5, 't', 0, 'for ever')"_s);

    const auto kept = write([](Transaction &transaction) {
        return SubscriptionRepository::updateExpiry(transaction, {1}, Timestamp(), Timestamp(), {3},
                                                    Now);
    });

    QVERIFY2(kept, kept ? "" : qPrintable(kept.error().detail()));
    QCOMPARE(number(u"SELECT expires_at = 'for ever' AND tariff_id = 3 FROM subscriptions"_s), 1);
}

void TestSubscriptionRepository::findsTheNewestLiveSubscription()
{
    open();
    run(u"INSERT INTO users (user_id) VALUES (5); INSERT INTO subscriptions"
        " (id, user_id, subscription_token, created_at, expires_at, is_active, tariff_id) VALUES"
        " (1, 5, 'a', 1, 9000000000, 1, 7), (2, 5, 'b', 2, 9000000000, 1, 8),"
        " (3, 5, 'c', 3, 9000000000, 0, 7), (4, 5, 'd', 4, 5, 1, 9)"_s);
    const auto find = [this](const SubscriptionRepository::LiveFilter &filter) {
        return read([filter](const Connection &connection) {
            return SubscriptionRepository::findLive(connection, {5}, Now, filter);
        });
    };

    const auto newest = find({});
    const auto other = find({SubscriptionId{2}, {}});
    const auto underTariff = find({{}, TariffId{7}});
    const auto overUnderTariff = find({{}, TariffId{9}});
    const auto none = read([](const Connection &connection) {
        return SubscriptionRepository::findLive(connection, {6}, Now);
    });

    QCOMPARE((*newest)->id, SubscriptionId{2});
    QCOMPARE((*other)->id, SubscriptionId{1});
    QVERIFY(none && !*none);
    QCOMPARE((*underTariff)->id, SubscriptionId{1});
    QVERIFY(overUnderTariff && !*overUnderTariff);
}

void TestSubscriptionRepository::deactivatesASubscription()
{
    open();
    run(u"INSERT INTO users (user_id) VALUES (5); INSERT INTO subscriptions"
        " (id, user_id, subscription_token, created_at, expires_at) VALUES (1, 5, 't', 0, 1)"_s);

    const auto deactivated = write([](Transaction &transaction) {
        return SubscriptionRepository::updateActive(transaction, {1}, false, Now);
    });
    const auto missing = write([](Transaction &transaction) {
        return SubscriptionRepository::updateActive(transaction, {2}, false, Now);
    });

    QVERIFY(deactivated);
    QCOMPARE(missing.error().kind(), ErrorKind::NotFound);
    QCOMPARE(number(u"SELECT last_updated_at FROM subscriptions WHERE is_active = 0"_s),
             toUnix(Now));
}

} // namespace VeilDesk

QTEST_GUILESS_MAIN(VeilDesk::TestSubscriptionRepository)
#include "tst_subscriptionrepository.moc"
