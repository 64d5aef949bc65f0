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

} // namespace VeilDesk
