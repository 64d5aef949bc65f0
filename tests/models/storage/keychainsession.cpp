#include "tests/models/storage/keychainsession.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

namespace VeilDesk::Fixtures {

using namespace Qt::StringLiterals;

namespace {

constexpr int SessionTimeoutMs = 300'000;

QString unlockScript(QLatin1StringView password)
{
    return u"eval \"$(printf %s %1 | gnome-keyring-daemon --unlock --components=secrets)\"; "
           "exec \"$@\""_s.arg(password);
}

QStringList sessionCommand(Session session, const QString &home)
{
    const QStringList bus{u"dbus-run-session"_s};
    const QStringList shell{u"--"_s, u"bash"_s, u"-c"_s};
    switch (session) {
    case Session::Unlocked:
        return bus + shell + QStringList{unlockScript("right"_L1), u"bash"_s};
    case Session::WrongPassword:
        return bus + shell + QStringList{unlockScript("wrong"_L1), u"bash"_s};
    case Session::NeverSetUp:
        return bus + QStringList{u"--"_s};
    case Session::NoService:
        return bus + QStringList{u"--config-file="_s + writeBusConfiguration(home), u"--"_s};
    case Session::NoBus:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

QString missingProgram()
{
    for (const auto &program : {u"dbus-run-session"_s, u"gnome-keyring-daemon"_s, u"bash"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            return program;
    }
    return {};
}

QString writeBusConfiguration(const QString &home)
{
    const auto path = home + u"/bus.conf"_s;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(path));
    file.write("<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>"
               "<policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
               "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
    return path;
}

QProcessEnvironment sessionEnvironment(const QString &home)
{
    QDir().mkpath(home + u"/run"_s);
    QFile::setPermissions(home + u"/run"_s,
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home);
    environment.insert(u"XDG_RUNTIME_DIR"_s, home + u"/run"_s);
    environment.insert(u"XDG_DATA_HOME"_s, home + u"/data"_s);
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path="_s + home + u"/no-bus"_s);
    for (const auto &display : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s})
        environment.remove(display);
    return environment;
}

QStringList runInSession(Session session, const QString &home, const QStringList &arguments)
{
    auto command = sessionCommand(session, home);
    command << QCoreApplication::applicationFilePath() << arguments;

    QProcess process;
    process.setProcessEnvironment(sessionEnvironment(home));
    process.start(command.takeFirst(), command);
    if (!process.waitForFinished(SessionTimeoutMs)) {
        process.kill();
        process.waitForFinished();
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return {u"the session failed: %1"_s.arg(QString::fromUtf8(process.readAllStandardError()))};
    return QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace VeilDesk::Fixtures
