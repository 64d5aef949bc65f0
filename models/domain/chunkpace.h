#pragma once

#include <chrono>

namespace VeilDesk {

/// How long one of many short transactions may keep other programs from writing.
inline constexpr std::chrono::milliseconds ChunkHold{8};

/// Rows of the first chunk: few enough for a slow disk.
[[nodiscard]] int firstChunk(int limit);

/// Rows of the next chunk, when the last held the database for `held`: as many as fit ChunkHold,
/// at most `limit` (2.177), and never fewer than the first: a commit may take that long by itself.
[[nodiscard]] int nextChunk(int last, std::chrono::nanoseconds held, int limit);

/// How long one that can be done again may: two of them follow each other, for SQLite's pauses
/// grow so that the lock must be free for 5 ms after 4 as well as after 8.
inline constexpr std::chrono::milliseconds RedoableHold{4};

/// How long the next of such transactions may work, when the last worked for `worked` of the time
/// in which it held the database: what the commit needs is left to it.
[[nodiscard]] std::chrono::nanoseconds nextWork(std::chrono::nanoseconds worked,
                                                std::chrono::nanoseconds held);

} // namespace VeilDesk
