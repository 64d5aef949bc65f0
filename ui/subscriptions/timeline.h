#pragma once

#include "models/itemmodels/roles.h"
#include "models/storage/subscriptionrecord.h"

namespace VeilDesk {

/// One event in the life of a subscription, in the operator's language.
struct TimelineEntry
{
    std::optional<Timestamp> at;
    QString symbol;
    Tone tone = Tone::Neutral;
    QString text;
    QString detail;
    QString technicalDetail = {}; ///< English; may be empty.
};

/// Newest first, what has no time at the end.
[[nodiscard]] std::vector<TimelineEntry> timelineOf(const SubscriptionRecord &record,
                                                    Timestamp now);

[[nodiscard]] TimelineEntry timelineEntry(const Payment &payment);
[[nodiscard]] TimelineEntry timelineEntry(const Operation &operation);

} // namespace VeilDesk
