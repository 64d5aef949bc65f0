#pragma once

#include "models/domain/result.h"

#include <QProcess>
#include <QUrl>

#include <chrono>

namespace VeilDesk {

/// A customer's v2ray, to prove that a share link carries traffic.
class V2RayClient final : public QObject
{
    Q_OBJECT

public:
    explicit V2RayClient(QObject *parent = nullptr);
    ~V2RayClient() override;

    /// Waits, with running events, until the client accepts connections.
    [[nodiscard]] Result<> start(const QString &link);
    /// What is found at the url, fetched over a connection of its own through the link.
    [[nodiscard]] Result<QByteArray> fetchThrough(
        const QUrl &url, std::chrono::milliseconds timeout = std::chrono::seconds(30)) const;

private:
    [[nodiscard]] Result<> waitUntilListening();

    QProcess m_process;
    quint16 m_socksPort = 0;
};

} // namespace VeilDesk
