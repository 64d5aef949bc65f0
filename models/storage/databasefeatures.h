#pragma once

#include "models/domain/databasefeature.h"
#include "models/storage/schemacapabilities.h"

namespace VeilDesk {

/// The features whose columns are not all there.
[[nodiscard]] DatabaseFeatures missingFeatures(const SchemaCapabilities &capabilities);

} // namespace VeilDesk
