#include "ui/widgets/qrcodewidget.h"

#include <QPainter>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int quietModules = 4;
constexpr int smallestModulePixels = 3;
constexpr int comfortablePixels = 260;

int framedSize(const QrCode &code)
{
    return code.size + 2 * quietModules;
}

} // namespace

QImage renderQrCode(const QrCode &code, int modulePixels)
{
    const int side = framedSize(code) * modulePixels;
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    for (int y = 0; y < code.size; ++y) {
        for (int x = 0; x < code.size; ++x) {
            if (code.at(x, y))
                painter.fillRect((x + quietModules) * modulePixels,
                                 (y + quietModules) * modulePixels, modulePixels, modulePixels,
                                 Qt::black);
        }
    }
    return image;
}

QrCodeWidget::QrCodeWidget(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"qrCode"_s);
    setAccessibleName(tr("QR code"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void QrCodeWidget::setCode(std::optional<QrCode> code)
{
    m_code = std::move(code);
    setAccessibleDescription(m_code ? tr("The link as a QR code to scan with a phone, "
                                         "%1 by %1 modules")
                                          .arg(m_code->size)
                                    : tr("No QR code"));
    updateGeometry();
    update();
}

QSize QrCodeWidget::sizeHint() const
{
    const int module = std::max(smallestModulePixels, comfortablePixels / modules());
    return QSize(1, 1) * (modules() * module);
}

QSize QrCodeWidget::minimumSizeHint() const
{
    return QSize(1, 1) * (modules() * smallestModulePixels);
}

void QrCodeWidget::paintEvent(QPaintEvent *)
{
    if (!m_code)
        return;
    QPainter painter(this);
    const auto toDevice = painter.deviceTransform();
    const qreal ratio = toDevice.m11();
    const int available = int(std::min(width(), height()) * ratio);
    auto image = renderQrCode(*m_code, std::max(1, available / modules()));
    image.setDevicePixelRatio(ratio);
    const auto free = QSizeF(size()) - image.deviceIndependentSize();
    // Modules that start between two device pixels would differ in width.
    const auto corner = toDevice.map(QPointF(free.width() / 2, free.height() / 2)).toPoint();
    painter.drawImage(toDevice.inverted().map(QPointF(corner)), image);
}

int QrCodeWidget::modules() const
{
    constexpr int smallestCode = 21;
    return m_code ? framedSize(*m_code) : smallestCode + 2 * quietModules;
}

} // namespace VeilDesk
