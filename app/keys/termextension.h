#pragma once

#include "app/keys/keyservice.h"

namespace VeilDesk {

/// What is wrong with an extension asked for at `now`; nothing when it can be tried.
[[nodiscard]] std::optional<Error> validate(const Extension &extension, Timestamp now);

/// Moves the term of each key, in the order given and each subscription once (D12). All or
/// nothing, but for keys that a rule leaves alone.
[[nodiscard]] Result<std::vector<ExtensionResult>> extendTerms(Transaction &transaction,
                                                               const std::vector<KeyId> &keys,
                                                               const Extension &extension,
                                                               Timestamp now);

} // namespace VeilDesk
