#pragma once

#include "app/services.h"
#include "tests/bench/serverfarm.h"

#include <QTemporaryDir>

#include <memory>

namespace VeilDesk {

using Milliseconds = std::chrono::duration<double, std::milli>;

/// From the call on: until the operator has the keys, and until they were read back.
struct IssueTime
{
    Milliseconds decided{0};
    Milliseconds ended{0};
};

/// One database and a farm of servers of one dialect. Every measurement starts like the program:
/// with no connection open.
class IssueBench
{
public:
    /// Ends the program when something does not work: there is nothing to measure then.
    explicit IssueBench(const FarmOptions &options);

    /// One operation over all servers, journal and database included.
    [[nodiscard]] IssueTime issueEverywhere();
    /// What the operation cannot do better than: one server's create, without a database.
    [[nodiscard]] Milliseconds createOnce();
    /// All pending payments, one for each of so many customers.
    [[nodiscard]] Milliseconds purchaseAll(int payments, int atOnce);
    /// A plain loop: create, then store, on one server after the other.
    [[nodiscard]] Milliseconds issueOneByOne(int servers);

private:
    [[nodiscard]] std::unique_ptr<Services> openServices(const Settings &settings = {});
    void addServers(Services &services);

    FarmOptions m_options;
    ServerFarm m_farm;
    QTemporaryDir m_folder;
    qint64 m_customers = 0; ///< Each measurement has one of its own.
    std::vector<ServerId> m_servers;
    TariffId m_tariff;
};

} // namespace VeilDesk
