#pragma once

#include "models/domain/operation.h"
#include "models/domain/payment.h"
#include "models/domain/subscriptionfeed.h"
#include "models/storage/subscriptionlist.h"

namespace VeilDesk {

/// A place of a subscription's keys, with what the journal knows about it.
struct PlaceRecord
{
    KeyPlace place;
    QString serverName; ///< Empty when the server is gone.
    std::optional<Step> lastFailure; ///< Of a key that is missing: why it was not created.
};

/// One subscription whole.
struct SubscriptionRecord
{
    SubscriptionSummary summary;
    std::vector<PlaceRecord> places;
    std::vector<Payment> payments; ///< That named it, newest first.
    std::vector<Operation> operations; ///< Newest first.
    SubscriptionFeed feed;
};

namespace SubscriptionRecords {

[[nodiscard]] Result<SubscriptionRecord> load(const Connection &connection, SubscriptionId id,
                                              Timestamp now, const BotEnvironment &bot);

} // namespace SubscriptionRecords

} // namespace VeilDesk
