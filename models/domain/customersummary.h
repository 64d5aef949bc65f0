#pragma once

#include "models/domain/catalog.h"
#include "models/domain/rowdefect.h"

#include <vector>

namespace VeilDesk {

/// A customer and what the database holds for them.
struct CustomerSummary
{
    Customer customer;
    std::optional<Timestamp> lastActiveAt;
    qint64 keys = 0;
    qint64 activeSubscriptions = 0; ///< Switched on and not expired.
    std::vector<RowDefect> defects = {}; ///< Of the bot's row, where lists show it.

    [[nodiscard]] CustomerId id() const { return customer.id; }

    bool operator==(const CustomerSummary &) const = default;
};

} // namespace VeilDesk
