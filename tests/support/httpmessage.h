#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QUrlQuery>

#include <tl/expected.hpp>

#include <optional>
#include <utility>
#include <vector>

namespace VeilDesk {

using HttpHeaders = std::vector<std::pair<QByteArray, QByteArray>>;

/// The first of that name, in any case; null when absent.
[[nodiscard]] const QByteArray *findHeader(const HttpHeaders &headers, QByteArrayView name);

struct HttpRequest
{
    QByteArray method;
    QByteArray target; ///< As it was sent: path and query, still encoded.
    QString path; ///< Decoded, without the query.
    QUrlQuery query;
    HttpHeaders headers;
    QByteArray body; ///< Chunks already joined.

    [[nodiscard]] bool hasHeader(QByteArrayView name) const;
    /// The first of that name, in any case; empty when absent.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

struct HttpResponse
{
    int status = 200;
    HttpHeaders headers;
    QByteArray body;
};

[[nodiscard]] HttpResponse jsonResponse(int status, const QJsonObject &body);
[[nodiscard]] HttpResponse jsonResponse(int status, const QJsonArray &body);
[[nodiscard]] HttpResponse htmlResponse(int status, const QByteArray &body);

/// The bytes of the response; Content-Length is added unless the headers already say how the body
/// ends.
[[nodiscard]] QByteArray encodeResponse(const HttpResponse &response);

/// Takes the first complete request out of `buffer`: nothing while it is not all there, a status
/// to refuse it with when it is malformed or too large.
[[nodiscard]] tl::expected<std::optional<HttpRequest>, int> takeRequest(QByteArray &buffer);

} // namespace VeilDesk
