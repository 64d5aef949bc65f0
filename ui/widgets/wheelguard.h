#pragma once

class QWidget;

namespace VeilDesk {

/// The wheel changes the editor only while it has the focus; otherwise it scrolls what is around.
void guardFromWheel(QWidget &editor);

} // namespace VeilDesk
