#pragma once

class QHeaderView;

namespace VeilDesk {

/// What the title of a section takes: the theme paints it bold and with space around, which the
/// header's own size does not know.
[[nodiscard]] int headerWidth(const QHeaderView &header, int section);

} // namespace VeilDesk
