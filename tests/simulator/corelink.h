#pragma once

#include <QString>

namespace VeilDesk {

/// Where a real core accepts VLESS over WebSocket and TLS.
struct CoreAddress
{
    QString host;
    quint16 port = 0;
    QString path;
};

/// The link of a key on that core; the fragment is appended as it is.
[[nodiscard]] QString coreLink(const CoreAddress &core, const QString &uuid,
                               const QString &fragment);

} // namespace VeilDesk
