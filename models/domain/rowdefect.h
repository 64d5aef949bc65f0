#pragma once

#include <QString>

#include <map>
#include <vector>

namespace VeilDesk {

/// One thing that is wrong with a row of the bot's, which is shown as it is and marked.
struct RowDefect
{
    QString kind; ///< As the check of the whole database calls it: "key_of_missing_server".
    QString column; ///< Of the database, where the wrong value is.
    QString stored = {}; ///< That value as text, where it cannot be read as what belongs there.

    bool operator==(const RowDefect &) const = default;
};

/// By the id of the row; sound ones are left out.
using DefectsById = std::map<qint64, std::vector<RowDefect>>;

} // namespace VeilDesk
