#include "app/catalog/catalogservice.h"

#include "models/storage/customerrepository.h"
#include "models/storage/rowdefects.h"
#include "models/storage/subscriptionrepository.h"
#include "models/storage/tariffrepository.h"

#include <QCoroFuture>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

Result<Customer> insertNew(Transaction &transaction, const Customer &customer)
{
    if (CustomerRepository::find(transaction, customer.id))
        return failure(ErrorKind::Duplicate, u"User %1 exists already"_s.arg(customer.id.value));
    return CustomerRepository::insert(transaction, customer).map([&] { return customer; });
}

} // namespace

CatalogService::CatalogService(Database &database, Clock clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(std::move(clock))
{ }

QCoro::Task<Result<std::vector<Tariff>>> CatalogService::loadTariffs()
{
    auto loading = m_database.read(
        [](const Connection &connection) { return TariffRepository::load(connection); });
    co_return co_await loading;
}

QCoro::Task<Result<DefectsById>> CatalogService::loadTariffDefects()
{
    auto loading = m_database.read([](const Connection &connection) {
        return DataQuality::defectsOf(connection, u"tariffs"_s);
    });
    co_return co_await loading;
}

QCoro::Task<Result<Tariff>> CatalogService::addTariff(Tariff tariff)
{
    tariff.name = tariff.name.trimmed();
    if (const auto error = validate(tariff))
        co_return failure(*error);
    auto inserting = m_database.transaction([tariff](Transaction &transaction) {
        return TariffRepository::insert(transaction, tariff);
    });
    const auto id = co_await inserting;
    if (!id)
        co_return failure(id.error());
    tariff.id = *id;
    emit tariffsChanged();
    co_return tariff;
}

QCoro::Task<Result<>> CatalogService::updateTariff(Tariff before, Tariff after)
{
    after.name = after.name.trimmed();
    if (const auto error = validate(after))
        co_return failure(*error);
    auto updating = m_database.transaction([before, after](Transaction &transaction) {
        return TariffRepository::update(transaction, before, after);
    });
    const auto updated = co_await updating;
    if (updated)
        emit tariffsChanged();
    co_return updated;
}

QCoro::Task<Result<std::vector<Customer>>> CatalogService::loadCustomers(CustomerFilter filter,
                                                                         QueryStop stop)
{
    auto scanning = m_database.scan(
        [filter](const Connection &connection) {
            return CustomerRepository::load(connection, filter);
        },
        stop);
    co_return co_await scanning;
}

QCoro::Task<Result<std::vector<CustomerId>>> CatalogService::loadCustomerIds(CustomerFilter filter,
                                                                             CustomerOrder order,
                                                                             QueryStop stop)
{
    auto scanning = m_database.scan(
        [filter, order, now = m_clock()](const Connection &connection) {
            return CustomerRepository::loadIds(connection, filter, order, now);
        },
        stop);
    co_return co_await scanning;
}

QCoro::Task<Result<std::vector<CustomerSummary>>> CatalogService::loadCustomerRows(
    std::vector<CustomerId> ids)
{
    auto loading =
        m_database.glance([ids = std::move(ids), now = m_clock()](const Connection &connection) {
            return CustomerRepository::loadMarkedRows(connection, ids, now);
        });
    co_return co_await loading;
}

QCoro::Task<Result<qint64>> CatalogService::countCustomers()
{
    auto counting = m_database.read(
        [](const Connection &connection) { return CustomerRepository::count(connection); });
    co_return co_await counting;
}

QCoro::Task<Result<Customer>> CatalogService::findCustomer(CustomerId id)
{
    auto loading = m_database.read(
        [id](const Connection &connection) { return CustomerRepository::find(connection, id); });
    co_return co_await loading;
}

QCoro::Task<Result<Customer>> CatalogService::addCustomer(Customer customer)
{
    if (const auto error = validate(customer))
        co_return failure(*error);
    customer.createdAt = m_clock();
    auto inserting = m_database.transaction(
        [customer](Transaction &transaction) { return insertNew(transaction, customer); });
    const auto inserted = co_await inserting;
    if (inserted)
        emit customersChanged();
    co_return inserted;
}

QCoro::Task<Result<>> CatalogService::updateCustomer(Customer before, Customer after)
{
    if (const auto error = validate(after))
        co_return failure(*error);
    auto updating = m_database.transaction([before, after](Transaction &transaction) {
        return CustomerRepository::update(transaction, before, after);
    });
    const auto updated = co_await updating;
    if (updated)
        emit customersChanged();
    co_return updated;
}

QCoro::Task<Result<std::vector<Subscription>>> CatalogService::loadSubscriptions(
    CustomerId customer)
{
    auto loading = m_database.read([customer](const Connection &connection) {
        return SubscriptionRepository::loadOf(connection, customer);
    });
    co_return co_await loading;
}

} // namespace VeilDesk
