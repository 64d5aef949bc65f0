#include "app/application.h"
#include "app/memory.h"
#include "models/itemmodels/keysmodel.h"
#include "tests/bench/browserprocess.h"
#include "tests/bench/largedatabase.h"
#include "ui/widgets/resources.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QProcess>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iterator>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

/// The same clock in every process of the machine.
qint64 nowMicroseconds()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(now).count();
}

/// The program as it starts, until its first row is on screen.
int start(int argc, char *argv[], const QString &database, qint64 startedAt)
{
    returnLargeBlocks();
    QApplication qt(argc, argv);
    QApplication::setApplicationName(u"veildesk"_s);
    QApplication::setQuitOnLastWindowClosed(false);
    initResources();
    WindowArguments arguments;
    arguments.databasePath = database;
    const QFileInfo file(database);
    Application application(arguments, SettingsFile(file.path() + u"/veildesk.ini"_s),
                            file.path() + u"/window.ini"_s);
    application.start();
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &application, [&] {
        const auto *table = application.window().findChild<QTableView *>(u"keysView"_s);
        if (!table || !table->model()->index(0, KeysModel::EmailColumn).data().isValid())
            return;
        look.stop();
        const auto milliseconds = static_cast<double>(nowMicroseconds() - startedAt) / 1000;
        std::printf("%.1f %.1f\n", milliseconds, peakMegabytes(QCoreApplication::applicationPid()));
        application.quit();
    });
    look.start(1);
    return QApplication::exec();
}

/// Out of the system's cache, as after the machine was started.
void forgetPages(const QString &path)
{
    const int file = open(qPrintable(path), O_RDONLY);
    fdatasync(file);
    posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
    close(file);
}

void measure(const char *name, const QString &database)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QCoreApplication::applicationFilePath(),
                  {u"--child"_s, database, u"--started-at"_s, QString::number(nowMicroseconds())});
    if (!program.waitForFinished(-1) || program.exitCode() != 0)
        qFatal("The program did not start");
    const auto figures = QString::fromUtf8(program.readAllStandardOutput()).split(u' ');
    std::printf("  %-40s %8.1f ms, peak %6.1f MB\n", name, figures.value(0).toDouble(),
                figures.value(1).toDouble());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    QStringList arguments;
    std::transform(argv, argv + argc, std::back_inserter(arguments),
                   [](const char *text) { return QString::fromLocal8Bit(text); });
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures the start of the program on a large database."_s);
    parser.addHelpOption();
    parser.addOptions({
        {u"rows"_s, u"Keys in the database (3000000, which is 1 GB)."_s, u"N"_s, u"3000000"_s},
        {u"child"_s, u"Only starts the program (for the benchmark's own use)."_s, u"FILE"_s},
        {u"started-at"_s, u"When the child was started, in microseconds."_s, u"TIME"_s},
    });
    if (!parser.parse(arguments))
        qFatal("%s", qPrintable(parser.errorText()));
    if (parser.isSet(u"child"_s))
        return start(argc, argv, parser.value(u"child"_s),
                     parser.value(u"started-at"_s).toLongLong());
    QCoreApplication application(argc, argv);
    parser.process(application);
    const QTemporaryDir folder;
    const auto database = folder.filePath(u"keys.db"_s);
    makeLargeDatabase(database, std::max(1, parser.value(u"rows"_s).toInt()));
    std::printf("cold start: %.0f MB\n", static_cast<double>(QFileInfo(database).size()) / 1e6);
    forgetPages(database);
    measure("first row, the file not in memory", database);
    measure("first row, started again", database);
    return 0;
}
