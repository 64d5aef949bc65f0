#pragma once

#include "app/provisioning/provisioningservice.h"
#include "app/provisioning/subscriptionrenewal.h"
#include "models/storage/standingrepository.h"

namespace VeilDesk {

/// What became of one subscription of the repair queue.
struct RepairResult
{
    SubscriptionId subscription;
    Result<Operation> operation;
};

/// Subscriptions: their terms and the keys they lack. GUI thread.
class SubscriptionService final
{
    Q_DISABLE_COPY_MOVE(SubscriptionService)

public:
    SubscriptionService(Database &database, ProvisioningService &provisioning,
                        const Settings &settings, Clock clock);

    [[nodiscard]] QCoro::Task<Result<std::vector<SubscriptionStanding>>> load(
        SubscriptionFilter filter);
    [[nodiscard]] QCoro::Task<Result<SubscriptionStanding>> find(SubscriptionId id);

    /// What renew() would write.
    [[nodiscard]] QCoro::Task<Result<RenewalPreview>> preview(RenewalRequest request,
                                                              RenewalMode mode);
    /// Adds a term by hand (D12).
    [[nodiscard]] QCoro::Task<Result<RenewalPreview>> renew(RenewalRequest request,
                                                            RenewalMode mode);

    /// The keys that it lacks, now.
    [[nodiscard]] QCoro::Task<Result<Operation>> repair(SubscriptionId id,
                                                        Cancellation cancellation);
    /// All whose failed servers may be asked again by now (D5), one after another.
    [[nodiscard]] QCoro::Task<Result<std::vector<RepairResult>>> repairDue(
        Cancellation cancellation);

    /// Its keys stay until they are revoked, or the bot ends them.
    [[nodiscard]] QCoro::Task<Result<SubscriptionStanding>> deactivate(SubscriptionId id);

private:
    QCoro::Task<> repairOne(SubscriptionId id, std::shared_ptr<std::vector<RepairResult>> results,
                            Cancellation cancellation);

    Database &m_database;
    ProvisioningService &m_provisioning;
    const Settings &m_settings;
    Clock m_clock;
};

} // namespace VeilDesk
