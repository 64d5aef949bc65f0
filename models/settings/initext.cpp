#include "models/settings/initext.h"

#include <QStringList>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// Where a group stands among the lines: behind its headline, up to the next one.
struct Section
{
    qsizetype first = -1;
    qsizetype end = -1;
};

bool isHeadline(const QString &line)
{
    return line.trimmed().startsWith(u'[');
}

Section findSection(const QStringList &lines, const QString &group)
{
    const auto headline = u'[' + group + u']';
    Section section;
    for (qsizetype line = 0; line < lines.size() && section.end < 0; ++line) {
        if (section.first >= 0 && isHeadline(lines[line]))
            section.end = line;
        else if (section.first < 0 && lines[line].trimmed() == headline)
            section.first = line + 1;
    }
    if (section.end < 0)
        section.end = lines.size();
    return section;
}

bool assigns(const QString &line, const QString &key)
{
    const auto equals = line.indexOf(u'=');
    return equals >= 0 && line.left(equals).trimmed() == key;
}

void append(QStringList &lines, const QString &group, const QString &assignment)
{
    while (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    if (!lines.isEmpty())
        lines += QString();
    lines += {u'[' + group + u']', assignment, QString()};
}

} // namespace

QString withIniValue(const QString &ini, const QString &group, const QString &key,
                     const std::optional<QString> &value)
{
    auto lines = ini.split(u'\n');
    const auto section = findSection(lines, group);
    const auto assignment = value ? key + u'=' + *value : QString();
    if (section.first < 0) {
        if (value)
            append(lines, group, assignment);
        return lines.join(u'\n');
    }
    qsizetype place = section.first;
    for (auto line = section.end - 1; line >= section.first; --line) {
        if (!assigns(lines[line], key))
            continue;
        lines.removeAt(line);
        place = line;
    }
    if (value)
        lines.insert(place, assignment);
    return lines.join(u'\n');
}

} // namespace VeilDesk
