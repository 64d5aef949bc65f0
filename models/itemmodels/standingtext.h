#pragma once

#include "models/domain/activity.h"
#include "models/itemmodels/roles.h"

/// How the standing of an operation is told, by word and by symbol.
namespace VeilDesk::StandingText {

[[nodiscard]] QString name(Standing standing);
[[nodiscard]] QString explanation(Standing standing);
[[nodiscard]] QString symbol(Standing standing);
[[nodiscard]] Tone tone(Standing standing);

[[nodiscard]] QString kindName(OperationKind kind);

} // namespace VeilDesk::StandingText
