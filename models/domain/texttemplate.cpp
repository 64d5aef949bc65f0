#include "models/domain/texttemplate.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace VeilDesk::TextTemplate {

using namespace Qt::StringLiterals;

namespace {

/// A word in braces; any other brace is text.
const QRegularExpression &placeholderPattern()
{
    static const QRegularExpression pattern(u"\\{(\\w+)\\}"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

/// Nothing when a value is missing.
std::optional<QString> fillLine(const QString &line, const std::vector<Value> &values)
{
    QString filled;
    qsizetype end = 0;
    for (const auto &match : placeholderPattern().globalMatch(line)) {
        const auto value = std::ranges::find(values, match.captured(1), &Value::first);
        if (value->second.isEmpty())
            return std::nullopt;
        filled += line.sliced(end, match.capturedStart() - end) + value->second;
        end = match.capturedEnd();
    }
    return filled + line.sliced(end);
}

/// Where a line was left out, one empty line is enough.
void appendLine(QStringList &lines, const QString &line)
{
    const bool isSecondBlank = line.isEmpty() && (lines.isEmpty() || lines.last().isEmpty());
    if (!isSecondBlank)
        lines += line;
}

} // namespace

QStringList unknownPlaceholders(const QString &text, const QStringList &known)
{
    QStringList unknown;
    for (const auto &match : placeholderPattern().globalMatch(text)) {
        if (!known.contains(match.captured(1)))
            unknown += match.captured(1);
    }
    unknown.removeDuplicates();
    return unknown;
}

Result<QString> fill(const QString &text, const std::vector<Value> &values)
{
    QStringList known;
    std::ranges::transform(values, std::back_inserter(known), &Value::first);
    if (const auto unknown = unknownPlaceholders(text, known); !unknown.isEmpty())
        return failure(ErrorKind::Invalid,
                       u"The text names %1, which stands for nothing; use %2"_s.arg(
                           unknown.join(u", "_s), known.join(u", "_s)));
    QStringList lines;
    for (const auto &line : text.split(u'\n')) {
        if (const auto filled = fillLine(line, values))
            appendLine(lines, *filled);
    }
    return lines.join(u'\n').trimmed();
}

} // namespace VeilDesk::TextTemplate
