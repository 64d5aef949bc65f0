#pragma once

#include "models/domain/error.h"

namespace VeilDesk {

/// Whether the database, or what it was to store, is in the way.
[[nodiscard]] bool isStorageError(ErrorKind kind);

/// Whether the database itself failed, so that the same action may succeed later.
[[nodiscard]] bool isDatabaseFailure(ErrorKind kind);

} // namespace VeilDesk
