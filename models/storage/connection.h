#pragma once

#include "models/domain/result.h"
#include "models/storage/schemacapabilities.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <map>
#include <type_traits>
#include <utility>
#include <vector>

struct sqlite3;

namespace VeilDesk {

using SqlBinding = std::pair<QLatin1StringView, QVariant>;
using SqlBindings = std::vector<SqlBinding>;

/// An open SQLite connection on the thread that owns it. Repositories take it by reference and
/// never begin or end a transaction: the use case decides what is atomic.
class Connection
{
public:
    Connection(QSqlDatabase database, const SchemaCapabilities &capabilities);

    /// Prepares, binds (":name"_L1) and executes one forward-only statement.
    [[nodiscard]] Result<QSqlQuery> run(const QString &sql, const SqlBindings &bindings = {}) const;

    /// As run(), for statements whose rows nobody reads: the number of rows changed. The
    /// statement stays prepared, so `sql` must be one of few texts, with its values bound.
    [[nodiscard]] Result<int> change(const QString &sql, const SqlBindings &bindings = {}) const;

    /// As change(), for an INSERT: the id of the new row.
    [[nodiscard]] Result<qint64> insert(const QString &sql, const SqlBindings &bindings) const;

    [[nodiscard]] const SchemaCapabilities &capabilities() const { return m_capabilities; }
    [[nodiscard]] sqlite3 *handle() const;

private:
    template <typename Read>
    auto changeAnd(const QString &sql, const SqlBindings &bindings, Read read) const
        -> Result<std::invoke_result_t<Read, const QSqlQuery &>>;
    [[nodiscard]] Result<QSqlQuery *> prepared(const QString &sql) const;

    QSqlDatabase m_database;
    const SchemaCapabilities &m_capabilities;
    mutable std::map<QString, QSqlQuery> m_changes;
};

/// A connection inside BEGIN IMMEDIATE … COMMIT on the writer thread.
class Transaction final : public Connection
{
public:
    using Connection::Connection;
};

/// The error that ended the iteration of `query` early, if one did: next() does not tell it from
/// the end of the rows.
[[nodiscard]] Result<> checkRows(const QSqlQuery &query);

/// An error of SQLite by its extended code. `message` is SQLite's own, which names tables and
/// columns but never values.
[[nodiscard]] Error storageError(int extendedCode, const QString &message);

} // namespace VeilDesk
