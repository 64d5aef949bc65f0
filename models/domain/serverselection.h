#pragma once

#include "models/domain/server.h"

#include <span>
#include <vector>

namespace VeilDesk {

/// What a customer may have keys on.
struct Entitlement
{
    bool vip = false;
    /// Holds a subscription under a tariff that costs something (spec/database 2.3).
    bool paid = false;
};

/// Why servers are chosen: only a purchase asks whether a server is for sale.
enum class SelectionOccasion { Purchase, Repair };

/// Where a subscription should have keys; together one server without a group each, and one of
/// each group (for a VIP: all).
struct ServerSelection
{
    std::vector<ServerId> served; ///< There is a key already.
    std::vector<ServerId> missing; ///< By id.
};

/// The rule of spec/database 2.3, a fixpoint: with keys on all it selects nothing is missing. A
/// server that is paused, or not for sale, keeps the key it has but gets no new one. `held` are
/// the servers on which the subscription has a key.
[[nodiscard]] ServerSelection selectServers(std::span<const Server> servers,
                                            std::span<const ServerId> held,
                                            const Entitlement &entitlement,
                                            SelectionOccasion occasion);

} // namespace VeilDesk
