#pragma once

#include "models/storage/schemacapabilities.h"

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
    QString place; ///< The column that is wrong, or the first of them.
    QString query; ///< Yields the ids in no order; "%1" stands for another condition.
    QString someRows; ///< The condition that the ids are in the table %1, or those beside them.
    QString index; ///< The column by which these are found, if it is not the primary key.
    bool isOfValue = false; ///< The value in `place` is wrong by itself.

    /// The primary key of the table.
    [[nodiscard]] QString id() const { return idOf(table); }
    [[nodiscard]] static QString idOf(const QString &table);
    /// What the row with an id holds in `place`, as text and cut where it is long; NULL when the
    /// check is not of a value.
    [[nodiscard]] QString storedText(const QString &rowId) const;
    /// All rows.
    [[nodiscard]] QString queryOfAll() const;
    /// The rows whose ids are in the table `ids` of one column, and maybe others.
    [[nodiscard]] QString queryOf(const QString &ids) const;
    [[nodiscard]] bool isPossible(const SchemaCapabilities &capabilities) const;
    /// Whether queryOf() looks at few rows.
    [[nodiscard]] bool isFast(const SchemaCapabilities &capabilities) const;
};

[[nodiscard]] const std::vector<Check> &allChecks();

} // namespace VeilDesk::DataQuality
