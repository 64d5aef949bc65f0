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

/// What is wrong with a draft's fields; nothing when it can be tested.
[[nodiscard]] std::optional<Error> validate(const ServerDraft &draft);

/// A SHA-256 fingerprint in hex, with or without ":" and spaces; nothing when it is not one.
[[nodiscard]] std::optional<QByteArray> parseFingerprint(const QString &text);

} // namespace VeilDesk
