#pragma once

#include "models/storage/keyfilter.h"
#include "models/storage/sqlclauses.h"
#include "models/storage/tablecolumns.h"

namespace VeilDesk {

class SearchWord;

/// The SQL of everything that reads keys, over whatever tables and columns the database has. A
/// million rows go through it, so that each SELECT touches only what it needs.
class KeySelection
{
public:
    /// `now` decides about expiry. The capabilities must outlive the selection.
    KeySelection(const SchemaCapabilities &capabilities, Timestamp now);

    void restrictTo(const KeyFilter &filter);
    void restrictTo(std::span<const KeyId> ids);

    /// Rows for read().
    [[nodiscard]] QString rows(const KeyOrder &order = {}) const;
    /// One column: the ids.
    [[nodiscard]] QString ids(const KeyOrder &order) const;
    [[nodiscard]] const SqlBindings &bindings() const { return m_where.bindings(); }

    [[nodiscard]] static AccessKey read(const QSqlQuery &row);

private:
    void search(const SearchWord &word);
    [[nodiscard]] QString select(const QString &columns, const KeyOrder &order) const;
    [[nodiscard]] QString joins(const QString &statement) const;
    [[nodiscard]] QString sortValue(KeySort by) const;
    [[nodiscard]] QString owner() const;
    [[nodiscard]] QString own(const QString &value) const;
    [[nodiscard]] QString isAmong(QLatin1StringView table, const QString &condition) const;
    [[nodiscard]] QString expiresAt() const;
    [[nodiscard]] QString ownExpiresAt() const;
    [[nodiscard]] QString isDeleting() const;
    [[nodiscard]] QString state() const;

    const SchemaCapabilities &m_capabilities;
    const QString m_now;
    const TableColumns m_key;
    const TableColumns m_server;
    const TableColumns m_user;
    const TableColumns m_subscription;
    const TableColumns m_own;
    WhereClause m_where;
    QString m_range; ///< LIMIT and OFFSET.
    bool m_usesIndex = false; ///< A filter is on an indexed column.
};

} // namespace VeilDesk
