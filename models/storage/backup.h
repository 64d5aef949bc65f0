#pragma once

#include "models/storage/sqliteconnection.h"

namespace VeilDesk {

/// Copies the database to a new file readable by its owner alone, while other programs go on
/// writing, and checks the copy's integrity. Leaves no file behind when it fails.
[[nodiscard]] Result<> copyDatabase(const SqliteConnection &source, const QString &destination,
                                    std::chrono::milliseconds busyTimeout);

/// Creates an empty file readable by its owner alone; one that exists is an error.
[[nodiscard]] Result<> createPrivateFile(const QString &path);

/// Removes a database file that we created, and what SQLite put beside it.
void removeDatabaseFiles(const QString &path);

} // namespace VeilDesk
