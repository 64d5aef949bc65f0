#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

namespace VeilDesk {

/// The built veildesk-sim as a child process, for tests that ctest starts.
class SimulatorProgram
{
    Q_DISABLE_COPY_MOVE(SimulatorProgram)

public:
    explicit SimulatorProgram(const QStringList &arguments);
    ~SimulatorProgram();

    [[nodiscard]] QProcess &process() { return m_process; }
    /// What follows `prefix` in the output so far; empty until it is printed.
    [[nodiscard]] QString fact(const QString &prefix);

private:
    QProcess m_process;
    QString m_output;
};

} // namespace VeilDesk
