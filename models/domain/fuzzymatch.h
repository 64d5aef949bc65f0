#pragma once

#include <QStringView>

#include <optional>

namespace VeilDesk {

/// How well the text answers the query, the higher the better; nothing when a word of the query
/// is not in it. A word is found at the start of a word, else inside one, else as letters in
/// order of which the first begins a word ("ik" finds "Issue key"). Case does not matter.
[[nodiscard]] std::optional<int> matchScore(QStringView query, QStringView text);

} // namespace VeilDesk
