#pragma once

#include "models/domain/result.h"

#include <QString>

#include <vector>

namespace VeilDesk {

/// What a phone reads off a screen.
namespace QrLimits {
/// Up to here the stronger error correction costs no readability; above it, smaller is better.
inline constexpr int LastVersionWithMediumCorrection = 15;
/// 117 modules per side: with 3 pixels each, as much as a share sheet has room for; finer ones need
/// a steadier hand than customers have.
inline constexpr int LastReadableVersion = 25;
/// Cheap cameras give up beyond this whatever the version.
inline constexpr int MostReadableBytes = 1024;
} // namespace QrLimits

/// The modules of a QR code, without the quiet zone of 4 modules that belongs around it.
struct QrCode
{
    int version = 0; ///< 1 to 40.
    int size = 0; ///< Modules per side.
    std::vector<bool> modules; ///< Row by row; true is dark.
    bool isDense = false; ///< Beyond QrLimits: share the text, or something shorter.

    [[nodiscard]] bool at(int x, int y) const { return modules.at(size_t(y * size + x)); }
};

/// The text as bytes of UTF-8, with error correction M up to version 15 and L above it.
[[nodiscard]] Result<QrCode> encodeQrCode(const QString &text);

} // namespace VeilDesk
