#include "tests/conventions/sourcefile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace VeilDesk::Conventions {

using namespace Qt::StringLiterals;

namespace {

bool isText(const QFileInfo &file)
{
    static const QStringList suffixes{{},        u"cpp"_s, u"h"_s,   u"ui"_s,      u"sql"_s,
                                      u"qrc"_s,  u"ts"_s,  u"txt"_s, u"cmake"_s,   u"sh"_s,
                                      u"json"_s, u"md"_s,  u"xml"_s, u"desktop"_s, u"supp"_s,
                                      u"py"_s,   u"yml"_s};
    return suffixes.contains(file.suffix()) && !file.filePath().contains("/corpus/"_L1);
}

} // namespace

bool SourceFile::isCode() const
{
    return path.endsWith(".cpp"_L1) || path.endsWith(".h"_L1);
}

bool SourceFile::isTest() const
{
    return path.startsWith("tests/"_L1);
}

std::vector<SourceFile> loadSources(const QString &root)
{
    const QDir top(root);
    QStringList paths = top.entryList({u"*.md"_s, u"*.txt"_s, u"*.json"_s}, QDir::Files);
    for (const auto &folder : {u"app"_s, u"models"_s, u"network"_s, u"ui"_s, u"resources"_s,
                               u"tests"_s, u"cmake"_s, u"docs"_s, u"scripts"_s, u".ci"_s}) {
        QDirIterator files(top.filePath(folder), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            if (const auto path = files.next(); isText(files.fileInfo()))
                paths += top.relativeFilePath(path);
        }
    }
    std::vector<SourceFile> sources;
    for (const auto &path : std::as_const(paths)) {
        QFile file(top.filePath(path));
        if (file.open(QIODevice::ReadOnly))
            sources.push_back({path, QString::fromUtf8(file.readAll())});
    }
    return sources;
}

QString codeOnly(const QString &text)
{
    static const QRegularExpression notCode(
        uR"RX(//[^\n]*|/\*[\s\S]*?\*/|\b(?:u8|[uUL])?R"([^\s()\\]{0,16})\([\s\S]*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<!\w)(?:u8|[uUL])?'(?:\\.|[^'\\\n])+')RX"_s);
    auto code = text;
    auto matches = notCode.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        for (auto i = match.capturedStart(); i < match.capturedEnd(); ++i) {
            if (code[i] != u'\n')
                code[i] = u' ';
        }
    }
    return code;
}

QString violation(const SourceFile &file, qsizetype position, const QString &message)
{
    const auto line = QStringView(file.text).left(position).count(u'\n') + 1;
    return u"%1:%2: %3"_s.arg(file.path).arg(line).arg(message);
}

} // namespace VeilDesk::Conventions
