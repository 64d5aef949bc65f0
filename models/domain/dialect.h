#pragma once

#include <QString>

#include <optional>

namespace VeilDesk {

/// Which management API a server speaks (requirement D1, spec/panels).
enum class Dialect {
    Users, ///< `/api/users`, API v1.1; the client builds the link.
    KeysApiKey, ///< `/api/keys` with `X-API-Key`, veil-v2ray.
    KeysBearer, ///< `/api/keys` with a bearer token, veil-xray.
};

/// "users", "keys-apikey" or "keys-bearer".
[[nodiscard]] QString dialectName(Dialect dialect);
[[nodiscard]] std::optional<Dialect> dialectFromName(QStringView name);

} // namespace VeilDesk
