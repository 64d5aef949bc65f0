#pragma once

#include "models/storage/operationrepository.h"

#include <vector>

/// Reading the remote calls that the journal kept.
namespace VeilDesk::AttemptRepository {

/// In the order they were made.
[[nodiscard]] Result<std::vector<Attempt>> loadOf(const Connection &connection,
                                                  OperationId operation);

} // namespace VeilDesk::AttemptRepository
