#include "tests/app/provisioningbench.h"

#include "models/storage/customerrepository.h"
#include "models/storage/serverrepository.h"
#include "models/storage/tariffrepository.h"

#include <QCoroFuture>
#include <QCoroTask>

#include <iterator>
#include <utility>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

template <typename T>
T valueOf(QFuture<Result<T>> future)
{
    future.waitForFinished();
    auto result = future.result();
    if (!result)
        qFatal("%s", qPrintable(result.error().detail()));
    return *result;
}

} // namespace

ProvisioningBench::ProvisioningBench()
{
    settings.retry.delay = 0.01;
    settings.retry.cap = 0.02;
    settings.settleTime = 50ms;
    DatabaseOptions options;
    options.path = folder.filePath(u"veildesk.db"_s);
    options.create = true;
    options.busyTimeout = 200ms;
    database = std::make_unique<Database>(options);
    (void)valueOf(database->open());
    pool = std::make_unique<ServerClientPool>(*database, secrets, settings,
                                              [this](const ServerEndpoint &endpoint) {
                                                  return m_servers.at(endpoint.id)->createClient();
                                              });
    service = createOtherService();
    tariff = addTariff();
}

std::unique_ptr<ProvisioningService> ProvisioningBench::createOtherService()
{
    return std::make_unique<ProvisioningService>(*database, *pool, settings, clock);
}

FakeServer &ProvisioningBench::addServer(Dialect dialect)
{
    Server server;
    server.name = u"Server %1"_s.arg(m_servers.size() + 1);
    server.apiUrl = u"https://s%1.example"_s.arg(m_servers.size() + 1);
    server.protocol = u"v2ray"_s;
    server.dialect = dialect;
    server.isDialectKnown = true;
    server.secretPlace = SecretPlace::Database;
    const auto id = valueOf(database->transaction([server](Transaction &transaction) {
        return ServerRepository::insert(transaction, server, u"api-key"_s);
    }));
    return *m_servers.emplace(id, std::make_unique<FakeServer>(dialect)).first->second;
}

FakeServer &ProvisioningBench::addSilentServer(Dialect dialect)
{
    auto &server = addServer(dialect);
    server.createFaults = {{lostAnswer(), true}};
    server.listFaults.assign(200, {connectionRefused()});
    return server;
}

void ProvisioningBench::addUnseenServer()
{
    auto &server = addSilentServer();
    auto faults = std::exchange(server.listFaults, {});
    const auto silence = [&server, faults] { server.listFaults = faults; };
    QObject::connect(service.get(), &ProvisioningService::decided, service.get(), silence);
}

TariffId ProvisioningBench::addTariff()
{
    Tariff added;
    added.name = u"Month"_s;
    added.duration = month;
    added.priceRub = 100;
    return valueOf(database->transaction([added](Transaction &transaction) {
        return TariffRepository::insert(transaction, added);
    }));
}

void ProvisioningBench::addCustomer(CustomerId id)
{
    Customer customer;
    customer.id = id;
    auto future = database->transaction([customer](Transaction &transaction) {
        return CustomerRepository::insert(transaction, customer);
    });
    future.waitForFinished();
    if (!future.result())
        qFatal("%s", qPrintable(future.result().error().detail()));
}

IssueRequest ProvisioningBench::requestFor(const QString &email) const
{
    IssueRequest request;
    request.email = email;
    request.tariff = tariff;
    request.allServers = true;
    return request;
}

IssueRequest ProvisioningBench::requestFor(CustomerId customer) const
{
    IssueRequest request;
    request.customer = customer;
    request.tariff = tariff;
    request.allServers = true;
    return request;
}

Result<Operation> ProvisioningBench::issue(IssueRequest request, Cancellation cancellation)
{
    return QCoro::waitFor(service->issue(std::move(request), std::move(cancellation)));
}

Result<Operation> ProvisioningBench::repair(SubscriptionId subscription)
{
    return QCoro::waitFor(service->repair(subscription, Cancellation()));
}

Result<Operation> ProvisioningBench::retryFailed(OperationId failed)
{
    return QCoro::waitFor(service->retryFailed(failed, Cancellation()));
}

Result<Operation> ProvisioningBench::revoke()
{
    return QCoro::waitFor(service->revoke({rows().front().id}, Cancellation()));
}

Result<RecoverySummary> ProvisioningBench::recover()
{
    return QCoro::waitFor(service->recover(Cancellation()));
}

Result<Operation> ProvisioningBench::find(OperationId id)
{
    return QCoro::waitFor(service->find(id));
}

std::vector<AccessKey> ProvisioningBench::rows()
{
    return valueOf(database->read([now = clock()](const Connection &connection) {
        return KeyRepository::load(connection, {}, now);
    }));
}

std::vector<Subscription> ProvisioningBench::subscriptions(CustomerId customer)
{
    return valueOf(database->read([customer](const Connection &connection) {
        return SubscriptionRepository::loadOf(connection, customer);
    }));
}

void ProvisioningBench::execute(const QString &sql)
{
    (void)valueOf(
        database->transaction([sql](Transaction &transaction) { return transaction.change(sql); }));
}

void ProvisioningBench::refuseOperations(const QString &column)
{
    execute(u"CREATE TRIGGER refusal BEFORE UPDATE OF %1 ON veildesk_operations"
            " WHEN NEW.%1 IS NOT NULL BEGIN SELECT RAISE(ABORT, 'no'); END"_s.arg(column));
}

void ProvisioningBench::acceptOperations()
{
    execute(u"DROP TRIGGER refusal"_s);
}

QString ProvisioningBench::value(const QString &sql)
{
    auto future = database->read([sql](const Connection &connection) -> Result<QString> {
        auto query = connection.run(sql);
        if (!query)
            return failure(query.error());
        return query->next() ? query->value(0).toString() : QString();
    });
    future.waitForFinished();
    const auto found = future.result();
    return found ? *found : found.error().detail();
}

int ProvisioningBench::remoteKeys() const
{
    size_t count = 0;
    for (const auto &[id, server] : m_servers)
        count += server->keys.size();
    return int(count);
}

FakeServer &ProvisioningBench::server(size_t index)
{
    return *std::next(m_servers.begin(), std::ptrdiff_t(index))->second;
}

QString outcomeOf(const Result<Operation> &operation)
{
    if (!operation)
        return operation.error().detail();
    return operation->outcome ? outcomeName(*operation->outcome) : operation->message;
}

} // namespace VeilDesk
