#pragma once

#include "models/domain/error.h"

#include <QString>

namespace VeilDesk {

/// The sentence of a domain's validate() in the operator's language; the English one when it is
/// not known here.
[[nodiscard]] QString validationText(const Error &error);

} // namespace VeilDesk
