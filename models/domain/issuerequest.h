#pragma once

#include "models/domain/ids.h"

#include <QString>

#include <optional>
#include <vector>

namespace VeilDesk {

/// What to do when the customer has a live subscription under the tariff already (D19).
enum class LiveSubscription {
    Refuse, ///< Name the choice and do nothing.
    Extend, ///< Add the tariff's duration to it.
    CreateNew,
};

/// A wish for keys issued by hand.
struct IssueRequest
{
    IssueRequest() = default;

    std::optional<CustomerId> customer; ///< With a customer: keys of a subscription.
    QString email; ///< Without one: a standalone key's e-mail.
    TariffId tariff;
    std::vector<ServerId> servers; ///< Empty with `allServers`.
    bool allServers = false; ///< Every active V2Ray server that is not paused.
    LiveSubscription live = LiveSubscription::Refuse;
};

} // namespace VeilDesk
