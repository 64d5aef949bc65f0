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

/// Queued and due, or abandoned while they were sent; the oldest first.
[[nodiscard]] Result<std::vector<NotificationId>> loadDue(const Connection &connection,
                                                          Timestamp now, WallTime wallNow);

/// Queued to sending, until the lease ends; nothing when somebody else was faster. What was
/// abandoned while it was sent becomes unknown instead.
[[nodiscard]] Result<std::optional<Notification>> claim(Transaction &transaction, NotificationId id,
                                                        WallTime wallNow, WallTime leaseUntil);

/// Stores how an attempt ended; the value says whether the claim still held.
[[nodiscard]] Result<bool> settle(Transaction &transaction, const Notification &notification);

/// Failed or unknown to queued, as the operator wishes; false when it is neither any more.
[[nodiscard]] Result<bool> requeue(Transaction &transaction, NotificationId id, Timestamp now);

} // namespace VeilDesk::NotificationRepository
