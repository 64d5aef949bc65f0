#pragma once

#include "models/domain/link.h"

#include <QtGlobal>

namespace VeilDesk {

inline const auto uuid = QStringLiteral("2f6e1c1c-5d3a-4c57-9a5e-0d2f1b6c7a88");
inline const auto publicKey = QStringLiteral("Zm9vYmFyZm9vYmFyZm9vYmFyZm9vYmFyZm9vYmFyMTI");

/// "vless://UUID@vpn.example:443?QUERY#Name"
inline QString vless(const QString &query)
{
    return QStringLiteral("vless://%1@vpn.example:443?%2#Name").arg(uuid, query);
}

/// The text must be a link; the test ends otherwise.
inline ShareLink parsed(const QString &text)
{
    const auto link = parseLink(text);
    if (!link)
        qFatal("%s", qUtf8Printable(link.error().detail()));
    return *link;
}

} // namespace VeilDesk
