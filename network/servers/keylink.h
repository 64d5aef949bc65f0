#pragma once

#include "models/domain/link.h"
#include "network/servers/serverclient.h"

namespace VeilDesk {

/// Gives the key its link in canonical form; what lint finds becomes warnings.
void attachLink(RemoteKey &key, const ShareLink &link);

/// A server's own text with a link in it, rewritten for the endpoint (D3).
[[nodiscard]] Result<ShareLink> endpointLink(const QString &text, const ServerEndpoint &endpoint);

/// The link of a `users` key (1.16, D3).
[[nodiscard]] ShareLink usersLink(const QString &uuid, const ServerEndpoint &endpoint);

} // namespace VeilDesk
