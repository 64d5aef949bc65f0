#pragma once

#include "models/domain/qrcode.h"

namespace VeilDesk {

/// Saves the code as an SVG drawing when the path ends with ".svg", else as a PNG. It carries a
/// secret: only the owner may read the file.
[[nodiscard]] Result<> saveQrCode(const QrCode &code, const QString &path);

} // namespace VeilDesk
