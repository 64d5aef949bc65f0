#pragma once

#include "models/domain/accesskey.h"
#include "models/domain/error.h"

#include <optional>
#include <set>
#include <vector>

namespace VeilDesk {

/// Whether the server still has the key.
struct Verification
{
    KeyId key;
    std::optional<bool> present; ///< Nothing when the server could not be asked.
    std::optional<Error> error;
};

[[nodiscard]] inline Verification unverified(KeyId key, const Error &error)
{
    return {key, std::nullopt, error};
}

/// By the uuids, in lower case, that the key's server listed.
[[nodiscard]] Verification lookUp(const AccessKey &key, const std::set<QString> &uuids);

/// One for each of the ids; a key that is gone is unverified.
[[nodiscard]] std::vector<Verification> inOrder(
    const std::vector<KeyId> &ids, const std::vector<std::vector<Verification>> &answers);

/// Of the keys that are on their servers.
[[nodiscard]] std::vector<QString> presentUuids(const std::vector<AccessKey> &keys,
                                                const std::vector<Verification> &verifications);

} // namespace VeilDesk
