#pragma once

#include <Qt>

namespace VeilDesk {

/// The roles that views, proxies and delegates share, beside Qt's own.
enum ItemRole {
    SortRole = Qt::UserRole + 1, ///< The raw value that the cell's text stands for.
    IdRole, ///< The row's id as qint64.
    SearchRole, ///< Everything of the row that a search may match.
    SymbolRole, ///< The name of an icon that belongs before the text.
    ToneRole, ///< The Tone of that icon, as int.
    FractionRole, ///< 0…1 for a bar beside the text; absent where there is none.
    LinkRole, ///< The row's primary link, for the clipboard.
    StateRole, ///< Of a header: whether its column is a state. Absent: a symbol means that it is.
};

/// What a state means to the operator; never told by colour alone.
enum class Tone { Neutral, Accent, Success, Warning, Danger };

} // namespace VeilDesk
