#include "models/storage/tablecolumns.h"

#include "models/storage/sqlfunctions.h"

#include <QStringList>

#include <limits>

namespace VeilDesk {

using namespace Qt::StringLiterals;

TableColumns::TableColumns(const SchemaCapabilities &capabilities, QLatin1StringView table,
                           QLatin1StringView alias)
    : m_capabilities(capabilities)
    , m_table(table)
    , m_alias(alias)
{ }

QString TableColumns::text(QLatin1StringView column) const
{
    if (!m_capabilities.hasColumn(m_table, column))
        return u"NULL"_s;
    return m_alias + u'.' + column;
}

QString TableColumns::integer(QLatin1StringView column) const
{
    return lenient(column, std::numeric_limits<qint64>::max(), "veildesk_integer"_L1);
}

QString TableColumns::seconds(QLatin1StringView column) const
{
    return lenient(column, LatestSeconds, "veildesk_seconds"_L1);
}

QString TableColumns::lenient(QLatin1StringView column, qint64 largest,
                              QLatin1StringView function) const
{
    if (!m_capabilities.hasColumn(m_table, column))
        return u"NULL"_s;
    // To SQLite, every text is larger than any number.
    return u"CASE WHEN %1 <= %2 THEN %1 ELSE %3(%1) END"_s.arg(text(column),
                                                               QString::number(largest), function);
}

QString TableColumns::source() const
{
    return m_table + u" AS "_s + m_alias;
}

QString TableColumns::leftJoin(QLatin1StringView column, const QString &value) const
{
    if (!m_capabilities.hasTable(m_table))
        return {};
    return u" LEFT JOIN %1 ON %2.%3 = %4"_s.arg(source(), m_alias, column, value);
}

Result<> requireTable(const Connection &connection, QLatin1StringView table)
{
    if (connection.capabilities().hasTable(table))
        return {};
    return failure(
        ErrorKind::SchemaMissing,
        u"This database has no table \"%1\"; it is of an older release of the bot"_s.arg(table));
}

Result<qint64> insertRow(const Transaction &transaction, QLatin1StringView table,
                         const SqlBindings &values)
{
    if (const auto required = requireTable(transaction, table); !required)
        return failure(required.error());

    QStringList columns;
    SqlBindings bindings;
    for (const auto &[placeholder, value] : values) {
        const auto column = placeholder.sliced(1);
        if (!transaction.capabilities().hasColumn(table, column))
            continue;
        columns << column;
        bindings.emplace_back(placeholder, value);
    }
    return transaction.insert(u"INSERT INTO %1 (%2) VALUES (:%3)"_s.arg(
                                  table, columns.join(u", "_s), columns.join(u", :"_s)),
                              bindings);
}

std::optional<qint64> optionalInteger(const QSqlQuery &row, int column)
{
    const auto value = row.value(column);
    if (value.isNull())
        return std::nullopt;
    // QVariant would round.
    return value.typeId() == QMetaType::Double ? static_cast<qint64>(value.toDouble())
                                               : value.toLongLong();
}

std::optional<Timestamp> optionalTime(const QSqlQuery &row, int column)
{
    const auto seconds = optionalInteger(row, column);
    return seconds ? std::optional(fromUnix(*seconds)) : std::nullopt;
}

bool flag(const QSqlQuery &row, int column, bool whenNull)
{
    return optionalInteger(row, column).value_or(whenNull ? 1 : 0) != 0;
}

QVariant timeOrNull(std::optional<Timestamp> time)
{
    return time ? QVariant(toUnix(*time)) : QVariant();
}

QVariant textOrEmpty(const QString &text)
{
    return text.isNull() ? QVariant(u""_s) : QVariant(text);
}

} // namespace VeilDesk
