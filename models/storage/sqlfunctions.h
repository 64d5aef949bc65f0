#pragma once

#include "models/domain/result.h"

struct sqlite3;

namespace VeilDesk {

/// No date in seconds before the year 5138 is larger; every one since 1973 in milliseconds is.
inline constexpr qint64 LatestSeconds = 100'000'000'000;

/// Adds to a connection what reading the bot's loosely typed rows needs:
/// - `veildesk_integer(x)`: x as an integer, also from text; NULL for anything else;
/// - `veildesk_seconds(x)`: x as Unix seconds, also from milliseconds and ISO text; else NULL;
/// - `veildesk_contains(text, part)`: 1 if the text contains the part, any alphabet's case aside.
[[nodiscard]] Result<> registerSqlFunctions(sqlite3 *database);

} // namespace VeilDesk
