#include "tests/support/httpconnection.h"

#include <QTcpSocket>

#include <sys/socket.h>

namespace VeilDesk {

namespace {

constexpr qsizetype EndlessChunkBytes = 64 * 1024;

}

HttpConnection::HttpConnection(QTcpSocket *socket, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::readRequest);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &HttpConnection::sendMoreOfEndlessBody);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connect(&m_dripTimer, &QTimer::timeout, this, &HttpConnection::sendNextByte);
}

bool HttpConnection::isAwaiting(int request) const
{
    return m_isAnswering && m_current == request
        && m_socket->state() == QAbstractSocket::ConnectedState;
}

void HttpConnection::start()
{
    readRequest();
}

void HttpConnection::reply(const HttpResponse &response)
{
    m_socket->write(encodeResponse(response));
    finishAnswer();
}

void HttpConnection::sendRaw(const QByteArray &bytes)
{
    m_socket->write(bytes);
    m_socket->flush();
}

void HttpConnection::drip(const QByteArray &bytes, std::chrono::milliseconds interval)
{
    m_dripping = bytes;
    m_dripTimer.start(interval);
}

void HttpConnection::sendEndlessly(const QByteArray &head)
{
    m_isEndless = true;
    m_socket->write(head);
}

void HttpConnection::close()
{
    m_dripTimer.stop();
    m_isEndless = false;
    m_socket->disconnectFromHost();
}

void HttpConnection::reset()
{
    const linger immediate{1, 0};
    ::setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &immediate,
                 sizeof immediate);
    m_socket->abort();
}

void HttpConnection::readRequest()
{
    if (m_isAnswering)
        return;
    m_buffer += m_socket->readAll();
    const auto request = takeRequest(m_buffer);
    if (!request)
        return refuse(request.error());
    if (!*request)
        return;

    m_isAnswering = true;
    ++m_current;
    m_closesAfterAnswer = (*request)->header("Connection").toLower() == "close";
    emit requestReceived(**request);
}

void HttpConnection::refuse(int status)
{
    m_closesAfterAnswer = true;
    reply({status, {}, {}});
}

void HttpConnection::sendNextByte()
{
    sendRaw(m_dripping.first(1));
    m_dripping.remove(0, 1);
    if (!m_dripping.isEmpty())
        return;
    m_dripTimer.stop();
    finishAnswer();
}

void HttpConnection::sendMoreOfEndlessBody()
{
    if (m_isEndless && m_socket->bytesToWrite() < EndlessChunkBytes)
        m_socket->write(QByteArray(EndlessChunkBytes, 'x'));
}

void HttpConnection::finishAnswer()
{
    if (m_closesAfterAnswer)
        return close();
    m_isAnswering = false;
    QMetaObject::invokeMethod(this, &HttpConnection::readRequest, Qt::QueuedConnection);
}

} // namespace VeilDesk
