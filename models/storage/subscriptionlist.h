#pragma once

#include "models/domain/rowdefect.h"
#include "models/domain/subscriptionstate.h"
#include "models/storage/columncondition.h"
#include "models/storage/standingrepository.h"

#include <map>

namespace VeilDesk {

/// What subscriptions can be ordered and filtered by; equal ones in falling order of their ids.
enum class SubscriptionSort { Id, Health, Customer, Tariff, Keys, Expires, Created, Updated };

/// Which subscriptions to show; an empty field does not restrict.
struct SubscriptionQuery
{
    std::optional<SubscriptionHealth> health;
    /// Words, each of which the customer contains, or is the subscription's number;
    /// case-insensitive.
    QString search;
    std::map<SubscriptionSort, ColumnCondition> columns;
    int limit = -1;
    std::optional<CustomerId> customer = {};
};

struct SubscriptionOrder
{
    SubscriptionSort by = SubscriptionSort::Id;
    Qt::SortOrder direction = Qt::DescendingOrder;
};

/// A subscription as the operator looks at it.
struct SubscriptionSummary
{
    SubscriptionStanding standing;
    SubscriptionHealth health = SubscriptionHealth::Active;
    QString customerName; ///< "@anna", else the names; empty when the bot does not know the user.
    QString tariffName;
    std::optional<Timestamp> updatedAt; ///< Also moved by customers' apps and by counting traffic.
    std::optional<Timestamp> overLimitSince;
    std::vector<RowDefect> defects = {};

    [[nodiscard]] SubscriptionId id() const { return standing.subscription.id; }
};

/// The subscriptions as a table of any size reads them. `now` decides which of them run.
namespace SubscriptionList {

[[nodiscard]] Result<std::vector<SubscriptionId>> loadIds(const Connection &connection,
                                                          const SubscriptionQuery &query,
                                                          const SubscriptionOrder &order,
                                                          Timestamp now);
/// Those of the ids that there are.
[[nodiscard]] Result<std::vector<SubscriptionSummary>> loadRows(
    const Connection &connection, const std::vector<SubscriptionId> &ids, Timestamp now);
/// As above, where the servers were loaded for selection already.
[[nodiscard]] Result<std::vector<SubscriptionSummary>> loadRows(
    const Connection &connection, const std::vector<SubscriptionId> &ids,
    const std::vector<Server> &servers, Timestamp now);
/// How many there are of each.
[[nodiscard]] Result<std::map<SubscriptionHealth, qint64>> countByHealth(
    const Connection &connection, Timestamp now);

} // namespace SubscriptionList

} // namespace VeilDesk
