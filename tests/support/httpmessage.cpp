#include "tests/support/httpmessage.h"

#include <QJsonDocument>
#include <QUrl>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxHeadBytes = 64 * 1024;
constexpr qsizetype MaxBodyBytes = 64 * 1024 * 1024;

/// A body and how many bytes of the buffer it took, its framing included.
struct Body
{
    QByteArray content;
    qsizetype consumed = 0;
};

template <typename T>
using Taken = tl::expected<std::optional<T>, int>;

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK"_ba;
    case 201:
        return "Created"_ba;
    case 204:
        return "No Content"_ba;
    case 400:
        return "Bad Request"_ba;
    case 401:
        return "Unauthorized"_ba;
    case 403:
        return "Forbidden"_ba;
    case 404:
        return "Not Found"_ba;
    case 405:
        return "Method Not Allowed"_ba;
    case 429:
        return "Too Many Requests"_ba;
    case 500:
        return "Internal Server Error"_ba;
    case 502:
        return "Bad Gateway"_ba;
    case 503:
        return "Service Unavailable"_ba;
    case 504:
        return "Gateway Timeout"_ba;
    default:
        return "Status"_ba;
    }
}

bool needsContentLength(const HttpResponse &response)
{
    return response.status >= 200 && response.status != 204
        && !findHeader(response.headers, "Content-Length")
        && !findHeader(response.headers, "Transfer-Encoding");
}

tl::expected<HttpRequest, int> parseHead(const QByteArray &head)
{
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> start = lines.first().trimmed().split(' ');
    if (start.size() != 3 || !start[2].startsWith("HTTP/1."))
        return tl::unexpected(400);

    HttpRequest request;
    request.method = start[0];
    request.target = start[1];
    const QUrl url = QUrl::fromEncoded(request.target);
    request.path = url.path(QUrl::FullyDecoded);
    request.query = QUrlQuery(url);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const auto colon = lines[i].indexOf(':');
        if (colon <= 0)
            return tl::unexpected(400);
        request.headers.emplace_back(lines[i].first(colon), lines[i].sliced(colon + 1).trimmed());
    }
    return request;
}

Taken<Body> takeSized(const QByteArray &buffer, qsizetype offset, const QByteArray &announced)
{
    bool isNumber = false;
    const qlonglong length = announced.toLongLong(&isNumber);
    if (!isNumber || length < 0)
        return tl::unexpected(400);
    if (length > MaxBodyBytes)
        return tl::unexpected(413);
    if (buffer.size() - offset < length)
        return std::nullopt;
    return Body{buffer.sliced(offset, length), length};
}

Taken<Body> takeChunked(const QByteArray &buffer, qsizetype offset)
{
    Body body;
    qsizetype at = offset;
    while (true) {
        const auto lineEnd = buffer.indexOf("\r\n", at);
        if (lineEnd < 0)
            return std::nullopt;
        bool isNumber = false;
        const QByteArray size = buffer.sliced(at, lineEnd - at).split(';').first().trimmed();
        const qlonglong length = size.toLongLong(&isNumber, 16);
        if (!isNumber || length < 0)
            return tl::unexpected(400);
        if (length > MaxBodyBytes - body.content.size())
            return tl::unexpected(413);

        const auto chunk = lineEnd + 2;
        if (buffer.size() < chunk + length + 2)
            return std::nullopt;
        if (QByteArrayView(buffer).sliced(chunk + length, 2) != "\r\n")
            return tl::unexpected(400);
        body.content += QByteArrayView(buffer).sliced(chunk, length);
        at = chunk + length + 2;
        if (length == 0) {
            body.consumed = at - offset;
            return body;
        }
    }
}

Taken<Body> takeBody(const QByteArray &buffer, qsizetype offset, const HttpRequest &request)
{
    if (request.header("Transfer-Encoding").toLower() == "chunked")
        return takeChunked(buffer, offset);
    if (const QByteArray *length = findHeader(request.headers, "Content-Length"))
        return takeSized(buffer, offset, *length);
    return Body{};
}

} // namespace

const QByteArray *findHeader(const HttpHeaders &headers, QByteArrayView name)
{
    const auto found = std::find_if(headers.begin(), headers.end(), [name](const auto &header) {
        return QByteArrayView(header.first).compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == headers.end() ? nullptr : &found->second;
}

bool HttpRequest::hasHeader(QByteArrayView name) const
{
    return findHeader(headers, name) != nullptr;
}

QByteArray HttpRequest::header(QByteArrayView name) const
{
    const QByteArray *value = findHeader(headers, name);
    return value ? *value : QByteArray();
}

HttpResponse jsonResponse(int status, const QJsonObject &body)
{
    return {status,
            {{"Content-Type"_ba, "application/json"_ba}},
            QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

HttpResponse jsonResponse(int status, const QJsonArray &body)
{
    return {status,
            {{"Content-Type"_ba, "application/json"_ba}},
            QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

HttpResponse htmlResponse(int status, const QByteArray &body)
{
    return {status, {{"Content-Type"_ba, "text/html"_ba}}, body};
}

QByteArray encodeResponse(const HttpResponse &response)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(response.status) + ' '
        + reasonPhrase(response.status) + "\r\n";
    for (const auto &[name, value] : response.headers)
        bytes += name + ": " + value + "\r\n";
    if (needsContentLength(response))
        bytes += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    return bytes + "\r\n" + response.body;
}

tl::expected<std::optional<HttpRequest>, int> takeRequest(QByteArray &buffer)
{
    const auto headEnd = buffer.indexOf("\r\n\r\n");
    if (headEnd > MaxHeadBytes || (headEnd < 0 && buffer.size() > MaxHeadBytes))
        return tl::unexpected(431);
    if (headEnd < 0)
        return std::nullopt;

    auto request = parseHead(buffer.first(headEnd));
    if (!request)
        return tl::unexpected(request.error());
    auto body = takeBody(buffer, headEnd + 4, *request);
    if (!body)
        return tl::unexpected(body.error());
    if (!*body)
        return std::nullopt;

    request->body = std::move((*body)->content);
    buffer.remove(0, headEnd + 4 + (*body)->consumed);
    return std::move(*request);
}

} // namespace VeilDesk
