#pragma once

#include "models/domain/dialect.h"
#include "models/domain/ids.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <optional>

namespace VeilDesk {

/// Where a server's API key is kept.
enum class SecretPlace {
    Keychain,
    Database, ///< `servers.api_key`, where the bot needs it.
};

/// A VPN host with a management API: the bot's row and what VeilDesk knows beside it.
struct Server
{
    ServerId id;
    QString name;
    QString apiUrl; ///< As the operator typed or the bot stored it; see serverBaseUrl().
    QString domain; ///< Host of the links, optionally with ":port"; empty: host of apiUrl.
    QString path; ///< WebSocket path of the links; empty: "/v2ray" (D3).
    QString country;
    QString protocol; ///< "v2ray"; "outline" in old rows.
    QString accessLevel;
    QString group; ///< Servers of one group are alternatives (spec/database 2.3); mostly empty.
    std::optional<qint64> maxKeys; ///< Capacity in keys; absent in old rows.
    bool active = true; ///< The bot's column: 0 makes the bot delete the server's keys.
    bool availableForPurchase = true;
    bool paused = false; ///< VeilDesk's own mark: no new keys, nothing is deleted.
    Dialect dialect = Dialect::KeysBearer;
    bool isDialectKnown = false; ///< False until detected or set: the bot's rows do not say.
    QByteArray pin; ///< SHA-256 of the leaf certificate, 32 bytes; empty: CA verification.
    SecretPlace secretPlace = SecretPlace::Database;
    qint64 keys = 0; ///< Rows in v2ray_keys.

    bool operator==(const Server &) const = default;
};

/// The base URL without trailing "/", "/api", and "/api/keys", "/api/users" with what follows
/// (spec/panels 4);
/// "https" where no scheme was typed. An invalid URL where nothing usable was typed.
[[nodiscard]] QUrl serverBaseUrl(const QString &typed);

/// Host and port that customers connect to (D3); the port is absent unless the domain names one.
struct LinkHost
{
    QString host;
    std::optional<int> port;

    bool operator==(const LinkHost &) const = default;
};

/// From the server's domain ("vpn.example" or "vpn.example:8443"), else the host of its API URL.
[[nodiscard]] LinkHost linkHost(const QString &domain, const QString &apiUrl);

} // namespace VeilDesk
