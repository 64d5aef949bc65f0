#include "models/storage/connection.h"

#include "models/domain/redaction.h"

#include <QSqlDriver>
#include <QSqlError>

#include <sqlite3.h>

#include <utility>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int KeptStatements = 60;
constexpr qsizetype LongestKeptText = 2000; ///< Longer ones have lists of ids in them.

struct Explanation
{
    ErrorKind kind;
    QLatin1StringView sentence;
};

Explanation explainGeneralError(const QString &message)
{
    const bool lacksSchema = message.contains("no such table"_L1)
        || message.contains("no such column"_L1) || message.contains("has no column"_L1);
    if (lacksSchema)
        return {ErrorKind::SchemaMissing, "The database lacks a table or column this needs"_L1};
    return {ErrorKind::Storage, "The database could not run a statement"_L1};
}

Explanation explain(int extendedCode, const QString &message)
{
    if (extendedCode == SQLITE_READONLY_ROLLBACK)
        return {ErrorKind::DatabaseReadOnly,
                "A change that another program did not finish must be undone first; open the "
                "database writable once"_L1};
    switch (extendedCode & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::DatabaseLocked,
                "Another program keeps the database locked; try again when it has finished"_L1};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {ErrorKind::DatabaseReadOnly,
                "The database cannot be written; check the permissions of the file and folder"_L1};
    case SQLITE_FULL:
        return {ErrorKind::DatabaseFull,
                "The disk is full and nothing was stored; free some space and try again"_L1};
    case SQLITE_CORRUPT:
        return {ErrorKind::DatabaseCorrupt,
                "The database file is damaged; restore a backup or recover it with sqlite3"_L1};
    case SQLITE_NOTADB:
        return {ErrorKind::NotADatabase, "The file is not an SQLite database"_L1};
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
        return {ErrorKind::Constraint, "The database refused the row"_L1};
    case SQLITE_INTERRUPT:
        return {ErrorKind::Cancelled, "The query was interrupted"_L1};
    case SQLITE_CANTOPEN:
        return {ErrorKind::Storage,
                "The database file or a file beside it cannot be opened; check the permissions of "
                "the folder"_L1};
    case SQLITE_IOERR:
        return {ErrorKind::Storage,
                "The disk failed to read or write the database; check the disk"_L1};
    case SQLITE_ERROR:
        return explainGeneralError(message);
    default:
        return {ErrorKind::Storage, "The database failed"_L1};
    }
}

Error queryError(const QSqlError &error)
{
    bool hasCode = false;
    const int code = error.nativeErrorCode().toInt(&hasCode);
    if (!hasCode)
        return {ErrorKind::Internal, u"A statement was used wrongly: %1"_s.arg(error.text())};
    return storageError(code, error.databaseText());
}

} // namespace

Rows::Rows(std::unique_ptr<QSqlQuery> query, QString sql, PreparedStatements &statements)
    : m_query(std::move(query))
    , m_sql(std::move(sql))
    , m_statements(statements)
{ }

Rows::~Rows()
{
    // SQLite answers some of the pragmas when it prepares them.
    const bool isKept =
        m_query && m_sql.size() <= LongestKeptText && !m_sql.startsWith("PRAGMA"_L1);
    if (!isKept)
        return;
    m_query->finish();
    m_statements.insert(m_sql, m_query.release());
}

Connection::Connection(QSqlDatabase database, const SchemaCapabilities &capabilities)
    : m_database(std::move(database))
    , m_capabilities(capabilities)
    , m_statements(KeptStatements)
{ }

sqlite3 *Connection::handle() const
{
    return *static_cast<sqlite3 *const *>(m_database.driver()->handle().constData());
}

Result<Rows> Connection::run(const QString &sql, const SqlBindings &bindings) const
{
    auto query = prepared(sql);
    if (!query)
        return failure(query.error());
    for (const auto &[name, value] : bindings)
        (*query)->bindValue(QString(name), value);
    if (!(*query)->exec())
        return failure(queryError((*query)->lastError()));
    return Rows(*std::move(query), sql, m_statements);
}

Result<int> Connection::change(const QString &sql, const SqlBindings &bindings) const
{
    return run(sql, bindings).map([](const Rows &rows) { return rows.row().numRowsAffected(); });
}

Result<qint64> Connection::insert(const QString &sql, const SqlBindings &bindings) const
{
    return run(sql, bindings).map([](const Rows &rows) {
        return rows.row().lastInsertId().toLongLong();
    });
}

/// Out of the kept ones, so that the same text may be run again while its rows are read.
Result<std::unique_ptr<QSqlQuery>> Connection::prepared(const QString &sql) const
{
    std::unique_ptr<QSqlQuery> query(m_statements.take(sql));
    if (query)
        return query;
    query = std::make_unique<QSqlQuery>(m_database);
    query->setForwardOnly(true);
    if (!query->prepare(sql))
        return failure(queryError(query->lastError()));
    return query;
}

Result<> Transaction::beginPart()
{
    return change(u"SAVEPOINT part"_s).map([](int) {});
}

Result<> Transaction::endPart(bool isKept, size_t actionsBefore)
{
    if (!isKept) {
        m_actions.resize(actionsBefore);
        if (const auto undone = change(u"ROLLBACK TO part"_s); !undone)
            return failure(undone.error());
    }
    return change(u"RELEASE part"_s).map([](int) {});
}

Result<> checkRows(const Rows &rows)
{
    if (rows.row().lastError().isValid())
        return failure(queryError(rows.row().lastError()));
    return {};
}

Error storageError(int extendedCode, const QString &message)
{
    const auto [kind, sentence] = explain(extendedCode, message);
    return {
        kind,
        u"%1 (SQLite %2: %3)."_s.arg(sentence, QString::number(extendedCode), redacted(message))};
}

} // namespace VeilDesk
