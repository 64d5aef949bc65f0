#include "network/http/httperror.h"

#include "models/domain/redaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownCharacters = 200;

QString plainText(const QByteArray &body)
{
    constexpr qsizetype enoughBytes = 16 * 1024;
    static const QRegularExpression markup(uR"(<(script|style|head)\b.*?</\1>|<[^>]*>)"_s,
                                           QRegularExpression::CaseInsensitiveOption
                                               | QRegularExpression::DotMatchesEverythingOption);
    return QString::fromUtf8(body.left(enoughBytes)).replace(markup, u" "_s).simplified();
}

/// "body.name: field required" of a validation error, either generation of pydantic.
QString validationMessage(const QJsonObject &entry)
{
    QStringList location;
    for (const auto &part : entry["loc"_L1].toArray())
        location.append(part.toVariant().toString());
    const auto message = entry["msg"_L1].toString();
    return location.isEmpty() ? message : location.join(u'.') + u": "_s + message;
}

QString detailMessage(const QJsonValue &detail)
{
    if (detail.isString())
        return detail.toString();
    QStringList messages;
    for (const auto &entry : detail.toArray())
        messages.append(entry.isString() ? entry.toString() : validationMessage(entry.toObject()));
    const auto fields = detail.toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field)
        messages.append(u"%1: %2"_s.arg(field.key(), field.value().toVariant().toString()));
    return messages.join("; "_L1);
}

QString jsonMessage(const QJsonObject &object)
{
    const auto detail = detailMessage(object["detail"_L1]);
    if (!detail.isEmpty())
        return detail;
    const auto code = object["code"_L1].toVariant().toString();
    for (const auto key : {"error"_L1, "message"_L1, "msg"_L1}) {
        const auto text = object[key].toString();
        if (!text.isEmpty())
            return key == "message"_L1 && !code.isEmpty() ? u"%1: %2"_s.arg(code, text) : text;
    }
    return {};
}

ErrorKind kindForStatus(int status)
{
    switch (status) {
    case 401:
    case 403:
        return ErrorKind::Unauthorized;
    case 404:
        return ErrorKind::RemoteNotFound;
    case 408:
        return ErrorKind::Timeout;
    case 409:
        return ErrorKind::Conflict;
    case 429:
        return ErrorKind::RateLimited;
    default:
        break;
    }
    if (status >= 500)
        return ErrorKind::ServerFailure;
    if (status >= 400)
        return ErrorKind::Rejected;
    return status >= 300 ? ErrorKind::Redirected : ErrorKind::Malformed;
}

} // namespace

QString bodyMessage(const QByteArray &body)
{
    const auto message = jsonMessage(QJsonDocument::fromJson(body).object()).simplified();
    return (message.isEmpty() ? plainText(body) : message).left(shownCharacters);
}

std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &header, const QDateTime &now)
{
    bool isNumber = false;
    const auto seconds = header.trimmed().toLongLong(&isNumber);
    if (isNumber)
        return seconds < 0 ? std::nullopt : std::optional(std::chrono::seconds(seconds));
    auto date = QLocale::c().toDateTime(QString::fromLatin1(header.trimmed()),
                                        u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return std::chrono::seconds(std::max<qint64>(0, now.secsTo(date)));
}

QString refusalAdvice(int status, const QString &message)
{
    switch (status) {
    case 401:
        return u"Check the server's API key."_s;
    case 403:
        if (message.contains("Access denied"_L1, Qt::CaseInsensitive))
            return u"Add this computer's IP address to API_ALLOWED_IPS on the server."_s;
        return u"Check the server's API key and who may reach its API."_s;
    default:
        break;
    }
    if (status >= 300 && status < 400)
        return u"Redirects are not followed; enter the address the server really has."_s;
    return {};
}

Error errorForStatus(const RemoteAnswer &response, const QDateTime &now)
{
    const auto message = bodyMessage(response.body);
    auto detail = u"HTTP %1"_s.arg(response.status);
    if (!message.isEmpty())
        detail += u": "_s + message;
    if (const auto advice = refusalAdvice(response.status, message); !advice.isEmpty())
        detail += (detail.endsWith(u'.') ? u" "_s : u". "_s) + advice;
    Error error(kindForStatus(response.status), redacted(detail));
    error.withHttpStatus(response.status)
        .withRetryAfter(parseRetryAfter(response.header("Retry-After"), now));
    return error;
}

bool isMissingRoute(const Error &error)
{
    return error.httpStatus() == 404 && error.detail() == "HTTP 404: Not Found"_L1;
}

} // namespace VeilDesk
