#include "tests/simulator/usersapi.h"

#include <QJsonDocument>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QJsonObject userJson(const SimulatedKey &key)
{
    return {
        {u"user_id"_s, key.uuid},
        {u"email"_s, key.email},
        {u"level"_s, key.level},
        {u"created_at"_s, key.createdAt.toString(Qt::ISODate)},
    };
}

HttpResponse success(int status, QJsonObject body)
{
    body[u"success"_s] = true;
    return jsonResponse(status, body);
}

} // namespace

UsersApi::UsersApi(KeyStore &keys, ServerFacts facts)
    : DialectApi(keys, std::move(facts))
{
    const QString all = u"/api/users"_s;
    const QString one = u"/api/users/{id}"_s;
    addGuarded("POST", all, Action::Create, [this](const auto &call) { return createUser(call); });
    addGuarded("GET", all, Action::List, [this](const auto &) { return listUsers(); });
    addGuarded("GET", one, Action::Get, [this](const auto &call) { return getUser(call); });
    addGuarded("DELETE", one, Action::Delete,
               [this](const auto &call) { return deleteUser(call); });
    addGuarded("GET", u"/api/stats/users"_s, Action::Traffic,
               [this](const auto &) { return listTraffic(); });
}

HttpResponse UsersApi::errorResponse(int status, const QString &text) const
{
    return jsonResponse(status, QJsonObject{{u"success"_s, false}, {u"error"_s, text}});
}

HttpResponse UsersApi::rateLimitResponse() const
{
    return errorResponse(429, u"Too many requests"_s);
}

std::optional<HttpResponse> UsersApi::refusal(const HttpRequest &request) const
{
    const bool isKnown = request.header("X-API-Key") == m_facts.apiKey
        || request.header("Authorization") == "Bearer " + m_facts.apiKey;
    if (isKnown)
        return std::nullopt;
    return errorResponse(401, u"Invalid API key"_s);
}

HttpResponse UsersApi::notFound(const HttpRequest &) const
{
    return errorResponse(404, u"Not found"_s);
}

HttpResponse UsersApi::createUser(const ApiCall &call)
{
    const auto document = QJsonDocument::fromJson(call.request.body);
    SimulatedKey user;
    user.email = document[u"email"_s].toString();
    user.level = document[u"level"_s].toInt();
    if (user.email.isEmpty())
        return errorResponse(400, u"email is required"_s);

    const auto stored = m_keys.add(std::move(user));
    if (!stored)
        return errorResponse(500, stored.error().detail());
    const QJsonObject json{{u"user_id"_s, stored->uuid},
                           {u"email"_s, stored->email},
                           {u"level"_s, stored->level},
                           {u"database_added"_s, true}};
    return success(201, {{u"user"_s, json}});
}

HttpResponse UsersApi::listUsers() const
{
    QJsonArray users;
    for (const auto &key : m_keys.keys())
        users.append(userJson(key));
    return success(200, {{u"users"_s, users}, {u"total"_s, users.size()}});
}

HttpResponse UsersApi::getUser(const ApiCall &call) const
{
    const SimulatedKey *key = m_keys.findByUuid(call.id);
    if (!key)
        return errorResponse(404, u"User not found"_s);
    return success(200, {{u"user"_s, userJson(*key)}});
}

HttpResponse UsersApi::deleteUser(const ApiCall &call)
{
    if (!m_keys.findByUuid(call.id))
        return errorResponse(404, u"User not found"_s);
    if (const auto removed = m_keys.remove(call.id); !removed)
        return errorResponse(500, removed.error().detail());
    return success(200, {{u"message"_s, u"User deleted"_s}});
}

HttpResponse UsersApi::listTraffic() const
{
    QJsonArray users;
    for (const auto &key : m_keys.keys()) {
        users.append(QJsonObject{{u"user_id"_s, key.uuid},
                                 {u"email"_s, key.email},
                                 {u"uplink"_s, key.uplinkBytes},
                                 {u"downlink"_s, key.downlinkBytes}});
    }
    return success(200, {{u"users"_s, users}});
}

} // namespace VeilDesk
