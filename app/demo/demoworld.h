#pragma once

#include "models/domain/accesskey.h"
#include "models/domain/catalog.h"
#include "models/domain/payment.h"
#include "models/domain/server.h"

#include <vector>

namespace VeilDesk {

/// An invented shop: its servers, what it sells, who bought, and the keys they got. The rows
/// refer to each other by ids; servers lack the address that only a running simulator has.
struct DemoWorld
{
    std::vector<Server> servers;
    std::vector<Tariff> tariffs;
    std::vector<Customer> customers;
    std::vector<Subscription> subscriptions;
    std::vector<AccessKey> keys;
    std::vector<Payment> payments; ///< Those of the keys, and some that wait to be delivered.
};

/// The same world for the same moment.
[[nodiscard]] DemoWorld demoWorld(Timestamp now);

} // namespace VeilDesk
