#pragma once

#include "models/domain/lease.h"
#include "models/domain/operation.h"
#include "models/storage/connection.h"

#include <chrono>
#include <functional>
#include <vector>

namespace VeilDesk {

struct OperationFilter
{
    std::optional<OperationState> state;
    std::optional<SubscriptionId> subscription = {};
    std::optional<CustomerId> customer = {};
    int limit = -1;
    int offset = 0;
};

/// The journal's tables.
namespace OperationRepository {

/// Inserts the operation with its steps, leased; returns it with its ids.
[[nodiscard]] Result<Operation> insert(Transaction &transaction, Operation operation,
                                       const Lease &lease);

/// Newest first, with their steps.
[[nodiscard]] Result<std::vector<Operation>> load(const Connection &connection,
                                                  const OperationFilter &filter);
[[nodiscard]] Result<Operation> find(const Connection &connection, OperationId id);

/// Operations that are not finished, oldest first.
[[nodiscard]] Result<std::vector<OperationId>> loadOpenIds(const Connection &connection);

/// Takes the operation over if it is open and nobody's, or `mayTake` the lease that is held;
/// ErrorKind::Busy when somebody works on it, NotFound when it is finished.
[[nodiscard]] Result<Operation> claim(Transaction &transaction, OperationId id, const Lease &lease,
                                      const std::function<bool(const Lease &held)> &mayTake);

/// ErrorKind::Busy when the lease is no longer ours.
[[nodiscard]] Result<> renewLease(Transaction &transaction, OperationId id, const Lease &lease);

/// Writes everything but the steps, under our lease; a finished or unfinished operation also
/// gives the lease back. ErrorKind::Busy when the lease is no longer ours.
[[nodiscard]] Result<> update(Transaction &transaction, const Operation &operation,
                              const QString &owner);

/// Writes one step, under our lease of its operation.
[[nodiscard]] Result<> updateStep(Transaction &transaction, OperationId operation, const Step &step,
                                  const QString &owner);

/// Uuids on the server that some other operation's step knows (D6).
[[nodiscard]] Result<std::vector<QString>> loadForeignUuids(const Connection &connection,
                                                            ServerId server, OperationId except);

/// An unsettled operation that may create a key for this e-mail on this server; nothing if none.
[[nodiscard]] Result<std::optional<OperationId>> findOpenFor(const Connection &connection,
                                                             ServerId server, const QString &email);

/// An undecided operation that creates keys of this subscription; nothing if none.
[[nodiscard]] Result<std::optional<OperationId>> findOpenFor(const Connection &connection,
                                                             SubscriptionId subscription);

/// Servers on which an operation of this subscription, though decided, has still to settle a key or
/// to look for a second one.
[[nodiscard]] Result<std::vector<ServerId>> loadUnsettledServers(const Connection &connection,
                                                                 SubscriptionId subscription);

/// An unfinished operation that creates or deletes this key; nothing if none.
[[nodiscard]] Result<std::optional<OperationId>> findOpenFor(const Connection &connection,
                                                             const QString &uuid);

} // namespace OperationRepository

} // namespace VeilDesk
