#pragma once

#include <QByteArray>
#include <QRect>
#include <QSize>

class QWidget;

namespace VeilDesk {

/// The wanted frame if its title bar can be grasped and it fits on one of the screens; else the
/// nearest such frame on the screen that shows most of it, or in the middle of the first one.
/// There is at least one screen.
[[nodiscard]] QRect reachableFrame(const QRect &wanted, const QList<QRect> &screens);

/// The wanted size of a window's inside, or as much of it as `available`, a screen without its
/// panels, has room for beside the window's frame.
[[nodiscard]] QSize sizeWithin(QSize available, QSize wanted);

/// Gives a window that was not shown yet its size, within the screen that it will appear on.
void resizeOnScreen(QWidget &window, QSize wanted);

/// Restores a window's geometry, or gives it a sensible first one; either way it ends up on a
/// screen that exists and no larger than it.
void restorePlacement(QWidget &window, const QByteArray &geometry);

} // namespace VeilDesk
