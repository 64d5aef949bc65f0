#pragma once

#include <QtGlobal>

namespace VeilDesk {

/// A TCP port of 127.0.0.1 that nobody listens on, and that the system gives to nobody who asks for
/// any: it takes those from 32768 on.
[[nodiscard]] quint16 findFreePort();

} // namespace VeilDesk
