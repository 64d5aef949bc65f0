#pragma once

#include "models/domain/attempt.h"
#include "models/domain/serverfigures.h"
#include "models/storage/connection.h"

#include <vector>

/// The remote calls that the journal keeps.
namespace VeilDesk::AttemptRepository {

[[nodiscard]] Result<> insert(Transaction &transaction, const Attempt &attempt);

/// In the order they were made.
[[nodiscard]] Result<std::vector<Attempt>> loadOf(const Connection &connection,
                                                  OperationId operation);

/// The figures of every server with calls in the last 30 days, by its id.
[[nodiscard]] Result<std::vector<ServerFigures>> loadFigures(const Connection &connection,
                                                             Timestamp now);

} // namespace VeilDesk::AttemptRepository
