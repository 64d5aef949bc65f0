#pragma once

#include "app/subscriptions/subscriptionservice.h"
#include "network/async/taskscope.h"

#include <QTimer>

#include <map>

namespace VeilDesk {

/// Works on the repair queue while the program runs (2.049–2.056), after it has finished what other
/// operations left behind (D7), which is all where the database has no subscriptions. What keeps
/// failing is looked at ever more rarely. GUI thread.
class AutomaticRepair final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AutomaticRepair)

public:
    /// The services outlive this. To be shut down before it is destroyed.
    AutomaticRepair(ProvisioningService &provisioning, SubscriptionService &subscriptions,
                    const Settings &settings, Clock clock);

    /// Looks every `interval` from now on, where the settings allow it.
    void start(std::chrono::milliseconds interval = std::chrono::seconds(30));

    [[nodiscard]] QCoro::Task<> shutDown();

signals:
    /// The queue was looked at, and what was due was worked on.
    void looked();
    /// So many subscriptions have all their keys again.
    void repaired(int subscriptions);

private:
    /// Of a subscription that could not be repaired, or an operation that could not be finished.
    struct Pause
    {
        int failures = 0; ///< In a row.
        Timestamp until;
    };

    void look();
    QCoro::Task<> workOff();
    QCoro::Task<> recoverUnattended();
    QCoro::Task<> repairDue();
    [[nodiscard]] Pause pauseAfter(int failures, Timestamp failedAt) const;
    [[nodiscard]] std::vector<SubscriptionId> withoutPaused(const std::vector<DueRepair> &due);
    [[nodiscard]] std::vector<OperationId> withoutPaused(const std::vector<OperationId> &open);
    void note(SubscriptionId id, bool isWhole);

    ProvisioningService &m_provisioning;
    SubscriptionService &m_subscriptions;
    const Settings &m_settings;
    Clock m_clock;
    std::map<SubscriptionId, Pause> m_pauses;
    std::map<OperationId, Pause> m_recoveryPauses;
    QTimer m_timer;
    CancellationSource m_cancellation;
    TaskScope m_scope;
    bool m_isWorking = false;
};

} // namespace VeilDesk
