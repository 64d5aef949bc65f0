#pragma once

#include "models/domain/accesskey.h"
#include "models/domain/catalog.h"
#include "models/domain/issuerequest.h"
#include "models/domain/server.h"

#include <set>

namespace VeilDesk {

/// What the operator has chosen so far, and what is known about the customer.
struct IssueDraft
{
    std::optional<Customer> customer;
    QString email; ///< Without a customer.
    std::optional<Tariff> tariff;
    std::vector<Server> servers;
    std::vector<Subscription> subscriptions; ///< Of the customer, newest first.
    std::vector<AccessKey> keys; ///< Of the customer.
};

/// The live subscription under the chosen tariff, the newest of several (D19).
[[nodiscard]] std::optional<Subscription> findLiveSubscription(const IssueDraft &draft,
                                                               Timestamp now);

/// The servers on which the subscription has a key.
[[nodiscard]] std::set<ServerId> serversOf(const IssueDraft &draft, SubscriptionId subscription);

[[nodiscard]] IssueRequest issueRequest(const IssueDraft &draft, LiveSubscription live);

} // namespace VeilDesk
