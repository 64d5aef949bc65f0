#pragma once

#include "models/domain/result.h"
#include "models/domain/server.h"

#include <optional>

namespace VeilDesk {

/// How a certificate that no authority vouches for is treated.
enum class TrustMode {
    RequireTrusted, ///< Only the system's authorities, or the pin when there is one.
    TrustFirst, ///< Accept and report the fingerprint; it becomes the pin.
};

/// A server as the operator describes it, before it is tested and stored.
struct ServerDraft
{
    ServerDraft() = default;

    QString name;
    QString url; ///< In any form that serverBaseUrl() understands.
    QString apiKey;
    QString domain;
    QString path;
    QString country;
    std::optional<qint64> maxKeys;
    std::optional<Dialect> dialect; ///< Nothing: detect.
    QByteArray pin; ///< 32 bytes, or empty.
    TrustMode trust = TrustMode::RequireTrusted;
    SecretPlace secretPlace = SecretPlace::Keychain;
};

/// Whether a draft must name the API key, or may leave it as it is.
enum class ApiKeyRule { Required, MayStay };

/// Whether what changes how a server is reached is tested before it is stored.
enum class ConnectionTest { Run, Skip };

/// What is wrong with a draft's fields; nothing when it can be tested.
[[nodiscard]] std::optional<Error> validate(const ServerDraft &draft,
                                            ApiKeyRule rule = ApiKeyRule::Required);

/// The draft that would leave the server as it is; its API key is empty.
[[nodiscard]] ServerDraft draftOf(const Server &server);
/// The server with the draft's fields; what a draft does not have stays.
[[nodiscard]] Server withDraft(Server server, const ServerDraft &draft);
/// Whether the draft changes how the server is reached: address, certificate, dialect or key.
[[nodiscard]] bool changesConnection(const Server &server, const ServerDraft &draft);
/// `mine`, with the fields that it left as they were before taken from `now`.
[[nodiscard]] ServerDraft mergedDraft(const ServerDraft &before, const ServerDraft &mine,
                                      const ServerDraft &now);

/// A SHA-256 fingerprint in hex, with or without ":" and spaces; nothing when it is not one.
[[nodiscard]] std::optional<QByteArray> parseFingerprint(const QString &text);

} // namespace VeilDesk
