#include "app/subscriptions/automaticrepair.h"

#include "app/logging/categories.h"
#include "models/domain/retry.h"

#include <algorithm>
#include <iterator>

namespace VeilDesk {

using namespace Qt::StringLiterals;

AutomaticRepair::AutomaticRepair(ProvisioningService &provisioning,
                                 SubscriptionService &subscriptions, const Settings &settings,
                                 Clock clock)
    : m_provisioning(provisioning)
    , m_subscriptions(subscriptions)
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
        m_scope.spawn(workOff());
    else
        emit looked();
}

QCoro::Task<> AutomaticRepair::workOff()
{
    m_isWorking = true;
    co_await recoverUnattended();
    co_await repairDue();
    m_isWorking = false;
    emit looked();
}

/// Its own crash, or a server that did not answer, may have left them; what another program works
/// on is refused to us.
QCoro::Task<> AutomaticRepair::recoverUnattended()
{
    const auto open = co_await m_provisioning.loadUnattended();
    if (!open) {
        qCWarning(repairLog).noquote()
            << "The unfinished operations could not be read:" << open.error().detail();
        co_return;
    }
    const auto ids = withoutPaused(*open);
    if (ids.empty())
        co_return;
    const auto summary = co_await m_provisioning.recover(ids, m_cancellation.cancellation());
    for (const auto &obstacle : summary.obstacles)
        qCWarning(repairLog).noquote()
            << u"Operation %1 stays unfinished: %2"_s.arg(obstacle.operation.value)
                   .arg(obstacle.error.detail());
    for (const auto id : summary.left)
        m_recoveryPauses[id] = pauseAfter(m_recoveryPauses[id].failures + 1, m_clock());
}

QCoro::Task<> AutomaticRepair::repairDue()
{
    const auto due = co_await m_subscriptions.loadDueRepairs();
    if (!due && due.error().kind() != ErrorKind::SchemaMissing)
        qCWarning(repairLog).noquote()
            << "The repair queue could not be read:" << due.error().detail();
    auto ids = due ? withoutPaused(*due) : std::vector<SubscriptionId>();
    const auto results =
        co_await m_subscriptions.repairDue(std::move(ids), m_cancellation.cancellation());
    int whole = 0;
    for (const auto &[id, operation] : results) {
        const bool isWhole = operation && operation->outcome == Outcome::Complete;
        note(id, isWhole);
        whole += isWhole;
    }
    if (whole > 0)
        emit repaired(whole);
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

std::vector<OperationId> AutomaticRepair::withoutPaused(const std::vector<OperationId> &open)
{
    std::erase_if(m_recoveryPauses, [&open](const auto &entry) {
        return std::ranges::find(open, entry.first) == open.end();
    });
    std::vector<OperationId> ids;
    std::ranges::copy_if(open, std::back_inserter(ids), [this, now = m_clock()](OperationId id) {
        const auto pause = m_recoveryPauses.find(id);
        return pause == m_recoveryPauses.end() || pause->second.until <= now;
    });
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
