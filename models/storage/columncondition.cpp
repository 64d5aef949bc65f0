#include "models/storage/columncondition.h"

#include <QDateTime>

#include <limits>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// The numbers or seconds that a written value stands for: a date is all of its day.
struct Span
{
    qint64 first = 0;
    qint64 end = 0; ///< The first one that is not meant any more.
};

using SpanResult = tl::expected<Span, ColumnProblem>;
using ConditionResult = tl::expected<ColumnCondition, ColumnProblem>;

SpanResult numberSpan(const QString &text)
{
    bool isNumber = false;
    const auto number = text.mid(text.startsWith(u'#') ? 1 : 0).toLongLong(&isNumber);
    if (!isNumber || number == std::numeric_limits<qint64>::max())
        return tl::unexpected(ColumnProblem::NotANumber);
    return Span{number, number + 1};
}

SpanResult timeSpan(const QString &text, const QTimeZone &zone)
{
    constexpr qint64 minute = 60;
    // First, for a date may be followed by anything in Qt's eyes.
    if (const auto written = QDateTime::fromString(text, u"yyyy-MM-dd HH:mm"_s);
        written.isValid()) {
        const auto start = QDateTime(written.date(), written.time(), zone).toSecsSinceEpoch();
        return Span{start, start + minute};
    }
    const auto date = QDate::fromString(text, u"yyyy-MM-dd"_s);
    if (!date.isValid())
        return tl::unexpected(ColumnProblem::NotATime);
    return Span{date.startOfDay(zone).toSecsSinceEpoch(),
                date.addDays(1).startOfDay(zone).toSecsSinceEpoch()};
}

SpanResult spanOf(const QString &text, ColumnKind kind, const QTimeZone &zone)
{
    if (text.isEmpty())
        return tl::unexpected(ColumnProblem::NoValue);
    return kind == ColumnKind::Number ? numberSpan(text) : timeSpan(text, zone);
}

ColumnCondition within(std::optional<qint64> from, std::optional<qint64> below)
{
    return {ColumnCondition::Test::Within, {}, from, below};
}

ConditionResult parseRange(const SpanResult &first, const SpanResult &last)
{
    if (!first)
        return tl::unexpected(first.error());
    if (!last)
        return tl::unexpected(last.error());
    if (last->end <= first->first)
        return tl::unexpected(ColumnProblem::EmptyRange);
    return within(first->first, last->end);
}

ConditionResult parseComparison(const QString &text, ColumnKind kind, const QTimeZone &zone)
{
    const auto than = [&](QLatin1StringView sign) {
        return spanOf(text.mid(sign.size()).trimmed(), kind, zone);
    };
    if (text.startsWith(">="_L1))
        return than(">="_L1).map([](Span span) { return within(span.first, {}); });
    if (text.startsWith("<="_L1))
        return than("<="_L1).map([](Span span) { return within({}, span.end); });
    if (text.startsWith(u'>'))
        return than(">"_L1).map([](Span span) { return within(span.end, {}); });
    if (text.startsWith(u'<'))
        return than("<"_L1).map([](Span span) { return within({}, span.first); });
    const auto value = text.startsWith(u'=') ? than("="_L1) : than(""_L1);
    return value.map([](Span span) { return within(span.first, span.end); });
}

ConditionResult parseText(const QString &text)
{
    const bool isWhole = text.startsWith(u'=');
    const auto value = text.mid(isWhole ? 1 : 0).trimmed();
    if (value.isEmpty())
        return tl::unexpected(ColumnProblem::NoValue);
    const auto test = isWhole ? ColumnCondition::Test::Is : ColumnCondition::Test::Contains;
    return ColumnCondition{test, value, {}, {}};
}

} // namespace

tl::expected<ColumnCondition, ColumnProblem> parseColumnCondition(const QString &text,
                                                                  ColumnKind kind,
                                                                  const QTimeZone &zone)
{
    const auto trimmed = text.trimmed();
    if (trimmed.compare("NULL"_L1, Qt::CaseInsensitive) == 0)
        return ColumnCondition{ColumnCondition::Test::Missing, {}, {}, {}};
    if (trimmed.compare("!NULL"_L1, Qt::CaseInsensitive) == 0)
        return ColumnCondition{ColumnCondition::Test::Present, {}, {}, {}};
    if (kind == ColumnKind::Text)
        return parseText(trimmed);
    const auto dots = trimmed.indexOf(".."_L1);
    if (dots < 0)
        return parseComparison(trimmed, kind, zone);
    return parseRange(spanOf(trimmed.left(dots).trimmed(), kind, zone),
                      spanOf(trimmed.mid(dots + 2).trimmed(), kind, zone));
}

} // namespace VeilDesk
