#pragma once

#include "models/domain/keyterm.h"
#include "models/storage/rowedit.h"

#include <span>

namespace VeilDesk::TermRepository {

/// The terms of those of the keys that there are, in the order of `keys`.
[[nodiscard]] Result<std::vector<KeyTerm>> load(const Connection &connection,
                                                std::span<const KeyId> keys);

/// What moving one term wrote, row by row; nothing when it was not as planned any more.
using TermEdit = std::vector<RowEdit>;

/// Makes the edit, or nothing when its rows are not as they were before; false then. The keys of a
/// subscription are marked to follow it.
[[nodiscard]] Result<bool> carryOut(Transaction &transaction, const TermEdit &edit);

/// Moves each term that still ends as planned, and clears the bot's reminder marks of a
/// subscription. One edit for each move, in their order.
[[nodiscard]] Result<std::vector<TermEdit>> move(Transaction &transaction,
                                                 std::span<const PlannedMove> moves, Timestamp now);

} // namespace VeilDesk::TermRepository
