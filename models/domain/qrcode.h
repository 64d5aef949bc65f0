#pragma once

#include "models/domain/result.h"

#include <QString>

#include <vector>

namespace VeilDesk {

/// The modules of a QR code, without the quiet zone of 4 modules that belongs around it.
struct QrCode
{
    int version = 0; ///< 1 to 40.
    int size = 0; ///< Modules per side.
    std::vector<bool> modules; ///< Row by row; true is dark.
    bool isDense = false; ///< Too fine for many cameras: share something shorter.

    [[nodiscard]] bool at(int x, int y) const { return modules.at(size_t(y * size + x)); }
};

/// The text as bytes of UTF-8, with error correction M up to version 15 and L above it.
[[nodiscard]] Result<QrCode> encodeQrCode(const QString &text);

} // namespace VeilDesk
