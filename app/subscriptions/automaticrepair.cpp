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
    auto due = co_await m_subscriptions.loadDueRepairs();
    if (!due)
        qCWarning(repairLog).noquote()
            << "The repair queue could not be read:" << due.error().detail();
    auto ids = due ? withoutPaused(*std::move(due)) : std::vector<SubscriptionId>();
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

std::vector<SubscriptionId> AutomaticRepair::withoutPaused(std::vector<SubscriptionId> due) const
{
    std::erase_if(due, [this, now = m_clock()](SubscriptionId id) {
        const auto pause = m_pauses.find(id);
        return pause != m_pauses.end() && pause->second.until > now;
    });
    return due;
}

void AutomaticRepair::note(SubscriptionId id, bool isWhole)
{
    if (isWhole) {
        m_pauses.erase(id);
        return;
    }
    auto &pause = m_pauses[id];
    ++pause.failures;
    pause.until = m_clock() + repairPause(pause.failures, m_settings.retry);
}

} // namespace VeilDesk
