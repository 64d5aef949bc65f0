#include "tests/simulator/faultdelivery.h"

#include <QJsonDocument>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ProxyPage = "<html>\r\n<head><title>Proxy</title></head>\r\n"
                           "<body><center><h1>Proxy</h1></center><hr><center>nginx</center>"
                           "</body>\r\n</html>\r\n";

QJsonObject withoutIds(QJsonObject json)
{
    for (const QString &field : {u"user_id"_s, u"id"_s, u"key_id"_s, u"uuid"_s})
        json.remove(field);
    return json;
}

HttpResponse withoutIds(const HttpResponse &answer)
{
    QJsonObject json = withoutIds(QJsonDocument::fromJson(answer.body).object());
    if (json[u"user"_s].isObject())
        json[u"user"_s] = withoutIds(json[u"user"_s].toObject());
    return jsonResponse(answer.status, json);
}

HttpResponse withoutDatabase(const HttpResponse &answer)
{
    QJsonObject json = QJsonDocument::fromJson(answer.body).object();
    QJsonObject user = json[u"user"_s].toObject();
    user[u"database_added"_s] = false;
    json[u"user"_s] = user;
    return jsonResponse(answer.status, json);
}

HttpResponse statusResponse(const Fault &fault, const DialectApi &api)
{
    const int status = fault.status > 0 ? fault.status : 500;
    if (fault.body.isEmpty())
        return api.errorResponse(status, u"Simulated failure"_s);
    return {status, {{"Content-Type"_ba, "application/json"_ba}}, fault.body};
}

HttpResponse rateLimitResponse(const Fault &fault, const DialectApi &api)
{
    HttpResponse response = api.rateLimitResponse();
    if (fault.retryAfterSeconds)
        response.headers.emplace_back("Retry-After"_ba,
                                      QByteArray::number(*fault.retryAfterSeconds));
    return response;
}

HttpResponse refusedSuccess()
{
    return jsonResponse(200,
                        QJsonObject{{u"success"_s, false}, {u"error"_s, u"Simulated refusal"_s}});
}

HttpResponse brokenJson()
{
    return {200, {{"Content-Type"_ba, "application/json"_ba}}, R"({"success": true, "user": {)"};
}

} // namespace

void deliver(const Fault &fault, const HttpResponse &answer, const DialectApi &api,
             const HttpResponder &responder)
{
    switch (fault.kind) {
    case FaultKind::Status:
        return responder.reply(statusResponse(fault, api));
    case FaultKind::SuccessFalse:
        return responder.reply(refusedSuccess());
    case FaultKind::MissingId:
        return responder.reply(withoutIds(answer));
    case FaultKind::DatabaseAddedFalse:
        return responder.reply(withoutDatabase(answer));
    case FaultKind::LoseAnswer:
        return responder.close();
    case FaultKind::Reset:
        return responder.reset();
    case FaultKind::Hang:
        return;
    case FaultKind::Drip:
        return responder.drip(answer, fault.interval);
    case FaultKind::Html:
        return responder.reply(htmlResponse(fault.status > 0 ? fault.status : 200, ProxyPage));
    case FaultKind::WrongJson:
        return responder.reply(brokenJson());
    case FaultKind::Truncate:
        return responder.replyTruncated(answer, fault.missingBytes);
    case FaultKind::BigBody:
        return responder.replyEndless(answer);
    case FaultKind::Redirect:
        return responder.reply(fault.status > 0 ? fault.status : 302,
                               {{"Location"_ba, fault.location}});
    case FaultKind::RateLimit:
        return responder.reply(rateLimitResponse(fault, api));
    }
    Q_UNREACHABLE();
}

} // namespace VeilDesk
