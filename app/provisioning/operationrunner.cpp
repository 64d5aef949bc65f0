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

bool isIntended(const Step &step)
{
    return step.state == StepState::Intended;
}

bool isWorthAnotherRound(const Step &step)
{
    if (step.state == StepState::Failed)
        return step.error && isTransient(*step.error);
    return step.state == StepState::Unknown || step.state == StepState::Absent;
}

/// The server said when it may be asked again, and that is too late for this operation (D5).
bool isLeftToRepair(const Step &step, const RetryPolicy &policy)
{
    return step.error && isPutOff(*step.error, policy) && step.retryAt > wallTimeNow();
}

bool isUnverified(const Step &step)
{
    return step.state == StepState::Stored && !step.verifiedAt;
}

bool isVerified(const Step &step)
{
    return step.state == StepState::Stored && step.verifiedAt;
}

bool isUnverifiedPlain(const Step &step)
{
    return isUnverified(step) && !step.ambiguous;
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
        // A step that has failed already is of a server that the plan leaves alone.
        auto steps = findSteps(isIntended);
        co_await createAll(steps, cancellation);
        co_await retryRounds(std::move(steps), cancellation);
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
    co_await renewLease();
    if (m_paymentLost || m_operation.cancelRequested) {
        giveUpIntended();
        co_return;
    }
    co_await forEach(mayHaveCreated, &OperationRunner::settleStep);
    for (auto &step : m_operation.steps) {
        const bool wasInterrupted = step.state == StepState::Failed && step.error
            && step.error->kind() == ErrorKind::Cancelled;
        if (wasInterrupted)
            step.state = StepState::Intended;
    }
    auto steps = findUncreated();
    co_await createAll(steps, m_context.stop);
    co_await retryRounds(std::move(steps), m_context.stop);
}

std::vector<Step *> OperationRunner::findSteps(const std::function<bool(const Step &)> &wanted)
{
    std::vector<Step *> steps;
    for (auto &step : m_operation.steps) {
        if (wanted(step))
            steps.push_back(&step);
    }
    return steps;
}

/// What has no key and may get one now.
std::vector<Step *> OperationRunner::findUncreated()
{
    return findSteps([this](const Step &step) { return isIntended(step) || isAskedAgain(step); });
}

bool OperationRunner::isAskedAgain(const Step &step) const
{
    return isWorthAnotherRound(step) && !isLeftToRepair(step, m_context.settings.retry);
}

QCoro::Task<> OperationRunner::createAll(std::vector<Step *> steps, Cancellation cancellation)
{
    Semaphore permits(m_context.settings.concurrentServers);
    std::vector<QCoro::Task<>> tasks;
    for (auto *step : steps)
        tasks.push_back(createOne(step, &permits, cancellation));
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

/// Over those of the steps that another attempt may help.
QCoro::Task<> OperationRunner::retryRounds(std::vector<Step *> steps, Cancellation cancellation)
{
    const auto id = m_operation.subscription.value_or(SubscriptionId()).value;
    for (int round = 0; round < m_context.settings.retry.rounds; ++round) {
        std::erase_if(steps, [this](const Step *step) { return !isAskedAgain(*step); });
        if (steps.empty() || cancellation.isRequested() || m_paymentLost
            || m_lost.cancellation().isRequested())
            co_return;
        qCInfo(provisioningLog).noquote()
            << u"[SUBSCRIPTION] Retrying key creation for %1 failed servers for subscription %2"_s
                   .arg(steps.size())
                   .arg(id);
        co_await createAll(steps, cancellation);
        logRound(steps);
    }
}

void OperationRunner::logRound(const std::vector<Step *> &steps) const
{
    const auto created =
        std::ranges::count_if(steps, [](const Step *step) { return isServed(*step); });
    for (const auto *step : steps) {
        if (!isServed(*step) && step->error)
            qCWarning(provisioningLog).noquote()
                << u"[SUBSCRIPTION] Retry failed for server %1: %2"_s.arg(step->server.value)
                       .arg(step->error->detail());
    }
    qCInfo(provisioningLog).noquote()
        << u"[SUBSCRIPTION] Retry completed for subscription %1: %2 created, %3 still failed"_s
               .arg(m_operation.subscription.value_or(SubscriptionId()).value)
               .arg(created)
               .arg(std::ssize(steps) - created);
}

/// A payment must not be completed with no key at all. One key that was seen is enough: those with
/// an ambiguous create take longer, and can wait for the look that they get anyway.
QCoro::Task<> OperationRunner::readBackNewKeys()
{
    const bool isFirstDelivery = m_operation.kind == OperationKind::Purchase
        && m_operation.existingKeys == 0 && !m_operation.outcome && !m_operation.cancelRequested;
    if (!isFirstDelivery || m_paymentLost || !m_context.settings.readBack)
        co_return;
    co_await forEach(isUnverifiedPlain, &OperationRunner::readBackStep);
    if (!std::ranges::any_of(m_operation.steps, isVerified))
        co_await forEach(isUnverified, &OperationRunner::readBackStep);
    co_await forEach(mayHaveCreated, &OperationRunner::settleStep);
}

/// From whatever is left open to the operation's end.
QCoro::Task<> OperationRunner::conclude()
{
    co_await forEach(mayHaveCreated, &OperationRunner::settleStep);
    co_await readBackNewKeys();
    if (createsKeys(m_operation.kind) && !m_operation.outcome && !m_context.stop.isRequested())
        co_await decide();
    co_await forEach(isCompensating, &OperationRunner::compensateStep);
    if (createsKeys(m_operation.kind) && m_operation.outcome)
        co_await forEach(toReadBack(), &OperationRunner::readBackStep);
    co_await finish();
}

OperationRunner::Condition OperationRunner::toReadBack() const
{
    return m_context.settings.readBack ? isUnverified : awaitsReadBack;
}

QCoro::Task<> OperationRunner::forEach(Condition wanted, StepTask work)
{
    if (m_lost.cancellation().isRequested() || m_context.stop.isRequested())
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
    const bool keep =
        m_operation.outcome != Outcome::Rejected && !m_operation.cancelRequested && !m_paymentLost;
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
    m_operation.state = isOpen() ? OperationState::Unfinished : OperationState::Finished;
    std::function<QFuture<Result<Operation>>()> write = [this] {
        return m_context.journal.finish(m_operation);
    };
    const auto finished =
        co_await writeInsistently(std::move(write), m_context.settings.retry.maxAttempts);
    if (finished) {
        m_operation = *finished;
        co_return;
    }
    const bool isElsewhere = finished.error().kind() == ErrorKind::Busy;
    m_operation.state = isElsewhere ? OperationState::Running : OperationState::Unfinished;
    qCCritical(provisioningLog).noquote()
        << u"Operation %1 could not be ended in the journal: %2"_s.arg(m_operation.id.value)
               .arg(finished.error().detail());
}

/// A look at a stored key that failed is given up unless there may be a second one; a look that was
/// stopped is not.
bool OperationRunner::isOpen() const
{
    const auto unseen = m_context.stop.isRequested() ? toReadBack() : awaitsReadBack;
    return !m_operation.outcome || !std::ranges::all_of(m_operation.steps, isSettled, &Step::state)
        || std::ranges::any_of(m_operation.steps, unseen);
}

QCoro::Task<> OperationRunner::keepLease(Cancellation stop)
{
    for (;;) {
        const bool passed = co_await sleepFor(m_context.settings.lease / 3, stop);
        if (!passed)
            co_return;
        co_await renewLease();
        if (m_lost.cancellation().isRequested())
            co_return;
    }
}

QCoro::Task<> OperationRunner::renewLease()
{
    const auto renewed = co_await m_context.journal.renewLease(m_operation.id);
    if (renewed) {
        m_paymentLost = !*renewed;
        co_return;
    }
    if (renewed.error().kind() != ErrorKind::Busy)
        co_return;
    qCCritical(provisioningLog).noquote() << renewed.error().detail();
    m_lost.cancel();
}

} // namespace VeilDesk
