#pragma once

#include "network/http/httpclient.h"
#include "network/notifications/messagechannel.h"

namespace VeilDesk {

/// Whether it looks like the token of a bot, so that it can stand in a path.
[[nodiscard]] bool isBotToken(const QString &text);

/// Telegram's Bot API: a customer's id is the chat's. The token is part of the path, and appears
/// in no log and no error.
class TelegramChannel final : public MessageChannel
{
public:
    TelegramChannel(HttpSettings settings, QString token);

    [[nodiscard]] QCoro::Task<Result<>> send(CustomerId recipient, QString text) override;

private:
    [[nodiscard]] Result<> resultOf(const RemoteAnswer &answer) const;
    [[nodiscard]] Error errorOf(const RemoteAnswer &answer) const;

    QString m_token;
    HttpClient m_http;
};

} // namespace VeilDesk
