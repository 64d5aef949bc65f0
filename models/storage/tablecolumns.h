#pragma once

#include "models/domain/time.h"
#include "models/storage/connection.h"

#include <optional>

namespace VeilDesk {

/// SQL expressions for the columns of one table of a database that may lack any of them, and that
/// may hold values of another type than declared.
class TableColumns
{
public:
    TableColumns(const SchemaCapabilities &capabilities, QLatin1StringView table,
                 QLatin1StringView alias);

    /// The value as it is; NULL where the column is missing.
    [[nodiscard]] QString text(QLatin1StringView column) const;
    /// NULL also for what is no number.
    [[nodiscard]] QString integer(QLatin1StringView column) const;
    /// Unix seconds, also from milliseconds and ISO text; NULL also for what is no time.
    [[nodiscard]] QString seconds(QLatin1StringView column) const;

    /// "table AS alias".
    [[nodiscard]] QString source() const;
    /// "LEFT JOIN table AS alias ON alias.column = value"; nothing where the table is missing.
    [[nodiscard]] QString leftJoin(QLatin1StringView column, const QString &value) const;

private:
    /// The function is slow; a million plain numbers must not go through it.
    [[nodiscard]] QString lenient(QLatin1StringView column, qint64 largest,
                                  QLatin1StringView function) const;

    const SchemaCapabilities &m_capabilities;
    const QString m_table;
    const QString m_alias;
};

/// ErrorKind::SchemaMissing with the table's name.
[[nodiscard]] Result<> requireTable(const Connection &connection, QLatin1StringView table);

/// Inserts the values (":column"_L1) whose columns exist and returns the row's id.
[[nodiscard]] Result<qint64> insertRow(const Transaction &transaction, QLatin1StringView table,
                                       const SqlBindings &values);

[[nodiscard]] std::optional<qint64> optionalInteger(const QSqlQuery &row, int column);
[[nodiscard]] std::optional<Timestamp> optionalTime(const QSqlQuery &row, int column);
[[nodiscard]] bool flag(const QSqlQuery &row, int column, bool whenNull);

template <typename Id>
[[nodiscard]] std::optional<Id> optionalId(const QSqlQuery &row, int column)
{
    const auto value = optionalInteger(row, column);
    return value ? std::optional(Id{*value}) : std::nullopt;
}

template <typename Id>
[[nodiscard]] QVariant idOrNull(std::optional<Id> id)
{
    return id ? QVariant(id->value) : QVariant();
}

[[nodiscard]] QVariant timeOrNull(std::optional<Timestamp> time);
/// Qt binds a null string as NULL, which the journal's text columns refuse.
[[nodiscard]] QVariant textOrEmpty(const QString &text);

} // namespace VeilDesk
