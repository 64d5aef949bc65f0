#include "ui/widgets/outlinestyle.h"

#include "ui/widgets/theme.h"

#include <QStyleOption>
#include <QTableView>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// The palette from which Fusion derives a visible outline.
QPalette outlined(QPalette palette)
{
    constexpr int fusionDarkens = 140;
    palette.setColor(QPalette::Window, Theme::outlineColor(palette).lighter(fusionDarkens));
    return palette;
}

} // namespace

OutlineStyle::OutlineStyle()
    : QProxyStyle(u"fusion"_s)
{ }

void OutlineStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                 QPainter *painter, const QWidget *widget) const
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (element == PE_FrameLineEdit && frame) {
        auto copy = *frame;
        copy.palette = outlined(option->palette);
        QProxyStyle::drawPrimitive(element, &copy, painter, widget);
        return;
    }
    if ((element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton) && button) {
        auto copy = *button;
        copy.palette = outlined(option->palette);
        QProxyStyle::drawPrimitive(element, &copy, painter, widget);
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

int OutlineStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                              const QWidget *widget) const
{
    constexpr int cellMargin = 4;
    if (metric == PM_FocusFrameHMargin && qobject_cast<const QTableView *>(widget))
        return cellMargin;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int OutlineStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                            QStyleHintReturn *returnData) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

void OutlineStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                      QPainter *painter, const QWidget *widget) const
{
    const auto *spinBox = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (control == CC_SpinBox && spinBox) {
        auto copy = *spinBox;
        copy.palette = outlined(option->palette);
        QProxyStyle::drawComplexControl(control, &copy, painter, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace VeilDesk
