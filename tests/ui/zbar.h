#pragma once

#include <QImage>
#include <QString>

/// Reads QR codes as a phone would, with the program zbarimg where it is installed.
namespace VeilDesk::Zbar {

[[nodiscard]] bool isInstalled();
/// The text of the only code in the file; empty when there is none.
[[nodiscard]] QString decodeFile(const QString &file);
[[nodiscard]] QString decode(const QImage &image);

} // namespace VeilDesk::Zbar
