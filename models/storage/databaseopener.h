#pragma once

#include "models/storage/database.h"
#include "models/storage/sqliteconnection.h"

namespace VeilDesk {

struct OpenedDatabase
{
    DatabaseInfo info;
    std::unique_ptr<SqliteConnection> writer; ///< None when the database is read-only.
};

/// Finds out what the file is, and creates, adopts or migrates it as the options allow.
[[nodiscard]] Result<OpenedDatabase> openDatabase(const DatabaseOptions &options);

} // namespace VeilDesk
