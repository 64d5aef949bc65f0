#include "tests/simulator/fastapi.h"

#include <QJsonDocument>

namespace VeilDesk::FastApi {

using namespace Qt::StringLiterals;

namespace {

const QJsonArray Body{u"body"_s};

HttpResponse notAnObject(const QString &input)
{
    return invalid(u"model_attributes_type"_s, Body,
                   u"Input should be a valid dictionary or object to extract fields from"_s, input);
}

} // namespace

HttpResponse detail(int status, const QString &text)
{
    return jsonResponse(status, QJsonObject{{u"detail"_s, text}});
}

HttpResponse invalid(const QString &type, const QJsonArray &location, const QString &message,
                     const QJsonValue &input)
{
    const QJsonObject finding{
        {u"type"_s, type}, {u"loc"_s, location}, {u"msg"_s, message}, {u"input"_s, input}};
    return jsonResponse(422, QJsonObject{{u"detail"_s, QJsonArray{finding}}});
}

HttpResponse slashRedirect(const HttpRequest &request)
{
    const QString target =
        u"http://"_s + QString::fromLatin1(request.header("Host")) + request.path.chopped(1);
    return {307, {{"Location"_ba, target.toUtf8()}}, {}};
}

tl::expected<QJsonObject, HttpResponse> readObject(const HttpRequest &request)
{
    const QString text = QString::fromUtf8(request.body);
    if (request.body.isEmpty())
        return tl::unexpected(invalid(u"missing"_s, Body, u"Field required"_s, QJsonValue::Null));
    if (!request.header("Content-Type").toLower().startsWith("application/json"))
        return tl::unexpected(notAnObject(text));

    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError)
        return tl::unexpected(invalid(u"json_invalid"_s, {u"body"_s, error.offset},
                                      u"JSON decode error"_s, QJsonObject{}));
    if (!document.isObject())
        return tl::unexpected(notAnObject(text));
    return document.object();
}

} // namespace VeilDesk::FastApi
