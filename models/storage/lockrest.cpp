#include "models/storage/lockrest.h"

#include <array>

namespace VeilDesk {

using namespace std::chrono_literals;

namespace {

/// Between the tries of SQLite's busy handler; later ones are seldom reached.
constexpr std::array Pauses{1ms, 2ms, 5ms, 10ms, 15ms};
/// A sleep ends a little late.
constexpr auto Slack = 300us;
constexpr auto LongestRest = 20ms;

} // namespace

std::chrono::microseconds restAfter(std::chrono::nanoseconds held)
{
    auto triedAt = 0ms;
    for (const auto pause : Pauses) {
        triedAt += pause;
        if (held <= triedAt)
            return pause + Slack;
    }
    return LongestRest;
}

} // namespace VeilDesk
