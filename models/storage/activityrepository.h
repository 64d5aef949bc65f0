#pragma once

#include "models/domain/activity.h"
#include "models/storage/connection.h"

/// Looking through the journal.
namespace VeilDesk::ActivityRepository {

/// Newest first. Nothing where the database was not adopted: there is no journal.
[[nodiscard]] Result<std::vector<ActivityEntry>> load(const Connection &connection,
                                                      const ActivityFilter &filter);

} // namespace VeilDesk::ActivityRepository
