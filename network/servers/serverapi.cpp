#include "network/servers/serverapi.h"

#include "models/domain/redaction.h"
#include "network/http/httperror.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

HttpSettings httpSettings(const ServerEndpoint &endpoint)
{
    HttpSettings settings;
    settings.baseUrl = endpoint.baseUrl;
    settings.pin = endpoint.pin;
    settings.connectTimeout = endpoint.connectTimeout;
    settings.callTimeout = endpoint.callTimeout;
    return settings;
}

bool isHeaderValue(const QByteArray &text)
{
    return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

} // namespace

ServerApi::ServerApi(const ServerEndpoint &endpoint)
    : m_dialect(endpoint.dialect)
    , m_apiKey(endpoint.apiKey.trimmed().toUtf8())
    , m_http(httpSettings(endpoint))
{ }

QCoro::Task<Result<RemoteAnswer>> ServerApi::exchange(RemoteRequest request,
                                                      Cancellation cancellation)
{
    if (!isHeaderValue(m_apiKey))
        co_return failure(ErrorKind::Invalid,
                          u"The API key contains characters that no HTTP header can carry."_s);
    if (!m_apiKey.isEmpty()) {
        // Each dialect reads its own and ignores the other (spec/panels 3.1).
        request.headers.emplace_back("X-API-Key", m_apiKey);
        request.headers.emplace_back("Authorization", "Bearer " + m_apiKey);
    }
    co_return co_await m_http.send(std::move(request), cancellation);
}

QCoro::Task<Result<QJsonValue>> ServerApi::call(RemoteRequest request, Cancellation cancellation)
{
    const auto response = co_await exchange(std::move(request), cancellation);
    if (!response)
        co_return failure(response.error());
    co_return jsonOf(*response);
}

std::optional<Error> ServerApi::failureOf(const RemoteAnswer &response) const
{
    if (!response.isSuccess())
        return statusError(response);
    const auto success = QJsonDocument::fromJson(response.body)["success"_L1];
    if (success.isUndefined() || success.toBool())
        return std::nullopt;
    Error error(ErrorKind::Rejected,
                u"The server reported failure: %1"_s.arg(
                    withoutApiKey(redacted(bodyMessage(response.body)))));
    error.withHttpStatus(response.status);
    return error;
}

Error ServerApi::statusError(const RemoteAnswer &response) const
{
    auto error = errorForStatus(response, QDateTime::currentDateTimeUtc());
    error.withDetail(withoutApiKey(error.detail()));
    // veil-v2ray names no Retry-After, and its window is a minute (spec/panels 2.4).
    if (error.kind() == ErrorKind::RateLimited && !error.retryAfter()
        && m_dialect == Dialect::KeysApiKey)
        error.withRetryAfter(std::chrono::minutes(1));
    return error;
}

QString ServerApi::safeText(const QByteArray &body) const
{
    constexpr qsizetype enoughCharacters = 2000;
    return withoutApiKey(redacted(QString::fromUtf8(body.left(2 * enoughCharacters))))
        .left(enoughCharacters);
}

QString ServerApi::withoutApiKey(QString text) const
{
    return m_apiKey.isEmpty() ? text : text.replace(QString::fromUtf8(m_apiKey), u"••••"_s);
}

Result<> ServerApi::confirmGone(const RemoteAnswer &response) const
{
    if (response.isSuccess() && response.body.isEmpty())
        return {};
    const auto answer = jsonOf(response);
    if (answer || answer.error().kind() == ErrorKind::RemoteNotFound)
        return {};
    return failure(answer.error());
}

Result<QJsonValue> ServerApi::jsonOf(const RemoteAnswer &response) const
{
    if (const auto error = failureOf(response))
        return failure(*error);
    QJsonParseError parseError;
    const auto document = QJsonDocument::fromJson(response.body, &parseError);
    if (document.isNull()) {
        auto error = malformedAnswer(u"The answer is not JSON (%1): %2"_s.arg(
            parseError.errorString(), withoutApiKey(redacted(bodyMessage(response.body)))));
        return failure(error.withHttpStatus(response.status));
    }
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

Error malformedAnswer(const QString &detail)
{
    Error error(ErrorKind::Malformed, detail);
    error.withRequestSent();
    return error;
}

} // namespace VeilDesk
