#pragma once

#include "models/itemmodels/keysmodel.h"
#include "ui/widgets/confirmdialog.h"

namespace VeilDesk {

/// What the operator has to know before these keys are deleted.
[[nodiscard]] Confirmation revocationOf(const std::vector<AccessKey> &keys, Timestamp now);

} // namespace VeilDesk
