#pragma once

#include <QProxyStyle>

namespace VeilDesk {

/// Fusion with outlines of fields and check boxes that can be seen: Fusion derives them by
/// darkening the window's colour, which hides them on a dark one. And with air in table cells, so
/// that a number at the right end of one keeps away from the text of the next. Buttons of dialogs
/// are words alone: Fusion's own cross is black in both themes.
class OutlineStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    OutlineStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;
};

} // namespace VeilDesk
