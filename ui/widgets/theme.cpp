#include "ui/widgets/theme.h"

#include "ui/widgets/outlinestyle.h"

#include <QApplication>
#include <QFile>
#include <QFont>
#include <QStyle>
#include <QWidget>

namespace VeilDesk::Theme {

using namespace Qt::StringLiterals;

namespace {

struct Colors
{
    QRgb window;
    QRgb base;
    QRgb alternateBase;
    QRgb button;
    QRgb text;
    QRgb disabledText;
    QRgb placeholder;
    QRgb highlight;
    QRgb link;
    QRgb light;
    QRgb mid;
    QRgb dark;
    QRgb shadow;
};

constexpr Colors light{
    .window = 0xfff4f5f7,
    .base = 0xffffffff,
    .alternateBase = 0xfff8f9fb,
    .button = 0xfffdfdfe,
    .text = 0xff1b1f26,
    .disabledText = 0xff656d7a,
    .placeholder = 0xff656d7a,
    .highlight = 0xff2459c9,
    .link = 0xff1d4fc4,
    .light = 0xffffffff,
    .mid = 0xffd3d8e0,
    .dark = 0xffb4bbc6,
    .shadow = 0xff8d95a1,
};

constexpr Colors dark{
    .window = 0xff22262d,
    .base = 0xff16191e,
    .alternateBase = 0xff1b1f25,
    .button = 0xff333842,
    .text = 0xffe7e9ed,
    .disabledText = 0xff9aa2b0,
    .placeholder = 0xff9aa2b0,
    .highlight = 0xff2d63d6,
    .link = 0xff86adff,
    .light = 0xff434a55,
    .mid = 0xff3c434e,
    .dark = 0xff101216,
    .shadow = 0xff08090b,
};

QPalette palette(const Colors &colors)
{
    QPalette result;
    const QColor white(Qt::white);
    result.setColor(QPalette::Window, colors.window);
    result.setColor(QPalette::WindowText, colors.text);
    result.setColor(QPalette::Base, colors.base);
    result.setColor(QPalette::AlternateBase, colors.alternateBase);
    result.setColor(QPalette::Text, colors.text);
    result.setColor(QPalette::PlaceholderText, colors.placeholder);
    result.setColor(QPalette::Button, colors.button);
    result.setColor(QPalette::ButtonText, colors.text);
    result.setColor(QPalette::BrightText, white);
    result.setColor(QPalette::ToolTipBase, colors.base);
    result.setColor(QPalette::ToolTipText, colors.text);
    result.setColor(QPalette::Highlight, colors.highlight);
    result.setColor(QPalette::HighlightedText, white);
    result.setColor(QPalette::Link, colors.link);
    result.setColor(QPalette::LinkVisited, colors.link);
    result.setColor(QPalette::Light, colors.light);
    result.setColor(QPalette::Midlight, colors.light);
    result.setColor(QPalette::Mid, colors.mid);
    result.setColor(QPalette::Dark, colors.dark);
    result.setColor(QPalette::Shadow, colors.shadow);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        result.setColor(QPalette::Disabled, role, colors.disabledText);
    result.setColor(QPalette::Disabled, QPalette::Highlight, colors.mid);
    result.setColor(QPalette::Disabled, QPalette::HighlightedText, colors.text);
    return result;
}

QString styleSheet(const QPalette &colors)
{
    QFile file(u":/theme/veildesk.qss"_s);
    const bool isOpen = file.open(QFile::ReadOnly);
    Q_ASSERT(isOpen);
    auto text = isOpen ? QString::fromUtf8(file.readAll()) : QString();
    const auto hovered = isDark(colors) ? colors.color(QPalette::Button).lighter(115)
                                        : QColor(0xff, 0xff, 0xff).darker(107);
    text.replace("@line"_L1, lineColor(colors).name());
    text.replace("@secondary"_L1, secondaryTextColor(colors).name());
    text.replace("@hover"_L1, hovered.name());
    text.replace("@accentHover"_L1, colors.color(QPalette::Highlight).lighter(108).name());
    text.replace("@accentPressed"_L1, colors.color(QPalette::Highlight).darker(115).name());
    text.replace("@focusOnAccent"_L1, colors.color(QPalette::WindowText).name());
    text.replace("@focus"_L1, toneColor(Tone::Accent, colors).name());
    text.replace("@danger"_L1, toneColor(Tone::Danger, colors).name());
    return text;
}

} // namespace

QPalette lightPalette()
{
    return palette(light);
}

QPalette darkPalette()
{
    return palette(dark);
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightnessF() < 0.5f;
}

QColor toneColor(Tone tone, const QPalette &palette)
{
    const bool onDark = isDark(palette);
    switch (tone) {
    case Tone::Neutral:
        return secondaryTextColor(palette);
    case Tone::Accent:
        return QColor(onDark ? 0xff86adff : 0xff1d4fc4);
    case Tone::Success:
        return QColor(onDark ? 0xff4fc98d : 0xff13703f);
    case Tone::Warning:
        return QColor(onDark ? 0xfff0b84a : 0xff8a5000);
    case Tone::Danger:
        return QColor(onDark ? 0xffff8a80 : 0xffb3261e);
    }
    Q_UNREACHABLE();
}

QColor toneBackground(Tone tone, const QPalette &palette)
{
    const auto base = palette.color(QPalette::Base);
    const auto color = toneColor(tone, palette);
    const auto mixed = [](int a, int b) { return (a * 9 + b) / 10; };
    return QColor(mixed(base.red(), color.red()), mixed(base.green(), color.green()),
                  mixed(base.blue(), color.blue()));
}

QColor lineColor(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Mid);
}

QColor outlineColor(const QPalette &palette)
{
    return QColor(isDark(palette) ? 0xff78828f : 0xff828995);
}

QColor secondaryTextColor(const QPalette &palette)
{
    return QColor(isDark(palette) ? 0xffaeb6c2 : 0xff545b67);
}

void setRole(QWidget *widget, const QString &role)
{
    widget->setProperty("role", role);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

void initialize()
{
    QApplication::setStyle(new OutlineStyle);
    auto font = QApplication::font();
    font.setFamilies({u"Noto Sans"_s, u"Noto Color Emoji"_s});
    QApplication::setFont(font);
}

void apply(QApplication &application, bool useDark)
{
    const auto colors = useDark ? darkPalette() : lightPalette();
    QApplication::setPalette(colors);
    application.setStyleSheet(styleSheet(colors));
}

} // namespace VeilDesk::Theme
