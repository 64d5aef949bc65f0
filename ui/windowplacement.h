#pragma once

#include <QByteArray>
#include <QRect>

class QWidget;

namespace VeilDesk {

/// The wanted frame if its title bar can be grasped and it fits on one of the screens; else the
/// nearest such frame on the screen that shows most of it, or in the middle of the first one.
/// There is at least one screen.
[[nodiscard]] QRect reachableFrame(const QRect &wanted, const QList<QRect> &screens);

/// Restores a window's geometry, or gives it a sensible first one; either way it ends up on a
/// screen that exists and no larger than it.
void restorePlacement(QWidget &window, const QByteArray &geometry);

} // namespace VeilDesk
