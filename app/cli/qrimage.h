#pragma once

#include "models/domain/result.h"

#include <QString>

namespace VeilDesk::Cli {

/// Saves the text as a PNG that any camera reads: black on white with its quiet zone, 8 pixels
/// per module. It carries a secret: only the owner may read the file.
[[nodiscard]] Result<> saveQrImage(const QString &text, const QString &path);

} // namespace VeilDesk::Cli
