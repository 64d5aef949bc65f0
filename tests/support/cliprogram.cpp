#include "tests/support/cliprogram.h"

#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTimer>

namespace VeilDesk {

using namespace Qt::StringLiterals;

QJsonObject CliAnswer::json() const
{
    return QJsonDocument::fromJson(out).object();
}

QJsonValue CliAnswer::data() const
{
    return json().value(u"data"_s);
}

QString CliAnswer::errorKind() const
{
    return json().value(u"error"_s).toObject().value(u"kind"_s).toString();
}

QString CliAnswer::errorMessage() const
{
    return json().value(u"error"_s).toObject().value(u"message"_s).toString();
}

CliProgram::CliProgram()
    : environment(QProcessEnvironment::systemEnvironment())
{
    environment.insert(u"HOME"_s, m_home.path());
    for (const auto &name : {u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_STATE_HOME"_s})
        environment.insert(name, path(name.toLower()));
    // No test may reach the keychain of whoever runs it.
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    environment.remove(u"VEILDESK_DB"_s);
}

QString CliProgram::program()
{
    return qEnvironmentVariable("VEILDESK_BIN_DIR") + u"/veildesk-cli"_s;
}

CliAnswer CliProgram::run(const QStringList &words, const QByteArray &input) const
{
    constexpr int deadlineMs = 300'000;
    QProcess process;
    process.setProcessEnvironment(environment);
    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    QObject::connect(&process, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
    QTimer::singleShot(deadlineMs, &loop, &QEventLoop::quit);
    process.start(program(), words);
    process.write(input);
    process.closeWriteChannel();
    if (process.state() != QProcess::NotRunning)
        loop.exec();
    const bool isEnded = process.state() == QProcess::NotRunning
        && process.error() == QProcess::UnknownError
        && process.exitStatus() == QProcess::NormalExit;
    process.kill();
    return {isEnded ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

CliAnswer CliProgram::json(const QStringList &words, const QByteArray &input) const
{
    return run(QStringList{u"--json"_s, u"--db"_s, databasePath()} + words, input);
}

void CliProgram::change(const QString &sql) const
{
    const auto name = u"another program"_s;
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(databasePath());
        if (!database.open())
            qFatal("%s", qUtf8Printable(database.lastError().text()));
        QSqlQuery query(database);
        if (!query.exec(sql))
            qFatal("%s", qUtf8Printable(query.lastError().text()));
    }
    QSqlDatabase::removeDatabase(name);
}

QByteArray CliProgram::logFile() const
{
    QFile file(path(u"xdg_state_home/veildesk/veildesk.log"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace VeilDesk
