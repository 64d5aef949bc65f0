#pragma once

#include "models/domain/catalog.h"
#include "models/domain/serverselection.h"
#include "models/storage/connection.h"

#include <vector>

namespace VeilDesk {

/// A subscription with what decides where it should have keys.
struct SubscriptionStanding
{
    Subscription subscription;
    Entitlement entitlement;
    std::vector<ServerId> held; ///< As loadHeldServers() finds them.
    ServerSelection selection; ///< For a repair.
};

struct SubscriptionFilter
{
    std::optional<SubscriptionId> id;
    int limit = -1;
    int offset = 0;
    std::vector<SubscriptionId> ids = {}; ///< Only these; all when empty.
};

/// A subscription whose keys may be tried again.
struct DueRepair
{
    SubscriptionId subscription;
    int failures = 0; ///< Repairs in a row that left it without some of its keys.
    Timestamp triedAt; ///< The last of them, or the sale.
};

namespace StandingRepository {

/// Whether the customer pays for a subscription s, or for another that runs at :now, in SQL
/// (spec/database 2.3).
[[nodiscard]] QString paidSql(const SchemaCapabilities &capabilities);

/// Newest first.
[[nodiscard]] Result<std::vector<SubscriptionStanding>> load(const Connection &connection,
                                                             const SubscriptionFilter &filter,
                                                             Timestamp now);
/// As above, where the servers were loaded for selection already.
[[nodiscard]] Result<std::vector<SubscriptionStanding>> load(const Connection &connection,
                                                             const SubscriptionFilter &filter,
                                                             const std::vector<Server> &servers,
                                                             Timestamp now);
[[nodiscard]] Result<SubscriptionStanding> find(const Connection &connection, SubscriptionId id,
                                                Timestamp now);

/// One for each key that the subscription has, as KeyExpressions::heldBy() has it; invalid where
/// the bot removed the server.
[[nodiscard]] Result<std::vector<ServerId>> loadHeldServers(const Connection &connection,
                                                            SubscriptionId subscription);

/// Whether the customer pays for `served`, as it is given, or for another that runs (access level
/// "paid", spec/database 2.3).
[[nodiscard]] Result<bool> isPaying(const Connection &connection, const Subscription &served,
                                    Timestamp now);

/// Live subscriptions for which some server failed, or lost the key of a rejection, in an operation
/// that none followed, where nobody works on it and some such server may be asked again by now
/// (D5). ErrorKind::SchemaMissing where the database has no subscriptions.
[[nodiscard]] Result<std::vector<DueRepair>> loadDueRepairs(const Connection &connection,
                                                            Timestamp now);

} // namespace StandingRepository

} // namespace VeilDesk
