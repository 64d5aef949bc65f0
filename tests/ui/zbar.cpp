#include "tests/ui/zbar.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace VeilDesk::Zbar {

using namespace Qt::StringLiterals;

bool isInstalled()
{
    return !QStandardPaths::findExecutable(u"zbarimg"_s).isEmpty();
}

QString decodeFile(const QString &file)
{
    QProcess reader;
    reader.start(u"zbarimg"_s, {u"--quiet"_s, u"--raw"_s, u"--nodbus"_s, file});
    reader.waitForFinished();
    return QString::fromUtf8(reader.readAllStandardOutput()).trimmed();
}

QString decode(const QImage &image)
{
    const QTemporaryDir folder;
    const auto file = folder.filePath(u"code.png"_s);
    return image.save(file) ? decodeFile(file) : QString();
}

} // namespace VeilDesk::Zbar
