#include "tests/simulator/v2raycore.h"

#include "tests/support/freeport.h"
#include "tests/support/testcertificate.h"
#include "tests/support/v2rayprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto ApplyTimeout = 60s;

QJsonArray lines(const QByteArray &pem)
{
    return QJsonArray::fromStringList(QString::fromLatin1(pem).trimmed().split(u'\n'));
}

QJsonObject tlsSettings()
{
    const QJsonObject certificate{{u"certificate"_s, lines(testCertificate().certificatePem)},
                                  {u"key"_s, lines(testCertificate().privateKeyPem)}};
    return {{u"certificates"_s, QJsonArray{certificate}}};
}

QJsonArray clients(const QStringList &uuids)
{
    QJsonArray clients;
    for (const QString &uuid : uuids)
        clients.append(QJsonObject{{u"id"_s, uuid}, {u"email"_s, uuid}, {u"level"_s, 0}});
    return clients;
}

} // namespace

V2RayCore::V2RayCore(QObject *parent)
    : QObject(parent)
{
    m_launchTimer.setSingleShot(true);
    m_launchTimer.setInterval(5ms);
    m_probeTimer.setInterval(10ms);
    m_waiterTimer.setInterval(100ms);
    connect(&m_launchTimer, &QTimer::timeout, this, &V2RayCore::restart);
    connect(&m_probeTimer, &QTimer::timeout, this, &V2RayCore::probe);
    connect(&m_waiterTimer, &QTimer::timeout, this, &V2RayCore::releaseWaiters);
    connect(&m_probe, &QTcpSocket::connected, this, &V2RayCore::markApplied);
    connect(&m_process, &QProcess::finished, this, &V2RayCore::handleExit);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            emit failed(u"cannot start %1: %2"_s.arg(m_program, m_process.errorString()));
    });
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    endWithParent(m_process);
}

V2RayCore::~V2RayCore()
{
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished();
}

Result<> V2RayCore::prepare()
{
    const auto program = findV2Ray();
    if (!program)
        return failure(program.error());
    m_program = *program;
    m_address = {u"localhost"_s, findFreePort(), u"/v2ray"_s};
    return {};
}

void V2RayCore::setUsers(const QStringList &uuids)
{
    m_users = uuids;
    ++m_wantedRevision;
    m_launchTimer.start();
}

void V2RayCore::whenApplied(std::function<void(bool)> callback)
{
    m_waiters.push_back({m_wantedRevision, QDeadlineTimer(ApplyTimeout), std::move(callback)});
    m_waiterTimer.start();
    releaseWaiters();
}

void V2RayCore::restart()
{
    if (m_process.state() == QProcess::NotRunning)
        return launch();
    const bool isStarting = m_probeTimer.isActive() || m_isRestarting;
    if (isStarting)
        return;
    m_isRestarting = true;
    m_process.kill();
}

void V2RayCore::launch()
{
    m_launchedRevision = m_wantedRevision;
    m_process.start(m_program, {u"-config"_s, u"stdin:"_s});
    m_process.write(configuration());
    m_process.closeWriteChannel();
    m_probeTimer.start();
}

void V2RayCore::probe()
{
    if (m_probe.state() == QAbstractSocket::UnconnectedState)
        m_probe.connectToHost(QHostAddress::LocalHost, m_address.port);
}

void V2RayCore::markApplied()
{
    m_probeTimer.stop();
    m_probe.abort();
    m_appliedRevision = m_launchedRevision;
    releaseWaiters();
    if (m_wantedRevision > m_appliedRevision)
        restart();
}

void V2RayCore::handleExit()
{
    m_probeTimer.stop();
    if (std::exchange(m_isRestarting, false))
        return launch();
    const QString output = QString::fromUtf8(m_process.readAll()).trimmed();
    emit failed(u"v2ray ended by itself: %1"_s.arg(output.section(u'\n', -1)));
}

void V2RayCore::releaseWaiters()
{
    const auto isOver = [this](const Waiter &waiter) {
        return waiter.revision <= m_appliedRevision || waiter.deadline.hasExpired();
    };
    const auto firstOver = std::stable_partition(m_waiters.begin(), m_waiters.end(),
                                                 [&isOver](const Waiter &w) { return !isOver(w); });
    const std::vector<Waiter> over(std::make_move_iterator(firstOver),
                                   std::make_move_iterator(m_waiters.end()));
    m_waiters.erase(firstOver, m_waiters.end());
    if (m_waiters.empty())
        m_waiterTimer.stop();
    for (const Waiter &waiter : over)
        waiter.callback(waiter.revision <= m_appliedRevision);
}

QByteArray V2RayCore::configuration() const
{
    const QJsonObject stream{{u"network"_s, u"ws"_s},
                             {u"security"_s, u"tls"_s},
                             {u"wsSettings"_s, QJsonObject{{u"path"_s, m_address.path}}},
                             {u"tlsSettings"_s, tlsSettings()}};
    const QJsonObject settings{{u"clients"_s, clients(m_users)}, {u"decryption"_s, u"none"_s}};
    const QJsonObject inbound{{u"listen"_s, u"127.0.0.1"_s},
                              {u"port"_s, m_address.port},
                              {u"protocol"_s, u"vless"_s},
                              {u"settings"_s, settings},
                              {u"streamSettings"_s, stream}};
    const QJsonObject outbound{{u"protocol"_s, u"freedom"_s}};
    const QJsonObject configuration{
        {u"log"_s, QJsonObject{{u"loglevel"_s, u"error"_s}}},
        {u"inbounds"_s, QJsonArray{inbound}},
        {u"outbounds"_s, QJsonArray{outbound}},
    };
    return QJsonDocument(configuration).toJson();
}

} // namespace VeilDesk
