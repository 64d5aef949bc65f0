#pragma once

#include <QString>
#include <QTimeZone>

#include <tl/expected.hpp>

#include <optional>

namespace VeilDesk {

/// How the values of a column compare.
enum class ColumnKind { Text, Number, Time };

/// Why a text is no condition.
enum class ColumnProblem {
    NoValue, ///< "=" or ">" alone.
    NotANumber,
    NotATime,
    EmptyRange, ///< "9..3"
};

/// What the values of a column have to be.
struct ColumnCondition
{
    enum class Test {
        Contains,
        Is, ///< The whole text.
        Within, ///< From `from` to what is less than `below`.
        Missing,
        Present,
    };

    Test test = Test::Contains;
    QString text; ///< Of Contains and Is.
    std::optional<qint64> from; ///< A number, or Unix seconds.
    std::optional<qint64> below;

    bool operator==(const ColumnCondition &) const = default;
};

/// A text as operators write it: "anna" or "=anna" of texts; "5", ">5", "<=5" and "3..9" of
/// numbers; the same of times, as "2026-01-31" (the whole day) or "2026-01-31 12:30" in `zone`;
/// "NULL" and "!NULL" of all.
[[nodiscard]] tl::expected<ColumnCondition, ColumnProblem> parseColumnCondition(
    const QString &text, ColumnKind kind, const QTimeZone &zone);

} // namespace VeilDesk
