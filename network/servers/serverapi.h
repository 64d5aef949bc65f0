#pragma once

#include "network/http/httpclient.h"
#include "network/servers/serverclient.h"

#include <QJsonValue>

namespace VeilDesk {

/// Authorised JSON calls to one server. No text that leaves it contains the API key.
class ServerApi final
{
    Q_DISABLE_COPY_MOVE(ServerApi)

public:
    explicit ServerApi(const ServerEndpoint &endpoint);

    /// Any answer, whatever its status.
    [[nodiscard]] QCoro::Task<Result<RemoteAnswer>> exchange(RemoteRequest request,
                                                             Cancellation cancellation);

    /// The JSON of a success; everything else is an error.
    [[nodiscard]] QCoro::Task<Result<QJsonValue>> call(RemoteRequest request,
                                                       Cancellation cancellation);

    /// Why an answer is no success: its status, or `success: false` in it; nothing when it is one.
    [[nodiscard]] std::optional<Error> failureOf(const RemoteAnswer &response) const;
    /// Success when the answer to a deletion says that the key is gone: 2xx and 404 (D17). A
    /// proxy's page with status 200 does not say so.
    [[nodiscard]] Result<> confirmGone(const RemoteAnswer &response) const;
    /// The JSON of a success.
    [[nodiscard]] Result<QJsonValue> jsonOf(const RemoteAnswer &response) const;
    [[nodiscard]] Error statusError(const RemoteAnswer &response) const;

    /// The body fit for logs and errors: redacted and of bounded length.
    [[nodiscard]] QString safeText(const QByteArray &body) const;

private:
    [[nodiscard]] QString withoutApiKey(QString text) const;

    Dialect m_dialect;
    QByteArray m_apiKey;
    HttpClient m_http;
};

/// A 2xx that cannot be used: the request was handled, but how is unknown (D6).
[[nodiscard]] Error malformedAnswer(const QString &detail);

} // namespace VeilDesk
