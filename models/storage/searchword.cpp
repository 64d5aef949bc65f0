#include "models/storage/searchword.h"

#include <algorithm>
#include <array>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Placeholders{":word0"_L1, ":word1"_L1, ":word2"_L1, ":word3"_L1, ":word4"_L1};

bool isAscii(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

QString likePattern(QString word)
{
    word.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + word + u'%';
}

} // namespace

SearchWord::SearchWord(QString word, QLatin1StringView placeholder)
    : m_word(std::move(word))
    , m_placeholder(placeholder)
    , m_isAscii(isAscii(m_word))
{ }

std::vector<SearchWord> SearchWord::split(const QString &text)
{
    const auto words = text.split(u' ', Qt::SkipEmptyParts);
    const auto count = std::min(Placeholders.size(), static_cast<size_t>(words.size()));
    std::vector<SearchWord> result;
    for (size_t i = 0; i < count; ++i)
        result.push_back(SearchWord(words[static_cast<qsizetype>(i)], Placeholders[i]));
    return result;
}

QString SearchWord::isIn(const QStringList &expressions) const
{
    const auto test = m_isAscii ? u"%1 LIKE %2 ESCAPE '\\'"_s : u"veildesk_contains(%1, %2)"_s;
    QStringList terms;
    for (const auto &expression : expressions)
        terms += test.arg(expression, m_placeholder);
    return terms.join(u" OR "_s);
}

std::optional<qint64> SearchWord::number() const
{
    bool isNumber = false;
    const auto digits = QStringView(m_word).mid(m_word.startsWith(u'#') ? 1 : 0);
    const auto number = digits.toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

QVariant SearchWord::value() const
{
    return m_isAscii ? likePattern(m_word) : m_word;
}

} // namespace VeilDesk
