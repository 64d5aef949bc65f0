#pragma once

#include "models/domain/subscriptionfeed.h"

namespace VeilDesk {

/// The comment lines with which the bot begins what it sends (spec/database 4.1), worded as it does
/// in its release 2.4.51. Nothing in them is escaped, so a name may span lines.
[[nodiscard]] QStringList feedComments(const FeedSource &source, const SubscriptionFeed &feed,
                                       Timestamp now, const BotEnvironment &bot);

} // namespace VeilDesk
