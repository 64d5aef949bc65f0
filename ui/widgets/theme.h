#pragma once

#include "models/itemmodels/roles.h"

#include <QColor>
#include <QPalette>

class QApplication;
class QWidget;

namespace VeilDesk {

namespace Theme {

[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();

[[nodiscard]] bool isDark(const QPalette &palette);

/// The tone as text or icon colour on that palette's Base and Window.
[[nodiscard]] QColor toneColor(Tone tone, const QPalette &palette);
/// A quiet background for a message of that tone.
[[nodiscard]] QColor toneBackground(Tone tone, const QPalette &palette);
/// Lines between areas.
[[nodiscard]] QColor lineColor(const QPalette &palette);
/// The border of a field or check box: contrast at least 3 to what is around it.
[[nodiscard]] QColor outlineColor(const QPalette &palette);
/// Explanations and labels of lesser weight; still readable (contrast at least 4.5).
[[nodiscard]] QColor secondaryTextColor(const QPalette &palette);

/// What the style sheet knows a label or button as: "title", "heading", "secondary", "problem";
/// "primary", "danger", "command", "link".
void setRole(QWidget *widget, const QString &role);

/// Style and fonts of the whole program; once.
void initialize();
/// Palette and style sheet of the whole program.
void apply(QApplication &application, bool useDark);

} // namespace Theme

} // namespace VeilDesk
