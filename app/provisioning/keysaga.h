#pragma once

#include "app/provisioning/ownkeys.h"
#include "app/provisioning/provisioningcontext.h"

#include <QCoroTask>

#include <chrono>

namespace VeilDesk {

/// One key on one server: every remote call with a journal entry before and after it, so that
/// the stored state always says what may have happened. Failures end in the step, not in a
/// result: a failed server never stops the others (2.053). The functions must not overlap.
class KeySaga
{
    Q_DISABLE_COPY_MOVE(KeySaga)

public:
    /// Works on `step`, a step of `operation`; both outlive the saga.
    KeySaga(const ProvisioningContext &context, const Operation &operation, Step &step);

    /// Attempts with backoff until the key is Stored, or Failed, or — when an answer was lost —
    /// Unknown or Absent, which settle() decides. Cancellation stops further attempts and waits,
    /// never a call in flight; the context's stop ends those, too, and leaves the journal as it is.
    [[nodiscard]] QCoro::Task<> create(Cancellation cancellation);

    /// Decides a step that may have created a key: looks on the server and adopts it (`keep`) or
    /// deletes it, or ends the step as Failed. Only when the server cannot be asked does the step
    /// stay Unknown (D6). The context's stop ends the asking, and leaves the journal as it is.
    [[nodiscard]] QCoro::Task<> settle(bool keep);

    /// Deletes the key until the server confirms that it is gone (D17); else the step stays
    /// Compensating. Nothing but the context's stop, after which a recovery goes on, cancels it.
    [[nodiscard]] QCoro::Task<> compensate();

    /// Looks again after storing: creates a vanished key once more (D20) and deletes what a
    /// create with a lost answer left beside the adopted key.
    [[nodiscard]] QCoro::Task<> readBack();

    /// Ends a step whose create failed; one that may have created a key is left to settle().
    [[nodiscard]] QCoro::Task<> fail(Error error);

private:
    using Stopwatch = std::chrono::steady_clock;

    QCoro::Task<std::optional<Error>> createOnce(Cancellation cancellation);
    QCoro::Task<Result<>> refuseServed();
    void noteFailure(const Error &error);
    QCoro::Task<Result<ConnectedServer>> connect(Cancellation cancellation);
    QCoro::Task<Result<>> attempt(ConnectedServer server, Cancellation cancellation);
    QCoro::Task<Result<>> waitToCreate(ConnectedServer server, Cancellation cancellation);
    QCoro::Task<Result<>> sendCreate(ConnectedServer server);
    QCoro::Task<Result<>> recordConfirmed();
    QCoro::Task<Result<bool>> adopt(ConnectedServer server);
    QCoro::Task<Result<std::vector<RemoteKey>>> findOwn(ConnectedServer server);
    QCoro::Task<> store(ConnectedServer server);
    QCoro::Task<> undoUnstored();
    QCoro::Task<> completeLink(ConnectedServer server);
    QCoro::Task<> deleteUnclaimed();
    QCoro::Task<Result<>> deleteUnclaimed(RemoteKey key, Cancellation cancellation);
    QCoro::Task<Result<>> giveUpDeleting();
    QCoro::Task<Result<>> deleteOnce(int number, std::optional<Error> reason);
    QCoro::Task<Result<bool>> confirmPresence(ConnectedServer server);
    QCoro::Task<Result<bool>> isOnServer(ConnectedServer server);
    QCoro::Task<> noteUnverified();
    QCoro::Task<> verifyStored(ConnectedServer server);
    QCoro::Task<Result<>> deleteExtras(ConnectedServer server, std::vector<RemoteKey> own);
    QCoro::Task<> createAgain();
    QCoro::Task<> markVerified();
    QCoro::Task<bool> waitUntilSettled();
    QCoro::Task<bool> waitAsAsked(Cancellation cancellation);
    QCoro::Task<> leaveUnknown(Error error);
    QCoro::Task<bool> wait(int attempt, std::chrono::milliseconds delay, Cancellation cancellation);

    void accept(const RemoteKey &key);
    void forgoReadBack();
    void forgetReadBacks();
    void warnNotReadBack(const Error &error);
    void noteUndeleted(const Error &error);
    /// Whether connect() failed because the server's row is gone: nobody can ask it any more.
    static bool isRemoved(const Error &error);
    /// What such a step ends with.
    Error serverRemoved() const;
    /// A key that the server did not keep, where the settings insist (D3).
    bool isUnacceptable() const;
    RemoteKey stepKey() const;
    void report(StepPhase phase);
    void reportWait(StepPhase phase, int attempt, std::chrono::milliseconds delay);
    void logRetry(const QString &function, const Error &error, int number,
                  std::optional<std::chrono::milliseconds> delay) const;
    Attempt attemptRow(const QString &operation, int number, WallTime startedAt,
                       Stopwatch::time_point start) const;

    const ProvisioningContext &m_context;
    const Operation &m_operation;
    Step &m_step;
    Cancellation m_stop; ///< The context's, as long as the journal can tell what is left to do.
    int m_attempt = 0;
    /// The successful create that goes into the journal with the key.
    std::optional<Attempt> m_unrecorded;
};

} // namespace VeilDesk
