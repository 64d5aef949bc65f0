#include "tests/support/httpserver.h"

#include <QSslSocket>
#include <QTcpServer>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t MaxRecordedRequests = 1000;

/// Hands each accepted descriptor on, so that one class serves plain and TLS sockets.
class Listener final : public QTcpServer
{
public:
    explicit Listener(std::function<void(qintptr)> accept)
        : m_accept(std::move(accept))
    { }

protected:
    void incomingConnection(qintptr descriptor) override { m_accept(descriptor); }

private:
    std::function<void(qintptr)> m_accept;
};

} // namespace

HttpServer::HttpServer(Handler handler, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
    , m_listener(std::make_unique<Listener>([this](qintptr descriptor) { accept(descriptor); }))
{ }

HttpServer::~HttpServer()
{
    close();
}

Result<> HttpServer::listen(quint16 port)
{
    if (m_listener->listen(QHostAddress::LocalHost, port))
        return {};
    return failure(ErrorKind::Connection,
                   u"cannot listen on 127.0.0.1:%1: %2"_s.arg(port).arg(m_listener->errorString()));
}

void HttpServer::close()
{
    m_listener->close();
    for (HttpConnection *connection : findChildren<HttpConnection *>())
        connection->reset();
}

quint16 HttpServer::port() const
{
    return m_listener->serverPort();
}

QUrl HttpServer::url(const QString &path) const
{
    const QString scheme = m_certificate ? u"https"_s : u"http"_s;
    return QUrl(u"%1://127.0.0.1:%2%3"_s.arg(scheme).arg(port()).arg(path));
}

void HttpServer::accept(qintptr descriptor)
{
    ++m_connectionCount;
    QTcpSocket *socket = createSocket(descriptor);
    auto *connection = new HttpConnection(socket, this);
    connect(connection, &HttpConnection::requestReceived, this,
            [this, connection](const HttpRequest &request) { handle(request, connection); });
    connection->start();
}

QTcpSocket *HttpServer::createSocket(qintptr descriptor)
{
    if (!m_certificate) {
        auto *socket = new QTcpSocket;
        socket->setSocketDescriptor(descriptor);
        return socket;
    }
    auto *socket = new QSslSocket;
    socket->setSocketDescriptor(descriptor);
    socket->setLocalCertificate(m_certificate->certificate());
    socket->setPrivateKey(m_certificate->privateKey());
    socket->startServerEncryption();
    return socket;
}

void HttpServer::handle(const HttpRequest &request, HttpConnection *connection)
{
    ++m_requestCount;
    m_requests.push_back(request);
    if (m_requests.size() > MaxRecordedRequests)
        m_requests.pop_front();
    emit requestReceived(request);
    m_handler(request, HttpResponder(connection));
}

} // namespace VeilDesk
