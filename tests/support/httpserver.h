#pragma once

#include "models/domain/result.h"
#include "tests/support/httpresponder.h"
#include "tests/support/testcertificate.h"

#include <QObject>
#include <QUrl>

#include <deque>
#include <functional>
#include <memory>
#include <optional>

class QTcpServer;
class QTcpSocket;

namespace VeilDesk {

/// An HTTP/1.1 server on 127.0.0.1 that can also misbehave in every way a real one does.
class HttpServer final : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(const HttpRequest &, const HttpResponder &)>;

    explicit HttpServer(Handler handler, QObject *parent = nullptr);
    ~HttpServer() override;

    void setHandler(Handler handler) { m_handler = std::move(handler); }
    /// Speaks TLS from the next listen() on.
    void useTls(const TestCertificate &certificate) { m_certificate = certificate; }

    /// Port 0 takes any free one.
    [[nodiscard]] Result<> listen(quint16 port = 0);
    /// Stops listening and drops every open connection.
    void close();

    [[nodiscard]] quint16 port() const;
    /// "http://127.0.0.1:PORT", followed by the path.
    [[nodiscard]] QUrl url(const QString &path = {}) const;

    /// The last 1000 requests, oldest first.
    [[nodiscard]] const std::deque<HttpRequest> &requests() const { return m_requests; }
    [[nodiscard]] qint64 requestCount() const { return m_requestCount; }
    /// Accepted by TCP since construction, failed TLS handshakes included.
    [[nodiscard]] qint64 connectionCount() const { return m_connectionCount; }

signals:
    void requestReceived(const VeilDesk::HttpRequest &request);

private:
    void accept(qintptr descriptor);
    [[nodiscard]] QTcpSocket *createSocket(qintptr descriptor);
    void handle(const HttpRequest &request, HttpConnection *connection);

    Handler m_handler;
    std::optional<TestCertificate> m_certificate;
    std::unique_ptr<QTcpServer> m_listener;
    std::deque<HttpRequest> m_requests;
    qint64 m_requestCount = 0;
    qint64 m_connectionCount = 0;
};

} // namespace VeilDesk
