#include "tests/conventions/awaitshapes.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace VeilDesk::Conventions {

using namespace Qt::StringLiterals;

namespace {

bool opens(QChar c)
{
    return c == u'(' || c == u'[' || c == u'{';
}

bool closes(QChar c)
{
    return c == u')' || c == u']' || c == u'}';
}

/// The statement up to the await without what stands in parentheses or brackets; nothing when
/// the await itself stands in some.
std::optional<QString> statementBefore(const QString &code, qsizetype await)
{
    QString before;
    int depth = 0;
    for (auto i = await - 1; i >= 0; --i) {
        const auto c = code[i];
        if (depth == 0 && (c == u';' || c == u'{' || c == u'}'))
            break;
        if (depth == 0 && opens(c))
            return std::nullopt;
        if (closes(c))
            ++depth;
        else if (opens(c))
            --depth;
        else if (depth == 0)
            before += c;
    }
    std::ranges::reverse(before);
    return before;
}

/// What is awaited, to the end of the statement.
QString awaitedExpression(const QString &code, qsizetype start)
{
    int depth = 0;
    for (auto i = start; i < code.size(); ++i) {
        const auto c = code[i];
        if (depth == 0 && (c == u';' || closes(c)))
            return code.mid(start, i - start);
        depth += opens(c) - closes(c);
    }
    return code.mid(start);
}

QString complaint(const std::optional<QString> &before, const QString &awaited)
{
    static const QRegularExpression standsAlone(
        uR"(^\s*(?:(?:if|else|while|for|do|case\s+[\w:]+:|default:)\s*)*(?:co_return\s+|[\w:<>,*&.\s-]*=\s*)?$)"_s);
    static const QRegularExpression lambda(uR"([(,=]\s*\[)"_s);
    static const QRegularExpression logic(uR"(\)\s*(?:&&|\|\||\?))"_s);
    static const QRegularExpression builtChoice(uR"(\?[^,;]*[({])"_s);
    if (!before)
        return u"co_await inside parentheses"_s;
    if (!standsAlone.match(*before).hasMatch())
        return u"co_await does not stand alone in its statement"_s;
    if (logic.match(awaited).hasMatch())
        return u"co_await decides a condition"_s;
    if (builtChoice.match(awaited).hasMatch())
        return u"a choice builds something inside an await expression"_s;
    if (lambda.match(awaited).hasMatch())
        return u"a lambda inside an await expression"_s;
    if (awaited.contains(u'{'))
        return u"something is built with braces inside an await expression"_s;
    return {};
}

} // namespace

QStringList awaitShapes(const SourceFile &file)
{
    static const QRegularExpression await(uR"(\bco_await\b)"_s);
    if (!file.isCode())
        return {};
    QStringList violations;
    const auto code = codeOnly(file.text);
    auto matches = await.globalMatch(code);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const auto message = complaint(statementBefore(code, match.capturedStart()),
                                       awaitedExpression(code, match.capturedEnd()));
        if (!message.isEmpty())
            violations += violation(file, match.capturedStart(), message);
    }
    // QCoro 0.8 moves out of whatever a co_return names.
    static const QRegularExpression member(uR"(\bco_return\s+m_\w+\s*;)"_s);
    auto returns = member.globalMatch(code);
    while (returns.hasNext())
        violations += violation(file, returns.next().capturedStart(),
                                u"co_return moves out of a member without saying so"_s);
    return violations;
}

} // namespace VeilDesk::Conventions
