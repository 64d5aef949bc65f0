#pragma once

#include "models/domain/result.h"
#include "tests/simulator/corelink.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTcpSocket>
#include <QTimer>

#include <functional>
#include <vector>

namespace VeilDesk {

/// Debian's real v2ray as a child process with one VLESS inbound over WebSocket and TLS. A change
/// of its users restarts it; several changes share one restart.
class V2RayCore final : public QObject
{
    Q_OBJECT

public:
    explicit V2RayCore(QObject *parent = nullptr);
    ~V2RayCore() override;

    /// Finds the program and a free port; nothing runs before the first setUsers().
    [[nodiscard]] Result<> prepare();
    [[nodiscard]] const CoreAddress &address() const { return m_address; }

    void setUsers(const QStringList &uuids);
    /// Calls back once the core accepts exactly the users set last, or with false after 10 s.
    void whenApplied(std::function<void(bool)> callback);

signals:
    void failed(const QString &reason);

private:
    struct Waiter
    {
        int revision = 0;
        QDeadlineTimer deadline;
        std::function<void(bool)> callback;
    };

    void launch();
    void restart();
    void probe();
    void markApplied();
    void handleExit();
    void releaseWaiters();
    [[nodiscard]] QByteArray configuration() const;

    QString m_program;
    CoreAddress m_address;
    QStringList m_users;
    int m_wantedRevision = 0;
    int m_launchedRevision = 0;
    int m_appliedRevision = 0;
    bool m_isRestarting = false;
    std::vector<Waiter> m_waiters;
    QTimer m_launchTimer;
    QTimer m_probeTimer;
    QTimer m_waiterTimer;
    QTcpSocket m_probe;
    QProcess m_process;
};

} // namespace VeilDesk
