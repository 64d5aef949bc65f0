#pragma once

#include "models/domain/ids.h"
#include "models/domain/rowdefect.h"
#include "models/domain/time.h"

#include <QString>

#include <optional>
#include <vector>

namespace VeilDesk {

/// What an operator sees a key to be; derived, never stored.
enum class KeyState {
    Active,
    Expired,
    Inactive, ///< Its subscription is deactivated.
    Deleting, ///< Asked to be revoked, not yet confirmed gone (D17).
    NotPersisted, ///< The server reported `database_added: false` (D2).
};

/// "active", "expired", "inactive", "deleting" or "not_persisted".
[[nodiscard]] QString keyStateName(KeyState state);
[[nodiscard]] std::optional<KeyState> keyStateFromName(QStringView name);

/// A credential on one server: the bot's row and what VeilDesk knows beside it.
struct AccessKey
{
    KeyId id;
    ServerId server;
    QString serverName;
    std::optional<CustomerId> customer;
    QString customerName; ///< "@name" or the full name; empty when unknown.
    std::optional<SubscriptionId> subscription;
    std::optional<TariffId> tariff;
    QString uuid;
    QString remoteId; ///< The server's own id where it differs from the uuid.
    QString email;
    QString link; ///< As it is handed out; may be empty in the bot's old rows.
    std::optional<Timestamp> createdAt;
    std::optional<Timestamp> expiresAt; ///< Of the subscription, else of the key itself.
    std::optional<Timestamp> verifiedAt; ///< Last seen on the server.
    bool subscriptionActive = true;
    bool persisted = true; ///< False: `database_added` was false (D2).
    bool deleting = false;
    std::vector<RowDefect> defects = {}; ///< Of the bot's row, where lists show it.

    bool operator==(const AccessKey &) const = default;
};

[[nodiscard]] KeyState keyState(const AccessKey &key, Timestamp now);

} // namespace VeilDesk
