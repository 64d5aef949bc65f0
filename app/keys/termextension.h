#pragma once

#include "app/keys/keyservice.h"

namespace VeilDesk {

/// Moves the term of each key, in the order given and each subscription once (D12). All or
/// nothing, but for keys that a rule leaves alone.
[[nodiscard]] Result<std::vector<ExtensionResult>> extendTerms(Transaction &transaction,
                                                               const std::vector<KeyId> &keys,
                                                               const Extension &extension,
                                                               Timestamp now);

} // namespace VeilDesk
