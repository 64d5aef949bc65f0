#include "app/catalog/catalogservice.h"
#include "models/storage/subscriptionrepository.h"

#include <QCoroFuture>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp now{std::chrono::seconds(1'700'000'000)};

Tariff month()
{
    Tariff tariff;
    tariff.name = u" Month "_s;
    tariff.duration = std::chrono::days(30);
    tariff.priceRub = 300;
    return tariff;
}

Customer anna()
{
    Customer customer;
    customer.id = {5'000'000'001};
    customer.username = u"anna"_s;
    return customer;
}

} // namespace

class TestCatalog final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void addsATariff();
    void refusesATariffWithoutAName();
    void changesATariff();
    void leavesATariffAloneThatTheBotChanged();
    void keepsWhatTheBotChangedBesideAnEdit();
    void saysThatATariffIsGone();
    void addsACustomerAtTheClocksTime();
    void refusesACustomerThatExists();
    void refusesACustomerWithoutAnId();
    void reportsAnUnknownCustomer();
    void changesACustomerButNotWhatTheBotChanged();
    void countsWhatACustomerHas();
    void marksWhatIsWrongWithACustomer();
    void stopsLookingForCustomers();
    void loadsACustomersSubscriptions();

private:
    Tariff addMonth();
    Tariff storedTariff();
    void runAsTheBot(const QString &sql);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<CatalogService> m_catalog;
};

void TestCatalog::init()
{
    m_catalog.reset();
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    DatabaseOptions options;
    options.path = m_folder->filePath(u"catalog.db"_s);
    options.create = true;
    m_database = std::make_unique<Database>(options);
    QVERIFY(m_database->open().result());
    m_catalog = std::make_unique<CatalogService>(*m_database, [] { return now; });
}

void TestCatalog::addsATariff()
{
    QSignalSpy changed(m_catalog.get(), &CatalogService::tariffsChanged);

    const auto added = QCoro::waitFor(m_catalog->addTariff(month()));
    const auto tariffs = QCoro::waitFor(m_catalog->loadTariffs());

    QVERIFY(added);
    QCOMPARE(added->name, u"Month"_s);
    QCOMPARE(*tariffs, std::vector<Tariff>{*added});
    QCOMPARE(changed.size(), 1);
}

void TestCatalog::refusesATariffWithoutAName()
{
    auto tariff = month();
    tariff.name = u" "_s;
    QSignalSpy changed(m_catalog.get(), &CatalogService::tariffsChanged);

    const auto added = QCoro::waitFor(m_catalog->addTariff(tariff));

    QCOMPARE(added.error().kind(), ErrorKind::Invalid);
    QCOMPARE(changed.size(), 0);
}

Tariff TestCatalog::addMonth()
{
    return *QCoro::waitFor(m_catalog->addTariff(month()));
}

Tariff TestCatalog::storedTariff()
{
    return QCoro::waitFor(m_catalog->loadTariffs())->front();
}

void TestCatalog::runAsTheBot(const QString &sql)
{
    const auto changed = m_database->transaction(
        [sql](Transaction &transaction) { return transaction.change(sql); });
    QVERIFY(changed.result());
}

void TestCatalog::changesATariff()
{
    const auto before = addMonth();
    auto after = before;
    after.name = u"Thirty days"_s;
    after.priceRub = 250;
    after.trafficLimitMb = 1024;
    after.archived = true;
    QSignalSpy changed(m_catalog.get(), &CatalogService::tariffsChanged);

    QVERIFY(QCoro::waitFor(m_catalog->updateTariff(before, after)));

    QCOMPARE(storedTariff(), after);
    QCOMPARE(changed.size(), 1);
}

void TestCatalog::leavesATariffAloneThatTheBotChanged()
{
    const auto before = addMonth();
    auto after = before;
    after.priceRub = 250;
    after.name = u"Thirty days"_s;
    runAsTheBot(u"UPDATE tariffs SET price_rub = 400"_s);

    const auto updated = QCoro::waitFor(m_catalog->updateTariff(before, after));

    QCOMPARE(updated.error().kind(), ErrorKind::Conflict);
    QVERIFY(updated.error().detail().contains(u"price_rub"_s));
    QCOMPARE(storedTariff().name, before.name);
    QCOMPARE(storedTariff().priceRub, 400);
}

void TestCatalog::keepsWhatTheBotChangedBesideAnEdit()
{
    const auto before = addMonth();
    auto after = before;
    after.name = u"Thirty days"_s;
    runAsTheBot(u"UPDATE tariffs SET price_rub = 400"_s);

    QVERIFY(QCoro::waitFor(m_catalog->updateTariff(before, after)));

    QCOMPARE(storedTariff().name, u"Thirty days"_s);
    QCOMPARE(storedTariff().priceRub, 400);
}

void TestCatalog::saysThatATariffIsGone()
{
    const auto before = addMonth();
    auto after = before;
    after.priceRub = 250;
    runAsTheBot(u"DELETE FROM tariffs"_s);

    QCOMPARE(QCoro::waitFor(m_catalog->updateTariff(before, after)).error().kind(),
             ErrorKind::NotFound);
}

void TestCatalog::addsACustomerAtTheClocksTime()
{
    QSignalSpy changed(m_catalog.get(), &CatalogService::customersChanged);

    const auto added = QCoro::waitFor(m_catalog->addCustomer(anna()));
    const auto found = QCoro::waitFor(m_catalog->findCustomer(anna().id));
    CustomerFilter filter;
    filter.search = u"ANN"_s;
    const auto searched = QCoro::waitFor(m_catalog->loadCustomers(filter, QueryStop()));

    QVERIFY(added);
    QCOMPARE(added->createdAt, std::optional(now));
    QCOMPARE(*found, *added);
    QCOMPARE(searched->size(), size_t(1));
    QCOMPARE(changed.size(), 1);
}

void TestCatalog::refusesACustomerThatExists()
{
    QVERIFY(QCoro::waitFor(m_catalog->addCustomer(anna())));

    const auto again = QCoro::waitFor(m_catalog->addCustomer(anna()));

    QCOMPARE(again.error().kind(), ErrorKind::Duplicate);
}

void TestCatalog::refusesACustomerWithoutAnId()
{
    QCOMPARE(QCoro::waitFor(m_catalog->addCustomer(Customer())).error().kind(), ErrorKind::Invalid);
}

void TestCatalog::reportsAnUnknownCustomer()
{
    const auto found = QCoro::waitFor(m_catalog->findCustomer(CustomerId{9}));

    QCOMPARE(found.error().kind(), ErrorKind::NotFound);
    QCOMPARE(found.error().detail(), u"User 9 not found"_s);
}

void TestCatalog::changesACustomerButNotWhatTheBotChanged()
{
    const auto before = *QCoro::waitFor(m_catalog->addCustomer(anna()));
    auto after = before;
    after.firstName = u"Анна"_s;
    after.vip = true;
    runAsTheBot(u"UPDATE users SET blocked = 1"_s);
    QSignalSpy changed(m_catalog.get(), &CatalogService::customersChanged);

    QVERIFY(QCoro::waitFor(m_catalog->updateCustomer(before, after)));

    const auto stored = *QCoro::waitFor(m_catalog->findCustomer(before.id));
    QCOMPARE(stored.firstName, u"Анна"_s);
    QVERIFY(stored.vip);
    QVERIFY(stored.blocked);
    QCOMPARE(changed.size(), 1);
    runAsTheBot(u"UPDATE users SET first_name = 'Anna'"_s);
    QCOMPARE(QCoro::waitFor(m_catalog->updateCustomer(after, before)).error().kind(),
             ErrorKind::Conflict);
}

void TestCatalog::countsWhatACustomerHas()
{
    const auto customer = *QCoro::waitFor(m_catalog->addCustomer(anna()));
    runAsTheBot(u"UPDATE users SET last_active_at = 1699999000"_s);
    runAsTheBot(u"INSERT INTO v2ray_keys (user_id, v2ray_uuid) "
                "VALUES (5000000001, 'a'), (5000000001, 'b')"_s);
    runAsTheBot(u"INSERT INTO subscriptions "
                "(user_id, subscription_token, created_at, expires_at, is_active) VALUES "
                "(5000000001, 'alive', 1, 1700000001, 1), (5000000001, 'over', 1, 1700000000, 1), "
                "(5000000001, 'off', 1, 1800000000, 0)"_s);

    const auto summaries = QCoro::waitFor(m_catalog->loadCustomerRows({customer.id}));

    const CustomerSummary expected{customer, fromUnix(1'699'999'000), 2, 1};
    QCOMPARE(*summaries, std::vector<CustomerSummary>{expected});
}

void TestCatalog::marksWhatIsWrongWithACustomer()
{
    runAsTheBot(u"INSERT INTO users (user_id, created_at, last_active_at)"
                " VALUES (1, 'then', 1700000000000), (2, 1700000000, NULL)"_s);

    const auto rows = QCoro::waitFor(m_catalog->loadCustomerRows({{1}, {2}}));

    QVERIFY(rows && rows->size() == 2);
    const std::vector<RowDefect> expected{
        {u"date_in_milliseconds"_s, u"last_active_at"_s, u"1700000000000"_s},
        {u"date_of_wrong_type"_s, u"created_at"_s, u"then"_s}};
    auto defects = rows->front().defects;
    std::ranges::sort(defects, {}, &RowDefect::kind);
    QCOMPARE(defects, expected);
    QVERIFY(rows->back().defects.empty());
}

void TestCatalog::stopsLookingForCustomers()
{
    runAsTheBot(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
                " INSERT INTO users (user_id, first_name) SELECT i, 'Вася' FROM n"_s);
    CustomerFilter filter;
    filter.search = u"петя маша"_s;
    QueryStop stop;
    auto search = m_catalog->loadCustomers(filter, stop);
    auto ids = m_catalog->loadCustomerIds(filter, {}, stop);

    stop.request();

    QCOMPARE(QCoro::waitFor(std::move(search)).error().kind(), ErrorKind::Cancelled);
    QCOMPARE(QCoro::waitFor(std::move(ids)).error().kind(), ErrorKind::Cancelled);
}

void TestCatalog::loadsACustomersSubscriptions()
{
    const auto tariff = QCoro::waitFor(m_catalog->addTariff(month()));
    QVERIFY(QCoro::waitFor(m_catalog->addCustomer(anna())));
    Subscription subscription;
    subscription.customer = anna().id;
    subscription.tariff = tariff->id;
    subscription.token = u"token"_s;
    subscription.createdAt = now;
    subscription.expiresAt = now + std::chrono::days(30);
    const auto inserted = m_database->transaction([subscription](Transaction &transaction) {
        return SubscriptionRepository::insert(transaction, subscription, 0);
    });
    QVERIFY(inserted.result());

    const auto loaded = QCoro::waitFor(m_catalog->loadSubscriptions(anna().id));

    QCOMPARE(loaded->size(), size_t(1));
    QCOMPARE(loaded->front().expiresAt, subscription.expiresAt);
}

QTEST_GUILESS_MAIN(TestCatalog)

#include "tst_catalog.moc"
