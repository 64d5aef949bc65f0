#include "models/storage/backup.h"

#include <QFile>

#include <sqlite3.h>

#include <memory>
#include <thread>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int PagesPerStep = 1024;
constexpr std::chrono::milliseconds LockedPause{10};
/// Without WAL every change by others starts the copy again.
constexpr int RestartLimit = 20;

struct BackupCloser
{
    void operator()(sqlite3_backup *backup) const { sqlite3_backup_finish(backup); }
};
using Backup = std::unique_ptr<sqlite3_backup, BackupCloser>;

Error errorOf(sqlite3 *handle)
{
    return storageError(sqlite3_extended_errcode(handle),
                        QString::fromUtf8(sqlite3_errmsg(handle)));
}

Error codeError(int code)
{
    return storageError(code, QString::fromUtf8(sqlite3_errstr(code)));
}

Result<> copyPages(sqlite3_backup *backup, std::chrono::milliseconds busyTimeout)
{
    int restarts = 0;
    int remaining = 0;
    auto patience = busyTimeout;
    for (;;) {
        const int code = sqlite3_backup_step(backup, PagesPerStep);
        if (code == SQLITE_DONE)
            return {};
        const bool isLocked = code == SQLITE_BUSY || code == SQLITE_LOCKED;
        if (isLocked && patience > LockedPause) {
            patience -= LockedPause;
            std::this_thread::sleep_for(LockedPause);
            continue;
        }
        if (code != SQLITE_OK)
            return failure(codeError(code));
        if (sqlite3_backup_remaining(backup) > remaining && remaining > 0
            && ++restarts > RestartLimit)
            return failure(ErrorKind::DatabaseLocked,
                           u"Other programs change the database faster than it can be copied; stop "
                           "them or try again later"_s);
        remaining = sqlite3_backup_remaining(backup);
    }
}

Result<> copyInto(sqlite3 *source, sqlite3 *destination, std::chrono::milliseconds busyTimeout)
{
    const Backup backup(sqlite3_backup_init(destination, "main", source, "main"));
    if (!backup)
        return failure(errorOf(destination));
    return copyPages(backup.get(), busyTimeout);
}

/// In WAL mode an open read transaction stops no writer, and keeps their changes out of the copy.
Result<bool> holdSnapshot(const SqliteConnection &source)
{
    if (!source.isWalFile())
        return false;
    const auto held = source.execute(u"BEGIN; SELECT 1 FROM sqlite_schema LIMIT 1"_s);
    if (!held)
        return failure(held.error());
    return true;
}

Result<> checkIntegrity(const Connection &copy)
{
    auto query = copy.run(u"PRAGMA integrity_check(1)"_s);
    if (!query)
        return failure(query.error());
    if (!query->next() || query->value(0).toString() != "ok"_L1)
        return failure(ErrorKind::DatabaseCorrupt,
                       u"The copy of the database is damaged, so the original probably is too; "
                       "recover it with sqlite3 first"_s);
    return {};
}

Result<> copyAndCheck(const SqliteConnection &source, const QString &destination,
                      std::chrono::milliseconds busyTimeout)
{
    const auto copy = SqliteConnection::open(destination, FileAccess::ReadWrite, busyTimeout);
    if (!copy)
        return failure(copy.error());
    const auto isHeld = holdSnapshot(source);
    if (!isHeld)
        return failure(isHeld.error());
    auto copied = copyInto(source.handle(), (*copy)->handle(), busyTimeout);
    if (*isHeld)
        copied = copied.and_then([&] { return source.execute(u"COMMIT"_s); });
    return copied.and_then([&] { return checkIntegrity((*copy)->connection()); });
}

} // namespace

Result<> copyDatabase(const SqliteConnection &source, const QString &destination,
                      std::chrono::milliseconds busyTimeout)
{
    if (const auto created = createPrivateFile(destination); !created)
        return created;
    auto copied = copyAndCheck(source, destination, busyTimeout);
    if (!copied)
        removeDatabaseFiles(destination);
    return copied;
}

Result<> createPrivateFile(const QString &path)
{
    QFile file(path);
    if (file.exists())
        return failure(
            ErrorKind::Refused,
            u"%1 exists already and is never overwritten; choose another name"_s.arg(path));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return failure(ErrorKind::Storage,
                       u"%1 cannot be created: %2"_s.arg(path, file.errorString()));
    return {};
}

void removeDatabaseFiles(const QString &path)
{
    for (const auto suffix : {""_L1, "-journal"_L1, "-wal"_L1, "-shm"_L1})
        QFile::remove(path + suffix);
}

} // namespace VeilDesk
