#pragma once

#include <QtGlobal>

namespace VeilDesk {

/// A TCP port of 127.0.0.1 that nobody listened on a moment ago.
[[nodiscard]] quint16 findFreePort();

} // namespace VeilDesk
