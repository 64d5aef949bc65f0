#pragma once

#include "models/storage/columncondition.h"

#include <QString>

#include <map>
#include <optional>

namespace VeilDesk {

/// What customers have now.
enum class CustomerHolding {
    ActiveSubscription, ///< Switched on and not expired.
    Keys,
    Nothing, ///< Neither.
};

/// What customers can be ordered and filtered by; equal ones in falling order of their ids.
enum class CustomerSort {
    Id,
    Username,
    Name,
    Keys,
    Subscriptions,
    Blocked,
    Vip,
    Created,
    LastActive,
};

/// Which customers to load; an empty field does not restrict.
struct CustomerFilter
{
    std::optional<CustomerHolding> holding;
    std::optional<bool> blocked;
    std::optional<bool> vip;
    /// Words, each of which id, @username, names or an e-mail of a payment contains;
    /// case-insensitive.
    QString search;
    std::map<CustomerSort, ColumnCondition> columns;
    int limit = -1;
    int offset = 0;

    bool operator==(const CustomerFilter &) const = default;
};

struct CustomerOrder
{
    CustomerSort by = CustomerSort::Created;
    Qt::SortOrder direction = Qt::DescendingOrder;

    bool operator==(const CustomerOrder &) const = default;
};

} // namespace VeilDesk
