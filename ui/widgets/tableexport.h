#pragma once

#include <QStringList>

#include <vector>

namespace VeilDesk {

/// What the operator wants to have in a file.
struct TableExport
{
    QString path;
    std::vector<qint64> ids; ///< The selection; empty: all that search and filters leave.
    std::vector<int> columns; ///< Those on screen, from left to right, and those of files.
    QStringList titles; ///< Of the columns.
};

} // namespace VeilDesk
