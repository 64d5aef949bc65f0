#include "network/notifications/telegramchannel.h"

#include "models/domain/redaction.h"
#include "network/http/httperror.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QString adviceFor(int status)
{
    if (status == 401 || status == 404)
        return u" Check the bot's token and the address of the Bot API in Settings."_s;
    if (status >= 300 && status < 400)
        return u" Redirects are not followed; enter the address the Bot API really has."_s;
    return {};
}

std::optional<std::chrono::seconds> retryAfterOf(const QJsonDocument &answer)
{
    const auto seconds = answer["parameters"_L1]["retry_after"_L1];
    return seconds.isDouble() ? std::optional(std::chrono::seconds(seconds.toInteger()))
                              : std::nullopt;
}

} // namespace

bool isBotToken(const QString &text)
{
    static const QRegularExpression token(u"\\A\\d+:[A-Za-z0-9_-]+\\z"_s);
    return token.match(text).hasMatch();
}

TelegramChannel::TelegramChannel(HttpSettings settings, QString token)
    : m_token(std::move(token))
    , m_http(std::move(settings))
{ }

QCoro::Task<Result<>> TelegramChannel::send(CustomerId recipient, QString text)
{
    if (!isBotToken(m_token))
        co_return failure(ErrorKind::Invalid, u"What is stored as the bot's token is none"_s);
    const QJsonObject message{
        {u"chat_id"_s, recipient.value}, {u"text"_s, text}, {u"disable_web_page_preview"_s, true}};
    RemoteRequest request(HttpMethod::Post, u"/bot%1/sendMessage"_s.arg(m_token));
    request.json = QJsonDocument(message).toJson(QJsonDocument::Compact);
    const Cancellation never;
    const auto answer = co_await m_http.send(std::move(request), never);
    if (!answer)
        co_return failure(answer.error());
    co_return resultOf(*answer);
}

Result<> TelegramChannel::resultOf(const RemoteAnswer &answer) const
{
    const auto ok = QJsonDocument::fromJson(answer.body)["ok"_L1];
    if (answer.isSuccess() && ok.isBool() && ok.toBool())
        return {};
    return failure(errorOf(answer));
}

Error TelegramChannel::errorOf(const RemoteAnswer &answer) const
{
    const auto body = QJsonDocument::fromJson(answer.body);
    auto error = errorForStatus(answer, QDateTime::currentDateTimeUtc());
    if (const auto retryAfter = retryAfterOf(body))
        error.withRetryAfter(retryAfter);
    const auto said = body["description"_L1].toString();
    auto detail =
        u"HTTP %1: %2"_s.arg(answer.status).arg(said.isEmpty() ? bodyMessage(answer.body) : said);
    detail = redacted(detail.replace(m_token, u"••••"_s));
    return error.withDetail(detail + (detail.endsWith(u'.') ? QString() : u"."_s)
                            + adviceFor(answer.status));
}

} // namespace VeilDesk
