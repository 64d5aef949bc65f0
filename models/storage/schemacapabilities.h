#pragma once

#include "models/domain/result.h"

#include <QHash>
#include <QSet>
#include <QString>

namespace VeilDesk {

class Connection;

/// What an open database offers, found column by column: there is no version to trust
/// (spec/database 1.4).
class SchemaCapabilities
{
public:
    SchemaCapabilities() = default;

    void addTable(const QString &table) { m_tables.insert(table); }
    void addColumn(const QString &table, const QString &column)
    {
        m_columns.insert(table + QLatin1Char('.') + column);
    }

    /// `index` orders the whole table by that column.
    void addIndex(const QString &table, const QString &column, const QString &index)
    {
        m_indexes.insert(table + QLatin1Char('.') + column, index);
    }

    [[nodiscard]] bool hasTable(const QString &table) const { return m_tables.contains(table); }
    [[nodiscard]] bool hasColumn(const QString &table, const QString &column) const
    {
        return m_columns.contains(table + QLatin1Char('.') + column);
    }

    /// The name of an index that begins with the column; empty if there is none.
    [[nodiscard]] QString indexOn(const QString &table, const QString &column) const
    {
        return m_indexes.value(table + QLatin1Char('.') + column);
    }

    /// VeilDesk's own tables are there: the database was adopted or is ours.
    [[nodiscard]] bool isAdopted() const { return hasTable(QStringLiteral("veildesk_meta")); }

    /// `v2ray_keys.expiry_at` decides when a key ends: the shapes before 2.4.38. Later the bot
    /// leaves the column NULL and the subscription decides (spec/database 1.1).
    /// Judged by: the column exists, no traffic baselines (2.4.41) do, and it is not NULL in all
    /// rows.
    bool keyExpiryAlive = false;

private:
    QSet<QString> m_tables;
    QSet<QString> m_columns;
    QHash<QString, QString> m_indexes;
};

[[nodiscard]] Result<SchemaCapabilities> detectCapabilities(const Connection &connection);

/// Some bot releases declared a foreign key to a column that does not exist; with enforcement on,
/// SQLite then refuses every insert. Names the first such key; empty if there is none.
[[nodiscard]] Result<QString> findBrokenForeignKey(const Connection &connection,
                                                   const SchemaCapabilities &capabilities);

} // namespace VeilDesk
