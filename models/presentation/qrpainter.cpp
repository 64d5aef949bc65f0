#include "models/presentation/qrpainter.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <vector>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// Neighbouring dark modules of a row as one rectangle, the quiet zone counted in.
std::vector<QRect> darkRuns(const QrCode &code)
{
    std::vector<QRect> runs;
    for (int y = 0; y < code.size; ++y) {
        for (int x = 0; x < code.size; ++x) {
            if (!code.at(x, y))
                continue;
            if (x > 0 && code.at(x - 1, y))
                runs.back().setWidth(runs.back().width() + 1);
            else
                runs.emplace_back(x + QrQuietModules, y + QrQuietModules, 1, 1);
        }
    }
    return runs;
}

/// One path: renderers that smooth edges would leave hairlines between single rectangles.
QPainterPath darkPath(const QrCode &code, QPoint corner, int module)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (const auto &run : darkRuns(code))
        path.addRect(QRect(corner + run.topLeft() * module, run.size() * module));
    return path;
}

} // namespace

int framedSide(const QrCode &code)
{
    return code.size + 2 * QrQuietModules;
}

void paintQrCode(QPainter &painter, const QRectF &area, const QrCode &code)
{
    const auto toDevice = painter.deviceTransform();
    const auto device = toDevice.mapRect(area);
    const auto available = static_cast<int>(std::min(device.width(), device.height()));
    const int module = std::max(1, available / framedSide(code));
    const int side = module * framedSide(code);
    // Modules that start between two device pixels would differ in width.
    const auto corner = (device.center() - QPointF(side, side) / 2).toPoint();
    painter.save();
    painter.setTransform(toDevice.inverted(), true);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(QRect(corner, QSize(side, side)), Qt::white);
    painter.fillPath(darkPath(code, corner, module), Qt::black);
    painter.restore();
}

QImage renderQrCode(const QrCode &code, int modulePixels)
{
    const int side = framedSide(code) * modulePixels;
    QImage image(side, side, QImage::Format_RGB32);
    QPainter painter(&image);
    paintQrCode(painter, QRectF(image.rect()), code);
    return image;
}

QByteArray qrCodeSvg(const QrCode &code)
{
    QString path;
    for (const auto &run : darkRuns(code))
        path += u"M%1 %2h%3v1h-%3z"_s.arg(run.x()).arg(run.y()).arg(run.width());
    return u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1 %1\" "
           "shape-rendering=\"crispEdges\">\n"
           "<rect width=\"%1\" height=\"%1\" fill=\"#fff\"/>\n"
           "<path fill=\"#000\" d=\"%2\"/>\n"
           "</svg>\n"_s.arg(QString::number(framedSide(code)), path)
               .toUtf8();
}

} // namespace VeilDesk
