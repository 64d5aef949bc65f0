#pragma once

#include "models/domain/result.h"
#include "models/storage/schemacapabilities.h"

#include <QCache>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

struct sqlite3;

namespace VeilDesk {

using SqlBinding = std::pair<QLatin1StringView, QVariant>;
using SqlBindings = std::vector<SqlBinding>;

/// Statements by their texts, ready to be run; the least used go first.
using PreparedStatements = QCache<QString, QSqlQuery>;

/// The rows of a statement that was run, to be read once from the first to the last. When it goes,
/// the statement ends and waits for whoever runs the same text. Not to outlive its connection.
class Rows final
{
public:
    Rows(std::unique_ptr<QSqlQuery> query, QString sql, PreparedStatements &statements);
    Rows(Rows &&) = default;
    Rows &operator=(Rows &&) = delete;
    ~Rows();

    [[nodiscard]] bool next() { return m_query->next(); }
    [[nodiscard]] QVariant value(int column) const { return m_query->value(column); }
    [[nodiscard]] const QSqlQuery &row() const { return *m_query; }
    /// Ends the statement before it is read to the end.
    void finish() { m_query->finish(); }

private:
    std::unique_ptr<QSqlQuery> m_query;
    QString m_sql;
    PreparedStatements &m_statements;
};

/// An open SQLite connection on the thread that owns it. Repositories take it by reference and
/// never begin or end a transaction: the use case decides what is atomic.
class Connection
{
public:
    Connection(QSqlDatabase database, const SchemaCapabilities &capabilities);

    /// Prepares, binds (":name"_L1) and executes one forward-only statement.
    [[nodiscard]] Result<Rows> run(const QString &sql, const SqlBindings &bindings = {}) const;

    /// As run(), for statements whose rows nobody reads: the number of rows changed.
    [[nodiscard]] Result<int> change(const QString &sql, const SqlBindings &bindings = {}) const;

    /// As change(), for an INSERT: the id of the new row.
    [[nodiscard]] Result<qint64> insert(const QString &sql, const SqlBindings &bindings) const;

    [[nodiscard]] const SchemaCapabilities &capabilities() const { return m_capabilities; }
    [[nodiscard]] sqlite3 *handle() const;

private:
    [[nodiscard]] Result<std::unique_ptr<QSqlQuery>> prepared(const QString &sql) const;

    QSqlDatabase m_database;
    const SchemaCapabilities &m_capabilities;
    mutable PreparedStatements m_statements;
};

/// A connection inside BEGIN IMMEDIATE … COMMIT on the writer thread.
class Transaction final : public Connection
{
public:
    using Action = std::function<void()>;

    using Connection::Connection;

    /// Runs on the writer thread once what the job wrote is durable; never, if it is undone.
    void afterCommit(Action action) { m_actions.push_back(std::move(action)); }
    [[nodiscard]] std::vector<Action> takeActions() { return std::exchange(m_actions, {}); }

    /// `work()` as a part of its own: when it fails, only what it wrote is undone.
    template <typename Work>
    [[nodiscard]] auto attempt(Work work) -> std::invoke_result_t<Work>;

private:
    [[nodiscard]] Result<> beginPart();
    [[nodiscard]] Result<> endPart(bool isKept, size_t actionsBefore);

    std::vector<Action> m_actions;
};

template <typename Work>
auto Transaction::attempt(Work work) -> std::invoke_result_t<Work>
{
    if (const auto begun = beginPart(); !begun)
        return failure(begun.error());
    const auto actionsBefore = m_actions.size();
    auto outcome = work();
    if (const auto ended = endPart(outcome.has_value(), actionsBefore); !ended)
        return failure(ended.error());
    return outcome;
}

/// The error that ended the iteration of `rows` early, if one did: next() does not tell it from
/// the end of the rows.
[[nodiscard]] Result<> checkRows(const Rows &rows);

/// An error of SQLite by its extended code. `message` is SQLite's own, which names tables and
/// columns but never values.
[[nodiscard]] Error storageError(int extendedCode, const QString &message);

} // namespace VeilDesk
