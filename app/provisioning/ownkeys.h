#pragma once

#include "models/domain/dialect.h"
#include "network/servers/serverclient.h"

#include <QSet>

namespace VeilDesk {

/// How a key that an operation created is recognised in a server's listing (D6).
struct KeyTrace
{
    KeyTrace(Dialect serverDialect, QString operationMarker, QString keyEmail,
             QSet<QString> uuidsOfOthers)
        : dialect(serverDialect)
        , marker(std::move(operationMarker))
        , email(std::move(keyEmail))
        , foreignUuids(std::move(uuidsOfOthers))
    { }

    Dialect dialect;
    QString marker;
    QString email;
    QSet<QString> foreignUuids; ///< Known to the database or to another operation.
};

/// The keys of the listing that the operation created. `keys-*`: exact, by the marker in the
/// name. `users`: by e-mail among the uuids that nobody else knows.
[[nodiscard]] std::vector<RemoteKey> ownKeys(const std::vector<RemoteKey> &listing,
                                             const KeyTrace &trace);

/// The name that a key gets on a keys-* server: the server's name and the operation's marker.
[[nodiscard]] QString markedName(const QString &serverName, const QString &marker);

/// A new marker, unique for ever.
[[nodiscard]] QString createMarker();

} // namespace VeilDesk
