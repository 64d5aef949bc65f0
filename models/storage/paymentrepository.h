#pragma once

#include "models/domain/payment.h"
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

/// That a row p of payments has the status, in SQL.
[[nodiscard]] QString statusCondition(const SchemaCapabilities &capabilities, PaymentStatus status);

[[nodiscard]] Result<PaymentId> insert(Transaction &transaction, const Payment &payment);
/// Takes insert() back; ErrorKind::Conflict when somebody has begun to work with the payment.
[[nodiscard]] Result<> removeUntouched(Transaction &transaction, const Payment &payment);

/// Paid to processing (2.122), in the word of D10.
[[nodiscard]] Result<bool> claim(Transaction &transaction, PaymentId id, Timestamp now);
/// Processing to completed, for this subscription.
[[nodiscard]] Result<bool> complete(Transaction &transaction, PaymentId id,
                                    SubscriptionId subscription, Timestamp now);
/// Processing to paid.
[[nodiscard]] Result<bool> release(Transaction &transaction, PaymentId id, Timestamp now);

/// The bot's rule for a purchase that it repeats: paid to completed, nothing is extended twice.
[[nodiscard]] Result<bool> completePaid(Transaction &transaction, PaymentId id, Timestamp now);

/// Where the database has no place for it, nothing is written.
[[nodiscard]] Result<> linkSubscription(Transaction &transaction, PaymentId id,
                                        SubscriptionId subscription);

} // namespace PaymentRepository

} // namespace VeilDesk
