#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <type_traits>
#include <vector>

namespace VeilDesk {

/// One change of a run of rows. Its rows count in the list as the edits before it left it.
struct ListEdit
{
    enum class Kind { Remove, Insert, Change };

    Kind kind = Kind::Change;
    int first = 0;
    int count = 0;

    bool operator==(const ListEdit &) const = default;
};

namespace ListDiff {

/// Appends to the last edit when the row continues its run.
inline void append(std::vector<ListEdit> &edits, ListEdit::Kind kind, int row)
{
    if (!edits.empty() && edits.back().kind == kind
        && edits.back().first + edits.back().count == row) {
        ++edits.back().count;
        return;
    }
    edits.push_back({kind, row, 1});
}

/// As append(), for rows removed from the end towards the beginning.
inline void appendRemoval(std::vector<ListEdit> &edits, int row)
{
    if (!edits.empty() && edits.back().first == row + 1) {
        --edits.back().first;
        ++edits.back().count;
        return;
    }
    edits.push_back({ListEdit::Kind::Remove, row, 1});
}

/// Which of the positions (-1: gone) form the longest run that keeps its order.
inline std::vector<bool> longestOrderedRun(const std::vector<int> &positions)
{
    std::vector<int> tails; // tails[n]: index of the smallest end of a run of n + 1 positions
    std::vector<int> previous(positions.size(), -1);
    for (int index = 0; index < static_cast<int>(positions.size()); ++index) {
        const int position = positions[static_cast<size_t>(index)];
        if (position < 0)
            continue;
        const auto tail = std::ranges::lower_bound(
            tails, position, {}, [&](int i) { return positions[static_cast<size_t>(i)]; });
        if (tail != tails.begin())
            previous[static_cast<size_t>(index)] = *std::prev(tail);
        if (tail == tails.end())
            tails.push_back(index);
        else
            *tail = index;
    }

    std::vector<bool> kept(positions.size(), false);
    for (int index = tails.empty() ? -1 : tails.back(); index >= 0;
         index = previous[static_cast<size_t>(index)])
        kept[static_cast<size_t>(index)] = true;
    return kept;
}

} // namespace ListDiff

/// The edits, in order, that turn `old` into `next`. Rows are the same when `idOf` is; a row that
/// changed its place is removed and inserted, the others stay, so that selections survive.
template <typename Row, typename IdOf>
std::vector<ListEdit> listDifference(const std::vector<Row> &old, const std::vector<Row> &next,
                                     IdOf idOf)
{
    std::map<std::remove_cvref_t<std::invoke_result_t<IdOf, const Row &>>, int> nextPositions;
    for (size_t i = 0; i < next.size(); ++i)
        nextPositions.emplace(std::invoke(idOf, next[i]), static_cast<int>(i));

    std::vector<int> positions;
    positions.reserve(old.size());
    for (const auto &row : old) {
        const auto found = nextPositions.find(std::invoke(idOf, row));
        positions.push_back(found == nextPositions.end() ? -1 : found->second);
    }
    const auto kept = ListDiff::longestOrderedRun(positions);

    std::vector<ListEdit> edits;
    std::vector<size_t> keptRows;
    for (size_t i = old.size(); i-- > 0;) {
        if (kept[i])
            keptRows.push_back(i);
        else
            ListDiff::appendRemoval(edits, static_cast<int>(i));
    }

    for (size_t i = 0; i < next.size(); ++i) {
        const bool stays = !keptRows.empty() && positions[keptRows.back()] == static_cast<int>(i);
        if (!stays) {
            ListDiff::append(edits, ListEdit::Kind::Insert, static_cast<int>(i));
            continue;
        }
        if (!(old[keptRows.back()] == next[i]))
            ListDiff::append(edits, ListEdit::Kind::Change, static_cast<int>(i));
        keptRows.pop_back();
    }
    return edits;
}

} // namespace VeilDesk
