#include "tests/models/storage/storagetest.h"

#include "models/storage/customerrepository.h"
#include "models/storage/subscriptionlist.h"

#include <QTest>

#include <sqlite3.h>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace Fixtures;
using namespace std::chrono_literals;

using Reading = std::function<Result<>(const Connection &, Timestamp)>;

namespace {

template <typename Value>
Result<> withoutValue(const Result<Value> &result)
{
    return result.map([](const Value &) {});
}

int countStatements(const Connection &connection)
{
    int count = 0;
    auto *statement = sqlite3_next_stmt(connection.handle(), nullptr);
    for (; statement; statement = sqlite3_next_stmt(connection.handle(), statement))
        ++count;
    return count;
}

} // namespace

/// What is asked again and again is prepared once, at whatever time it is asked.
class TestPreparedStatements : public StorageTest
{
    Q_OBJECT

private slots:
    void keepsOneForAllTimes_data();
    void keepsOneForAllTimes();
    void answersForTheTimeOfTheQuestion();

private:
    void addSubscription();
};

void TestPreparedStatements::addSubscription()
{
    open();
    run(u"INSERT INTO users (user_id) VALUES (1);"
        "INSERT INTO subscriptions (id, user_id, tariff_id, created_at, expires_at, is_active,"
        " subscription_token) VALUES (1, 1, 1, 0, %1, 1, 'token')"_s.arg(toUnix(Now + 10s)));
}

void TestPreparedStatements::keepsOneForAllTimes_data()
{
    QTest::addColumn<Reading>("reading");

    const auto row = [](const char *name, Reading reading) { QTest::newRow(name) << reading; };
    row("customers with a subscription", [](const Connection &connection, Timestamp now) {
        CustomerFilter filter;
        filter.holding = CustomerHolding::ActiveSubscription;
        return withoutValue(CustomerRepository::loadIds(connection, filter, {}, now));
    });
    row("customers by their subscriptions", [](const Connection &connection, Timestamp now) {
        return withoutValue(
            CustomerRepository::loadIds(connection, {}, {CustomerSort::Subscriptions}, now));
    });
    row("rows of customers", [](const Connection &connection, Timestamp now) {
        return withoutValue(CustomerRepository::loadRows(connection, {{1}}, now));
    });
    row("subscriptions", [](const Connection &connection, Timestamp now) {
        return withoutValue(StandingRepository::load(connection, {}, now));
    });
    row("who pays", [](const Connection &connection, Timestamp now) {
        return withoutValue(StandingRepository::isPaying(connection, Subscription(), now));
    });
    row("subscriptions by health", [](const Connection &connection, Timestamp now) {
        return withoutValue(SubscriptionList::countByHealth(connection, now));
    });
}

void TestPreparedStatements::keepsOneForAllTimes()
{
    QFETCH(const Reading, reading);
    addSubscription();

    const auto added = read([reading](const Connection &connection) -> Result<int> {
        if (const auto first = reading(connection, Now); !first)
            return failure(first.error());
        const int kept = countStatements(connection);
        return reading(connection, Now + 1s).map([&] {
            return countStatements(connection) - kept;
        });
    });

    QVERIFY2(added, added ? "" : qPrintable(added.error().detail()));
    QCOMPARE(*added, 0);
}

void TestPreparedStatements::answersForTheTimeOfTheQuestion()
{
    addSubscription();
    using Counts = std::map<SubscriptionHealth, qint64>;

    const auto counts = read([](const Connection &connection) -> Result<std::vector<Counts>> {
        std::vector<Counts> found;
        for (const auto now : {Now, Now + 10s, Now + 10s + BotGracePeriod}) {
            auto counted = SubscriptionList::countByHealth(connection, now);
            if (!counted)
                return failure(counted.error());
            found.push_back(*std::move(counted));
        }
        return found;
    });

    QVERIFY2(counts, counts ? "" : qPrintable(counts.error().detail()));
    QCOMPARE(*counts,
             (std::vector<Counts>{{{SubscriptionHealth::Active, 1}},
                                  {{SubscriptionHealth::Grace, 1}},
                                  {{SubscriptionHealth::Expired, 1}}}));
}

} // namespace VeilDesk

QTEST_GUILESS_MAIN(VeilDesk::TestPreparedStatements)
#include "tst_preparedstatements.moc"
