#include "tests/models/storage/storagetest.h"

#include "models/itemmodels/displaytext.h"
#include "models/storage/customerrepository.h"

#include <QTest>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace Fixtures;

class TestCustomerRepository : public StorageTest
{
    Q_OBJECT

private slots:
    void findsCustomersByEveryWord_data();
    void findsCustomersByEveryWord();
    void filtersCustomers_data();
    void filtersCustomers();
    void ordersCustomers_data();
    void ordersCustomers();
    void countsWhatCustomersHave();
    void loadsRowsInTheOrderAskedForAndLeavesOutWhatIsGone();
    void readsTheEmailOfTheLatestPayment();
    void namesACustomerInSqlAsInCode_data();
    void namesACustomerInSqlAsInCode();
    void worksWithoutSubscriptionsAndPayments();

private:
    /// Their ids, one digit each.
    QString found(const CustomerFilter &filter, const CustomerOrder &order = {CustomerSort::Id});
};

QString TestCustomerRepository::found(const CustomerFilter &filter, const CustomerOrder &order)
{
    const auto ids = read([&](const Connection &connection) {
        return CustomerRepository::loadIds(connection, filter, order, Now);
    });
    if (!ids)
        qFatal("%s", qPrintable(ids.error().detail()));
    QString digits;
    for (const auto id : *ids)
        digits += QString::number(id.value % 10);
    return digits;
}

void TestCustomerRepository::findsCustomersByEveryWord_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("digits");

    QTest::newRow("everybody") << u" "_s << u"21"_s;
    QTest::newRow("Cyrillic in another case") << u"вАСЯ"_s << u"1"_s;
    QTest::newRow("part of a Latin name") << u"ALI"_s << u"2"_s;
    QTest::newRow("the user name as on screen") << u"@alice"_s << u"2"_s;
    QTest::newRow("the at sign begins the user name") << u"@lice"_s << QString();
    QTest::newRow("part of an id above 32 bits") << u"7000000"_s << u"21"_s;
    QTest::newRow("a payment's e-mail") << u"OLD@example"_s << u"1"_s;
    QTest::newRow("words of different fields") << u"вас 0001 example"_s << u"1"_s;
    QTest::newRow("one word of two is nobody's") << u"alice вася"_s << QString();
    QTest::newRow("a wildcard is a plain character") << u"%"_s << QString();
    QTest::newRow("nobody") << u"bob"_s << QString();
}

void TestCustomerRepository::findsCustomersByEveryWord()
{
    QFETCH(QString, search);
    open();
    run(u"INSERT INTO users (user_id, username, first_name, created_at)"
        " VALUES (7000000001, NULL, 'Вася', 10), (7000000002, 'alice', NULL, 20);"
        "INSERT INTO payments (user_id, email) VALUES (7000000001, 'old@example.org'),"
        " (7000000001, 'new@example.org')"_s);
    CustomerFilter filter;
    filter.search = search;

    QTEST(found(filter), "digits");
    filter.limit = 1;
    filter.offset = 1;
    const auto page = read([filter](const Connection &connection) {
        return CustomerRepository::load(connection, filter);
    });
    QFETCH(QString, digits);
    QCOMPARE(page.value().size(), size_t(digits.size() / 2));
}

void TestCustomerRepository::filtersCustomers_data()
{
    QTest::addColumn<CustomerFilter>("filter");
    QTest::addColumn<QString>("digits");

    const auto holding = [](CustomerHolding what) {
        CustomerFilter filter;
        filter.holding = what;
        return filter;
    };
    QTest::newRow("an active subscription")
        << holding(CustomerHolding::ActiveSubscription) << u"61"_s;
    QTest::newRow("keys") << holding(CustomerHolding::Keys) << u"21"_s;
    QTest::newRow("nothing alive") << holding(CustomerHolding::Nothing) << u"543"_s;
    CustomerFilter filter;
    filter.blocked = true;
    QTest::newRow("blocked") << filter << u"4"_s;
    filter.vip = true;
    QTest::newRow("blocked and VIP") << filter << QString();
    filter.blocked = false;
    QTest::newRow("VIP who is not blocked") << filter << u"5"_s;
    filter = {};
    filter.vip = false;
    QTest::newRow("not VIP, also where that is unknown") << filter << u"64321"_s;
    filter = {};
    filter.columns[CustomerSort::Keys] = {ColumnCondition::Test::Within, {}, 1, {}};
    QTest::newRow("a key at least") << filter << u"21"_s;
    filter.columns[CustomerSort::Id] = {ColumnCondition::Test::Within, {}, {}, 2};
    QTest::newRow("a key at least, and a low id") << filter << u"1"_s;
}

void TestCustomerRepository::filtersCustomers()
{
    QFETCH(CustomerFilter, filter);
    open();
    run(u"INSERT INTO users (user_id, blocked, is_vip) VALUES (1, 0, 0), (2, NULL, NULL),"
        " (3, 0, 0), (4, 1, 0), (5, 0, 1), (6, 0, 0);"
        "INSERT INTO v2ray_keys (user_id) VALUES (1), (1), (2), (NULL);"
        "INSERT INTO subscriptions (user_id, subscription_token, created_at, expires_at,"
        " is_active) VALUES (1, 'alive', 1, 1760000001, 1), (3, 'over', 1, 1760000000, 1),"
        " (4, 'off', 1, 1800000000, 0), (6, 'milliseconds', 1, 1760000001000, 1)"_s);

    QTEST(found(filter), "digits");
}

void TestCustomerRepository::ordersCustomers_data()
{
    QTest::addColumn<CustomerSort>("by");
    QTest::addColumn<QString>("ascending");

    QTest::newRow("id") << CustomerSort::Id << u"123"_s;
    QTest::newRow("user name without regard to case, none last")
        << CustomerSort::Username << u"231"_s;
    QTest::newRow("name, none last") << CustomerSort::Name << u"132"_s;
    QTest::newRow("keys") << CustomerSort::Keys << u"312"_s;
    QTest::newRow("active subscriptions") << CustomerSort::Subscriptions << u"231"_s;
    QTest::newRow("blocked, equal ones by falling id") << CustomerSort::Blocked << u"312"_s;
    QTest::newRow("VIP") << CustomerSort::Vip << u"213"_s;
    QTest::newRow("creation, unknown last") << CustomerSort::Created << u"213"_s;
    QTest::newRow("last active, also in milliseconds") << CustomerSort::LastActive << u"321"_s;
}

void TestCustomerRepository::ordersCustomers()
{
    QFETCH(CustomerSort, by);
    open();
    run(u"INSERT INTO users (user_id, username, first_name, last_name, created_at,"
        " last_active_at, blocked, is_vip) VALUES"
        " (1, NULL, NULL, 'Alt', 20, 1750000000000, 0, 0),"
        " (2, 'anna', '', NULL, 10, 1700000000, 1, 0), (3, 'Zoe', 'Zoe', NULL, NULL, 5, 0, 1);"
        "INSERT INTO v2ray_keys (user_id) VALUES (1), (2), (2);"
        "INSERT INTO subscriptions (user_id, subscription_token, created_at, expires_at,"
        " is_active) VALUES (1, 'a', 1, 1800000000, 1), (1, 'b', 1, 1800000000, 1),"
        " (3, 'c', 1, 1800000000, 1), (2, 'over', 1, 5, 1)"_s);

    QTEST(found({}, {by, Qt::AscendingOrder}), "ascending");
    QCOMPARE(found({}, {by, Qt::DescendingOrder}).size(), 3);
}

void TestCustomerRepository::countsWhatCustomersHave()
{
    open();
    run(u"INSERT INTO users (user_id, last_active_at) VALUES (1, 1759999999), (2, NULL);"
        "INSERT INTO v2ray_keys (user_id) VALUES (1), (1);"
        "INSERT INTO subscriptions (user_id, subscription_token, created_at, expires_at)"
        " VALUES (1, 'a', 1, 1800000000), (1, 'over', 1, 1760000000)"_s);

    const auto rows = read([](const Connection &connection) {
        return CustomerRepository::loadRows(connection, {{1}, {2}}, Now);
    });
    const auto count =
        read([](const Connection &connection) { return CustomerRepository::count(connection); });

    Customer first;
    first.id = {1};
    Customer second;
    second.id = {2};
    const std::vector<CustomerSummary> expected{{first, Now - std::chrono::seconds(1), 2, 1},
                                                {second, std::nullopt, 0, 0}};
    QCOMPARE(rows.value(), expected);
    QCOMPARE(count.value(), 2);
}

void TestCustomerRepository::loadsRowsInTheOrderAskedForAndLeavesOutWhatIsGone()
{
    open();
    run(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1200)"
        " INSERT INTO users (user_id) SELECT i FROM n"_s);
    std::vector<CustomerId> ids{{5000}};
    for (qint64 id = 1200; id > 0; --id)
        ids.push_back({id});

    const auto rows = read([ids](const Connection &connection) {
        return CustomerRepository::loadRows(connection, ids, Now);
    });

    QCOMPARE(rows.value().size(), size_t(1200));
    QCOMPARE(rows->front().id(), CustomerId{1200});
    QCOMPARE(rows->back().id(), CustomerId{1});
}

void TestCustomerRepository::readsTheEmailOfTheLatestPayment()
{
    open();
    run(u"INSERT INTO payments (user_id, email) VALUES (5, 'old@example.org'),"
        " (5, 'new@example.org'), (5, ''), (5, NULL)"_s);
    Customer customer;
    customer.id = {5};
    customer.username = u"eve"_s;
    customer.createdAt = Now;

    const auto stored = write([customer](Transaction &transaction) {
        return CustomerRepository::insert(transaction, customer);
    });
    const auto again = write([customer](Transaction &transaction) {
        return CustomerRepository::insert(transaction, customer);
    });
    const auto found = read(
        [](const Connection &connection) { return CustomerRepository::find(connection, {5}); });

    QVERIFY(stored);
    QCOMPARE(again.error().kind(), ErrorKind::Constraint);
    customer.email = u"new@example.org"_s;
    QCOMPARE(found.value(), customer);
}

void TestCustomerRepository::namesACustomerInSqlAsInCode_data()
{
    QTest::addColumn<QString>("username");
    QTest::addColumn<QString>("firstName");
    QTest::addColumn<QString>("lastName");

    const QString none;
    QTest::newRow("nothing at all") << none << none << none;
    QTest::newRow("empty texts") << u""_s << u""_s << u""_s;
    QTest::newRow("only spaces") << u"  "_s << u" "_s << u"   "_s;
    QTest::newRow("only white space of other kinds") << none << u"\t"_s << u"\u00A0\n"_s;
    QTest::newRow("a user name before all names") << u"anna"_s << u"Anna"_s << u"K."_s;
    QTest::newRow("an empty user name is none") << u""_s << u"Anna"_s << none;
    QTest::newRow("a user name of spaces is none") << u" "_s << u"Anna"_s << none;
    QTest::newRow("both names") << none << u"Анна"_s << u"К."_s;
    QTest::newRow("only the last name") << none << none << u"K."_s;
    QTest::newRow("only the last name, the first empty") << none << u""_s << u"K."_s;
    QTest::newRow("spaces around names") << none << u" Anna  "_s << u" K. "_s;
    QTest::newRow("spaces and tabs inside names") << none << u"Anna  Maria"_s << u"von\tK."_s;
}

void TestCustomerRepository::namesACustomerInSqlAsInCode()
{
    QFETCH(QString, username);
    QFETCH(QString, firstName);
    QFETCH(QString, lastName);
    open();
    const auto literal = [](const QString &text) {
        return text.isNull() ? u"NULL"_s : u'\'' + text + u'\'';
    };
    run(u"INSERT INTO users (user_id, username, first_name, last_name) VALUES (7, %1, %2, %3);"
        "INSERT INTO v2ray_keys (user_id) VALUES (7)"_s.arg(literal(username), literal(firstName),
                                                            literal(lastName)));

    const auto customer = read(
        [](const Connection &connection) { return CustomerRepository::find(connection, {7}); });
    const auto inSql = loadKeys().front().customerName;

    QCOMPARE(inSql.isEmpty() ? u"7"_s : inSql, DisplayText::customerName(customer.value()));
}

void TestCustomerRepository::worksWithoutSubscriptionsAndPayments()
{
    open(firstKeysSchema()
         + u"CREATE TABLE users (user_id INTEGER PRIMARY KEY, username TEXT);"
           "INSERT INTO users VALUES (1, 'anna')"_s);
    CustomerFilter filter;
    filter.search = u"ann"_s;

    for (const auto by : {CustomerSort::Name, CustomerSort::Keys, CustomerSort::Subscriptions,
                          CustomerSort::Blocked, CustomerSort::Vip, CustomerSort::LastActive})
        QCOMPARE(found(filter, {by, Qt::DescendingOrder}), u"1"_s);
    filter.holding = CustomerHolding::Nothing;
    QCOMPARE(found(filter), u"1"_s);
    filter.holding = CustomerHolding::Keys;
    QCOMPARE(found(filter), QString());
    const auto rows = read([](const Connection &connection) {
        return CustomerRepository::loadRows(connection, {{1}}, Now);
    });
    QCOMPARE(rows.value().front().keys, 0);
}

} // namespace VeilDesk

QTEST_GUILESS_MAIN(VeilDesk::TestCustomerRepository)
#include "tst_customerrepository.moc"
