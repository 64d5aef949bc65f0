#include "tests/conventions/rules.h"

#include "models/settings/settings.h"

#include <QRegularExpression>

#include <algorithm>

namespace VeilDesk::Conventions {

using namespace Qt::StringLiterals;

namespace {

/// Where files below `folder` may include from.
struct Direction
{
    QString folder;
    QStringList allowed;
};

/// The first folder that fits decides.
const std::vector<Direction> &directions()
{
    static const std::vector<Direction> all{
        {u"models/domain/"_s, {u"models/domain/"_s}},
        {u"models/"_s, {u"models/"_s}},
        {u"network/"_s, {u"network/"_s, u"models/domain/"_s}},
        {u"ui/"_s, {u"ui/"_s, u"models/"_s}},
        {u"app/cli/"_s, {u"app/"_s, u"network/"_s, u"models/"_s}},
        {u"app/"_s, {u"app/"_s, u"ui/"_s, u"network/"_s, u"models/"_s}},
        {u"tests/"_s, {u"tests/"_s, u"app/"_s, u"ui/"_s, u"network/"_s, u"models/"_s}},
    };
    return all;
}

bool startsWithAny(const QString &text, const QStringList &prefixes)
{
    return std::ranges::any_of(prefixes,
                               [&text](const QString &prefix) { return text.startsWith(prefix); });
}

/// A file of the same folder, or a generated one.
bool isSibling(const QString &include)
{
    return !include.contains(u'/');
}

QStringList matchesAsViolations(const SourceFile &file, const QString &text,
                                const QRegularExpression &pattern, const QString &message)
{
    QStringList violations;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        violations += violation(file, match.capturedStart(), message.arg(match.captured()));
    }
    return violations;
}

} // namespace

QStringList forbiddenIncludes(const SourceFile &file)
{
    static const QRegularExpression include(uR"RX(^[ \t]*#[ \t]*include[ \t]*"([^"]+)")RX"_s,
                                            QRegularExpression::MultilineOption);
    const auto direction = std::ranges::find_if(directions(), [&file](const Direction &candidate) {
        return file.path.startsWith(candidate.folder);
    });
    if (!file.isCode() || direction == directions().end())
        return {};
    QStringList violations;
    auto matches = include.globalMatch(file.text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const auto target = match.captured(1);
        if (!isSibling(target) && !startsWithAny(target, direction->allowed))
            violations += violation(file, match.capturedStart(),
                                    u"%1 may not include %2"_s.arg(direction->folder, target));
    }
    return violations;
}

QStringList forbiddenNames(const SourceFile &file)
{
    static const QRegularExpression name(
        uR"(\b(?:QSql(?:Relational)?TableModel|QSqlQueryModel|QTableWidget|setIndexWidget|processEvents|waitFor\w*)\b)"_s);
    if (!file.isCode() || file.isTest())
        return {};
    return matchesAsViolations(file, codeOnly(file.text), name, u"%1 is not used here"_s);
}

QStringList machinePaths(const SourceFile &file)
{
    static const QRegularExpression path(
        uR"((?<![\w.$}*])/(?:home|root|work|tmp|Users)/[\w.-]+)"_s);
    return matchesAsViolations(file, file.text, path, u"%1 exists on one machine only"_s);
}

QStringList unfinishedMarks(const SourceFile &file)
{
    static const QRegularExpression mark(uR"(\b(?:TO(?:DO)|FIX(?:ME)|XX(?:X)|HA(?:CK))\b)"_s);
    return matchesAsViolations(file, file.text, mark, u"%1: finish it or write an issue"_s);
}

QStringList overlongFiles(const SourceFile &file)
{
    constexpr qsizetype longest = 500;
    const auto lines = file.text.count(u'\n');
    if (!file.isCode() || lines <= longest)
        return {};
    return {violation(file, 0, u"%1 lines; split it"_s.arg(lines))};
}

QStringList strayedSettingKeys(const SourceFile &file)
{
    if (!file.isCode() || file.isTest() || file.path.startsWith("models/settings/"_L1))
        return {};
    QStringList violations;
    for (const auto &entry : settingEntries()) {
        const auto position = file.text.indexOf(u'"' + entry.key + u'"');
        if (position >= 0)
            violations += violation(
                file, position, u"the setting key %1 belongs to models/settings"_s.arg(entry.key));
    }
    return violations;
}

} // namespace VeilDesk::Conventions
