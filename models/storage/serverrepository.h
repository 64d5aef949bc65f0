#pragma once

#include "models/domain/server.h"
#include "models/storage/connection.h"

#include <vector>

namespace VeilDesk::ServerRepository {

/// A server and the API key in the bot's row; empty where it is kept elsewhere or does not matter.
struct StoredServer
{
    Server server;
    QString apiKey;
};

[[nodiscard]] Result<std::vector<Server>> load(const Connection &connection);
/// With the number of keys only where it matters to a selection, in a group (spec/database 2.3): to
/// count a million in a transaction would keep the bot waiting.
[[nodiscard]] Result<std::vector<Server>> loadForSelection(const Connection &connection);
[[nodiscard]] Result<Server> find(const Connection &connection, ServerId id);

/// For a call to it: its keys are not counted.
[[nodiscard]] Result<StoredServer> findStored(const Connection &connection, ServerId id);

/// An id that no other server will ever get; nothing is stored under it yet.
[[nodiscard]] Result<ServerId> reserveId(Transaction &transaction);

/// Inserts the bot's row and VeilDesk's beside it, under `server.id` when that is valid (it comes
/// from reserveId()), else under the next one. `apiKey` is stored in `servers.api_key` only
/// when the server's secret place is the database; else the column stays empty.
[[nodiscard]] Result<ServerId> insert(Transaction &transaction, const Server &server,
                                      const QString &apiKey);

/// Turns `before`, as it was read, into `after`; see RowUpdate for what somebody else changed.
/// `active`, `paused` and the bot's own columns stay as they are.
[[nodiscard]] Result<> update(Transaction &transaction, const StoredServer &before,
                              const StoredServer &after);

/// The API key kept in the bot's row; empty when it is not kept there.
[[nodiscard]] Result<QString> loadStoredApiKey(const Connection &connection, ServerId id);

/// Pauses or resumes: no new keys; existing keys stay (the bot removes keys of a server whose
/// `active` is 0, so pausing is VeilDesk's own mark and never touches that column).
[[nodiscard]] Result<> updatePaused(Transaction &transaction, ServerId id, bool paused);

[[nodiscard]] Result<> updateDialect(Transaction &transaction, ServerId id, Dialect dialect);

} // namespace VeilDesk::ServerRepository
