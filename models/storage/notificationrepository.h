#pragma once

#include "models/domain/notification.h"
#include "models/storage/connection.h"

#include <vector>

/// What customers are to be told (ADR 8). Every change of a state names the state it expects.
namespace VeilDesk::NotificationRepository {

/// A payment has one message: nothing is written when it has it already.
[[nodiscard]] Result<> queue(Transaction &transaction, const Notification &notification);

/// Of that payment; nothing if there is none, or no VeilDesk ever wrote one.
[[nodiscard]] Result<std::optional<Notification>> find(const Connection &connection,
                                                       PaymentId payment);

/// Abandoned while they were sent, then queued and due; the oldest first.
[[nodiscard]] Result<std::vector<Notification>> loadDue(const Connection &connection, Timestamp now,
                                                        WallTime wallNow);

/// What was abandoned while it was sent becomes unknown; false when it was not.
[[nodiscard]] Result<bool> giveUp(Transaction &transaction, NotificationId id, WallTime wallNow);

/// Queued and due to sending, until the lease ends; nothing when somebody else was faster, or
/// queued it for later.
[[nodiscard]] Result<std::optional<Notification>> claim(Transaction &transaction, NotificationId id,
                                                        Timestamp now, WallTime leaseUntil);

/// Stores how an attempt ended; the value says whether the claim still held.
[[nodiscard]] Result<bool> settle(Transaction &transaction, const Notification &notification);

/// Due now, as the operator wishes who saw it queued, failed or unknown; false when it is not in
/// that state any more.
[[nodiscard]] Result<bool> requeue(Transaction &transaction, NotificationId id,
                                   NotificationState expected, Timestamp now);

} // namespace VeilDesk::NotificationRepository
