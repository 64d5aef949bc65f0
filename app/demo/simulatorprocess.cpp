#include "app/demo/simulatorprocess.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Beside this program or where the package puts it, else in the search path; empty when there is
/// none.
QString simulatorProgram()
{
    const auto name = u"veildesk-sim"_s;
    const auto here = QCoreApplication::applicationDirPath();
    const auto ours =
        QStandardPaths::findExecutable(name, {here, here + u"/../libexec/veildesk"_s});
    return ours.isEmpty() ? QStandardPaths::findExecutable(name) : ours;
}

} // namespace

SimulatorProcess::SimulatorProcess(SimulatorSetup setup, QObject *parent)
    : QObject(parent)
    , m_setup(std::move(setup))
{
    m_deadline.setSingleShot(true);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &SimulatorProcess::readOutput);
    connect(&m_process, &QProcess::errorOccurred, this, [this] { fail(m_process.errorString()); });
    connect(&m_process, &QProcess::finished, this,
            [this] { fail(QString::fromUtf8(m_process.readAllStandardError()).trimmed()); });
    connect(&m_deadline, &QTimer::timeout, this, [this] { fail(u"it did not start in time"_s); });
}

SimulatorProcess::~SimulatorProcess()
{
    m_process.disconnect(this);
}

QFuture<Result<SimulatorAddress>> SimulatorProcess::start()
{
    constexpr auto patience = 20s;
    m_promise.start();
    m_isSettled = false;
    auto address = m_promise.future();
    const auto program = simulatorProgram();
    if (program.isEmpty()) {
        fail(u"the program veildesk-sim was not found beside veildesk or in PATH"_s);
        return address;
    }
    m_deadline.start(patience);
    m_process.start(program, arguments());
    return address;
}

QFuture<void> SimulatorProcess::stop()
{
    m_ended.start();
    auto ended = m_ended.future();
    if (m_process.state() == QProcess::NotRunning) {
        m_ended.finish();
        return ended;
    }
    connect(&m_process, &QProcess::finished, this, [this] { m_ended.finish(); });
    m_process.closeWriteChannel();
    return ended;
}

QStringList SimulatorProcess::arguments() const
{
    QStringList arguments{u"--port"_s,           u"0"_s,
                          u"--name"_s,           m_setup.name,
                          u"--dialect"_s,        dialectName(m_setup.dialect),
                          u"--api-key"_s,        m_setup.apiKey,
                          u"--latency-ms"_s,     QString::number(m_setup.latency.count()),
                          u"--state"_s,          m_setup.stateFile,
                          u"--exit-with-stdin"_s};
    if (m_setup.usesTls)
        arguments += u"--tls"_s;
    return arguments;
}

void SimulatorProcess::readOutput()
{
    static const QRegularExpression listening(u"^listening on (\\S+)\\n"_s,
                                              QRegularExpression::MultilineOption);
    static const QRegularExpression certificate(u"^certificate sha256 ([0-9a-f]{64})\\n"_s,
                                                QRegularExpression::MultilineOption);
    m_output += m_process.readAllStandardOutput();
    const auto text = QString::fromUtf8(m_output);
    const auto url = listening.match(text);
    const auto fingerprint = certificate.match(text);
    if (!url.hasMatch() || (m_setup.usesTls && !fingerprint.hasMatch()))
        return;
    settle(
        SimulatorAddress{url.captured(1), QByteArray::fromHex(fingerprint.captured(1).toLatin1())});
}

void SimulatorProcess::settle(Result<SimulatorAddress> address)
{
    if (std::exchange(m_isSettled, true))
        return;
    m_deadline.stop();
    m_promise.addResult(std::move(address));
    m_promise.finish();
}

void SimulatorProcess::fail(const QString &reason)
{
    settle(failure(ErrorKind::Internal,
                   u"The simulator %1 cannot be used: %2"_s.arg(m_setup.name, reason)));
}

} // namespace VeilDesk
