#pragma once

#include "models/domain/serveraddress.h"

namespace VeilDesk {

/// What was made of a pasted address and what the operator should know of it; empty when there is
/// nothing to say.
[[nodiscard]] QString addressText(const ServerAddress &address);

} // namespace VeilDesk
