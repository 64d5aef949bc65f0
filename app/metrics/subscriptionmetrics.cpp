#include "app/metrics/subscriptionmetrics.h"

#include "app/provisioning/provisioningservice.h"

#include <QLoggingCategory>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(metricsLog, "veildesk.app.metrics", QtInfoMsg)

namespace {

QString seconds(TimingBucket::Seconds duration)
{
    return QString::number(duration.count(), 'f', 3);
}

} // namespace

void TimingBucket::add(Seconds duration)
{
    ++count;
    total += duration;
    shortest = std::min(shortest, duration);
    longest = std::max(longest, duration);
}

TimingBucket::Seconds TimingBucket::average() const
{
    return count > 0 ? total / count : Seconds(0);
}

SubscriptionMetrics::SubscriptionMetrics(const ProvisioningService &provisioning,
                                         const Settings &settings)
    : m_settings(settings)
{
    connect(&provisioning, &ProvisioningService::started, this,
            [this](const Operation &operation) { m_running[operation.id].start(); });
    connect(&provisioning, &ProvisioningService::decided, this,
            &SubscriptionMetrics::recordDecision);
    connect(&provisioning, &ProvisioningService::ended, this,
            [this](const Operation &operation) { m_running.erase(operation.id); });
}

/// 2.017, 2.018.
void SubscriptionMetrics::recordDecision(const Operation &operation)
{
    if (!operation.subscription || !createsKeys(operation.kind))
        return;
    recordKeyCreation(*operation.subscription, countSteps(operation));
    if (!operation.subscriptionCreated)
        return;
    const std::chrono::nanoseconds duration(m_running[operation.id].nsecsElapsed());
    recordProcessingTime(u"create_subscription"_s, duration,
                         operation.outcome != Outcome::Rejected);
}

void SubscriptionMetrics::recordProcessingTime(const QString &operation,
                                               TimingBucket::Seconds duration, bool success)
{
    auto &bucket = m_buckets[operation + (success ? u"_success"_s : u"_failed"_s)];
    bucket.add(duration);
    qCInfo(metricsLog).noquote()
        << u"[METRICS] %1 operation=%1 duration=%2 success=%3 avg_duration=%4 min_duration=%5 "
           "max_duration=%6 count=%7"_s
               .arg(operation, seconds(duration), success ? u"true"_s : u"false"_s,
                    seconds(bucket.average()), seconds(bucket.shortest), seconds(bucket.longest))
               .arg(bucket.count);
}

void SubscriptionMetrics::recordKeyCreation(SubscriptionId subscription, const StepCount &count)
{
    const int total = count.created + count.failed;
    const double percent = total > 0 ? 100.0 * count.created / total : 0.0;
    const auto rate = QString::number(percent, 'f', 2);
    qCInfo(metricsLog).noquote()
        << u"[METRICS] Key creation for subscription %1 subscription_id=%1 keys_created=%2 "
           "keys_failed=%3 total_servers=%4 success_rate=%5"_s.arg(subscription.value)
               .arg(count.created)
               .arg(count.failed)
               .arg(total)
               .arg(rate);
    if (percent < 100.0 * m_settings.alertSuccessRate && total > 1)
        qCWarning(metricsLog).noquote()
            << u"[METRICS] Low success rate for subscription %1: %2%"_s.arg(subscription.value)
                   .arg(rate);
}

} // namespace VeilDesk
