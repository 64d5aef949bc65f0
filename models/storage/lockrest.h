#pragma once

#include <chrono>

namespace VeilDesk {

/// How long the lock must stay free after it was held that long, so that a program that polls for
/// it as SQLite does, with growing pauses, finds it free at its first try after we let go.
[[nodiscard]] std::chrono::microseconds restAfter(std::chrono::nanoseconds held);

} // namespace VeilDesk
