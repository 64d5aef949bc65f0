#include "tests/support/v2rayprogram.h"

#include <QProcess>
#include <QStandardPaths>

#include <csignal>
#include <sys/prctl.h>

namespace VeilDesk {

using namespace Qt::StringLiterals;

Result<QString> findV2Ray()
{
    const QString program = QStandardPaths::findExecutable(u"v2ray"_s);
    if (program.isEmpty())
        return failure(ErrorKind::NotFound,
                       u"the program v2ray is not installed; install the package v2ray"_s);
    return program;
}

void endWithParent(QProcess &process)
{
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

} // namespace VeilDesk
