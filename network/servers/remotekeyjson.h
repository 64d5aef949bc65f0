#pragma once

#include "network/servers/serverclient.h"

#include <QJsonValue>

namespace VeilDesk {

/// A key out of a dialect's answer, bare or wrapped (`{"user": {…}}`). Malformed without an id.
[[nodiscard]] Result<RemoteKey> remoteKeyFromJson(const QJsonValue &answer, Dialect dialect);

/// A listing, as a bare array or wrapped (`{"users": […]}`, `{"keys": […]}`). One unusable entry
/// makes it Malformed: a key left out would look like a key that is gone.
[[nodiscard]] Result<std::vector<RemoteKey>> remoteKeysFromJson(const QJsonValue &answer,
                                                                Dialect dialect);

} // namespace VeilDesk
