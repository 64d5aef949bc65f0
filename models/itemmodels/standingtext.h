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
/// Of a call to a server, as the metrics name it; its own name when it is not known here.
[[nodiscard]] QString callName(const QString &call);

} // namespace VeilDesk::StandingText
