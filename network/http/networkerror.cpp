#include "network/http/networkerror.h"

#include <QCryptographicHash>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

ErrorKind kindOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return ErrorKind::Dns;
    case QNetworkReply::TimeoutError:
        return ErrorKind::Timeout;
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorKind::Tls;
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::UnknownContentError:
        return ErrorKind::Malformed;
    default:
        return ErrorKind::Connection;
    }
}

} // namespace

bool isHttpAnswer(const QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    switch (reply.error()) {
    case QNetworkReply::NoError:
        return status > 0;
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolFailure:
        return false;
    default:
        // Codes below are failures of the network or the proxy. ContentReSendError is above: with a
        // status it is a 307 or 308 to a POST, without one a connection that ended.
        return status >= 300 && reply.error() >= QNetworkReply::ContentAccessDenied;
    }
}

Error networkError(const QNetworkReply &reply, const QString &host, const QStringList &tlsErrors)
{
    const auto kind = kindOf(reply.error());
    switch (kind) {
    case ErrorKind::Dns:
        return {kind,
                u"The name of %1 could not be resolved. Check the address and DNS."_s.arg(host)};
    case ErrorKind::Tls: {
        const auto reason = tlsErrors.isEmpty() ? reply.errorString() : tlsErrors.join("; "_L1);
        return {
            kind,
            u"The TLS connection to %1 failed: %2. A self-signed certificate must be pinned."_s.arg(
                host, reason)};
    }
    case ErrorKind::Malformed:
        return {kind, u"The answer of %1 cannot be read: %2."_s.arg(host, reply.errorString())};
    default:
        break;
    }
    if (reply.error() == QNetworkReply::ContentReSendError)
        return {kind, u"%1 closed the connection without an answer."_s.arg(host)};
    return {kind, u"The connection to %1 failed: %2."_s.arg(host, reply.errorString())};
}

QByteArray certificateSha256(const QSslCertificate &certificate)
{
    return certificate.isNull() ? QByteArray() : certificate.digest(QCryptographicHash::Sha256);
}

bool matchesPin(const QSslCertificate &certificate, const QByteArray &pin)
{
    return !pin.isEmpty() && certificateSha256(certificate) == pin;
}

QString fingerprintStart(const QByteArray &sha256)
{
    constexpr qsizetype shownBytes = 4;
    return QString::fromLatin1(sha256.left(shownBytes).toHex(':'));
}

} // namespace VeilDesk
