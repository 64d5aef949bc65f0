#include "app/logging/logsink.h"

#include "app/logging/knownsecrets.h"
#include "models/domain/redaction.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QLoggingCategory>

#include <array>
#include <cstdio>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// Where Qt's message handler, a plain function, finds the living sink.
LogSink *activeSink = nullptr;

constexpr std::array levels{LogLevel::Debug, LogLevel::Info, LogLevel::Warning, LogLevel::Error};

LogLevel levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return LogLevel::Debug;
    case QtInfoMsg:
        return LogLevel::Info;
    case QtWarningMsg:
        return LogLevel::Warning;
    case QtCriticalMsg:
    case QtFatalMsg:
        return LogLevel::Error;
    }
    Q_UNREACHABLE();
}

QString filterRules(LogLevel level)
{
    const auto debugOwn = level == LogLevel::Debug ? "true"_L1 : "false"_L1;
    return u"*.debug=false\nveildesk.*.debug=%1"_s.arg(debugOwn);
}

struct LogLine
{
    QString time;
    LogLevel level;
    QString category;
    QString message;
};

QByteArray plainText(const LogLine &line)
{
    auto message = line.message;
    message.replace(u'\n', "\\n"_L1).replace(u'\r', "\\r"_L1);
    return u"%1 %2 %3: %4\n"_s.arg(line.time, logLevelName(line.level), line.category, message)
        .toUtf8();
}

QByteArray jsonText(const LogLine &line)
{
    const QJsonObject object{{u"time"_s, line.time},
                             {u"level"_s, logLevelName(line.level)},
                             {u"category"_s, line.category},
                             {u"message"_s, line.message}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

void writeToStderr(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
    std::fflush(stderr);
}

QString rotatedName(const QString &path, int number)
{
    return u"%1.%2"_s.arg(path).arg(number);
}

} // namespace

QString logLevelName(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return u"debug"_s;
    case LogLevel::Info:
        return u"info"_s;
    case LogLevel::Warning:
        return u"warning"_s;
    case LogLevel::Error:
        return u"error"_s;
    }
    Q_UNREACHABLE();
}

std::optional<LogLevel> logLevelFromName(QStringView name)
{
    for (const auto level : levels) {
        if (name == logLevelName(level))
            return level;
    }
    return std::nullopt;
}

QString defaultLogFile()
{
    // QStandardPaths knows the state folder only from Qt 6.7 on.
    auto folder = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(folder))
        folder = QDir::homePath() + u"/.local/state"_s;
    return folder + u"/veildesk/veildesk.log"_s;
}

LogSink::LogSink(LogOptions options)
    : m_options(std::move(options))
    , m_file(m_options.filePath)
{
    Q_ASSERT(!activeSink);
    activeSink = this;
    QLoggingCategory::setFilterRules(filterRules(m_options.level));
    m_previous = qInstallMessageHandler(&LogSink::receive);
}

LogSink::~LogSink()
{
    qInstallMessageHandler(m_previous);
    const QMutexLocker lock(&m_mutex);
    activeSink = nullptr;
}

void LogSink::receive(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    activeSink->write(levelOf(type), QString::fromUtf8(context.category), message);
}

void LogSink::write(LogLevel level, const QString &category, const QString &message)
{
    const LogLine line{QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs), level, category,
                       redacted(KnownSecrets::blottedOut(message))};
    const QMutexLocker lock(&m_mutex);
    if (level >= m_options.level)
        writeToStderr(m_options.json ? jsonText(line) : plainText(line));
    if (!m_options.filePath.isEmpty() && level >= std::min(m_options.level, LogLevel::Info))
        writeToFile(plainText(line));
}

void LogSink::writeToFile(const QByteArray &line)
{
    if (!m_file.isOpen() && !openFile())
        return;
    if (m_file.size() + line.size() > m_options.rotationBytes) {
        rotate();
        if (!openFile())
            return;
    }
    if (m_file.write(line) != line.size())
        complain(m_file.errorString());
}

bool LogSink::openFile()
{
    const QFileInfo info(m_options.filePath);
    constexpr auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    // Unbuffered: a line is in the file when a crash follows it.
    constexpr auto mode =
        QIODevice::WriteOnly | QIODevice::Append | QIODevice::Text | QIODevice::Unbuffered;
    if (info.dir().mkpath(u"."_s) && m_file.open(mode, owner))
        return true;
    complain(m_file.errorString());
    return false;
}

void LogSink::rotate()
{
    m_file.close();
    QLockFile lock(m_options.filePath + u".lock"_s);
    // Another VeilDesk may be rotating, or have rotated, the same file.
    if (!lock.lock() || QFileInfo(m_options.filePath).size() < m_options.rotationBytes / 2)
        return;
    QFile::remove(rotatedName(m_options.filePath, m_options.keptFiles));
    for (int number = m_options.keptFiles - 1; number >= 1; --number)
        QFile::rename(rotatedName(m_options.filePath, number),
                      rotatedName(m_options.filePath, number + 1));
    QFile::rename(m_options.filePath, rotatedName(m_options.filePath, 1));
}

void LogSink::complain(const QString &problem)
{
    if (std::exchange(m_complained, true))
        return;
    const auto text = u"The log file %1 cannot be written: %2. Logging goes on here only.\n"_s.arg(
        m_options.filePath, problem);
    writeToStderr(text.toUtf8());
}

} // namespace VeilDesk
