#pragma once

#include "models/domain/catalog.h"
#include "models/storage/connection.h"

#include <optional>
#include <vector>

namespace VeilDesk::SubscriptionRepository {

/// Which of a customer's live subscriptions come into question.
struct LiveFilter
{
    std::optional<SubscriptionId> except = {};
    std::optional<TariffId> tariff = {}; ///< Any when empty.
};

/// All of a customer, newest created first.
[[nodiscard]] Result<std::vector<Subscription>> loadOf(const Connection &connection,
                                                       CustomerId customer);
[[nodiscard]] Result<Subscription> find(const Connection &connection, SubscriptionId id);
/// The customer's newest live one; nothing if there is none.
[[nodiscard]] Result<std::optional<Subscription>> findLive(const Connection &connection,
                                                           CustomerId customer, Timestamp now,
                                                           const LiveFilter &filter = {});

/// Inserts with the bot's defaults; `trafficLimitMb` is the tariff's (0 unlimited).
[[nodiscard]] Result<SubscriptionId> insert(Transaction &transaction,
                                            const Subscription &subscription,
                                            qint64 trafficLimitMb);

[[nodiscard]] Result<> updateActive(Transaction &transaction, SubscriptionId id, bool active,
                                    Timestamp now);

/// Sets expiry and tariff and clears the bot's reminder marks, if the row still holds
/// `expected` as it was read here, of whatever type; otherwise ErrorKind::Conflict: the bot changed
/// it meanwhile.
[[nodiscard]] Result<> updateExpiry(Transaction &transaction, SubscriptionId id, Timestamp expected,
                                    Timestamp expiresAt, TariffId tariff, Timestamp now);

} // namespace VeilDesk::SubscriptionRepository
