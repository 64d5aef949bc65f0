#pragma once

#include "tests/support/httpconnection.h"

#include <QPointer>

namespace VeilDesk {

/// Answers one request, well or badly, at once or later. Copies answer the same request; once the
/// client is gone or the request is answered, nothing happens. Never used at all, it hangs.
class HttpResponder
{
public:
    explicit HttpResponder(HttpConnection *connection);

    void reply(const HttpResponse &response) const;
    void reply(int status, const HttpHeaders &headers = {}, const QByteArray &body = {}) const;
    /// Bytes as they are; the request stays open for more.
    void sendRaw(const QByteArray &bytes) const;
    /// One byte per interval.
    void drip(const HttpResponse &response, std::chrono::milliseconds interval) const;
    /// Announces `missingBytes` more than it sends, then closes.
    void replyTruncated(const HttpResponse &response, qsizetype missingBytes) const;
    /// A body that never ends, as fast as the client reads.
    void replyEndless(const HttpResponse &response) const;
    /// Closes in good order (FIN) without another byte.
    void close() const;
    /// Closes with a reset (RST).
    void reset() const;

private:
    [[nodiscard]] HttpConnection *pending() const;

    QPointer<HttpConnection> m_connection;
    int m_request;
};

} // namespace VeilDesk
