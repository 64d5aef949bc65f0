#pragma once

namespace VeilDesk {

/// Makes icons and style sheet available; once, before the first window.
void initResources();

} // namespace VeilDesk
