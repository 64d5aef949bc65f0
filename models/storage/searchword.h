#pragma once

#include <QString>
#include <QStringList>
#include <QVariant>

#include <optional>
#include <vector>

namespace VeilDesk {

/// One word of a search, as a condition in SQL; any alphabet's case aside.
class SearchWord
{
public:
    /// The first few words of the text; each must be found for a row to be found.
    [[nodiscard]] static std::vector<SearchWord> split(const QString &text);

    /// The text as one, blanks and all.
    [[nodiscard]] static SearchWord phrase(const QString &text, QLatin1StringView placeholder)
    {
        return {text, placeholder};
    }

    /// That one of these expressions contains the word.
    [[nodiscard]] QString isIn(const QStringList &expressions) const;

    /// The word as an id: "12" and "#12".
    [[nodiscard]] std::optional<qint64> number() const;

    /// What isIn() names, to be bound to value().
    [[nodiscard]] QLatin1StringView placeholder() const { return m_placeholder; }
    [[nodiscard]] QVariant value() const;

private:
    SearchWord(QString word, QLatin1StringView placeholder);

    QString m_word;
    QLatin1StringView m_placeholder;
    bool m_isAscii; ///< LIKE is many times faster but knows no other alphabet's case.
};

} // namespace VeilDesk
