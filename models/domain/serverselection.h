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

/// Where a subscription lacks a key unless it has one of them: each is a server, or the servers of
/// a group. A repair of what has a key in all of them does nothing.
[[nodiscard]] std::vector<std::vector<ServerId>> requiredPlaces(std::span<const Server> servers,
                                                                const Entitlement &entitlement);

enum class KeyPlaceState {
    Served,
    Missing,
    Twice, ///< Another key on a server that serves already.
    ServerGone,
    ServerInactive,
    OtherProtocol,
    NoAccess, ///< The customer is not entitled to the server.
    OtherOfGroup, ///< Another server of the group serves.
};

/// A key that a subscription has or should have, and why it is not as it should be.
struct KeyPlace
{
    ServerId server;
    KeyPlaceState state = KeyPlaceState::Served;

    bool operator==(const KeyPlace &) const = default;
};

/// One place for each key in `held`, then those where a repair would create one.
[[nodiscard]] std::vector<KeyPlace> keyPlaces(std::span<const Server> servers,
                                              std::span<const ServerId> held,
                                              const Entitlement &entitlement);

} // namespace VeilDesk
