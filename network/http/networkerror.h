#pragma once

#include "models/domain/error.h"

#include <QByteArray>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QStringList>

namespace VeilDesk {

/// Whether a finished reply carries a whole HTTP answer, be it a failure status.
[[nodiscard]] bool isHttpAnswer(const QNetworkReply &reply);

/// Why a finished reply carries none; `tlsErrors` are the handshake's, if any.
[[nodiscard]] Error networkError(const QNetworkReply &reply, const QString &host,
                                 const QStringList &tlsErrors);

/// SHA-256 over the certificate's DER form, 32 bytes; empty for no certificate.
[[nodiscard]] QByteArray certificateSha256(const QSslCertificate &certificate);
[[nodiscard]] bool matchesPin(const QSslCertificate &certificate, const QByteArray &pin);

/// The first bytes of a fingerprint for a message, as "3f:a2:90:11".
[[nodiscard]] QString fingerprintStart(const QByteArray &sha256);

} // namespace VeilDesk
