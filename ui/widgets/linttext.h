#pragma once

#include "models/domain/link.h"

#include <QString>

namespace VeilDesk {

/// What keeps a link from working, in the operator's language; the finding's own message names the
/// value that is wrong.
[[nodiscard]] QString lintText(const LintFinding &finding);

} // namespace VeilDesk
