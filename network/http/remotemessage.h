#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>
#include <utility>

namespace VeilDesk {

using HeaderList = QList<std::pair<QByteArray, QByteArray>>;

enum class HttpMethod { Get, Post, Delete };

/// One request to a server. It has a constructor because g++ 12.2 destroys aggregates twice.
struct RemoteRequest
{
    RemoteRequest(HttpMethod httpMethod, QString requestPath)
        : method(httpMethod)
        , path(std::move(requestPath))
    { }

    HttpMethod method;
    QString path; ///< Percent-encoded, beginning with "/"; appended to the base URL.
    QByteArray json; ///< Body of a POST.
    HeaderList headers;
    std::optional<std::chrono::milliseconds> timeout; ///< Instead of the client's call timeout.
};

/// An answer, whatever its status.
struct RemoteAnswer
{
    RemoteAnswer() = default;

    int status = 0;
    QByteArray body;
    HeaderList headers;

    [[nodiscard]] bool isSuccess() const { return status >= 200 && status < 300; }
    /// Empty when absent; names are compared without case.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

/// "GET", "POST" or "DELETE".
[[nodiscard]] QString httpMethodName(HttpMethod method);

/// The text as one segment of a path: nothing in it can leave the segment.
[[nodiscard]] QString pathSegment(const QString &text);

} // namespace VeilDesk
