#pragma once

#include "tests/support/httpmessage.h"

#include <QObject>
#include <QTimer>

#include <chrono>

class QTcpSocket;

namespace VeilDesk {

/// One client's connection: reads a request, waits for its answer, then reads the next.
class HttpConnection final : public QObject
{
    Q_OBJECT

public:
    /// Takes the socket over and deletes itself once the client is gone.
    HttpConnection(QTcpSocket *socket, QObject *parent);

    [[nodiscard]] int currentRequest() const { return m_current; }
    /// Whether the client still waits for the answer to that request.
    [[nodiscard]] bool isAwaiting(int request) const;

    /// Reads the requests that arrived before anyone listened.
    void start();

    void reply(const HttpResponse &response);
    void sendRaw(const QByteArray &bytes);
    void drip(const QByteArray &bytes, std::chrono::milliseconds interval);
    void sendEndlessly(const QByteArray &head);
    void close();
    void reset();

signals:
    void requestReceived(const VeilDesk::HttpRequest &request);

private:
    void readRequest();
    void refuse(int status);
    void sendNextByte();
    void sendMoreOfEndlessBody();
    void finishAnswer();

    QTcpSocket *m_socket;
    QByteArray m_buffer;
    QByteArray m_dripping;
    QTimer m_dripTimer;
    int m_current = 0;
    bool m_isAnswering = false;
    bool m_isEndless = false;
    bool m_closesAfterAnswer = false;
};

} // namespace VeilDesk
