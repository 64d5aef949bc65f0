#pragma once

#include "models/domain/attempt.h"
#include "models/settings/settings.h"
#include "models/storage/database.h"
#include "models/storage/operationrepository.h"

#include <QFuture>

#include <functional>

namespace VeilDesk {

/// The only writer of operations and steps: each function is one transaction, and all of them
/// fail with ErrorKind::Busy once another process has taken the operation over.
class Journal
{
    Q_DISABLE_COPY_MOVE(Journal)

public:
    using Plan = std::function<Result<Operation>(Transaction &)>;

    Journal(Database &database, const Settings &settings, Clock clock);

    /// Plans and writes the intent in one transaction, leased to this process.
    [[nodiscard]] QFuture<Result<Operation>> begin(Plan plan);
    [[nodiscard]] QFuture<Result<Operation>> claim(OperationId id);
    /// With it a purchase's claim (D10): false when another program has taken the payment over.
    [[nodiscard]] QFuture<Result<bool>> renewLease(OperationId id);

    /// Writes the step as it is, and the remote call that led to it.
    [[nodiscard]] QFuture<Result<>> record(OperationId operation, Step step,
                                           std::optional<Attempt> attempt = std::nullopt);

    /// The key's row, the step's end and the create that was not recorded yet in one transaction
    /// (D8): returns the step as Stored. A uuid that some row has already is
    /// ErrorKind::Conflict; another key of the subscription on the server is AlreadyServed.
    [[nodiscard]] QFuture<Result<Step>> store(Operation operation, Step step,
                                              std::optional<Attempt> attempt = std::nullopt);

    /// The key is gone from the server: removes its row, if any, and ends the step with `state`.
    [[nodiscard]] QFuture<Result<Step>> remove(OperationId operation, Step step, StepState state,
                                               std::optional<Attempt> attempt = std::nullopt);

    /// The key was seen on the server.
    [[nodiscard]] QFuture<Result<Step>> recordVerified(OperationId operation, Step step);

    /// The outcome and what follows from it for the subscription and the keys, in one transaction
    /// (D4): rejected keys become Compensating, a subscription is activated or extended.
    [[nodiscard]] QFuture<Result<Operation>> decide(Operation operation, Settings settings);

    /// Ends the work on the operation: finished, or left for recovery.
    [[nodiscard]] QFuture<Result<Operation>> finish(Operation operation);

    /// ErrorKind::AlreadyServed where the bot, say, gave the operation's subscription a key on the
    /// step's server meanwhile.
    [[nodiscard]] QFuture<Result<>> refuseServed(const Operation &operation, const Step &step);

    /// Whether the key still has a row: the bot may have ended it meanwhile.
    [[nodiscard]] QFuture<Result<bool>> hasRow(const QString &uuid);

    /// The uuids on a server that are somebody else's: in the database or in another operation.
    [[nodiscard]] QFuture<Result<QSet<QString>>> loadForeignUuids(ServerId server,
                                                                  OperationId except);

private:
    Lease lease() const;

    Database &m_database;
    const Settings &m_settings;
    Clock m_clock;
    QString m_owner;
};

} // namespace VeilDesk
