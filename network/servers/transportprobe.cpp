#include "network/servers/transportprobe.h"

#include "network/async/sleepfor.h"

#include <QHostInfo>
#include <QNetworkProxy>
#include <QSslCipher>
#include <QSslSocket>

#include <optional>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// Why waiting for an event ended without it.
Error interrupted(const Cancellation &cancellation, const QString &what)
{
    if (cancellation.isRequested())
        return {ErrorKind::Cancelled, u"Cancelled."_s};
    return {ErrorKind::Timeout, what};
}

ErrorKind kindOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return ErrorKind::Dns;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return ErrorKind::Tls;
    case QAbstractSocket::SocketTimeoutError:
        return ErrorKind::Timeout;
    default:
        return ErrorKind::Connection;
    }
}

Error socketError(const QAbstractSocket &socket, const QUrl &url)
{
    return {kindOf(socket.error()),
            u"The connection to %1 failed: %2."_s.arg(hostAndPort(url), socket.errorString())};
}

} // namespace

QCoro::Task<Result<QStringList>> resolveHost(QString host, std::chrono::milliseconds limit,
                                             Cancellation cancellation)
{
    CancellationSource wake(cancellation);
    QObject context;
    std::optional<QHostInfo> info;
    QHostInfo::lookupHost(host, &context, [&info, &wake](const QHostInfo &found) {
        info = found;
        wake.cancel();
    });
    co_await sleepFor(limit, wake.cancellation());
    if (!info)
        co_return failure(interrupted(
            cancellation, u"The name %1 was not resolved in time. Check DNS."_s.arg(host)));
    if (info->addresses().isEmpty())
        co_return failure(
            ErrorKind::Dns,
            u"The name %1 could not be resolved: %2. Check the address and DNS."_s.arg(
                host, info->errorString()));
    QStringList addresses;
    for (const auto &address : info->addresses())
        addresses.append(address.toString());
    co_return addresses;
}

QCoro::Task<Result<>> connectTcp(QUrl url, std::chrono::milliseconds limit,
                                 Cancellation cancellation)
{
    CancellationSource wake(cancellation);
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    const auto stopWaiting = [&wake] { wake.cancel(); };
    QObject::connect(&socket, &QTcpSocket::connected, &socket, stopWaiting);
    QObject::connect(&socket, &QTcpSocket::errorOccurred, &socket, stopWaiting);
    socket.connectToHost(url.host(), portOf(url));
    const bool isTimedOut = co_await sleepFor(limit, wake.cancellation());
    if (socket.state() == QAbstractSocket::ConnectedState)
        co_return Result<>();
    if (isTimedOut || cancellation.isRequested())
        co_return failure(
            interrupted(cancellation,
                        u"No connection to %1 in time. Check the port and the firewall."_s.arg(
                            hostAndPort(url))));
    co_return failure(socketError(socket, url));
}

QCoro::Task<Result<TlsFindings>> inspectTls(QUrl url, std::chrono::milliseconds limit,
                                            Cancellation cancellation)
{
    CancellationSource wake(cancellation);
    TlsFindings findings;
    QSslSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    const auto stopWaiting = [&wake] { wake.cancel(); };
    QObject::connect(&socket, &QSslSocket::encrypted, &socket, stopWaiting);
    QObject::connect(&socket, &QSslSocket::errorOccurred, &socket, stopWaiting);
    QObject::connect(&socket, &QSslSocket::sslErrors, &socket,
                     [&socket, &findings](const QList<QSslError> &errors) {
                         for (const auto &error : errors)
                             findings.errors.append(error.errorString());
                         socket.ignoreSslErrors();
                     });
    socket.connectToHostEncrypted(url.host(), portOf(url));
    const bool isTimedOut = co_await sleepFor(limit, wake.cancellation());
    if (isTimedOut || cancellation.isRequested())
        co_return failure(interrupted(
            cancellation, u"%1 did not finish the TLS handshake in time."_s.arg(hostAndPort(url))));
    if (!socket.isEncrypted())
        co_return failure(ErrorKind::Tls,
                          socketError(socket, url).detail()
                              + u" Does the server speak https on this port?"_s);
    findings.certificate = socket.peerCertificate();
    findings.protocol = socket.sessionCipher().protocolString();
    co_return findings;
}

QString hostAndPort(const QUrl &url)
{
    return u"%1:%2"_s.arg(url.host()).arg(portOf(url));
}

quint16 portOf(const QUrl &url)
{
    return static_cast<quint16>(url.port(url.scheme() == "https"_L1 ? 443 : 80));
}

} // namespace VeilDesk
