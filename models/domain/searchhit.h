#pragma once

#include <QString>

namespace VeilDesk {

enum class SearchKind { Server, Tariff, Customer, Key };

/// One thing that a search over the whole database found.
struct SearchHit
{
    SearchKind kind = SearchKind::Key;
    qint64 id = 0;
    QString title;
    QString subtitle;
    QString searchText; ///< Finds it in the table of its page.

    bool operator==(const SearchHit &) const = default;
};

} // namespace VeilDesk
