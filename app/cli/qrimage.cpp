#include "app/cli/qrimage.h"

#include "models/domain/qrcode.h"

#include <QFile>
#include <QImage>

namespace VeilDesk::Cli {

using namespace Qt::StringLiterals;

namespace {

QImage toImage(const QrCode &code)
{
    constexpr int quietZone = 4;
    constexpr int pixelsPerModule = 8;
    const int modules = code.size + 2 * quietZone;
    QImage image(modules, modules, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    for (int y = 0; y < code.size; ++y) {
        for (int x = 0; x < code.size; ++x) {
            if (code.at(x, y))
                image.setPixelColor(x + quietZone, y + quietZone, Qt::black);
        }
    }
    const int side = modules * pixelsPerModule;
    return image.scaled(side, side, Qt::KeepAspectRatio, Qt::FastTransformation);
}

} // namespace

Result<> saveQrImage(const QString &text, const QString &path)
{
    const auto code = encodeQrCode(text);
    if (!code)
        return failure(code.error());
    QFile file(path);
    constexpr auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate, owner)
        && toImage(*code).save(&file, "PNG"))
        return {};
    return failure(ErrorKind::Invalid,
                   u"The QR code cannot be saved to %1: %2"_s.arg(path, file.errorString()));
}

} // namespace VeilDesk::Cli
