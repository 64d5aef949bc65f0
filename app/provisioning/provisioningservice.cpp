#include "app/provisioning/provisioningservice.h"

#include "app/keys/keyexpiryfollower.h"
#include "app/provisioning/issueplan.h"
#include "app/provisioning/operationrunner.h"
#include "app/provisioning/ownkeys.h"
#include "models/storage/activityrepository.h"
#include "models/storage/attemptrepository.h"
#include "network/async/semaphore.h"
#include "network/async/whenall.h"

#include <QCoroFuture>

#include <QRandomGenerator>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int parallelRecoveries = 16;

PlanContext planContext(const Settings &settings, const Clock &clock)
{
    return {createMarker(), settings.emailDomain, settings.renewal, clock(),
            settings.policy.minKeysRequired};
}

/// Why an operation whose keys are all settled is open all the same.
Error reasonToStayOpen(const Operation &operation)
{
    const auto unseen = std::ranges::find_if(operation.steps, awaitsReadBack);
    if (operation.outcome && unseen != operation.steps.end())
        return {ErrorKind::Connection, unseen->warnings.join(u"; "_s)};
    return {ErrorKind::Storage,
            operation.outcome
                ? u"The journal did not take the end of operation %1"_s.arg(operation.id.value)
                : operation.message};
}

Error reasonToStayOpen(const Step &step)
{
    if (isServed(step))
        return {ErrorKind::Connection,
                u"The second key on server %1 could not be deleted"_s.arg(step.server.value)};
    return step.error.value_or(Error(ErrorKind::Internal, u"The key was not settled"_s));
}

void countOpen(const Operation &operation, RecoverySummary &summary)
{
    const auto known = summary.obstacles.size();
    for (const auto &step : operation.steps) {
        if (!isSettled(step.state))
            summary.obstacles.push_back({operation.id, reasonToStayOpen(step)});
    }
    if (summary.obstacles.size() == known)
        summary.obstacles.push_back({operation.id, reasonToStayOpen(operation)});
    summary.stillUnknown += int(summary.obstacles.size() - known);
}

void countChanges(const Operation &before, const Operation &after, RecoverySummary &summary)
{
    for (const auto &step : after.steps) {
        const auto earlier = std::ranges::find(before.steps, step.id, &Step::id);
        const bool moved = earlier == before.steps.end() || earlier->state != step.state;
        summary.adopted += moved && step.state == StepState::Stored;
        summary.compensated += moved && step.state == StepState::Compensated;
    }
    summary.busy += after.state == OperationState::Running;
}

void countUnfinished(const Operation &operation, const Cancellation &cancellation,
                     RecoverySummary &summary)
{
    if (operation.state != OperationState::Unfinished)
        return;
    if (cancellation.isRequested()) {
        ++summary.stopped;
        return;
    }
    countOpen(operation, summary);
    summary.left.push_back(operation.id);
}

void countUnclaimed(OperationId id, const Error &error, RecoverySummary &summary)
{
    if (error.kind() == ErrorKind::NotFound)
        return;
    if (error.kind() == ErrorKind::Busy) {
        ++summary.busy;
        return;
    }
    ++summary.unreadable;
    summary.obstacles.push_back({id, error});
    summary.left.push_back(id);
}

} // namespace

ProvisioningService::ProvisioningService(Database &database, ServerClientPool &pool,
                                         const Settings &settings, Clock clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_settings(settings)
    , m_clock(clock)
    , m_pool(pool)
    , m_journal(database, settings, std::move(clock))
{ }

ProvisioningContext ProvisioningService::createContext(Cancellation stop)
{
    return {m_pool,
            m_journal,
            m_settings,
            [] { return QRandomGenerator::global()->generateDouble(); },
            [this](const StepProgress &progress) { emit progressed(progress); },
            std::move(stop)};
}

QCoro::Task<Result<Operation>> ProvisioningService::issue(IssueRequest request,
                                                          Cancellation cancellation)
{
    const auto context = planContext(m_settings, m_clock);
    Journal::Plan plan = [request, context](Transaction &transaction) {
        return planIssue(transaction, request, context);
    };
    co_return co_await runPlanned(std::move(plan), std::move(cancellation));
}

QCoro::Task<Result<Operation>> ProvisioningService::purchase(PurchaseRequest request,
                                                             Cancellation cancellation)
{
    const auto context = planContext(m_settings, m_clock);
    Journal::Plan plan = [request, context](Transaction &transaction) {
        return planPurchase(transaction, request, context);
    };
    co_return co_await runPlanned(std::move(plan), std::move(cancellation));
}

QCoro::Task<Result<Operation>> ProvisioningService::repair(SubscriptionId subscription,
                                                           Cancellation cancellation,
                                                           RepairScope scope)
{
    const auto context = planContext(m_settings, m_clock);
    Journal::Plan plan = [subscription, scope, context](Transaction &transaction) {
        return planRepair(transaction, subscription, scope, context);
    };
    co_return co_await runPlanned(std::move(plan), std::move(cancellation));
}

QCoro::Task<Result<Operation>> ProvisioningService::retryFailed(OperationId failed,
                                                                Cancellation cancellation)
{
    const auto context = planContext(m_settings, m_clock);
    Journal::Plan plan = [failed, context](Transaction &transaction) {
        return planRetry(transaction, failed, context);
    };
    co_return co_await runPlanned(std::move(plan), std::move(cancellation));
}

QCoro::Task<Result<Operation>> ProvisioningService::revoke(std::vector<KeyId> keys,
                                                           Cancellation cancellation)
{
    const auto context = planContext(m_settings, m_clock);
    Journal::Plan plan = [keys = std::move(keys), context](Transaction &transaction) {
        return planRevoke(transaction, keys, context);
    };
    co_return co_await runPlanned(std::move(plan), std::move(cancellation));
}

QCoro::Task<Result<Operation>> ProvisioningService::runPlanned(Journal::Plan plan,
                                                               Cancellation cancellation)
{
    ++m_beginning;
    auto begun = co_await m_journal.begin(std::move(plan));
    --m_beginning;
    if (!begun)
        co_return begun;
    const auto id = begun->id;
    m_running.insert(id);
    emit started(*begun);
    const auto context = createContext(Cancellation());
    OperationRunner runner(context, std::move(*begun),
                           [this](const Operation &operation) { emit decided(operation); });
    auto operation = co_await runner.run(std::move(cancellation));
    m_running.erase(id);
    emit ended(operation);
    co_return operation;
}

QCoro::Task<Result<std::vector<OperationId>>> ProvisioningService::loadUnattended()
{
    auto open = co_await m_database.read(OperationRepository::loadOpenIds);
    if (open)
        std::erase_if(*open, [this](OperationId id) { return m_running.contains(id); });
    co_return open;
}

QCoro::Task<Result<RecoverySummary>> ProvisioningService::recover(Cancellation cancellation)
{
    const auto open = co_await m_database.read(OperationRepository::loadOpenIds);
    if (!open)
        co_return failure(open.error());
    co_return co_await recover(*open, std::move(cancellation));
}

QCoro::Task<RecoverySummary> ProvisioningService::recover(std::vector<OperationId> operations,
                                                          Cancellation cancellation)
{
    RecoverySummary summary;
    Semaphore permits(parallelRecoveries);
    std::vector<QCoro::Task<>> tasks;
    for (const auto id : operations)
        tasks.push_back(recoverOne(id, &permits, &summary, cancellation));
    co_await whenAll(std::move(tasks));
    co_await followKeyExpiries(m_database, m_settings.extendChunkSize, std::move(cancellation));
    co_return summary;
}

QCoro::Task<> ProvisioningService::recoverOne(OperationId id, Semaphore *permits,
                                              RecoverySummary *summary, Cancellation cancellation)
{
    co_await permits->acquire();
    if (cancellation.isRequested())
        ++summary->stopped;
    else
        co_await resumeOne(id, summary, cancellation);
    permits->release();
}

QCoro::Task<> ProvisioningService::resumeOne(OperationId id, RecoverySummary *summary,
                                             Cancellation cancellation)
{
    if (m_beginning > 0 || !m_running.insert(id).second) {
        ++summary->busy;
        co_return;
    }
    const auto claimed = co_await m_journal.claim(id);
    if (!claimed) {
        m_running.erase(id);
        countUnclaimed(id, claimed.error(), *summary);
        co_return;
    }
    emit started(*claimed);
    const auto context = createContext(cancellation);
    OperationRunner runner(context, *claimed,
                           [this](const Operation &operation) { emit decided(operation); });
    const auto operation = co_await runner.resume();
    m_running.erase(id);
    countChanges(*claimed, operation, *summary);
    countUnfinished(operation, cancellation, *summary);
    emit ended(operation);
}

QCoro::Task<Result<std::vector<Operation>>> ProvisioningService::load(OperationFilter filter)
{
    const auto work = [filter](const Connection &connection) {
        return OperationRepository::load(connection, filter);
    };
    co_return co_await m_database.read(work);
}

QCoro::Task<Result<Operation>> ProvisioningService::find(OperationId id)
{
    const auto work = [id](const Connection &connection) {
        return OperationRepository::find(connection, id);
    };
    co_return co_await m_database.read(work);
}

QCoro::Task<Result<std::vector<ActivityEntry>>> ProvisioningService::loadActivity(
    ActivityFilter filter)
{
    const auto work = [filter](const Connection &connection) {
        return ActivityRepository::load(connection, filter);
    };
    co_return co_await m_database.read(work);
}

QCoro::Task<Result<std::vector<Attempt>>> ProvisioningService::loadAttempts(OperationId id)
{
    const auto work = [id](const Connection &connection) {
        return AttemptRepository::loadOf(connection, id);
    };
    co_return co_await m_database.read(work);
}

} // namespace VeilDesk
