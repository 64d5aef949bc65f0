#include "models/domain/redaction.h"

#include <QRegularExpression>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QString replaceEach(const QString &text, const QRegularExpression &pattern,
                    QString (*replacement)(const QRegularExpressionMatch &))
{
    QString result;
    qsizetype position = 0;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        result += QStringView(text).mid(position, match.capturedStart() - position);
        result += replacement(match);
        position = match.capturedEnd();
    }
    result += QStringView(text).mid(position);
    return result;
}

QString withoutLinks(const QString &text)
{
    static const QRegularExpression link(
        uR"RX((?:\b|(?<=\\[nrt]))(vless|vmess|ss|trojan):(?:\\?/){2}(?:[^\s"'<>\\]|\\(?![nrt"']))++)RX"_s,
        QRegularExpression::CaseInsensitiveOption);
    return replaceEach(text, link,
                       [](const auto &match) -> QString { return match.captured(1) + u"://…"_s; });
}

/// Values of secret fields in JSON (also quoted JSON), headers, queries and prose. The field's
/// quotation mark is group 2, so that what follows stays readable.
QString withoutSecrets(const QString &text)
{
    static const QRegularExpression field(
        uR"RX(((?:api[ _-]?key|token|secret|password|authorization)\\?["']?\s*[:=]\s*(?:(?:bearer|basic)\s+)?))RX"
        uR"RX((?|(\\")(?:(?!\\").)*+(?:\\")?|(")(?:\\.|[^"\\\n])*+"?|(')(?:\\.|[^'\\\n])*+'?|()[^\s"',;}&\\]++))RX"_s,
        QRegularExpression::CaseInsensitiveOption);
    return replaceEach(text, field, [](const auto &match) -> QString {
        return match.captured(1) + match.captured(2) + u"••••"_s + match.captured(2);
    });
}

/// A bearer token on its own; the condition tells it from the words that may follow "bearer".
QString withoutBearers(const QString &text)
{
    static const QRegularExpression bearer(
        uR"RX(\b(bearer\s+)(?=[^\s"',;]*\d|[^\s"',;]{16})[^\s"',;]+)RX"_s,
        QRegularExpression::CaseInsensitiveOption);
    return replaceEach(text, bearer,
                       [](const auto &match) -> QString { return match.captured(1) + u"••••"_s; });
}

/// The secret part of a subscription's public address.
QString withoutSubscriptionTokens(const QString &text)
{
    static const QRegularExpression address(u"(/api/subscription/)[A-Za-z0-9_-]+"_s);
    return replaceEach(text, address,
                       [](const auto &match) -> QString { return match.captured(1) + u"••••"_s; });
}

/// Telegram's, alone or in the path of its API.
QString withoutBotTokens(const QString &text)
{
    static const QRegularExpression token(
        uR"RX((/bot)\d+(?::|%3A)[^/\s"']+|\b\d{6,}:[A-Za-z0-9_-]{30,})RX"_s);
    return replaceEach(text, token,
                       [](const auto &match) -> QString { return match.captured(1) + u"••••"_s; });
}

QString withoutUuids(const QString &text)
{
    static const QRegularExpression uuid(
        uR"((?<![0-9a-fA-F])[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}(?![0-9a-fA-F]))"_s);
    return replaceEach(text, uuid,
                       [](const auto &match) { return redactedUuid(match.captured()); });
}

/// "@" may be percent-encoded in an address.
QString withoutEmails(const QString &text)
{
    static const QRegularExpression email(
        uR"RX((?<![^\s"'<>,;:=(){}\[\]@/?&\\])([^\s"'<>,;:=(){}\[\]@/?&\\]+?)(@|%40)([^\s"'<>,;:(){}\[\]@/?&\\]+))RX"_s);
    return replaceEach(text, email, [](const auto &match) -> QString {
        return match.captured(1).left(1) + u"***"_s + match.captured(2) + match.captured(3);
    });
}

} // namespace

QString redactedUuid(const QString &uuid)
{
    constexpr qsizetype shown = 8;
    return uuid.size() > shown ? uuid.left(shown) + u'…' : uuid;
}

QString redactedEmail(const QString &email)
{
    const auto at = email.lastIndexOf(u'@');
    return at < 1 ? u"***"_s : email.left(1) + u"***"_s + email.mid(at);
}

QString redacted(const QString &text)
{
    auto safe = withoutSecrets(withoutLinks(text));
    safe = withoutBotTokens(withoutSubscriptionTokens(withoutBearers(safe)));
    return withoutEmails(withoutUuids(safe));
}

} // namespace VeilDesk
