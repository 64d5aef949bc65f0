#pragma once

#include "models/storage/database.h"

#include <QString>

namespace VeilDesk::Fixtures {

/// Runs statements on a file, creating it if need be; any failure ends the test program.
void runScript(const QString &path, const QString &script);

/// The number in the first column of the first row.
[[nodiscard]] qint64 selectNumber(const QString &path, const QString &sql);

enum class Journal { Delete, Wal };

/// A database of the bot at its newest release, as its own programs leave it.
void makeBotDatabase(const QString &path, Journal journal = Journal::Wal);

/// Schema of release 1.0.1: keys with their own expiry, no users, no subscriptions.
[[nodiscard]] QString firstKeysSchema();

/// Schema of release 2.2.0: a foreign key to users(id), which does not exist.
[[nodiscard]] QString brokenForeignKeySchema();

/// Schema of release 2.4.37: subscriptions, and the last with a living key expiry.
[[nodiscard]] QString lastKeyExpirySchema();

} // namespace VeilDesk::Fixtures
