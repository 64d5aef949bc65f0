#pragma once

#include <QImage>
#include <QStringList>

/// Reads QR codes as a phone would, with the program zbarimg where it is installed.
namespace VeilDesk::Zbar {

[[nodiscard]] bool isInstalled();
/// The text of the only code in the file; empty when there is none.
[[nodiscard]] QString decodeFile(const QString &file);
[[nodiscard]] QString decode(const QImage &image);
/// One text for each file whose code could be read, in the order of the files.
[[nodiscard]] QStringList decodeFiles(const QStringList &files);

} // namespace VeilDesk::Zbar
