#pragma once

#include "models/domain/activity.h"
#include "models/domain/attempt.h"

namespace VeilDesk {

/// A believable day in the journal, newest first.
[[nodiscard]] std::vector<ActivityEntry> sampleActivity(Timestamp now);

/// The second of them with its steps.
[[nodiscard]] Operation sampleOperation(Timestamp now);
[[nodiscard]] std::vector<Attempt> sampleAttempts(Timestamp now);

} // namespace VeilDesk
