#pragma once

#include "models/domain/result.h"
#include "network/async/cancellation.h"

#include <QCoroTask>

#include <QSslCertificate>
#include <QStringList>
#include <QUrl>

#include <chrono>

namespace VeilDesk {

/// What a TLS handshake showed, whoever vouches for the certificate.
struct TlsFindings
{
    TlsFindings() = default;

    QSslCertificate certificate;
    QString protocol; ///< "TLSv1.3"
    QStringList errors; ///< Why no authority vouches for it; empty: trusted for this host.
};

/// The addresses of the URL's host, for a message.
[[nodiscard]] QCoro::Task<Result<QStringList>> resolveHost(QString host,
                                                           std::chrono::milliseconds limit,
                                                           Cancellation cancellation);

/// Connects by TCP and hangs up.
[[nodiscard]] QCoro::Task<Result<>> connectTcp(QUrl url, std::chrono::milliseconds limit,
                                               Cancellation cancellation);

/// Shakes hands by TLS, sends nothing and hangs up.
[[nodiscard]] QCoro::Task<Result<TlsFindings>> inspectTls(QUrl url, std::chrono::milliseconds limit,
                                                          Cancellation cancellation);

/// "host:port", with the scheme's usual port where the URL names none.
[[nodiscard]] QString hostAndPort(const QUrl &url);
[[nodiscard]] quint16 portOf(const QUrl &url);

} // namespace VeilDesk
