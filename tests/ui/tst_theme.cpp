#include "ui/widgets/icons.h"
#include "ui/widgets/resources.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QHash>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <vector>

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

/// One selector of the style sheet with the colours that it is given.
struct StyleRule
{
    QString selector;
    QHash<QString, QString> values; ///< By the property.
};

QHash<QString, QString> declarations(const QString &block)
{
    QHash<QString, QString> values;
    for (const auto &declaration : block.split(u';', Qt::SkipEmptyParts))
        values.insert(declaration.section(u':', 0, 0).trimmed(),
                      declaration.section(u':', 1).trimmed());
    return values;
}

/// The rules in order; one for a state (":hover") has what its selector says without it, too.
std::vector<StyleRule> styleRules(const QString &styleSheet)
{
    static const QRegularExpression rulePattern(u"([^{}]+)\\{([^{}]*)\\}"_s);
    static const QRegularExpression statePattern(u":[a-z-]+$"_s);
    std::vector<StyleRule> rules;
    QHash<QString, QHash<QString, QString>> known;
    for (const auto &found : rulePattern.globalMatch(styleSheet)) {
        for (const auto &part : found.captured(1).split(u',')) {
            const auto selector = part.trimmed();
            auto values = known.value(QString(selector).remove(statePattern));
            values.insert(declarations(found.captured(2)));
            known.insert(selector, values);
            rules.push_back({selector, values});
        }
    }
    return rules;
}

/// Invalid where the style sheet leaves the colour to the palette.
QColor styleColor(const QString &value, const QPalette &palette)
{
    static const QHash<QString, QPalette::ColorRole> roles{
        {u"palette(window)"_s, QPalette::Window},
        {u"palette(window-text)"_s, QPalette::WindowText},
        {u"palette(base)"_s, QPalette::Base},
        {u"palette(button)"_s, QPalette::Button},
        {u"palette(highlight)"_s, QPalette::Highlight},
        {u"palette(highlighted-text)"_s, QPalette::HighlightedText},
        {u"palette(link)"_s, QPalette::Link},
        {u"palette(tool-tip-base)"_s, QPalette::ToolTipBase},
        {u"palette(tool-tip-text)"_s, QPalette::ToolTipText},
    };
    if (const auto role = roles.constFind(value); role != roles.cend())
        return palette.color(*role);
    return value.startsWith(u'#') ? QColor(value) : QColor();
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
    void everyStyledTextIsReadable_data();
    void everyStyledTextIsReadable();
    void everyToneIsReadableOnItsBackgrounds_data();
    void everyToneIsReadableOnItsBackgrounds();
    void fieldsHaveAVisibleOutline_data();
    void fieldsHaveAVisibleOutline();
    void symbolsFollowThePalette();
    void buttonsOfDialogsAreWordsAlone();
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
        row("links on windows", QPalette::Link, QPalette::Window);
        row("tool tips", QPalette::ToolTipText, QPalette::ToolTipBase);
    }
}

void TestTheme::textIsReadable()
{
    QFETCH(bool, dark);
    QFETCH(QPalette::ColorRole, text);
    QFETCH(QPalette::ColorRole, background);
    const auto palette = dark ? Theme::darkPalette() : Theme::lightPalette();

    // What cannot be used now still informs.
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        const auto found = contrast(palette.color(group, text), palette.color(group, background));
        QVERIFY2(found >= 4.5, qPrintable(u"contrast %1 in group %2"_s.arg(found).arg(group)));
    }
}

void TestTheme::everyStyledTextIsReadable_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("background");

    for (const bool dark : {false, true}) {
        Theme::apply(*qApp, dark);
        const auto palette = QApplication::palette();
        const char *theme = dark ? "dark" : "light";
        for (const auto &[selector, values] : styleRules(qApp->styleSheet())) {
            const auto text = styleColor(values.value(u"color"_s), palette);
            const auto background = styleColor(values.value(u"background"_s), palette);
            if (text.isValid() || background.isValid())
                QTest::addRow("%s, %s", qPrintable(selector), theme) << dark << text << background;
        }
    }
}

void TestTheme::everyStyledTextIsReadable()
{
    QFETCH(bool, dark);
    QFETCH(QColor, text);
    QFETCH(QColor, background);
    const auto palette = dark ? Theme::darkPalette() : Theme::lightPalette();
    if (!text.isValid())
        text = palette.color(QPalette::WindowText);
    auto backgrounds = QList{background};
    if (!background.isValid())
        backgrounds = {palette.color(QPalette::Window), palette.color(QPalette::Base)};

    for (const auto &behind : backgrounds) {
        const auto found = contrast(text, behind);
        QVERIFY2(found >= 4.5,
                 qPrintable(u"%1 on %2: %3"_s.arg(text.name(), behind.name()).arg(found)));
    }
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

void TestTheme::buttonsOfDialogsAreWordsAlone()
{
    Theme::apply(*qApp, true);

    const QDialogButtonBox box(QDialogButtonBox::Close | QDialogButtonBox::Save);

    QVERIFY(box.button(QDialogButtonBox::Close)->icon().isNull());
    QVERIFY(box.button(QDialogButtonBox::Save)->icon().isNull());
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
