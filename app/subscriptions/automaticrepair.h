#pragma once

#include "app/subscriptions/subscriptionservice.h"
#include "network/async/taskscope.h"

#include <QTimer>

#include <map>

namespace VeilDesk {

/// Works on the repair queue while the program runs (2.049–2.056). A subscription whose repair
/// keeps failing is looked at ever more rarely. GUI thread.
class AutomaticRepair final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AutomaticRepair)

public:
    /// The services outlive this. To be shut down before it is destroyed.
    AutomaticRepair(SubscriptionService &subscriptions, const Settings &settings, Clock clock);

    /// Looks at the queue every `interval` from now on, where the settings allow it.
    void start(std::chrono::milliseconds interval = std::chrono::seconds(30));

    [[nodiscard]] QCoro::Task<> shutDown();

signals:
    /// The queue was looked at, and what was due was worked on.
    void looked();
    /// So many subscriptions have all their keys again.
    void repaired(int subscriptions);

private:
    /// A subscription that could not be repaired.
    struct Pause
    {
        int failures = 0; ///< In a row.
        Timestamp until;
    };

    void look();
    QCoro::Task<> repairDue();
    [[nodiscard]] Pause pauseAfter(int failures, Timestamp failedAt) const;
    [[nodiscard]] std::vector<SubscriptionId> withoutPaused(const std::vector<DueRepair> &due);
    void note(SubscriptionId id, bool isWhole);

    SubscriptionService &m_subscriptions;
    const Settings &m_settings;
    Clock m_clock;
    std::map<SubscriptionId, Pause> m_pauses;
    QTimer m_timer;
    CancellationSource m_cancellation;
    TaskScope m_scope;
    bool m_isWorking = false;
};

} // namespace VeilDesk
