#include "app/application.h"
#include "app/logging/logsink.h"
#include "ui/widgets/resources.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTextStream>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QApplication qt(argc, argv);
    QApplication::setApplicationName(u"veildesk"_s);
    QApplication::setDesktopFileName(u"veildesk"_s);
    QApplication::setQuitOnLastWindowClosed(false);
    initResources();
    const auto folder =
        QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/veildesk/"_s;
    const auto arguments = parseArguments(QApplication::arguments());
    const auto settings = SettingsFile::load(folder + u"veildesk.ini"_s);
    constexpr int usageExitCode = 2;
    if (!arguments || !settings) {
        const auto &error = arguments ? settings.error() : arguments.error();
        QTextStream(stderr) << "veildesk: " << error.detail() << '\n';
        return usageExitCode;
    }
    if (!arguments->information.isEmpty()) {
        QTextStream(stdout) << arguments->information;
        return 0;
    }
    const LogSink log({LogLevel::Warning, false, defaultLogFile()});
    Application application(*arguments, *settings, folder + u"window.ini"_s);
    application.start();
    return QApplication::exec();
}
