#pragma once

#include "app/provisioning/keysaga.h"
#include "app/provisioning/provisioningcontext.h"

#include <QCoroTask>

#include <functional>
#include <vector>

namespace VeilDesk {

class Semaphore;

/// Brings one journalled operation to its end from whatever state the journal has it in: servers
/// in parallel, retry rounds, the decision, compensation, read-back. Running, resuming after a
/// crash and undoing are the same way through the same states.
class OperationRunner
{
    Q_DISABLE_COPY_MOVE(OperationRunner)

public:
    using Listener = std::function<void(const Operation &)>;

    /// The operation must be leased to the context's journal; `onDecided` hears of the outcome.
    OperationRunner(const ProvisioningContext &context, Operation operation, Listener onDecided);

    /// Runs a new operation; cancelling rejects it.
    [[nodiscard]] QCoro::Task<Operation> run(Cancellation cancellation);

    /// Ends an operation that was interrupted. Only a purchase, which somebody has paid for,
    /// creates keys that were not sent already (D7). The context's stop leaves it unfinished.
    [[nodiscard]] QCoro::Task<Operation> resume();

private:
    using StepTask = QCoro::Task<> (OperationRunner::*)(Step *step);
    using Condition = bool (*)(const Step &);

    [[nodiscard]] std::vector<Step *> findSteps(const std::function<bool(const Step &)> &wanted);
    [[nodiscard]] std::vector<Step *> findUncreated();
    [[nodiscard]] bool isAskedAgain(const Step &step) const;
    QCoro::Task<> createAll(std::vector<Step *> steps, Cancellation cancellation);
    QCoro::Task<> createOne(Step *step, Semaphore *permits, Cancellation cancellation);
    QCoro::Task<> failUnexpectedly(KeySaga *saga, Error error);
    QCoro::Task<> retryRounds(std::vector<Step *> steps, Cancellation cancellation);
    void logRound(const std::vector<Step *> &steps) const;
    QCoro::Task<> goOn();
    void giveUpIntended();
    QCoro::Task<> readBackNewKeys();
    QCoro::Task<> conclude();
    [[nodiscard]] Condition toReadBack() const;
    QCoro::Task<> forEach(Condition wanted, StepTask work);
    QCoro::Task<> settleStep(Step *step);
    QCoro::Task<> compensateStep(Step *step);
    QCoro::Task<> readBackStep(Step *step);
    QCoro::Task<> decide();
    QCoro::Task<> finish();
    [[nodiscard]] bool isOpen() const;
    QCoro::Task<> keepLease(Cancellation stop);
    QCoro::Task<> renewLease();

    const ProvisioningContext &m_context;
    Operation m_operation;
    Listener m_onDecided;
    CancellationSource m_lost; ///< Asked when another process has the operation.
    bool m_paymentLost = false; ///< Another program delivers it: what decide() will find.
};

} // namespace VeilDesk
