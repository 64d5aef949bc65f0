#pragma once

#include "models/domain/operation.h"
#include "models/storage/connection.h"

#include <vector>

namespace VeilDesk {

struct PaymentFilter
{
    std::optional<PaymentStatus> status;
    std::vector<PaymentId> ids = {}; ///< Only these; all when empty.
    std::optional<SubscriptionId> subscription = {};
    int limit = -1;
    int offset = 0;
    Qt::SortOrder order = Qt::DescendingOrder; ///< By id.
};

/// The bot's payments, read by column name only: their order differs between deployments
/// (spec/database 1.4). Every change of a status names the status it expects; the value says
/// whether it was still that. A payment's metadata are never written.
namespace PaymentRepository {

/// Newest first unless the filter says otherwise.
[[nodiscard]] Result<std::vector<Payment>> load(const Connection &connection,
                                                const PaymentFilter &filter);
/// ErrorKind::NotFound with "Payment {id} not found" (2.152).
[[nodiscard]] Result<Payment> find(const Connection &connection, const QString &reference);
[[nodiscard]] Result<Payment> find(const Connection &connection, PaymentId id);
/// As the first, but ErrorKind::Refused when several rows have the id: no index keeps them apart
/// in every database.
[[nodiscard]] Result<Payment> findOnly(const Connection &connection, const QString &reference);

/// That the text is no status that the bot writes, in SQL; true for NULL.
[[nodiscard]] QString unknownStatusCondition(const QString &stored);
/// That a row p of payments has the status, in SQL.
[[nodiscard]] QString statusCondition(const SchemaCapabilities &capabilities, PaymentStatus status);

[[nodiscard]] Result<PaymentId> insert(Transaction &transaction, const Payment &payment);
/// Takes insert() back; ErrorKind::Conflict when somebody has begun to work with the payment.
[[nodiscard]] Result<> removeUntouched(Transaction &transaction, const Payment &payment);

/// Paid to processing (2.122), in the word of D10.
[[nodiscard]] Result<bool> claim(Transaction &transaction, PaymentId id, Timestamp now);
/// Says that the undecided purchase still works, to programs that take claims over by their age;
/// false when one of them has the payment by now, unless it completed it with the subscription that
/// the purchase created. Nothing to do, and true, for other operations.
[[nodiscard]] Result<bool> renewClaim(Transaction &transaction, OperationId purchase,
                                      Timestamp now);
/// Processing to completed, for the purchase's subscription, while the claim is the purchase's.
/// True as well when another program completed it with the subscription that the purchase created.
[[nodiscard]] Result<bool> complete(Transaction &transaction, const Operation &purchase,
                                    Timestamp now);
/// Processing to paid, while the claim is the purchase's.
[[nodiscard]] Result<bool> release(Transaction &transaction, const Operation &purchase,
                                   Timestamp now);
/// Processing to paid, whoever claimed it.
[[nodiscard]] Result<bool> release(Transaction &transaction, PaymentId id, Timestamp now);

/// The bot's rule for a purchase that it repeats: paid to completed, nothing is extended twice.
[[nodiscard]] Result<bool> completePaid(Transaction &transaction, PaymentId id, Timestamp now);

/// Where the database has no place for it, nothing is written.
[[nodiscard]] Result<> linkSubscription(Transaction &transaction, PaymentId id,
                                        SubscriptionId subscription);
/// Takes that back where the payment is paid and still has this subscription.
[[nodiscard]] Result<> unlinkSubscription(Transaction &transaction, PaymentId id,
                                          SubscriptionId subscription);

} // namespace PaymentRepository

} // namespace VeilDesk
