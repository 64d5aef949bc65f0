#pragma once

#include "models/domain/link.h"

#include <QByteArray>

namespace VeilDesk {

/// The configuration of a v2ray 4.34 that offers SOCKS on `socksPort` and sends everything through
/// the link, trusting the test certificate. Refuses what 4.34 would silently ignore and then send
/// in plaintext.
[[nodiscard]] Result<QByteArray> v2rayClientConfiguration(const ShareLink &link, quint16 socksPort);

} // namespace VeilDesk
