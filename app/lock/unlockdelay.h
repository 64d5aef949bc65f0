#pragma once

#include <chrono>

namespace VeilDesk {

/// How long to wait after that many wrong passphrases in a row: doubles up to a minute.
[[nodiscard]] std::chrono::seconds unlockDelay(int failures);

} // namespace VeilDesk
