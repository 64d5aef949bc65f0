#pragma once

#include "network/http/httpclient.h"
#include "tests/support/httpserver.h"

#include <QCoroTask>

namespace VeilDesk {

/// Limits that no busy machine reaches; a test of what happens at one sets its own.
inline HttpSettings settingsFor(const QUrl &baseUrl)
{
    HttpSettings settings;
    settings.baseUrl = baseUrl;
    settings.connectTimeout = std::chrono::minutes(1);
    settings.callTimeout = std::chrono::minutes(1);
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
