#pragma once

#include "app/provisioning/journal.h"
#include "app/provisioning/provisioningcontext.h"
#include "app/provisioning/purchaseplan.h"
#include "app/servers/serverclientpool.h"
#include "models/domain/activity.h"
#include "models/domain/issuerequest.h"
#include "models/domain/stepprogress.h"

#include <QObject>

#include <set>

namespace VeilDesk {

class Semaphore;

/// Why a recovery could not end an operation or one of its keys.
struct RecoveryObstacle
{
    OperationId operation;
    Error error;
};

/// What a recovery did, per key (spec/cli: operations recover).
struct RecoverySummary
{
    RecoverySummary() = default;

    int adopted = 0; ///< On the server and now in the database too.
    int compensated = 0; ///< Confirmed gone.
    int stillUnknown = 0; ///< Their server could not be asked, or their end not be stored.
    int busy = 0; ///< Operations that another VeilDesk works on.
    int unreadable = 0; ///< Operations that the database did not give out.
    int stopped = 0; ///< Operations that the cancellation left as they were.
    /// Of each that is still unknown or unreadable.
    std::vector<RecoveryObstacle> obstacles = {};
    /// Not finished although they were tried, and nobody works on them.
    std::vector<OperationId> left = {};
};

/// Creates and deletes keys so that each is on the server and in the database, or in neither
/// (D6–D8). GUI thread.
class ProvisioningService final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProvisioningService)

public:
    ProvisioningService(Database &database, ServerClientPool &pool, const Settings &settings,
                        Clock clock, QObject *parent = nullptr);

    /// Issues keys by hand (D19). The value is the operation as it ended: look at its outcome.
    /// An error means that nothing was begun. Cancelling stops new calls, lets those in flight
    /// end, and removes what was created.
    [[nodiscard]] QCoro::Task<Result<Operation>> issue(IssueRequest request,
                                                       Cancellation cancellation);

    /// Delivers a payment: claims it, creates the missing keys, completes it with the term it
    /// bought, or gives it back to be paid. An error means that nothing was begun.
    [[nodiscard]] QCoro::Task<Result<Operation>> purchase(PurchaseRequest request,
                                                          Cancellation cancellation);

    /// Issues the keys that a live subscription lacks.
    [[nodiscard]] QCoro::Task<Result<Operation>> repair(SubscriptionId subscription,
                                                        Cancellation cancellation,
                                                        RepairScope scope = RepairScope::All);

    /// Issues again on the servers on which `failed` failed, under the same subscription (D9).
    [[nodiscard]] QCoro::Task<Result<Operation>> retryFailed(OperationId failed,
                                                             Cancellation cancellation);

    /// Deletes keys from their servers and, once confirmed gone, from the database (D17).
    [[nodiscard]] QCoro::Task<Result<Operation>> revoke(std::vector<KeyId> keys,
                                                        Cancellation cancellation);

    /// Operations that are not finished and that this program does not work on.
    [[nodiscard]] QCoro::Task<Result<std::vector<OperationId>>> loadUnattended();

    /// Finishes what a crash or an unreachable server left behind (D7). Cancelling ends all waiting
    /// for servers, calls in flight included: what is not settled by then stays unfinished, and is
    /// nobody's, for another recovery.
    [[nodiscard]] QCoro::Task<Result<RecoverySummary>> recover(Cancellation cancellation);
    /// As above, for these operations alone; those that are finished are passed over.
    [[nodiscard]] QCoro::Task<RecoverySummary> recover(std::vector<OperationId> operations,
                                                       Cancellation cancellation);

    [[nodiscard]] QCoro::Task<Result<std::vector<Operation>>> load(OperationFilter filter);
    [[nodiscard]] QCoro::Task<Result<Operation>> find(OperationId id);
    /// The journal at a glance, newest first.
    [[nodiscard]] QCoro::Task<Result<std::vector<ActivityEntry>>> loadActivity(
        ActivityFilter filter);
    /// The operation's remote calls in the order they were made.
    [[nodiscard]] QCoro::Task<Result<std::vector<Attempt>>> loadAttempts(OperationId id);

signals:
    /// The operation is in the journal; its calls begin.
    void started(const VeilDesk::Operation &operation);
    /// One server's step moved on.
    void progressed(const VeilDesk::StepProgress &progress);
    /// The outcome is decided and in the database; read-back or compensation may still run.
    void decided(const VeilDesk::Operation &operation);
    /// Nothing more happens to the operation now.
    void ended(const VeilDesk::Operation &operation);

private:
    ProvisioningContext createContext(Cancellation stop);
    QCoro::Task<Result<Operation>> runPlanned(Journal::Plan plan, Cancellation cancellation);
    QCoro::Task<> recoverOne(OperationId id, Semaphore *permits, RecoverySummary *summary,
                             Cancellation cancellation);
    QCoro::Task<> resumeOne(OperationId id, RecoverySummary *summary, Cancellation cancellation);

    Database &m_database;
    const Settings &m_settings;
    Clock m_clock;
    ServerClientPool &m_pool;
    Journal m_journal;
    std::set<OperationId> m_running; ///< By this process; its lease would let it claim them twice.
    /// Operations that may be in the journal already, and will run. Counted, not named: an id that
    /// is known before the commit is known on the writer's thread, and is nobody's if the commit
    /// fails.
    int m_beginning = 0;
};

} // namespace VeilDesk
