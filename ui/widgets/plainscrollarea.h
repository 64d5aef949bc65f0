#pragma once

class QScrollArea;
class QString;
class QWidget;

namespace VeilDesk {

/// Scrolls what is too tall for its place: without a frame, the content as wide as the area.
[[nodiscard]] QScrollArea *createPlainScrollArea(const QString &name, QWidget *parent);

} // namespace VeilDesk
