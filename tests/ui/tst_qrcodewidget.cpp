#include "models/presentation/qrpainter.h"
#include "tests/ui/issuesamples.h"
#include "tests/ui/zbar.h"
#include "ui/widgets/qrcodewidget.h"
#include "ui/widgets/theme.h"

#include <QTemporaryDir>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

class TestQrCodeWidget : public QObject
{
    Q_OBJECT

private slots:
    void rendersWithAQuietZone();
    void isReadableOnTheScreen_data();
    void isReadableOnTheScreen();
    void asksForModulesOfThreePixels();
    void describesItselfToScreenReaders();
};

namespace {

QrCode codeOf(const QString &text)
{
    return *encodeQrCode(text);
}

/// The widget as a screen with that many device pixels per pixel shows it.
QImage painted(QWidget &widget, qreal ratio)
{
    QImage image(widget.size() * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    widget.render(&image);
    return image;
}

/// Lengths of the runs of equal pixels in a row, the first and last left out.
std::vector<int> innerRuns(const QImage &image, int y)
{
    std::vector<int> runs{1};
    for (int x = 1; x < image.width(); ++x) {
        if (image.pixel(x, y) == image.pixel(x - 1, y))
            ++runs.back();
        else
            runs.push_back(1);
    }
    return {runs.begin() + 1, runs.end() - 1};
}

} // namespace

void TestQrCodeWidget::rendersWithAQuietZone()
{
    const auto code = codeOf(u"vless://example"_s);

    const auto image = renderQrCode(code, 8);

    QCOMPARE(image.width(), (code.size + 8) * 8);
    QVERIFY(!image.hasAlphaChannel());
    for (int i = 0; i < image.width(); ++i) {
        QCOMPARE(image.pixelColor(i, 31), QColor(Qt::white));
        QCOMPARE(image.pixelColor(31, i), QColor(Qt::white));
    }
    QCOMPARE(image.pixelColor(32, 32), QColor(Qt::black));
}

void TestQrCodeWidget::isReadableOnTheScreen_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<double>("ratio");

    QTest::newRow("light, 100 %") << false << 1.0;
    QTest::newRow("dark, 100 %") << true << 1.0;
    QTest::newRow("light, 125 %") << false << 1.25;
    QTest::newRow("dark, 150 %") << true << 1.5;
    QTest::newRow("dark, 175 %") << true << 1.75;
    QTest::newRow("light, 200 %") << false << 2.0;
    QTest::newRow("dark, 250 %") << true << 2.5;
}

void TestQrCodeWidget::isReadableOnTheScreen()
{
    QFETCH(bool, dark);
    QFETCH(double, ratio);
    const auto link = IssueSamples::link(u"Amsterdam"_s);
    QWidget window;
    window.setPalette(dark ? Theme::darkPalette() : Theme::lightPalette());
    window.setAutoFillBackground(true);
    auto *widget = new QrCodeWidget(&window);
    widget->setCode(codeOf(link));
    widget->setGeometry(13, 7, widget->sizeHint().width() + 5, widget->sizeHint().height() + 3);
    window.resize(widget->geometry().bottomRight().x() + 20,
                  widget->geometry().bottomRight().y() + 20);

    const auto image = painted(window, ratio);

    const auto center =
        image.copy(QRect(widget->geometry().topLeft() * ratio, widget->geometry().size() * ratio));
    const auto runs = innerRuns(center, center.height() / 2);
    const int module = *std::ranges::min_element(runs);
    QVERIFY(module >= 3);
    for (const int run : runs)
        QCOMPARE(run % module, 0);
    if (!Zbar::isInstalled())
        QSKIP("zbarimg is not installed");
    QCOMPARE(Zbar::decode(image), link);
}

void TestQrCodeWidget::asksForModulesOfThreePixels()
{
    const auto code = codeOf(QString(1500, u'x'));
    QrCodeWidget widget;

    widget.setCode(code);

    QCOMPARE(widget.minimumSizeHint().width(), (code.size + 8) * 3);
    QVERIFY(widget.sizeHint().width() >= widget.minimumSizeHint().width());
}

void TestQrCodeWidget::describesItselfToScreenReaders()
{
    QrCodeWidget widget;
    const auto code = codeOf(u"vless://example"_s);

    widget.setCode(code);

    QCOMPARE(widget.accessibleName(), u"QR code"_s);
    QVERIFY(widget.accessibleDescription().contains(QString::number(code.size)));
}

QTEST_MAIN(TestQrCodeWidget)
#include "tst_qrcodewidget.moc"
