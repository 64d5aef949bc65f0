#pragma once

#include "models/storage/connection.h"

#include <QDateTime>

#include <chrono>
#include <memory>
#include <optional>

struct sqlite3;

namespace VeilDesk {

/// How an SQLite file is opened.
enum class FileAccess {
    ReadWrite,
    ReadOnly, ///< Takes part in the locking; may create or change `-shm`.
    Traceless, ///< Takes part in the locking without creating or changing any file.
    Immutable, ///< No locking: for a file that nobody has open.
};

/// What a power failure may take back of what was committed.
enum class Durability {
    Full, ///< Nothing: a commit waits for the disk.
    Redoable, ///< The last transactions, in order and whole, where the file has a write-ahead log.
};

/// Owns one open connection; is created, used and destroyed on one thread.
class SqliteConnection final
{
    Q_DISABLE_COPY_MOVE(SqliteConnection)

public:
    /// Opens an existing file and reads its schema.
    [[nodiscard]] static Result<std::unique_ptr<SqliteConnection>> open(
        const QString &path, FileAccess access, std::chrono::milliseconds busyTimeout);
    ~SqliteConnection();

    [[nodiscard]] const Connection &connection() const { return *m_transaction; }
    /// Only while a transaction is open.
    [[nodiscard]] Transaction &transaction() { return *m_transaction; }

    /// Runs any number of statements, none of which returns rows that matter.
    [[nodiscard]] Result<> execute(const QString &script) const;

    /// From now on no commit writes the log back into the database on its way:
    /// checkpointWhenGrown() does, when nobody has to wait for it.
    void checkpointByHand();

    /// Writes the log back if it has more than `tolerated` pages, without keeping anybody from
    /// reading or writing.
    void checkpointWhenGrown(int tolerated);

    /// That of the transactions to come; none may be open.
    [[nodiscard]] Result<> setDurability(Durability durability);

    /// Detects the capabilities anew if another program changed the schema meanwhile.
    [[nodiscard]] Result<> refreshCapabilities();

    /// Changes when another connection committed something.
    [[nodiscard]] Result<qint64> dataVersion() const;

    /// False also after SQLite rolled a transaction back by itself.
    [[nodiscard]] bool isInTransaction() const;
    /// Whether the file's header says WAL; "PRAGMA journal_mode" does not for an immutable one.
    [[nodiscard]] bool isWalFile() const;

    /// Whether an immutable file has been changed after all, so that it must be opened anew.
    [[nodiscard]] bool isOutdated() const;

    [[nodiscard]] sqlite3 *handle() const;

private:
    SqliteConnection(const QString &path, FileAccess access);
    [[nodiscard]] Result<> openFile(std::chrono::milliseconds busyTimeout);

    const QString m_name;
    const QString m_path;
    const FileAccess m_access;
    const QDateTime m_modifiedAt;
    SchemaCapabilities m_capabilities;
    qint64 m_schemaVersion = -1;
    Durability m_durability = Durability::Full;
    int m_logPages = 0; ///< After the last commit, until they were written back.
    QSqlDatabase m_database;
    std::optional<Transaction> m_transaction;
};

/// Opens without changing, creating or touching any file, also beside a live writer.
[[nodiscard]] Result<std::unique_ptr<SqliteConnection>> openWithoutTrace(
    const QString &path, std::chrono::milliseconds busyTimeout);

} // namespace VeilDesk
