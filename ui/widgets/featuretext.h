#pragma once

#include "models/domain/databasefeature.h"

#include <QString>

namespace VeilDesk {

/// Why what needs the feature is off, in the operator's language.
[[nodiscard]] QString missingFeatureText(DatabaseFeature feature);

} // namespace VeilDesk
