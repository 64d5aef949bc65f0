#pragma once

#include "models/domain/operation.h"

#include <optional>

namespace VeilDesk {

enum class PurchaseAction { Created, Renewed, AlreadyCompleted };

/// "created", "renewed" or "already_completed".
[[nodiscard]] QString purchaseActionName(PurchaseAction action);

/// What became of one payment.
struct PaymentResult
{
    explicit PaymentResult(QString paymentReference, std::optional<PaymentId> row = {})
        : reference(std::move(paymentReference))
        , payment(row)
    { }

    QString reference;
    std::optional<PaymentId> payment; ///< Nothing when it was asked for by its reference alone.
    /// Nothing when the payment was not completed: `error` or the operation's outcome says why.
    std::optional<PurchaseAction> action;
    std::optional<SubscriptionId> subscription;
    std::optional<Timestamp> expiresAt;
    std::optional<Operation> operation; ///< Nothing when none was begun.
    std::optional<Error> error; ///< Why none was begun.
    /// How the payment stands after an operation that did not complete it; nothing where that
    /// cannot be read.
    std::optional<PaymentStatus> status;
};

/// Why nothing was begun for a payment after its run was told to stop.
[[nodiscard]] Error stoppedBeforePayment();

/// Of an operation as it ended.
[[nodiscard]] PaymentResult toPaymentResult(const QString &reference, const Operation &operation);

} // namespace VeilDesk
