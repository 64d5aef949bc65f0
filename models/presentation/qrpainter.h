#pragma once

#include "models/domain/qrcode.h"

#include <QByteArray>
#include <QImage>

class QPainter;
class QRectF;

namespace VeilDesk {

/// The white margin that ISO/IEC 18004 asks for: without it readers do not find the code.
inline constexpr int QrQuietModules = 4;
/// Smaller modules blur in a phone's camera.
inline constexpr int QrLeastModulePixels = 3;

/// Modules per side with the quiet zone.
[[nodiscard]] int framedSide(const QrCode &code);

/// Paints the code into the middle of `area`: black on white whatever the theme, with its quiet
/// zone and modules of whole device pixels.
void paintQrCode(QPainter &painter, const QRectF &area, const QrCode &code);

/// As paintQrCode(), `modulePixels` pixels per module; opaque.
[[nodiscard]] QImage renderQrCode(const QrCode &code, int modulePixels);

/// A drawing of one path that any size keeps crisp.
[[nodiscard]] QByteArray qrCodeSvg(const QrCode &code);

} // namespace VeilDesk
