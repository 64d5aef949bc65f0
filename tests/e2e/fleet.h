#pragma once

#include "app/services.h"
#include "tests/simulator/simulator.h"

#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace VeilDesk {

/// Simulated servers on loopback, and the real services on a real database that talk to them
/// over HTTP.
class Fleet
{
public:
    explicit Fleet(const Settings &settings);

    /// A server that the database knows and a simulator behind it.
    Simulator &addServer(Dialect dialect);
    [[nodiscard]] Simulator &server(size_t index) { return *m_servers.at(index); }
    [[nodiscard]] size_t serverCount() const { return m_servers.size(); }

    /// Issues a subscription of one month to the one customer.
    [[nodiscard]] Result<Operation> issueToCustomer();
    [[nodiscard]] Result<Operation> issueTo(const QString &email);
    [[nodiscard]] Result<Operation> revoke(const std::vector<KeyId> &keys);
    [[nodiscard]] Result<RecoverySummary> recover();

    /// As the database has it by now.
    [[nodiscard]] Operation stored(OperationId id);
    [[nodiscard]] std::vector<AccessKey> rows();
    [[nodiscard]] std::vector<Subscription> subscriptions();

    /// Sorted, of all servers.
    [[nodiscard]] QStringList uuidsInDatabase();
    [[nodiscard]] QStringList uuidsOnServers() const;

    [[nodiscard]] QString databasePath() const { return m_folder.filePath(QStringLiteral("db")); }
    [[nodiscard]] Services &services() { return *m_services; }

private:
    QTemporaryDir m_folder;
    std::vector<std::unique_ptr<Simulator>> m_servers;
    std::unique_ptr<Services> m_services;
    TariffId m_tariff;
};

/// Settings that lose no time: short waits between attempts and before an absence is believed.
[[nodiscard]] Settings quickSettings();

} // namespace VeilDesk
