#include "tests/support/v2rayclient.h"

#include "tests/support/freeport.h"
#include "tests/support/v2rayclientconfig.h"
#include "tests/support/v2rayprogram.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <memory>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds StartTimeout = 60s;

bool accepts(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    return socket.waitForConnected(100);
}

} // namespace

V2RayClient::V2RayClient(QObject *parent)
    : QObject(parent)
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    endWithParent(m_process);
}

V2RayClient::~V2RayClient()
{
    m_process.kill();
    m_process.waitForFinished();
}

Result<> V2RayClient::start(const QString &link)
{
    const auto program = findV2Ray();
    if (!program)
        return failure(program.error());
    m_socksPort = findFreePort();
    const auto configuration = parseLink(link).and_then(
        [this](const ShareLink &parsed) { return v2rayClientConfiguration(parsed, m_socksPort); });
    if (!configuration)
        return failure(configuration.error());

    m_process.start(*program, {u"-config"_s, u"stdin:"_s});
    m_process.write(*configuration);
    m_process.closeWriteChannel();
    return waitUntilListening();
}

Result<> V2RayClient::waitUntilListening()
{
    const bool listens = QTest::qWaitFor(
        [this] { return m_process.state() == QProcess::NotRunning || accepts(m_socksPort); },
        StartTimeout.count());
    if (listens && m_process.state() == QProcess::Running)
        return {};
    return failure(ErrorKind::Connection,
                   u"the v2ray client did not start: "_s
                       + QString::fromUtf8(m_process.readAll()).trimmed());
}

Result<QByteArray> V2RayClient::fetchThrough(const QUrl &url,
                                             std::chrono::milliseconds timeout) const
{
    QNetworkAccessManager network;
    network.setProxy(QNetworkProxy(QNetworkProxy::Socks5Proxy, u"127.0.0.1"_s, m_socksPort));
    QNetworkRequest request(url);
    request.setTransferTimeout(static_cast<int>(timeout.count()));
    const std::unique_ptr<QNetworkReply> reply(network.get(request));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!finished.wait(static_cast<int>(2 * timeout.count())))
        return failure(ErrorKind::Timeout, u"no answer through the link"_s);
    if (reply->error() != QNetworkReply::NoError)
        return failure(ErrorKind::Connection, reply->errorString());
    return reply->readAll();
}

} // namespace VeilDesk
