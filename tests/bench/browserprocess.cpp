#include "tests/bench/browserprocess.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QThread>

#include <unistd.h>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int RestMilliseconds = 300;
constexpr int LongestMilliseconds = 30'000;

QByteArray processFile(qint64 processId, QLatin1StringView name)
{
    QFile file(u"/proc/%1/%2"_s.arg(processId).arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qint64 processorTicks(qint64 processId)
{
    constexpr int userTime = 11;
    const auto stat = processFile(processId, "stat"_L1);
    const auto fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return fields.value(userTime).toLongLong() + fields.value(userTime + 1).toLongLong();
}

} // namespace

double peakMegabytes(qint64 processId)
{
    constexpr double bytesPerKibibyte = 1024;
    for (const auto &line : processFile(processId, "status"_L1).split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() * bytesPerKibibyte / 1e6;
    }
    return 0;
}

std::optional<BrowserFigures> measureDbBrowser(const QString &database)
{
    const auto program = QStandardPaths::findExecutable(u"sqlitebrowser"_s);
    if (program.isEmpty() || !qEnvironmentVariableIsSet("DISPLAY"))
        return std::nullopt;
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    process.setProcessEnvironment(environment);
    QElapsedTimer timer;
    timer.start();
    process.start(program, {u"-R"_s, u"-t"_s, u"v2ray_keys"_s, database});
    if (!process.waitForStarted())
        return std::nullopt;
    qint64 ticks = 0;
    qint64 busyUntil = 0;
    while (timer.elapsed() < busyUntil + RestMilliseconds
           && timer.elapsed() < LongestMilliseconds) {
        QThread::msleep(5);
        const auto now = processorTicks(process.processId());
        if (now != ticks)
            busyUntil = timer.elapsed();
        ticks = now;
    }
    const BrowserFigures figures{static_cast<double>(busyUntil),
                                 peakMegabytes(process.processId())};
    process.kill();
    process.waitForFinished();
    return figures;
}

} // namespace VeilDesk
