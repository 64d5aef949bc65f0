#pragma once

#include <QCoroTask>
#include <QLocalServer>
#include <QLockFile>
#include <QObject>

#include <memory>

namespace VeilDesk {

/// At most one window of a user per database: the first one claims it, later ones ask the first
/// to come forward. What a process that died left behind does not count.
class SingleWindow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SingleWindow)

public:
    explicit SingleWindow(QObject *parent = nullptr);

    /// True: the database is this window's, and the one claimed before is given up. False: another
    /// window has it and was asked to come forward.
    [[nodiscard]] QCoro::Task<bool> claim(QString databasePath);
    void release();

    /// The claim's lock file; its name tells nothing of the database's.
    [[nodiscard]] static QString lockPath(const QString &databasePath);

signals:
    void raiseRequested();

private:
    void listen(const QString &name);
    void answer();

    QString m_lockPath;
    std::unique_ptr<QLockFile> m_lock;
    QLocalServer m_server;
};

} // namespace VeilDesk
