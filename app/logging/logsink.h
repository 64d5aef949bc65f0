#pragma once

#include <QFile>
#include <QMutex>
#include <QString>

#include <optional>

namespace VeilDesk {

enum class LogLevel { Debug, Info, Warning, Error };

/// "debug", "info", "warning" or "error".
[[nodiscard]] QString logLevelName(LogLevel level);
[[nodiscard]] std::optional<LogLevel> logLevelFromName(QStringView name);

struct LogOptions
{
    LogLevel level = LogLevel::Info; ///< What stderr shows; the file keeps info and above too.
    bool json = false; ///< One JSON object per line on stderr.
    QString filePath; ///< Empty: no file.
    qint64 rotationBytes = 10 * 1024 * 1024;
    int keptFiles = 3; ///< Rotated ones beside the current.
};

/// $XDG_STATE_HOME/veildesk/veildesk.log, by default below ~/.local/state.
[[nodiscard]] QString defaultLogFile();

/// Receives every log line of the process for as long as it lives; one at a time. Each line
/// leaves redacted (D18): on stderr and in a file that only its owner may read. Thread-safe.
class LogSink final
{
    Q_DISABLE_COPY_MOVE(LogSink)

public:
    explicit LogSink(LogOptions options);
    ~LogSink();

private:
    static void receive(QtMsgType type, const QMessageLogContext &context, const QString &message);

    void write(LogLevel level, const QString &category, const QString &message);
    void writeToFile(const QByteArray &line);
    [[nodiscard]] bool openFile();
    void rotate();
    void complain(const QString &problem);

    const LogOptions m_options;
    QMutex m_mutex;
    QFile m_file;
    bool m_complained = false;
    QtMessageHandler m_previous = nullptr;
};

} // namespace VeilDesk
