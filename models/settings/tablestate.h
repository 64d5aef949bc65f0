#pragma once

#include "models/domain/result.h"
#include "models/settings/tableview.h"

#include <QByteArray>

namespace VeilDesk {

/// What a table of any size remembers between runs.
struct TableState
{
    QByteArray header; ///< The columns, as their header saves them.
    QString exportFolder; ///< Where the last file went; empty: nowhere yet.
    std::vector<TableView> views; ///< Those that the operator has saved.
    int unreadableViews = 0; ///< Were there, but are damaged.

    bool operator==(const TableState &) const = default;
};

[[nodiscard]] QByteArray writeTableState(const TableState &state);

/// What writeTableState() wrote, or a header alone, as versions before it did. An error when it
/// comes from a newer version or is damaged.
[[nodiscard]] Result<TableState> readTableState(const QByteArray &bytes);

} // namespace VeilDesk
