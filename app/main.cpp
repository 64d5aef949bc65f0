#include "app/application.h"
#include "app/logging/logsink.h"
#include "app/logging/unknownsettings.h"
#include "app/memory.h"
#include "ui/widgets/resources.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTextStream>

#include <algorithm>
#include <iterator>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

/// --help and --version need no display.
bool hasPrintedInformation(int argc, char *argv[])
{
    QStringList texts;
    std::transform(argv, argv + argc, std::back_inserter(texts),
                   [](const char *text) { return QString::fromLocal8Bit(text); });
    const auto arguments = parseArguments(texts);
    if (!arguments || arguments->information.isEmpty())
        return false;
    QTextStream(stdout) << arguments->information;
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    if (hasPrintedInformation(argc, argv))
        return 0;
    returnLargeBlocks();
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
    const LogSink log({LogLevel::Warning, false, defaultLogFile()});
    warnOfUnknownSettings(settings->path(), settings->unknownKeys());
    Application application(*arguments, *settings, folder + u"window.ini"_s);
    application.start();
    return QApplication::exec();
}
