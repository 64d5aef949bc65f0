#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace VeilDesk::DataQuality {

/// A question whose answer is the ids of rows with one defect.
struct Check
{
    QString kind;
    QString table;
    QString column; ///< Where the defect is in one column.
    QString message;
    QStringList needs; ///< Columns as "table.column".
    QString query; ///< Yields the ids.
};

[[nodiscard]] std::vector<Check> allChecks();

} // namespace VeilDesk::DataQuality
