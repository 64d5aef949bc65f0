#pragma once

#include "models/settings/tableview.h"

namespace VeilDesk {

/// The views of the keys table that every operator needs, in the current language.
[[nodiscard]] std::vector<TableView> builtInKeyViews();

} // namespace VeilDesk
