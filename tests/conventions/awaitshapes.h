#pragma once

#include "tests/conventions/sourcefile.h"

namespace VeilDesk::Conventions {

/// co_await that does not stand alone in its statement, or builds something inside it: shapes
/// that g++ 12.2 compiles into crashes and double destructions. And co_return of a member, which
/// QCoro 0.8 moves away.
[[nodiscard]] QStringList awaitShapes(const SourceFile &file);

} // namespace VeilDesk::Conventions
