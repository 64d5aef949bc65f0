#pragma once

#include "models/domain/accesskey.h"
#include "models/domain/operation.h"
#include "models/storage/paymentlist.h"
#include "models/storage/subscriptionlist.h"

namespace VeilDesk {

/// The newest of the rows that there are.
template <typename Row>
struct NewestRows
{
    std::vector<Row> rows; ///< Newest first, at most CustomerDossiers::LongestList.
    qint64 total = 0;
};

/// One customer whole.
struct CustomerDossier
{
    Customer customer;
    NewestRows<SubscriptionSummary> subscriptions;
    NewestRows<AccessKey> keys;
    NewestRows<PaymentSummary> payments;
    NewestRows<Operation> operations;
};

namespace CustomerDossiers {

inline constexpr int LongestList = 200;

/// What the database has no table for is empty. ErrorKind::NotFound when the customer is gone.
[[nodiscard]] Result<CustomerDossier> load(const Connection &connection, CustomerId id,
                                           Timestamp now);

} // namespace CustomerDossiers

} // namespace VeilDesk
