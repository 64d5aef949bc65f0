#pragma once

#include "models/domain/error.h"

namespace VeilDesk {

/// What did not work when a key's link was asked for.
[[nodiscard]] QString linkFailureTitle(const Error &error);

} // namespace VeilDesk
