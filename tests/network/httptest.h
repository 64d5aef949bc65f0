#pragma once

#include "network/http/httpclient.h"
#include "tests/support/httpserver.h"

#include <QCoroTask>

namespace VeilDesk {

/// Short limits, so that hanging servers do not slow the tests; long enough for a busy machine.
inline HttpSettings settingsFor(const QUrl &baseUrl)
{
    HttpSettings settings;
    settings.baseUrl = baseUrl;
    settings.connectTimeout = std::chrono::milliseconds(5000);
    settings.callTimeout = std::chrono::milliseconds(5000);
    return settings;
}

inline Result<RemoteAnswer> sendAndWait(HttpClient &client, HttpMethod method, const QString &path,
                                        const QByteArray &json = {})
{
    RemoteRequest request(method, path);
    request.json = json;
    return QCoro::waitFor(client.send(std::move(request), Cancellation()));
}

inline Result<RemoteAnswer> get(HttpClient &client, const QString &path = QStringLiteral("/x"))
{
    return sendAndWait(client, HttpMethod::Get, path);
}

inline Result<RemoteAnswer> post(HttpClient &client, const QByteArray &json = "{\"a\":1}")
{
    return sendAndWait(client, HttpMethod::Post, QStringLiteral("/x"), json);
}

} // namespace VeilDesk
