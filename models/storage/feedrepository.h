#pragma once

#include "models/domain/subscriptionfeed.h"
#include "models/storage/connection.h"

namespace VeilDesk::FeedRepository {

/// What the customer's app would get for the subscription now.
[[nodiscard]] Result<SubscriptionFeed> load(const Connection &connection, SubscriptionId id,
                                            Timestamp now, const BotEnvironment &bot);

} // namespace VeilDesk::FeedRepository
