#include "app/provisioning/operationrunner.h"

#include "app/provisioning/decision.h"
#include "app/provisioning/journalretry.h"
#include "app/provisioning/logging.h"
#include "models/domain/retry.h"
#include "network/async/semaphore.h"
#include "network/async/sleepfor.h"
#include "network/async/whenall.h"

#include <QCoroFuture>

#include <algorithm>
#include <exception>
#include <functional>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

bool mayHaveCreated(const Step &step)
{
    return !isSettled(step.state) && step.state != StepState::Compensating
        && step.state != StepState::Intended;
}

bool isCompensating(const Step &step)
{
    return step.state == StepState::Compensating;
}

bool isWorthAnotherRound(const Step &step)
{
    if (step.state == StepState::Failed)
        return step.error && isTransient(*step.error);
    return step.state == StepState::Unknown || step.state == StepState::Absent;
}

bool isUnverified(const Step &step)
{
    return step.state == StepState::Stored && !step.verifiedAt;
}

/// An answer was lost on the way to this key: without a look there may be a second one.
bool isUnverifiedAmbiguous(const Step &step)
{
    return isUnverified(step) && step.ambiguous;
}

Outcome revokeOutcome(const std::vector<Step> &steps)
{
    const auto gone = std::ranges::count(steps, StepState::Compensated, &Step::state);
    if (gone == std::ssize(steps))
        return Outcome::Complete;
    return gone > 0 ? Outcome::Degraded : Outcome::Rejected;
}

} // namespace

OperationRunner::OperationRunner(const ProvisioningContext &context, Operation operation,
                                 Listener onDecided)
    : m_context(context)
    , m_operation(std::move(operation))
    , m_onDecided(std::move(onDecided))
{ }

QCoro::Task<Operation> OperationRunner::run(Cancellation cancellation)
{
    CancellationSource ended;
    auto lease = keepLease(ended.cancellation());
    if (createsKeys(m_operation.kind)) {
        co_await createAll(cancellation);
        co_await retryRounds(cancellation);
        m_operation.cancelRequested = cancellation.isRequested();
    }
    co_await conclude();
    ended.cancel();
    co_await lease;
    co_return std::move(m_operation);
}

QCoro::Task<Operation> OperationRunner::resume()
{
    CancellationSource ended;
    auto lease = keepLease(ended.cancellation());
    if (m_operation.kind == OperationKind::Purchase && !m_operation.outcome)
        co_await goOn();
    else
        giveUpIntended();
    co_await conclude();
    ended.cancel();
    co_await lease;
    co_return std::move(m_operation);
}

void OperationRunner::giveUpIntended()
{
    for (auto &step : m_operation.steps) {
        if (step.state != StepState::Intended)
            continue;
        step.state = StepState::Failed;
        step.error = Error(ErrorKind::Cancelled, u"Interrupted before anything was sent"_s);
    }
}

/// The customer has paid for all servers, not for those that the crash spared.
QCoro::Task<> OperationRunner::goOn()
{
    co_await forEach(mayHaveCreated, &OperationRunner::settleStep);
    for (auto &step : m_operation.steps) {
        const bool wasInterrupted = step.state == StepState::Failed && step.error
            && step.error->kind() == ErrorKind::Cancelled;
        if (wasInterrupted)
            step.state = StepState::Intended;
    }
    co_await createAll(Cancellation());
    co_await retryRounds(Cancellation());
}

QCoro::Task<> OperationRunner::createAll(Cancellation cancellation)
{
    Semaphore permits(m_context.settings.concurrentServers);
    std::vector<QCoro::Task<>> tasks;
    for (auto &step : m_operation.steps) {
        if (step.state == StepState::Intended || isWorthAnotherRound(step))
            tasks.push_back(createOne(&step, &permits, cancellation));
    }
    co_await whenAll(std::move(tasks));
}

QCoro::Task<> OperationRunner::createOne(Step *step, Semaphore *permits, Cancellation cancellation)
{
    co_await permits->acquire();
    KeySaga saga(m_context, m_operation, *step);
    std::optional<Error> unexpected;
    try {
        co_await saga.create(cancellation);
    } catch (const std::exception &exception) {
        unexpected = Error(ErrorKind::Internal, QString::fromUtf8(exception.what()));
    }
    if (unexpected)
        co_await failUnexpectedly(&saga, *unexpected);
    permits->release();
}

/// Such a server counts as failed, too, and stops no other (2.172, the gap of 2.174).
QCoro::Task<> OperationRunner::failUnexpectedly(KeySaga *saga, Error error)
{
    qCCritical(provisioningLog).noquote()
        << u"[SUBSCRIPTION] Task failed with exception: %1"_s.arg(error.detail());
    co_await saga->fail(std::move(error));
}

QCoro::Task<> OperationRunner::retryRounds(Cancellation cancellation)
{
    const auto id = m_operation.subscription.value_or(SubscriptionId()).value;
    for (int round = 0; round < m_context.settings.retry.rounds; ++round) {
        const auto failed = std::ranges::count_if(m_operation.steps, isWorthAnotherRound);
        if (failed == 0 || cancellation.isRequested() || m_lost.cancellation().isRequested())
            co_return;
        qCInfo(provisioningLog).noquote()
            << u"[SUBSCRIPTION] Retrying key creation for %1 failed servers for subscription %2"_s
                   .arg(failed)
                   .arg(id);
        co_await createAll(cancellation);
        logStillFailed();
        const auto left = std::ranges::count_if(m_operation.steps, isWorthAnotherRound);
        qCInfo(provisioningLog).noquote()
            << u"[SUBSCRIPTION] Retry completed for subscription %1: %2 created, %3 still failed"_s
                   .arg(id)
                   .arg(failed - left)
                   .arg(left);
    }
}

void OperationRunner::logStillFailed() const
{
    for (const auto &step : m_operation.steps) {
        if (isWorthAnotherRound(step) && step.error)
            qCWarning(provisioningLog).noquote()
                << u"[SUBSCRIPTION] Retry failed for server %1: %2"_s.arg(step.server.value)
                       .arg(step.error->detail());
    }
}

/// From whatever is left open to the operation's end.
QCoro::Task<> OperationRunner::conclude()
{
    co_await forEach(mayHaveCreated, &OperationRunner::settleStep);
    if (createsKeys(m_operation.kind) && !m_operation.outcome)
        co_await decide();
    co_await forEach(isCompensating, &OperationRunner::compensateStep);
    const auto unverified = m_context.settings.readBack ? isUnverified : isUnverifiedAmbiguous;
    if (createsKeys(m_operation.kind) && m_operation.outcome)
        co_await forEach(unverified, &OperationRunner::readBackStep);
    co_await finish();
}

QCoro::Task<> OperationRunner::forEach(bool (*wanted)(const Step &), StepTask work)
{
    if (m_lost.cancellation().isRequested())
        co_return;
    std::vector<QCoro::Task<>> tasks;
    for (auto &step : m_operation.steps) {
        if (wanted(step))
            tasks.push_back((this->*work)(&step));
    }
    co_await whenAll(std::move(tasks));
}

QCoro::Task<> OperationRunner::settleStep(Step *step)
{
    KeySaga saga(m_context, m_operation, *step);
    const bool keep = m_operation.outcome != Outcome::Rejected && !m_operation.cancelRequested;
    co_await saga.settle(keep);
}

QCoro::Task<> OperationRunner::compensateStep(Step *step)
{
    KeySaga saga(m_context, m_operation, *step);
    co_await saga.compensate();
}

QCoro::Task<> OperationRunner::readBackStep(Step *step)
{
    KeySaga saga(m_context, m_operation, *step);
    co_await saga.readBack();
}

QCoro::Task<> OperationRunner::decide()
{
    std::function<QFuture<Result<Operation>>()> write = [this] {
        return m_context.journal.decide(m_operation, m_context.settings);
    };
    auto decided =
        co_await writeInsistently(std::move(write), m_context.settings.retry.maxAttempts);
    if (!decided) {
        m_operation.message =
            u"The outcome could not be stored: %1"_s.arg(decided.error().detail());
        qCCritical(provisioningLog).noquote() << m_operation.message;
        co_return;
    }
    m_operation = std::move(*decided);
    m_onDecided(m_operation);
}

QCoro::Task<> OperationRunner::finish()
{
    if (m_operation.kind == OperationKind::Revoke)
        m_operation.outcome = revokeOutcome(m_operation.steps);
    const auto count = countSteps(m_operation);
    if (m_operation.outcome == Outcome::Complete && createsKeys(m_operation.kind)
        && count.failed > 0)
        m_operation.outcome = Outcome::Degraded;
    if (m_operation.outcome == Outcome::Degraded && count.failed == 0)
        m_operation.outcome = Outcome::Complete;
    const bool open = !m_operation.outcome
        || !std::ranges::all_of(m_operation.steps, isSettled, &Step::state)
        || std::ranges::any_of(m_operation.steps, isUnverifiedAmbiguous);
    m_operation.state = open ? OperationState::Unfinished : OperationState::Finished;
    std::function<QFuture<Result<Operation>>()> write = [this] {
        return m_context.journal.finish(m_operation);
    };
    const auto finished =
        co_await writeInsistently(std::move(write), m_context.settings.retry.maxAttempts);
    if (finished)
        m_operation = *finished;
    else
        qCCritical(provisioningLog).noquote()
            << u"Operation %1 could not be ended in the journal: %2"_s.arg(m_operation.id.value)
                   .arg(finished.error().detail());
}

QCoro::Task<> OperationRunner::keepLease(Cancellation stop)
{
    for (;;) {
        const bool passed = co_await sleepFor(m_context.settings.lease / 3, stop);
        if (!passed)
            co_return;
        const auto renewed = co_await m_context.journal.renewLease(m_operation.id);
        if (!renewed && renewed.error().kind() == ErrorKind::Busy) {
            qCCritical(provisioningLog).noquote() << renewed.error().detail();
            m_lost.cancel();
            co_return;
        }
    }
}

} // namespace VeilDesk
