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
    return decodeFiles({file}).value(0);
}

QStringList decodeFiles(const QStringList &files)
{
    QProcess reader;
    reader.start(
        u"zbarimg"_s,
        QStringList{u"--quiet"_s, u"--raw"_s, u"--nodbus"_s, u"-Sdisable"_s, u"-Sqrcode.enable"_s}
            + files);
    reader.waitForFinished(-1);
    return QString::fromUtf8(reader.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

QString decode(const QImage &image)
{
    const QTemporaryDir folder;
    const auto file = folder.filePath(u"code.png"_s);
    return image.save(file) ? decodeFile(file) : QString();
}

} // namespace VeilDesk::Zbar
