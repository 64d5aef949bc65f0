#pragma once

#include "app/catalog/catalogservice.h"
#include "app/provisioning/provisioningservice.h"
#include "models/storage/keyrepository.h"
#include "models/storage/subscriptionrepository.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/fakeserver.h"

#include <QTemporaryDir>

#include <map>
#include <memory>

namespace VeilDesk {

/// A real database in a temporary folder, the real services and fake servers around them.
class ProvisioningBench
{
public:
    static constexpr Timestamp now{std::chrono::seconds(1'800'000'000)};
    /// How long the tariff lasts.
    static constexpr std::chrono::seconds month = std::chrono::days(30);

    ProvisioningBench();

    /// Adds a server to the database and a fake behind it.
    FakeServer &addServer(Dialect dialect = Dialect::KeysBearer);
    /// Adds one that creates a key, loses the answer and lists nothing from then on.
    FakeServer &addSilentServer(Dialect dialect = Dialect::KeysBearer);
    /// Adds one that loses the answer, too, and lists nothing once the outcome is decided.
    void addUnseenServer();
    TariffId addTariff();
    void addCustomer(CustomerId id);

    /// These wait for the service; the test's event loop runs meanwhile.
    [[nodiscard]] Result<Operation> issue(IssueRequest request, Cancellation cancellation = {});
    [[nodiscard]] Result<Operation> repair(SubscriptionId subscription);
    [[nodiscard]] Result<Operation> retryFailed(OperationId failed);
    /// The first key.
    [[nodiscard]] Result<Operation> revoke();
    [[nodiscard]] Result<RecoverySummary> recover();
    [[nodiscard]] Result<Operation> find(OperationId id);

    [[nodiscard]] IssueRequest requestFor(const QString &email) const;
    [[nodiscard]] IssueRequest requestFor(CustomerId customer) const;

    [[nodiscard]] std::vector<AccessKey> rows();
    [[nodiscard]] std::vector<Subscription> subscriptions(CustomerId customer);
    /// Runs one statement as another program would.
    void execute(const QString &sql);
    /// From now on the database refuses operations with a value in this column.
    void refuseOperations(const QString &column);
    void acceptOperations();
    /// The first value that a query finds, or why it does not.
    [[nodiscard]] QString value(const QString &sql);

    /// A second program on the same database: what would run after a crash.
    [[nodiscard]] std::unique_ptr<ProvisioningService> createOtherService();

    /// Keys on all fakes.
    [[nodiscard]] int remoteKeys() const;
    [[nodiscard]] FakeServer &server(size_t index);

    QTemporaryDir folder;
    Settings settings;
    Clock clock = [] { return now; };
    FakeSecretStore secrets;
    std::unique_ptr<Database> database;
    std::unique_ptr<ServerClientPool> pool;
    std::unique_ptr<ProvisioningService> service;
    TariffId tariff;

private:
    std::map<ServerId, std::unique_ptr<FakeServer>> m_servers;
};

/// The outcome's name, or why there is none.
[[nodiscard]] QString outcomeOf(const Result<Operation> &operation);

} // namespace VeilDesk
