#pragma once

#include "models/storage/sqliteconnection.h"

namespace VeilDesk {

/// The version of VeilDesk's own tables that this program writes.
[[nodiscard]] int latestSchemaVersion();

/// The version a database holds; 0 when it has none of VeilDesk's tables.
[[nodiscard]] Result<int> loadSchemaVersion(const Connection &connection);

/// ErrorKind::DatabaseNewer if a newer VeilDesk wrote the database.
[[nodiscard]] Result<> checkSchemaVersion(const Connection &connection);

/// Brings VeilDesk's own tables up to date, each version in a transaction of its own. The bot's
/// tables are not touched.
[[nodiscard]] Result<> migrate(SqliteConnection &connection);

/// Creates the bot's tables in an empty database.
[[nodiscard]] Result<> createBotSchema(SqliteConnection &connection);

} // namespace VeilDesk
