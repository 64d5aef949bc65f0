#include "tests/support/simulatorprogram.h"

#include "tests/support/v2rayprogram.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

SimulatorProgram::SimulatorProgram(const QStringList &arguments)
{
    endWithParent(m_process);
    m_process.start(qEnvironmentVariable("VEILDESK_BIN_DIR") + u"/veildesk-sim"_s, arguments);
}

SimulatorProgram::~SimulatorProgram()
{
    m_process.kill();
    m_process.waitForFinished();
}

QString SimulatorProgram::fact(const QString &prefix)
{
    m_output += QString::fromUtf8(m_process.readAllStandardOutput());
    const auto start = m_output.indexOf(prefix);
    const auto end = m_output.indexOf(u'\n', start);
    return start < 0 || end < 0 ? QString()
                                : m_output.sliced(start, end - start).sliced(prefix.size());
}

} // namespace VeilDesk
