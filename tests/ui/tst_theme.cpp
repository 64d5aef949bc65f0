#include "ui/widgets/icons.h"
#include "ui/widgets/resources.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QTest>

#include <cmath>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

/// As WCAG 2 defines it.
double contrast(const QColor &a, const QColor &b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

bool hasColor(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == color)
                return true;
        }
    }
    return false;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void textIsReadable_data();
    void textIsReadable();
    void everyToneIsReadableOnItsBackgrounds_data();
    void everyToneIsReadableOnItsBackgrounds();
    void fieldsHaveAVisibleOutline_data();
    void fieldsHaveAVisibleOutline();
    void symbolsFollowThePalette();
};

void TestTheme::initTestCase()
{
    initResources();
    Theme::initialize();
}

void TestTheme::textIsReadable_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QPalette::ColorRole>("text");
    QTest::addColumn<QPalette::ColorRole>("background");

    for (const bool dark : {false, true}) {
        const auto row = [dark](const char *what, QPalette::ColorRole text,
                                QPalette::ColorRole background) {
            QTest::addRow("%s, %s", what, dark ? "dark" : "light") << dark << text << background;
        };
        row("windows", QPalette::WindowText, QPalette::Window);
        row("tables", QPalette::Text, QPalette::Base);
        row("alternating rows", QPalette::Text, QPalette::AlternateBase);
        row("buttons", QPalette::ButtonText, QPalette::Button);
        row("selections", QPalette::HighlightedText, QPalette::Highlight);
        row("placeholders", QPalette::PlaceholderText, QPalette::Base);
        row("links", QPalette::Link, QPalette::Base);
        row("tool tips", QPalette::ToolTipText, QPalette::ToolTipBase);
    }
}

void TestTheme::textIsReadable()
{
    QFETCH(bool, dark);
    QFETCH(QPalette::ColorRole, text);
    QFETCH(QPalette::ColorRole, background);
    const auto palette = dark ? Theme::darkPalette() : Theme::lightPalette();

    const auto found = contrast(palette.color(text), palette.color(background));

    QVERIFY2(found >= 4.5, qPrintable(u"contrast %1"_s.arg(found)));
}

void TestTheme::everyToneIsReadableOnItsBackgrounds_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<Tone>("tone");

    for (const bool dark : {false, true}) {
        const char *theme = dark ? "dark" : "light";
        QTest::addRow("neutral, %s", theme) << dark << Tone::Neutral;
        QTest::addRow("accent, %s", theme) << dark << Tone::Accent;
        QTest::addRow("success, %s", theme) << dark << Tone::Success;
        QTest::addRow("warning, %s", theme) << dark << Tone::Warning;
        QTest::addRow("danger, %s", theme) << dark << Tone::Danger;
    }
}

void TestTheme::everyToneIsReadableOnItsBackgrounds()
{
    QFETCH(bool, dark);
    QFETCH(Tone, tone);
    const auto palette = dark ? Theme::darkPalette() : Theme::lightPalette();
    const auto color = Theme::toneColor(tone, palette);
    const auto background = Theme::toneBackground(tone, palette);

    QVERIFY(contrast(color, palette.color(QPalette::Base)) >= 4.5);
    QVERIFY(contrast(color, palette.color(QPalette::Window)) >= 4.5);
    QVERIFY(contrast(color, background) >= 4.5);
    QVERIFY(contrast(palette.color(QPalette::WindowText), background) >= 4.5);
}

void TestTheme::fieldsHaveAVisibleOutline_data()
{
    QTest::addColumn<bool>("dark");

    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestTheme::fieldsHaveAVisibleOutline()
{
    QFETCH(bool, dark);
    const auto palette = dark ? Theme::darkPalette() : Theme::lightPalette();
    const auto outline = Theme::outlineColor(palette);

    QVERIFY(contrast(outline, palette.color(QPalette::Base)) >= 3.0);
    QVERIFY(contrast(outline, palette.color(QPalette::Window)) >= 3.0);
}

void TestTheme::symbolsFollowThePalette()
{
    constexpr QSize size(64, 64);
    const auto symbol = icon(u"database"_s);

    Theme::apply(*qApp, false);
    const auto onLight = symbol.pixmap(size).toImage();
    Theme::apply(*qApp, true);
    const auto onDark = symbol.pixmap(size).toImage();

    QVERIFY(hasColor(onLight, Theme::lightPalette().color(QPalette::WindowText)));
    QVERIFY(hasColor(onDark, Theme::darkPalette().color(QPalette::WindowText)));
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
