#pragma once

#include "models/storage/connection.h"

namespace VeilDesk {

/// Remembers that VeilDesk made this database, so that no bot decided what its words are (D10).
[[nodiscard]] Result<> markMadeByVeilDesk(const Connection &connection);

/// False for a database of the bot that was adopted.
[[nodiscard]] Result<bool> isMadeByVeilDesk(const Connection &connection);

} // namespace VeilDesk
