#pragma once

#include "network/async/cancellation.h"

#include <QCoroTask>

#include <chrono>

namespace VeilDesk {

/// Waits; ends early when cancelled. Returns whether the whole time passed.
[[nodiscard]] QCoro::Task<bool> sleepFor(std::chrono::milliseconds duration,
                                         Cancellation cancellation);

} // namespace VeilDesk
