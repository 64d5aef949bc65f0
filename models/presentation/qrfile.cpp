#include "models/presentation/qrfile.h"

#include "models/presentation/qrpainter.h"

#include <QFile>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int savedModulePixels = 10;

bool write(const QrCode &code, QFile &file)
{
    if (!file.fileName().endsWith(".svg"_L1, Qt::CaseInsensitive))
        return renderQrCode(code, savedModulePixels).save(&file, "PNG");
    const auto drawing = qrCodeSvg(code);
    return file.write(drawing) == drawing.size();
}

} // namespace

Result<> saveQrCode(const QrCode &code, const QString &path)
{
    QFile file(path);
    constexpr auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    // A file that is there already keeps its permissions when it is opened.
    const bool isPrivate =
        file.open(QIODevice::WriteOnly | QIODevice::Truncate, owner) && file.setPermissions(owner);
    if (isPrivate && write(code, file) && file.flush())
        return {};
    return failure(ErrorKind::Invalid,
                   u"The QR code cannot be saved to %1: %2"_s.arg(path, file.errorString()));
}

} // namespace VeilDesk
