#pragma once

#include <QTest>

namespace VeilDesk {

/// How long a test waits for what another thread or process does, in milliseconds: long enough for
/// a busy machine with sanitizers, where Qt's five seconds are not.
inline constexpr int patienceMs = 30'000;

} // namespace VeilDesk

// Qt 6.4 has no other way to wait longer in all of them.
#undef QTRY_VERIFY
#define QTRY_VERIFY(expr) QTRY_VERIFY_WITH_TIMEOUT(expr, VeilDesk::patienceMs)
#undef QTRY_VERIFY2
#define QTRY_VERIFY2(expr, message) QTRY_VERIFY2_WITH_TIMEOUT(expr, message, VeilDesk::patienceMs)
#undef QTRY_COMPARE
#define QTRY_COMPARE(expr, expected) QTRY_COMPARE_WITH_TIMEOUT(expr, expected, VeilDesk::patienceMs)
