#include "tests/simulator/keysbearerapi.h"

#include "tests/simulator/fastapi.h"

#include <QUuid>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxNameLength = 255;
constexpr auto ShortId = "7bb45050"_L1;
constexpr auto RealityParameters =
    "security=reality&encryption=none&fp=%1&pbk=SbVKOEMjK0sIlbwg4akyBg5mL5KZwwB-ed4eEE7YnRc"
    "&sid=7bb45050&sni=www.example.com"_L1;

QJsonObject keyJson(const SimulatedKey &key)
{
    return {
        {u"key_id"_s, key.number},
        {u"uuid"_s, key.uuid},
        {u"short_id"_s, ShortId},
        {u"name"_s, key.nameJson()},
        {u"created_at"_s, key.createdAt.toSecsSinceEpoch()},
        {u"is_active"_s, true},
    };
}

HttpResponse banner()
{
    return jsonResponse(200,
                        QJsonObject{{u"status"_s, u"ok"_s}, {u"service"_s, u"veil-xray-api"_s}});
}

HttpResponse syncStatus()
{
    return jsonResponse(200,
                        QJsonObject{{u"status"_s, u"idle"_s},
                                    {u"trigger"_s, QJsonValue::Null},
                                    {u"started_at"_s, QJsonValue::Null},
                                    {u"finished_at"_s, QJsonValue::Null},
                                    {u"synced_via_api"_s, 0},
                                    {u"synced_via_config"_s, 0},
                                    {u"skipped"_s, 0},
                                    {u"errors"_s, 0},
                                    {u"total_keys"_s, 0},
                                    {u"error_message"_s, QJsonValue::Null}});
}

std::optional<HttpResponse> nameRefusal(const QJsonValue &name)
{
    const QJsonArray location{u"body"_s, u"name"_s};
    if (!name.isUndefined() && !name.isNull() && !name.isString())
        return FastApi::invalid(u"string_type"_s, location, u"Input should be a valid string"_s,
                                name);
    if (name.toString().size() > MaxNameLength)
        return FastApi::invalid(u"string_too_long"_s, location,
                                u"String should have at most 255 characters"_s, name);
    return std::nullopt;
}

} // namespace

KeysBearerApi::KeysBearerApi(KeyStore &keys, ServerFacts facts)
    : DialectApi(keys, std::move(facts))
{
    addOpen("GET", u"/"_s, Action::Health, [](const auto &) { return banner(); });
    addOpen("GET", u"/health"_s, Action::Health, [](const auto &) { return banner(); });
    addGuarded("GET", u"/api/system/xray/sync-status"_s, Action::Health,
               [](const auto &) { return syncStatus(); });
    addGuarded("POST", u"/api/keys"_s, Action::Create,
               [this](const auto &call) { return createKey(call); });
    addGuarded("GET", u"/api/keys"_s, Action::List, [this](const auto &) { return listKeys(); });
    addKeyRoutes();
}

void KeysBearerApi::addKeyRoutes()
{
    for (const QString &one : {u"/api/keys/{id}"_s, u"/api/keys/uuid/{id}"_s}) {
        addForKey("GET", one, Action::Get, &KeysBearerApi::getKey);
        addForKey("DELETE", one, Action::Delete, &KeysBearerApi::deleteKey);
        addForKey("GET", one + "/config"_L1, Action::Link, &KeysBearerApi::getLink);
    }
    addForKey("GET", u"/api/keys/{id}/link"_s, Action::Link, &KeysBearerApi::getLink);
    addForKey("GET", u"/api/keys/{id}/links"_s, Action::Link, &KeysBearerApi::getLinks);
    addForNumber("GET", u"/api/keys/{id}/traffic"_s, &KeysBearerApi::getTraffic);
    addForNumber("POST", u"/api/keys/{id}/traffic/reset"_s, &KeysBearerApi::resetTraffic);
}

void KeysBearerApi::addForKey(const QByteArray &method, const QString &pattern, Action action,
                              KeyHandler handler)
{
    addGuarded(method, pattern, action, [this, handler](const ApiCall &call) {
        const auto key = findKey(call.id);
        return key ? (this->*handler)(**key, call) : key.error();
    });
}

void KeysBearerApi::addForNumber(const QByteArray &method, const QString &pattern,
                                 KeyHandler handler)
{
    addGuarded(method, pattern, Action::Traffic, [this, handler](const ApiCall &call) {
        const auto key = findByNumber(call.id);
        return key ? (this->*handler)(**key, call) : key.error();
    });
}

HttpResponse KeysBearerApi::errorResponse(int status, const QString &text) const
{
    return FastApi::detail(status, text);
}

HttpResponse KeysBearerApi::rateLimitResponse() const
{
    return FastApi::detail(429, u"Too Many Requests"_s);
}

std::optional<HttpResponse> KeysBearerApi::refusal(const HttpRequest &request) const
{
    const QByteArray authorization = request.header("Authorization");
    if (authorization.isEmpty())
        return FastApi::detail(403, u"Not authenticated"_s);
    if (!authorization.startsWith("Bearer "))
        return FastApi::detail(403, u"Invalid authentication credentials"_s);
    if (authorization != "Bearer " + m_facts.apiKey)
        return FastApi::detail(401, u"Invalid authentication token"_s);
    return std::nullopt;
}

HttpResponse KeysBearerApi::notFound(const HttpRequest &request) const
{
    const bool isKnownButForSlash =
        request.path.endsWith(u'/') && isKnownPath(request.path.chopped(1));
    return isKnownButForSlash ? FastApi::slashRedirect(request)
                              : FastApi::detail(404, u"Not Found"_s);
}

tl::expected<const SimulatedKey *, HttpResponse> KeysBearerApi::findKey(const QString &id) const
{
    bool isNumber = false;
    const int number = id.toInt(&isNumber);
    if (!isNumber && !id.contains(u'-'))
        return tl::unexpected(FastApi::detail(
            422,
            u"Invalid identifier format: %1. Expected UUID or positive integer key_id"_s.arg(id)));
    if (!isNumber && QUuid::fromString(id).isNull())
        return tl::unexpected(FastApi::detail(422, u"Invalid UUID format: "_s + id));

    const SimulatedKey *key = isNumber ? m_keys.findByNumber(number) : m_keys.findByUuid(id);
    if (!key)
        return tl::unexpected(FastApi::detail(404, u"Key not found"_s));
    return key;
}

tl::expected<const SimulatedKey *, HttpResponse> KeysBearerApi::findByNumber(
    const QString &id) const
{
    bool isNumber = false;
    const int number = id.toInt(&isNumber);
    if (!isNumber)
        return tl::unexpected(FastApi::invalid(
            u"int_parsing"_s, {u"path"_s, u"key_id"_s},
            u"Input should be a valid integer, unable to parse string as an integer"_s, id));
    const SimulatedKey *key = m_keys.findByNumber(number);
    if (!key)
        return tl::unexpected(FastApi::detail(404, u"Key with id %1 not found"_s.arg(number)));
    return key;
}

HttpResponse KeysBearerApi::createKey(const ApiCall &call)
{
    const auto body = FastApi::readObject(call.request);
    if (!body)
        return body.error();
    const QJsonValue name = (*body)[u"name"_s];
    if (const auto refused = nameRefusal(name))
        return *refused;

    SimulatedKey key;
    key.name = name.toString();
    const auto stored = m_keys.add(std::move(key));
    if (!stored)
        return FastApi::detail(500, u"Failed to create key: "_s + stored.error().detail());
    return jsonResponse(200, keyJson(*stored));
}

HttpResponse KeysBearerApi::listKeys() const
{
    QJsonArray keys;
    for (const auto &key : m_keys.keys())
        keys.append(keyJson(key));
    return jsonResponse(200, QJsonObject{{u"keys"_s, keys}, {u"total"_s, keys.size()}});
}

HttpResponse KeysBearerApi::getKey(const SimulatedKey &key, const ApiCall &)
{
    return jsonResponse(200, keyJson(key));
}

HttpResponse KeysBearerApi::deleteKey(const SimulatedKey &key, const ApiCall &)
{
    const QString message = u"Key %1 deleted successfully"_s.arg(key.number);
    if (const auto removed = m_keys.remove(key.uuid); !removed)
        return FastApi::detail(500, removed.error().detail());
    return jsonResponse(200, QJsonObject{{u"success"_s, true}, {u"message"_s, message}});
}

HttpResponse KeysBearerApi::getLink(const SimulatedKey &key, const ApiCall &call)
{
    const QString profile = call.request.query.queryItemValue(u"profile"_s);
    const bool isAlternative = profile == "happ"_L1 || profile == "auto"_L1;
    const QString name = isAlternative ? u"vless_tcp_alt"_s : u"vless_tcp_443"_s;
    return jsonResponse(200,
                        QJsonObject{{u"key_id"_s, key.number}, {u"vless_link"_s, link(key, name)}});
}

HttpResponse KeysBearerApi::getLinks(const SimulatedKey &key, const ApiCall &)
{
    QJsonArray links;
    for (const QString &profile : {u"vless_tcp_443"_s, u"vless_tcp_alt"_s, u"vless_xhttp"_s}) {
        links.append(QJsonObject{{u"profile"_s, profile}, {u"link"_s, link(key, profile)}});
    }
    return jsonResponse(200, QJsonObject{{u"key_id"_s, key.number}, {u"links"_s, links}});
}

HttpResponse KeysBearerApi::getTraffic(const SimulatedKey &key, const ApiCall &)
{
    return jsonResponse(200,
                        QJsonObject{{u"key_id"_s, key.number},
                                    {u"upload"_s, key.uplinkBytes},
                                    {u"download"_s, key.downlinkBytes},
                                    {u"total"_s, key.uplinkBytes + key.downlinkBytes},
                                    {u"last_updated"_s, QDateTime::currentSecsSinceEpoch()}});
}

HttpResponse KeysBearerApi::resetTraffic(const SimulatedKey &key, const ApiCall &)
{
    const QJsonObject answer{{u"success"_s, true},
                             {u"message"_s, u"Traffic reset for key %1"_s.arg(key.number)},
                             {u"key_id"_s, key.number},
                             {u"previous_upload"_s, key.uplinkBytes},
                             {u"previous_download"_s, key.downlinkBytes},
                             {u"previous_total"_s, key.uplinkBytes + key.downlinkBytes}};
    if (const auto reset = m_keys.setTraffic(key.uuid, 0, 0); !reset)
        return FastApi::detail(500, reset.error().detail());
    return jsonResponse(200, answer);
}

QString KeysBearerApi::link(const SimulatedKey &key, const QString &profile) const
{
    if (m_facts.core)
        return coreLink(*m_facts.core, key.uuid, profile);
    const QString server = u"vless://"_s + key.uuid + "@vpn.example:"_L1;
    const QString end = u'#' + profile;
    if (profile == "vless_xhttp"_L1)
        return server + "2053?type=xhttp&path=/a7f9d2c8&"_L1
            + QString(RealityParameters).arg(u"chrome"_s) + end;
    if (profile == "vless_tcp_alt"_L1)
        return server + "448?type=tcp&"_L1 + QString(RealityParameters).arg(u"ios"_s) + end;
    return server + "443?type=tcp&flow=xtls-rprx-vision&"_L1
        + QString(RealityParameters).arg(u"chrome"_s) + end;
}

} // namespace VeilDesk
