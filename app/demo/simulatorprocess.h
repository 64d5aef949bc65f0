#pragma once

#include "models/domain/result.h"
#include "models/domain/server.h"

#include <QFuture>
#include <QProcess>
#include <QPromise>
#include <QTimer>

namespace VeilDesk {

/// How a simulator is to behave.
struct SimulatorSetup
{
    QString name;
    Dialect dialect = Dialect::KeysBearer;
    QString apiKey;
    bool usesTls = false;
    std::chrono::milliseconds latency{0};
    QString stateFile;
};

/// Where it listens.
struct SimulatorAddress
{
    QString url;
    QByteArray certificateSha256; ///< Empty on plain http.
};

/// One running veildesk-sim; it ends with this object, or with this process if that is killed.
class SimulatorProcess final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SimulatorProcess)

public:
    explicit SimulatorProcess(SimulatorSetup setup, QObject *parent = nullptr);
    ~SimulatorProcess() override;

    /// Ends when the simulator listens or has failed; once.
    [[nodiscard]] QFuture<Result<SimulatorAddress>> start();

    /// Ends when the process has; to be awaited before destruction.
    [[nodiscard]] QFuture<void> stop();

private:
    [[nodiscard]] QStringList arguments() const;
    void readOutput();
    void settle(Result<SimulatorAddress> address);
    void fail(const QString &reason);

    SimulatorSetup m_setup;
    QProcess m_process;
    QTimer m_deadline;
    QByteArray m_output;
    QPromise<Result<SimulatorAddress>> m_promise;
    QPromise<void> m_ended;
    bool m_isSettled = true; ///< Nobody waits for the address.
};

} // namespace VeilDesk
