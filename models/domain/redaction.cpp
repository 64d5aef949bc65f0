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
    static const QRegularExpression link(uR"(\b(vless|vmess|ss|trojan)://[^\s"'<>\\]+)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return replaceEach(text, link,
                       [](const auto &match) -> QString { return match.captured(1) + u"://…"_s; });
}

QString withoutSecrets(const QString &text)
{
    static const QRegularExpression field(
        uR"RX(((?:api[_-]?key|token|secret|password|authorization|bearer)["']?\s*[:= ]\s*["']?(?:bearer\s+)?)([^\s"',;}&]+))RX"_s,
        QRegularExpression::CaseInsensitiveOption);
    return replaceEach(text, field,
                       [](const auto &match) -> QString { return match.captured(1) + u"••••"_s; });
}

QString withoutUuids(const QString &text)
{
    static const QRegularExpression uuid(
        uR"(\b[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\b)"_s);
    return replaceEach(text, uuid,
                       [](const auto &match) { return redactedUuid(match.captured()); });
}

QString withoutEmails(const QString &text)
{
    static const QRegularExpression email(uR"([^\s"'<>,;:=(){}\[\]@]+@[^\s"'<>,;:(){}\[\]@/]+)"_s);
    return replaceEach(text, email,
                       [](const auto &match) { return redactedEmail(match.captured()); });
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
    return withoutEmails(withoutUuids(withoutSecrets(withoutLinks(text))));
}

} // namespace VeilDesk
