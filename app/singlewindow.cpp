#include "app/singlewindow.h"

#include "app/logging/categories.h"

#include <QCoroLocalSocket>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QStandardPaths>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The same for every way to write the path, also of a file that does not exist yet.
QString canonicalPath(const QString &path)
{
    const QFileInfo file(path);
    const auto canonical = file.canonicalFilePath();
    return canonical.isEmpty() ? QDir(file.path()).canonicalPath() + u'/' + file.fileName()
                               : canonical;
}

QCoro::Task<> raiseOther(QString name)
{
    QLocalSocket socket;
    const bool isConnected = co_await qCoro(socket).connectToServer(name, QIODevice::ReadWrite, 2s);
    if (!isConnected)
        qCWarning(windowLog) << "The other window of this database does not answer:"
                             << socket.errorString();
}

QString socketPath(const QString &lockPath)
{
    return lockPath + u".socket"_s;
}

} // namespace

SingleWindow::SingleWindow(QObject *parent)
    : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleWindow::answer);
}

QCoro::Task<bool> SingleWindow::claim(QString databasePath)
{
    const auto path = lockPath(databasePath);
    if (m_lock && path == m_lockPath)
        co_return true;
    auto lock = std::make_unique<QLockFile>(path);
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0) && lock->error() == QLockFile::LockFailedError) {
        co_await raiseOther(socketPath(path));
        co_return false;
    }
    release();
    m_lock = std::move(lock);
    m_lockPath = path;
    listen(socketPath(path));
    co_return true;
}

void SingleWindow::release()
{
    m_server.close();
    m_lock.reset();
    m_lockPath.clear();
}

QString SingleWindow::lockPath(const QString &databasePath)
{
    const auto hash =
        QCryptographicHash::hash(canonicalPath(databasePath).toUtf8(), QCryptographicHash::Sha256)
            .toHex()
            .first(16);
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)
        + u"/veildesk-%1"_s.arg(QString::fromLatin1(hash));
}

void SingleWindow::listen(const QString &name)
{
    // Whoever holds the lock owns the name: a socket that is there was left by a dead process.
    QLocalServer::removeServer(name);
    if (!m_server.listen(name))
        qCWarning(windowLog) << "Other windows cannot ask this one to come forward:"
                             << m_server.errorString();
}

void SingleWindow::answer()
{
    while (auto *socket = m_server.nextPendingConnection())
        socket->deleteLater();
    emit raiseRequested();
}

} // namespace VeilDesk
