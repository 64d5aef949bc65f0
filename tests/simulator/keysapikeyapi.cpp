#include "tests/simulator/keysapikeyapi.h"

#include "tests/simulator/fastapi.h"

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int FirstPort = 10001;
constexpr size_t MaxKeys = 100;

/// The server writes its local time, with microseconds and without a zone.
QString naiveTime(const QDateTime &time)
{
    return time.toLocalTime().toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s) + "000"_L1;
}

QString timestamp()
{
    return naiveTime(QDateTime::currentDateTimeUtc());
}

QString shortId(const SimulatedKey &key)
{
    return key.id.first(8);
}

QJsonObject keyJson(const SimulatedKey &key)
{
    return {
        {u"id"_s, key.id},
        {u"name"_s, key.name},
        {u"uuid"_s, key.uuid},
        {u"created_at"_s, naiveTime(key.createdAt)},
        {u"is_active"_s, true},
        {u"port"_s, key.port},
        {u"short_id"_s, shortId(key)},
    };
}

HttpResponse banner()
{
    return jsonResponse(200,
                        QJsonObject{{u"message"_s, u"VPN Key Management API"_s},
                                    {u"version"_s, u"2.3.6"_s},
                                    {u"status"_s, u"running"_s}});
}

HttpResponse keyNotFound()
{
    return FastApi::detail(404, u"Key not found"_s);
}

HttpResponse limitResponse(Action action)
{
    const int limit = RateLimiter::limit(action).value();
    return jsonResponse(
        429, QJsonObject{{u"error"_s, u"Rate limit exceeded: %1 per 1 minute"_s.arg(limit)}});
}

} // namespace

KeysApiKeyApi::KeysApiKeyApi(KeyStore &keys, ServerFacts facts)
    : DialectApi(keys, std::move(facts))
{
    m_uptime.start();
    addOpen("GET", u"/"_s, Action::Health, [](const auto &) { return banner(); });
    addOpen("GET", u"/api/"_s, Action::Health, [](const auto &) { return banner(); });
    addOpen("GET", u"/health"_s, Action::Health, [this](const auto &) { return checkHealth(); });
    addKeyRoutes();
}

void KeysApiKeyApi::addKeyRoutes()
{
    const QString all = u"/api/keys"_s;
    const QString one = u"/api/keys/{id}"_s;
    addGuarded("POST", all, Action::Create, [this](const auto &call) { return createKey(call); });
    addLimited("GET", all, Action::List, [this](const auto &) { return listKeys(); });
    addLimited("GET", one, Action::Get, [this](const auto &call) { return getKey(call); });
    addLimited("DELETE", one, Action::Delete, [this](const auto &call) { return deleteKey(call); });
    addGuarded("GET", one + "/config"_L1, Action::Link,
               [this](const auto &call) { return getConfig(call); });
    addGuarded("GET", one + "/traffic"_L1, Action::Traffic,
               [this](const auto &call) { return getTraffic(call); });
    addGuarded("POST", one + "/traffic/reset"_L1, Action::Traffic,
               [this](const auto &call) { return resetTraffic(call); });
}

void KeysApiKeyApi::addLimited(const QByteArray &method, const QString &pattern, Action action,
                               ApiHandler handler)
{
    addGuarded(method, pattern, action,
               [this, action, handler = std::move(handler)](const ApiCall &call) {
                   return isWithinLimit(action) ? handler(call) : limitResponse(action);
               });
}

HttpResponse KeysApiKeyApi::errorResponse(int status, const QString &text) const
{
    return FastApi::detail(status, text);
}

HttpResponse KeysApiKeyApi::rateLimitResponse() const
{
    return limitResponse(Action::Create);
}

std::optional<HttpResponse> KeysApiKeyApi::refusal(const HttpRequest &request) const
{
    if (request.header("X-API-Key") == m_facts.apiKey)
        return std::nullopt;
    return FastApi::detail(401, u"Invalid API key. Use X-API-Key header with the correct key."_s);
}

HttpResponse KeysApiKeyApi::notFound(const HttpRequest &request) const
{
    const bool isKnownButForSlash =
        request.path.endsWith(u'/') && isKnownPath(request.path.chopped(1));
    return isKnownButForSlash ? FastApi::slashRedirect(request)
                              : FastApi::detail(404, u"Not Found"_s);
}

bool KeysApiKeyApi::isWithinLimit(Action action)
{
    return !m_facts.hasRateLimits || m_limiter.allows(action, RateLimiter::Clock::now());
}

const SimulatedKey *KeysApiKeyApi::findKey(const QString &idOrUuid) const
{
    const SimulatedKey *key = m_keys.findById(idOrUuid);
    return key ? key : m_keys.findByUuid(idOrUuid);
}

HttpResponse KeysApiKeyApi::checkHealth() const
{
    const QString running = u"running"_s;
    const QJsonObject services{{u"xray"_s, running}, {u"api"_s, running}, {u"nginx"_s, running}};
    const QJsonObject resources{
        {u"memory_usage_percent"_s, 41.5}, {u"memory_available_mb"_s, 1180.0},
        {u"disk_usage_percent"_s, 23.0},   {u"disk_free_gb"_s, 15.4},
        {u"cpu_usage_percent"_s, 3.1},
    };
    return jsonResponse(200,
                        QJsonObject{{u"status"_s, u"healthy"_s},
                                    {u"timestamp"_s, timestamp()},
                                    {u"version"_s, u"2.3.6"_s},
                                    {u"services"_s, services},
                                    {u"resources"_s, resources},
                                    {u"uptime_seconds"_s, m_uptime.elapsed() / 1000}});
}

HttpResponse KeysApiKeyApi::createKey(const ApiCall &call)
{
    const auto body = FastApi::readObject(call.request);
    if (!body)
        return body.error();
    const QJsonArray location{u"body"_s, u"name"_s};
    const QJsonValue name = (*body)[u"name"_s];
    if (name.isUndefined())
        return FastApi::invalid(u"missing"_s, location, u"Field required"_s, *body);
    if (!name.isString())
        return FastApi::invalid(u"string_type"_s, location, u"Input should be a valid string"_s,
                                name);
    return isWithinLimit(Action::Create) ? storeKey(name.toString())
                                         : limitResponse(Action::Create);
}

HttpResponse KeysApiKeyApi::storeKey(const QString &name)
{
    if (m_keys.keys().size() >= MaxKeys)
        return FastApi::detail(400, u"Maximum number of keys (100) reached"_s);
    SimulatedKey key;
    key.name = name;
    key.port = freePort();
    const auto stored = m_keys.add(std::move(key));
    if (!stored)
        return FastApi::detail(500, u"Failed to create key: "_s + stored.error().detail());
    return jsonResponse(200, keyJson(*stored));
}

HttpResponse KeysApiKeyApi::listKeys() const
{
    std::vector<SimulatedKey> sorted = m_keys.keys();
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto &left, const auto &right) {
        return std::tie(left.createdAt, left.name) < std::tie(right.createdAt, right.name);
    });
    QJsonArray keys;
    for (const auto &key : sorted)
        keys.append(keyJson(key));
    return jsonResponse(200, keys);
}

HttpResponse KeysApiKeyApi::getKey(const ApiCall &call) const
{
    const SimulatedKey *key = findKey(call.id);
    return key ? jsonResponse(200, keyJson(*key)) : keyNotFound();
}

HttpResponse KeysApiKeyApi::deleteKey(const ApiCall &call)
{
    const SimulatedKey *key = findKey(call.id);
    if (!key)
        return keyNotFound();
    if (const auto removed = m_keys.remove(key->uuid); !removed)
        return FastApi::detail(500, u"Failed to delete key: "_s + removed.error().detail());
    return jsonResponse(200, QJsonObject{{u"message"_s, u"Key deleted successfully"_s}});
}

HttpResponse KeysApiKeyApi::getConfig(const ApiCall &call) const
{
    const SimulatedKey *key = findKey(call.id);
    if (!key)
        return keyNotFound();
    return jsonResponse(200,
                        QJsonObject{{u"key"_s, keyJson(*key)},
                                    {u"client_config"_s, link(*key)},
                                    {u"vless_url"_s, link(*key)},
                                    {u"short_id"_s, shortId(*key)}});
}

HttpResponse KeysApiKeyApi::getTraffic(const ApiCall &call) const
{
    const SimulatedKey *key = m_keys.findById(call.id);
    if (!key)
        return keyNotFound();
    return jsonResponse(200,
                        QJsonObject{{u"status"_s, u"success"_s},
                                    {u"key_id"_s, key->id},
                                    {u"key_uuid"_s, key->uuid},
                                    {u"total_bytes"_s, key->uplinkBytes + key->downlinkBytes},
                                    {u"timestamp"_s, timestamp()}});
}

HttpResponse KeysApiKeyApi::resetTraffic(const ApiCall &call)
{
    const SimulatedKey *key = m_keys.findById(call.id);
    if (!key)
        return keyNotFound();
    const QJsonObject answer{{u"status"_s, u"success"_s},
                             {u"message"_s, u"Traffic reset successfully"_s},
                             {u"key_id"_s, key->id},
                             {u"key_uuid"_s, key->uuid},
                             {u"timestamp"_s, timestamp()}};
    if (const auto reset = m_keys.setTraffic(key->uuid, 0, 0); !reset)
        return FastApi::detail(500, reset.error().detail());
    return jsonResponse(200, answer);
}

QString KeysApiKeyApi::link(const SimulatedKey &key) const
{
    if (m_facts.core)
        return coreLink(*m_facts.core, key.uuid, key.name);
    return u"vless://%1@vpn.example:%2?type=tcp&security=reality&encryption=none&fp=chrome"
           "&pbk=SbVKOEMjK0sIlbwg4akyBg5mL5KZwwB-ed4eEE7YnRc&sid=%3&sni=www.example.com#"_s.arg(
               key.uuid, QString::number(key.port), shortId(key))
        + key.name;
}

int KeysApiKeyApi::freePort() const
{
    const auto isUsed = [this](int port) {
        return std::any_of(m_keys.keys().begin(), m_keys.keys().end(),
                           [port](const auto &key) { return key.port == port; });
    };
    int port = FirstPort;
    while (isUsed(port))
        ++port;
    return port;
}

} // namespace VeilDesk
