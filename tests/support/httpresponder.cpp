#include "tests/support/httpresponder.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

HttpResponder::HttpResponder(HttpConnection *connection)
    : m_connection(connection)
    , m_request(connection->currentRequest())
{ }

void HttpResponder::reply(const HttpResponse &response) const
{
    if (HttpConnection *connection = pending())
        connection->reply(response);
}

void HttpResponder::reply(int status, const HttpHeaders &headers, const QByteArray &body) const
{
    reply(HttpResponse{status, headers, body});
}

void HttpResponder::sendRaw(const QByteArray &bytes) const
{
    if (HttpConnection *connection = pending())
        connection->sendRaw(bytes);
}

void HttpResponder::drip(const HttpResponse &response, std::chrono::milliseconds interval) const
{
    if (HttpConnection *connection = pending())
        connection->drip(encodeResponse(response), interval);
}

void HttpResponder::replyTruncated(const HttpResponse &response, qsizetype missingBytes) const
{
    HttpConnection *connection = pending();
    if (!connection)
        return;
    HttpResponse truncated = response;
    const auto announced = QByteArray::number(response.body.size() + missingBytes);
    truncated.headers.emplace_back("Content-Length"_ba, announced);
    connection->sendRaw(encodeResponse(truncated));
    connection->close();
}

void HttpResponder::replyEndless(const HttpResponse &response) const
{
    HttpConnection *connection = pending();
    if (!connection)
        return;
    HttpResponse endless = response;
    endless.headers.emplace_back("Content-Length"_ba, "9223372036854775807"_ba);
    connection->sendEndlessly(encodeResponse(endless));
}

void HttpResponder::close() const
{
    if (HttpConnection *connection = pending())
        connection->close();
}

void HttpResponder::reset() const
{
    if (HttpConnection *connection = pending())
        connection->reset();
}

HttpConnection *HttpResponder::pending() const
{
    return m_connection && m_connection->isAwaiting(m_request) ? m_connection.data() : nullptr;
}

} // namespace VeilDesk
