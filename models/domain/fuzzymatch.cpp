#include "models/domain/fuzzymatch.h"

#include <QStringList>

#include <algorithm>

namespace VeilDesk {

namespace {

constexpr int WordScore = 120;
constexpr int WordStartScore = 100;
constexpr int InsideScore = 60;
constexpr int LettersScore = 30;
/// How much the place and the length of the text may take away.
constexpr int LargestPenalty = 20;

bool isWordStart(QStringView text, qsizetype position)
{
    return position == 0 || !text[position - 1].isLetterOrNumber();
}

bool isWordEnd(QStringView text, qsizetype position)
{
    return position == text.size() || !text[position].isLetterOrNumber();
}

int penalty(qsizetype amount)
{
    return static_cast<int>(std::min<qsizetype>(amount, LargestPenalty));
}

int occurrenceScore(QStringView word, QStringView text, qsizetype position)
{
    if (!isWordStart(text, position))
        return InsideScore - penalty(position);
    const bool isWhole = isWordEnd(text, position + word.size());
    return (isWhole ? WordScore : WordStartScore) - penalty(position);
}

/// The characters skipped to find the word's letters in order from `start` on.
std::optional<qsizetype> skippedCharacters(QStringView word, QStringView text, qsizetype start)
{
    auto position = start;
    for (const auto letter : word) {
        position = text.indexOf(letter, position);
        if (position < 0)
            return std::nullopt;
        ++position;
    }
    return position - start - word.size();
}

std::optional<int> lettersScore(QStringView word, QStringView text)
{
    constexpr qsizetype fewestLetters = 2;
    if (word.size() < fewestLetters)
        return std::nullopt;
    std::optional<int> best;
    for (qsizetype start = 0; start < text.size(); ++start) {
        if (text[start] != word.front() || !isWordStart(text, start))
            continue;
        if (const auto skipped = skippedCharacters(word, text, start))
            best = std::max(best.value_or(0), LettersScore - penalty(*skipped));
    }
    return best;
}

std::optional<int> wordScore(QStringView word, QStringView text)
{
    std::optional<int> best;
    for (auto at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
        best = std::max(best.value_or(0), occurrenceScore(word, text, at));
    return best ? best : lettersScore(word, text);
}

} // namespace

std::optional<int> matchScore(QStringView query, QStringView text)
{
    const auto words = query.toString().toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    const auto folded = text.toString().toCaseFolded();
    int score = 0;
    for (const auto &word : words) {
        const auto found = wordScore(word, folded);
        if (!found)
            return std::nullopt;
        score += *found;
    }
    return score - penalty(folded.size() / 4);
}

} // namespace VeilDesk
