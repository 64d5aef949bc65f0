#pragma once

#include <QString>

namespace VeilDesk {

/// The promise of parser, writer and lint that the text breaks; empty when it breaks none.
[[nodiscard]] QString brokenLinkPromise(const QString &text);

} // namespace VeilDesk
