#pragma once

#include "models/itemmodels/keysmodel.h"
#include "ui/widgets/confirmdialog.h"

namespace VeilDesk {

/// What the operator has to know before these keys are deleted.
[[nodiscard]] Confirmation revocationOf(const std::vector<KeyId> &keys, const KeysModel &model,
                                        Timestamp now);

} // namespace VeilDesk
