#include "tests/e2e/fleet.h"

#include "tests/support/fakesecretstore.h"

#include <QCoroTask>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr CustomerId customer{77'000'000'001};
const auto apiKey = u"fleet-key-0123456789"_s;

template <typename T>
T valueOf(QCoro::Task<Result<T>> task)
{
    auto result = QCoro::waitFor(std::move(task));
    if (!result)
        qFatal("%s", qPrintable(result.error().detail()));
    return *result;
}

DatabaseOptions newDatabase(const QString &path)
{
    DatabaseOptions options;
    options.path = path;
    options.create = true;
    return options;
}

Tariff month()
{
    Tariff tariff;
    tariff.name = u"Month"_s;
    tariff.duration = std::chrono::days(30);
    tariff.priceRub = 100;
    return tariff;
}

} // namespace

Settings quickSettings()
{
    Settings settings;
    settings.retry.maxAttempts = 2;
    settings.retry.rounds = 1;
    settings.retry.delay = 0.02;
    settings.retry.cap = 1;
    settings.callTimeout = 1min;
    settings.settleTime = 100ms;
    return settings;
}

Fleet::Fleet(const Settings &settings)
    : m_services(std::make_unique<Services>(
        newDatabase(databasePath()), settings, [] { return fromUnix(1'800'000'000); },
        std::make_unique<FakeSecretStore>()))
{
    (void)valueOf(m_services->open());
    m_tariff = valueOf(m_services->catalog().addTariff(month())).id;
    Customer anna;
    anna.id = customer;
    (void)valueOf(m_services->catalog().addCustomer(anna));
}

Simulator &Fleet::addServer(Dialect dialect)
{
    SimulatorOptions options;
    options.dialect = dialect;
    options.apiKey = apiKey.toLatin1();
    auto &simulator = *m_servers.emplace_back(std::make_unique<Simulator>(options));
    if (const auto started = simulator.start(); !started)
        qFatal("%s", qPrintable(started.error().detail()));
    ServerDraft draft;
    draft.name = u"Server %1"_s.arg(m_servers.size());
    draft.url = simulator.url().toString();
    draft.apiKey = apiKey;
    draft.domain = u"vpn%1.example"_s.arg(m_servers.size());
    draft.dialect = dialect;
    draft.secretPlace = SecretPlace::Database;
    (void)valueOf(m_services->servers().add(
        draft, [](const StageResult &) {}, Cancellation()));
    return simulator;
}

Result<Operation> Fleet::issueToCustomer()
{
    IssueRequest request;
    request.customer = customer;
    request.tariff = m_tariff;
    request.allServers = true;
    return QCoro::waitFor(m_services->provisioning().issue(request, Cancellation()));
}

Result<Operation> Fleet::issueTo(const QString &email)
{
    IssueRequest request;
    request.email = email;
    request.tariff = m_tariff;
    request.allServers = true;
    return QCoro::waitFor(m_services->provisioning().issue(request, Cancellation()));
}

Result<Operation> Fleet::revoke(const std::vector<KeyId> &keys)
{
    return QCoro::waitFor(m_services->provisioning().revoke(keys, Cancellation()));
}

Result<RecoverySummary> Fleet::recover()
{
    return QCoro::waitFor(m_services->provisioning().recover(Cancellation()));
}

Operation Fleet::stored(OperationId id)
{
    return valueOf(m_services->provisioning().find(id));
}

std::vector<AccessKey> Fleet::rows()
{
    return valueOf(m_services->keys().load({}));
}

std::vector<Subscription> Fleet::subscriptions()
{
    return valueOf(m_services->catalog().loadSubscriptions(customer));
}

QStringList Fleet::uuidsInDatabase()
{
    QStringList uuids;
    for (const auto &row : rows())
        uuids += row.uuid;
    uuids.sort();
    return uuids;
}

QStringList Fleet::uuidsOnServers() const
{
    QStringList uuids;
    for (const auto &server : m_servers) {
        for (const auto &key : server->keys().keys())
            uuids += key.uuid;
    }
    uuids.sort();
    return uuids;
}

} // namespace VeilDesk
