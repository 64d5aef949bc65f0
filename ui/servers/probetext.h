#pragma once

#include "models/domain/probe.h"

#include <QString>

namespace VeilDesk {

[[nodiscard]] QString probeStageText(ProbeStage stage);
/// What the stage found, in the operator's language.
[[nodiscard]] QString stageResultText(const StageResult &result);
/// "keys-bearer 1.3.22, 12 keys" and what the server can do; empty when the test did not get that
/// far.
[[nodiscard]] QString probeSummary(const ProbeReport &report);

} // namespace VeilDesk
