#include "app/subscriptions/automaticrepair.h"

#include "app/logging/categories.h"
#include "models/domain/retry.h"

namespace VeilDesk {

AutomaticRepair::AutomaticRepair(SubscriptionService &subscriptions, const Settings &settings,
                                 Clock clock)
    : m_subscriptions(subscriptions)
    , m_settings(settings)
    , m_clock(std::move(clock))
{
    connect(&m_timer, &QTimer::timeout, this, &AutomaticRepair::look);
}

void AutomaticRepair::start(std::chrono::milliseconds interval)
{
    m_timer.start(interval);
}

QCoro::Task<> AutomaticRepair::shutDown()
{
    m_timer.stop();
    m_cancellation.cancel();
    co_await m_scope.drained();
}

void AutomaticRepair::look()
{
    if (m_isWorking)
        return;
    if (m_settings.automaticRepair)
        m_scope.spawn(repairDue());
    else
        emit looked();
}

QCoro::Task<> AutomaticRepair::repairDue()
{
    m_isWorking = true;
    const auto due = co_await m_subscriptions.loadDueRepairs();
    if (!due)
        qCWarning(repairLog).noquote()
            << "The repair queue could not be read:" << due.error().detail();
    auto ids = due ? withoutPaused(*due) : std::vector<SubscriptionId>();
    SubscriptionService::Progress unseen;
    const auto results = co_await m_subscriptions.repairAll(std::move(ids), std::move(unseen),
                                                            m_cancellation.cancellation());
    int whole = 0;
    for (const auto &[id, operation] : results) {
        const bool isWhole = operation && operation->outcome == Outcome::Complete;
        note(id, isWhole);
        whole += isWhole;
    }
    m_isWorking = false;
    if (whole > 0)
        emit repaired(whole);
    emit looked();
}

AutomaticRepair::Pause AutomaticRepair::pauseAfter(int failures, Timestamp failedAt) const
{
    return {failures, failedAt + repairPause(failures, m_settings.retry)};
}

/// What the journal knows counts from the first look on, so that a restart forgets nothing.
std::vector<SubscriptionId> AutomaticRepair::withoutPaused(const std::vector<DueRepair> &due)
{
    std::vector<SubscriptionId> ids;
    const auto now = m_clock();
    for (const auto &[id, failures, triedAt] : due) {
        if (failures > 0)
            m_pauses.try_emplace(id, pauseAfter(failures, triedAt));
        else
            m_pauses.erase(id);
        const auto pause = m_pauses.find(id);
        if (pause == m_pauses.end() || pause->second.until <= now)
            ids.push_back(id);
    }
    return ids;
}

void AutomaticRepair::note(SubscriptionId id, bool isWhole)
{
    if (isWhole)
        m_pauses.erase(id);
    else
        m_pauses[id] = pauseAfter(m_pauses[id].failures + 1, m_clock());
}

} // namespace VeilDesk
