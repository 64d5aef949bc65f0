#pragma once

#include <QByteArray>

class QWidget;

namespace VeilDesk {

/// Restores a window's geometry, or gives it a sensible first one; either way it ends up on a
/// screen that exists and no larger than it.
void restorePlacement(QWidget &window, const QByteArray &geometry);

} // namespace VeilDesk
