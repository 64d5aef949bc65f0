#include "models/storage/customerdossier.h"

#include "models/storage/customerrepository.h"
#include "models/storage/keyrepository.h"
#include "models/storage/operationrepository.h"
#include "models/storage/rows.h"

#include <algorithm>

namespace VeilDesk::CustomerDossiers {

using namespace Qt::StringLiterals;

namespace {

/// `loadRows` reads those of the ids that are shown.
template <typename Row, typename Id, typename LoadRows>
Result<NewestRows<Row>> newestOf(Result<std::vector<Id>> ids, LoadRows loadRows)
{
    if (!ids)
        return failure(ids.error());
    const auto total = std::ssize(*ids);
    ids->resize(static_cast<size_t>(std::min<qint64>(total, LongestList)));
    Result<std::vector<Row>> rows = loadRows(*ids);
    if (!rows)
        return failure(rows.error());
    return NewestRows<Row>{std::move(*rows), total};
}

Result<NewestRows<SubscriptionSummary>> subscriptionsOf(const Connection &connection,
                                                        CustomerId customer, Timestamp now)
{
    if (!connection.capabilities().hasTable(u"subscriptions"_s))
        return NewestRows<SubscriptionSummary>();
    SubscriptionQuery query;
    query.customer = customer;
    return newestOf<SubscriptionSummary>(
        SubscriptionList::loadIds(connection, query, {}, now),
        [&](const auto &ids) { return SubscriptionList::loadRows(connection, ids, now); });
}

Result<NewestRows<AccessKey>> keysOf(const Connection &connection, CustomerId customer,
                                     Timestamp now)
{
    if (!connection.capabilities().hasTable(u"v2ray_keys"_s))
        return NewestRows<AccessKey>();
    KeyFilter filter;
    filter.customer = customer;
    return newestOf<AccessKey>(
        KeyRepository::loadIds(connection, filter, {}, now),
        [&](const auto &ids) { return KeyRepository::loadRows(connection, ids); });
}

Result<NewestRows<PaymentSummary>> paymentsOf(const Connection &connection, CustomerId customer)
{
    if (!connection.capabilities().hasTable(u"payments"_s))
        return NewestRows<PaymentSummary>();
    PaymentQuery query;
    query.customer = customer;
    return newestOf<PaymentSummary>(
        PaymentList::loadIds(connection, query, {}),
        [&](const auto &ids) { return PaymentList::loadRows(connection, ids); });
}

Result<NewestRows<Operation>> operationsOf(const Connection &connection, CustomerId customer)
{
    if (!connection.capabilities().hasTable(u"veildesk_operations"_s))
        return NewestRows<Operation>();
    OperationFilter filter;
    filter.customer = customer;
    filter.limit = LongestList;
    auto rows = OperationRepository::load(connection, filter);
    if (!rows)
        return failure(rows.error());
    const auto total = singleNumber(
        connection.run(u"SELECT COUNT(*) FROM veildesk_operations WHERE user_id = :customer"_s,
                       {{":customer"_L1, customer.value}}));
    if (!total)
        return failure(total.error());
    return NewestRows<Operation>{std::move(*rows), *total};
}

} // namespace

Result<CustomerDossier> load(const Connection &connection, CustomerId id, Timestamp now)
{
    auto customer = CustomerRepository::find(connection, id);
    if (!customer)
        return failure(customer.error());
    auto subscriptions = subscriptionsOf(connection, id, now);
    if (!subscriptions)
        return failure(subscriptions.error());
    auto keys = keysOf(connection, id, now);
    if (!keys)
        return failure(keys.error());
    auto payments = paymentsOf(connection, id);
    if (!payments)
        return failure(payments.error());
    auto operations = operationsOf(connection, id);
    if (!operations)
        return failure(operations.error());
    return CustomerDossier{std::move(*customer), std::move(*subscriptions), std::move(*keys),
                           std::move(*payments), std::move(*operations)};
}

} // namespace VeilDesk::CustomerDossiers
