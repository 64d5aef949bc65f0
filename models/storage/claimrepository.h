#pragma once

#include "models/domain/lease.h"
#include "models/domain/operation.h"
#include "models/storage/connection.h"
#include "models/storage/operationrepository.h"

#include <QHash>

/// Who works on which payment: the purchases in the journal.
namespace VeilDesk {

/// The latest purchase of a payment.
struct PaymentClaim
{
    OperationId operation;
    bool open = false; ///< Not finished; the lease, while there is an owner, is the claim's.
    bool decided = false; ///< What it still does, if open, is to clean up: it holds no claim.
    QString owner; ///< Empty when nobody works on it.
    WallTime until{}; ///< When another VeilDesk may take an open one over.
    QString message; ///< Why the last one ended as it did; empty if complete.
    Timestamp begunAt{};
    OwnerPlace place = OwnerPlace::OutOfSight; ///< Of the owner; the repository does not look.
};

namespace ClaimRepository {

/// Of those payments that a purchase was ever begun for.
[[nodiscard]] Result<QHash<PaymentId, PaymentClaim>> load(const Connection &connection,
                                                          const std::vector<Payment> &payments);

/// The unfinished purchase of this payment; nothing if there is none.
[[nodiscard]] Result<std::optional<OperationId>> findOpen(const Connection &connection,
                                                          PaymentId payment);

/// An unfinished purchase of this customer: which subscription it ends in is not decided.
[[nodiscard]] Result<std::optional<OperationId>> findOpen(const Connection &connection,
                                                          CustomerId customer);

/// What the payment's latest failed purchase created for it; nothing if none did.
[[nodiscard]] Result<std::optional<SubscriptionId>> findCreatedSubscription(
    const Connection &connection, PaymentId payment);

/// Every purchase that holds its payment, oldest first.
[[nodiscard]] Result<std::vector<OperationId>> loadUndecided(const Connection &connection);

/// Every unfinished purchase that holds its payment no more, oldest first.
[[nodiscard]] Result<std::vector<OperationId>> loadDecided(const Connection &connection);

/// Payments in processing without an undecided purchase of ours: claims of another program, those
/// that hasClaimLapsed().
[[nodiscard]] Result<std::vector<Payment>> loadForeignLapsed(const Connection &connection,
                                                             Timestamp now,
                                                             std::chrono::seconds length);

} // namespace ClaimRepository

} // namespace VeilDesk
