#pragma once

#include "models/domain/operation.h"
#include "models/settings/settings.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>

#include <chrono>
#include <map>

namespace VeilDesk {

class ProvisioningService;

/// How long operations of one name and one end took, since the program started (2.006, 2.007).
struct TimingBucket
{
    using Seconds = std::chrono::duration<double>;

    int count = 0;
    Seconds total{0};
    Seconds shortest = Seconds::max();
    Seconds longest{0};

    void add(Seconds duration);
    [[nodiscard]] Seconds average() const;
};

/// Times of deliveries and rates of created keys, written to the log as they happen. GUI thread.
class SubscriptionMetrics final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SubscriptionMetrics)

public:
    /// Records what `provisioning` creates; `settings` outlive this.
    SubscriptionMetrics(const ProvisioningService &provisioning, const Settings &settings);

    /// 2.004–2.008.
    void recordProcessingTime(const QString &operation, TimingBucket::Seconds duration,
                              bool success);
    /// 2.009–2.012; warns of a subscription that got keys on too few of several servers.
    void recordKeyCreation(SubscriptionId subscription, const StepCount &count);

private:
    void recordDecision(const Operation &operation);

    const Settings &m_settings;
    QHash<QString, TimingBucket> m_buckets; ///< By operation and its end.
    std::map<OperationId, QElapsedTimer> m_running;
};

} // namespace VeilDesk
