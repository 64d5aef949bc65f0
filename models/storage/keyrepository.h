#pragma once

#include "models/storage/connection.h"
#include "models/storage/keyfilter.h"

#include <vector>

namespace VeilDesk {

namespace KeyRepository {

/// By id, newest first. `now` decides about expiry.
[[nodiscard]] Result<std::vector<AccessKey>> load(const Connection &connection,
                                                  const KeyFilter &filter, Timestamp now);
/// The ids of all rows that the filter leaves, in order: 8 bytes each, so that a table of a
/// million rows knows its size and loads only what is on screen. Without an offset. `now` decides
/// about expiry.
[[nodiscard]] Result<std::vector<KeyId>> loadIds(const Connection &connection,
                                                 const KeyFilter &filter, const KeyOrder &order,
                                                 Timestamp now);
/// Those of them that there are, in the order of `ids`.
[[nodiscard]] Result<std::vector<AccessKey>> loadRows(const Connection &connection,
                                                      const std::vector<KeyId> &ids);
/// As loadRows(), with what is wrong with each.
[[nodiscard]] Result<std::vector<AccessKey>> loadMarkedRows(const Connection &connection,
                                                            const std::vector<KeyId> &ids);
[[nodiscard]] Result<qint64> count(const Connection &connection);
[[nodiscard]] Result<AccessKey> find(const Connection &connection, KeyId id);

/// Inserts the bot's row and VeilDesk's beside it. The uuid must be new: a second row for it is
/// ErrorKind::Conflict.
[[nodiscard]] Result<KeyId> insert(Transaction &transaction, const AccessKey &key);

/// Removes both rows of the key; that it is gone already is fine, and a row that has come to belong
/// to another uuid stays: the bot gives ids a second time.
[[nodiscard]] Result<> remove(Transaction &transaction, KeyId id, const QString &uuid);

[[nodiscard]] Result<> updateVerified(Transaction &transaction, const QString &uuid, Timestamp at);

/// The uuids in v2ray_keys of one server.
[[nodiscard]] Result<std::vector<QString>> loadUuids(const Connection &connection, ServerId server);

/// Whether the subscription has a key on the server, as KeyExpressions::heldBy() has it, other than
/// `uuid`.
[[nodiscard]] Result<bool> hasOther(const Connection &connection, SubscriptionId subscription,
                                    ServerId server, const QString &uuid);

/// Whether any row has this uuid.
[[nodiscard]] Result<bool> hasUuid(const Connection &connection, const QString &uuid);

} // namespace KeyRepository

} // namespace VeilDesk
