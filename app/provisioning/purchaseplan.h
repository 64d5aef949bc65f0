#pragma once

#include "app/provisioning/planparts.h"
#include "models/domain/serverselection.h"

namespace VeilDesk {

/// A wish to deliver a payment.
struct PurchaseRequest
{
    QString reference; ///< The provider's id of the payment.
    std::optional<PaymentId> payment = {}; ///< Its row, which alone tells it from namesakes.
    bool allowUnknownCustomer = false; ///< The operator vouches for the user (D11).
};

/// Without its row, ErrorKind::Refused when several payments have the reference.
[[nodiscard]] Result<Payment> findPayment(const Connection &connection,
                                          const PurchaseRequest &request);

/// What the checks of D11 look at. An error is what cannot be read, and ErrorKind::SchemaMissing
/// when they find nothing and the database has no subscriptions.
[[nodiscard]] Result<PaymentFacts> loadFacts(const Connection &connection,
                                             const PurchaseRequest &request);
/// As above, for a payment that was read in this transaction.
[[nodiscard]] Result<PaymentFacts> loadFacts(const Connection &connection, Payment payment,
                                             bool unknownCustomerAllowed = false);

/// Whether an earlier, interrupted run of the bot has delivered this payment, which passes the
/// checks: isTermDelivered() and keys, with which the bot takes a linked subscription for done
/// (spec/database 2.1, step 4).
[[nodiscard]] Result<bool> isDelivered(const Connection &connection, const PaymentFacts &facts);

/// Validates, claims (D10) and plans in one transaction: the customer's live subscription, the
/// linked one first, else
/// the inactive one that the payment created before (D9), else a new inactive one, and a step for
/// each server that lacks a key. ErrorKind::Busy when the payment is no longer paid.
[[nodiscard]] Result<Operation> planPurchase(Transaction &transaction,
                                             const PurchaseRequest &request,
                                             const PlanContext &context);

/// Where the subscription should have keys and has them.
[[nodiscard]] Result<ServerSelection> loadSelection(const Connection &connection,
                                                    const Subscription &subscription,
                                                    SelectionOccasion occasion, Timestamp now);

/// Which servers a repair asks.
enum class RepairScope {
    All, ///< An operator wants the keys now.
    Due, ///< Those that may be asked again by now (D5).
};

/// The keys that an active subscription lacks (2.049–2.056). The step of a server that is not due
/// has failed from the outset, as it did before; ErrorKind::Busy when no server is due.
[[nodiscard]] Result<Operation> planRepair(Transaction &transaction, SubscriptionId id,
                                           RepairScope scope, const PlanContext &context);

} // namespace VeilDesk
