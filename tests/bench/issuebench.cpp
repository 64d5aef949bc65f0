#include "tests/bench/issuebench.h"

#include "models/storage/keyrepository.h"
#include "models/storage/serverrepository.h"
#include "tests/support/fakesecretstore.h"

#include <QCoroFuture>
#include <QCoroTask>

#include <QElapsedTimer>
#include <QFileInfo>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

template <typename T>
T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail()));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

template <typename T>
T valueOf(QCoro::Task<Result<T>> task)
{
    return valueOf(QCoro::waitFor(std::move(task)));
}

Timestamp wallClock()
{
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

Milliseconds elapsed(const QElapsedTimer &timer)
{
    return std::chrono::nanoseconds(timer.nsecsElapsed());
}

Tariff month()
{
    Tariff tariff;
    tariff.name = u"Month"_s;
    tariff.duration = std::chrono::days(30);
    tariff.priceRub = 100;
    return tariff;
}

Server serverAt(const QUrl &url, size_t number, Dialect dialect)
{
    Server server;
    server.name = u"Server %1"_s.arg(number);
    server.apiUrl = url.toString();
    server.protocol = u"v2ray"_s;
    server.dialect = dialect;
    server.isDialectKnown = true;
    server.secretPlace = SecretPlace::Database;
    return server;
}

ServerEndpoint endpointOf(const QUrl &url, Dialect dialect)
{
    ServerEndpoint endpoint;
    endpoint.baseUrl = url;
    endpoint.dialect = dialect;
    endpoint.apiKey = u"bench-key"_s;
    return endpoint;
}

} // namespace

IssueBench::IssueBench(const FarmOptions &options)
    : m_options(options)
{
    valueOf(m_farm.start(options));
    const auto services = openServices();
    m_tariff = valueOf(services->catalog().addTariff(month())).id;
    addServers(*services);
}

std::unique_ptr<Services> IssueBench::openServices(const Settings &settings)
{
    DatabaseOptions options;
    options.path = m_folder.filePath(u"bench.db"_s);
    options.create = !QFileInfo::exists(options.path);
    auto services = std::make_unique<Services>(options, settings, wallClock,
                                               std::make_unique<FakeSecretStore>());
    valueOf(services->open());
    return services;
}

void IssueBench::addServers(Services &services)
{
    const auto insertAll = [this](Transaction &transaction) -> Result<std::vector<ServerId>> {
        std::vector<ServerId> ids;
        for (const auto &url : m_farm.urls()) {
            const auto id = ServerRepository::insert(
                transaction, serverAt(url, ids.size() + 1, m_options.dialect), u"bench-key"_s);
            if (!id)
                return failure(id.error());
            ids.push_back(*id);
        }
        return ids;
    };
    m_servers = valueOf(services.database().transaction(insertAll).result());
}

IssueTime IssueBench::issueEverywhere()
{
    const auto services = openServices();
    Customer customer;
    customer.id = CustomerId{77'000'000'000 + ++m_customers};
    valueOf(services->catalog().addCustomer(customer));
    IssueRequest request;
    request.customer = customer.id;
    request.tariff = m_tariff;
    request.servers = m_servers;
    IssueTime time;
    QElapsedTimer timer;
    QObject::connect(&services->provisioning(), &ProvisioningService::decided,
                     [&] { time.decided = elapsed(timer); });

    timer.start();
    const auto operation = valueOf(services->provisioning().issue(request, Cancellation()));
    time.ended = elapsed(timer);

    if (operation.outcome != Outcome::Complete)
        qFatal("the keys were not issued: %s", qPrintable(operation.message));
    return time;
}

Milliseconds IssueBench::purchaseAll(int payments, int atOnce)
{
    Settings settings;
    settings.concurrentPayments = atOnce;
    const auto services = openServices(settings);
    const auto insertAll = [=, this](Transaction &transaction) {
        return transaction
            .change(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :n)"
                    " INSERT INTO users (user_id) SELECT 88000000000 + i FROM n"_s,
                    {{":n"_L1, payments}})
            .and_then([&](int) {
                return transaction.change(
                    u"INSERT INTO payments (payment_id, user_id, tariff_id, status, metadata)"
                    " SELECT 'p' || user_id, user_id, :tariff, 'paid',"
                    " '{\"key_type\": \"subscription\"}' FROM users"
                    " WHERE user_id > 88000000000"_s,
                    {{":tariff"_L1, m_tariff.value}});
            });
    };
    valueOf(services->database().transaction(insertAll).result());
    QElapsedTimer timer;

    timer.start();
    const auto results = valueOf(services->payments().processPending(
        -1, [](int, int) {}, Cancellation()));
    const auto time = elapsed(timer);

    for (const auto &result : results) {
        if (!result.operation || result.operation->outcome != Outcome::Complete)
            qFatal("a payment was not delivered: %s", qPrintable(result.reference));
    }
    return time;
}

Milliseconds IssueBench::createOnce()
{
    const auto client = createServerClient(endpointOf(m_farm.urls().front(), m_options.dialect));
    QElapsedTimer timer;
    timer.start();
    valueOf(client->createKey(KeyRequest(u"ideal@mail.example"_s, u"ideal"_s), Cancellation()));
    return elapsed(timer);
}

Milliseconds IssueBench::issueOneByOne(int servers)
{
    const auto services = openServices();
    QElapsedTimer timer;
    timer.start();
    for (size_t i = 0; i < size_t(servers); ++i) {
        const auto client = createServerClient(endpointOf(m_farm.urls()[i], m_options.dialect));
        const auto remote = valueOf(
            client->createKey(KeyRequest(u"loop@mail.example"_s, u"loop"_s), Cancellation()));
        AccessKey key;
        key.server = m_servers[i];
        key.uuid = remote.uuid;
        key.email = u"loop@mail.example"_s;
        key.link = remote.link;
        valueOf(services->database()
                    .transaction([key](Transaction &transaction) {
                        return KeyRepository::insert(transaction, key);
                    })
                    .result());
    }
    return elapsed(timer);
}

} // namespace VeilDesk
