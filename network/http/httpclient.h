#pragma once

#include "models/domain/result.h"
#include "network/async/cancellation.h"
#include "network/http/remotemessage.h"

#include <QCoroTask>

#include <QNetworkAccessManager>
#include <QUrl>

namespace VeilDesk {

/// Where a server is, how it is recognised and how long to wait for it.
struct HttpSettings
{
    HttpSettings() = default;

    QUrl baseUrl;
    QByteArray pin; ///< SHA-256 of the leaf certificate; empty: CA verification.
    std::chrono::milliseconds connectTimeout{10'000};
    std::chrono::milliseconds callTimeout{30'000};
};

/// HTTP/1.1 to one server: nothing is followed, remembered or repeated behind the caller's back,
/// every call ends in time and no answer exceeds 8 MiB. GUI thread only; must outlive its calls.
class HttpClient final
{
    Q_DISABLE_COPY_MOVE(HttpClient)

public:
    explicit HttpClient(HttpSettings settings);

    /// The answer of whatever status, or why there is none: Dns, Connection, Timeout, Tls,
    /// PinMismatch, TooLarge, Malformed or Cancelled, with isRequestSent() telling whether the
    /// server may have seen it.
    [[nodiscard]] QCoro::Task<Result<RemoteAnswer>> send(RemoteRequest request,
                                                         Cancellation cancellation);

    [[nodiscard]] const HttpSettings &settings() const { return m_settings; }

private:
    HttpSettings m_settings;
    QNetworkAccessManager m_manager;
};

} // namespace VeilDesk
