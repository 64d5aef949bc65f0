#pragma once

#include "models/domain/serverfigures.h"
#include "models/storage/operationrepository.h"

#include <vector>

/// Reading the remote calls that the journal kept.
namespace VeilDesk::AttemptRepository {

/// In the order they were made.
[[nodiscard]] Result<std::vector<Attempt>> loadOf(const Connection &connection,
                                                  OperationId operation);

/// The figures of every server with calls in the last 30 days, by its id.
[[nodiscard]] Result<std::vector<ServerFigures>> loadFigures(const Connection &connection,
                                                             Timestamp now);

} // namespace VeilDesk::AttemptRepository
