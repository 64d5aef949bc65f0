#pragma once

#include "app/provisioning/provisioningservice.h"
#include "app/provisioning/subscriptionrenewal.h"
#include "models/storage/rowedit.h"
#include "models/storage/subscriptionlist.h"
#include "models/storage/subscriptionrecord.h"
#include "network/async/batch.h"

namespace VeilDesk {

/// What became of one subscription of the repair queue.
struct RepairResult
{
    SubscriptionId subscription;
    Result<Operation> operation;
};

/// A term that was added, with the rows that it wrote.
struct RenewalChange
{
    RenewalPreview renewal;
    std::vector<RowEdit> edits;
};

/// A subscription that was switched off, with the rows that it wrote.
struct Deactivation
{
    SubscriptionStanding standing;
    std::vector<RowEdit> edits;
};

/// Subscriptions: their terms and the keys they lack. GUI thread.
class SubscriptionService final
{
    Q_DISABLE_COPY_MOVE(SubscriptionService)

public:
    using Progress = BatchProgress;

    SubscriptionService(Database &database, ProvisioningService &provisioning,
                        const Settings &settings, Clock clock);

    [[nodiscard]] QCoro::Task<Result<std::vector<SubscriptionStanding>>> load(
        SubscriptionFilter filter);
    [[nodiscard]] QCoro::Task<Result<SubscriptionStanding>> find(SubscriptionId id);

    /// For tables of any size, as SubscriptionList reads them.
    [[nodiscard]] QCoro::Task<Result<std::vector<SubscriptionId>>> loadIds(SubscriptionQuery query,
                                                                           SubscriptionOrder order,
                                                                           QueryStop stop);
    [[nodiscard]] QCoro::Task<Result<std::vector<SubscriptionSummary>>> loadRows(
        std::vector<SubscriptionId> ids);
    [[nodiscard]] QCoro::Task<Result<std::map<SubscriptionHealth, qint64>>> countByHealth();

    /// Everything that is known of one.
    [[nodiscard]] QCoro::Task<Result<SubscriptionRecord>> loadRecord(SubscriptionId id);

    /// What renew() would write.
    [[nodiscard]] QCoro::Task<Result<RenewalPreview>> preview(RenewalRequest request,
                                                              RenewalMode mode);
    /// Adds a term by hand (D12).
    [[nodiscard]] QCoro::Task<Result<RenewalChange>> renew(RenewalRequest request,
                                                           RenewalMode mode);

    /// The keys that it lacks, now.
    [[nodiscard]] QCoro::Task<Result<Operation>> repair(SubscriptionId id,
                                                        Cancellation cancellation);
    /// Several at once; one result for each, in their order. Cancelling begins no further one.
    [[nodiscard]] QCoro::Task<std::vector<RepairResult>> repairAll(std::vector<SubscriptionId> ids,
                                                                   Progress progress,
                                                                   Cancellation cancellation);

    /// All with a failed server that may be asked again by now (D5). ErrorKind::SchemaMissing where
    /// the database has no subscriptions.
    [[nodiscard]] QCoro::Task<Result<std::vector<DueRepair>>> loadDueRepairs();
    /// As repairAll(), but leaves the servers alone that may not be asked again yet, and says
    /// nothing of subscriptions for which that are all.
    [[nodiscard]] QCoro::Task<std::vector<RepairResult>> repairDue(std::vector<SubscriptionId> ids,
                                                                   Cancellation cancellation);

    /// Its keys stay until they are revoked, or the bot ends them.
    [[nodiscard]] QCoro::Task<Result<Deactivation>> deactivate(SubscriptionId id);

private:
    QCoro::Task<std::vector<RepairResult>> repairEach(std::vector<SubscriptionId> ids,
                                                      RepairScope scope, Progress progress,
                                                      Cancellation cancellation);
    QCoro::Task<RepairResult> repairOne(SubscriptionId id, RepairScope scope,
                                        Cancellation cancellation);

    Database &m_database;
    ProvisioningService &m_provisioning;
    const Settings &m_settings;
    Clock m_clock;
};

} // namespace VeilDesk
