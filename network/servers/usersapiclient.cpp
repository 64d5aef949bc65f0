#include "network/servers/usersapiclient.h"

#include "models/domain/redaction.h"
#include "network/http/httperror.h"
#include "network/logging.h"
#include "network/servers/keylink.h"
#include "network/servers/remotekeyjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QString userPath(const QString &uuid)
{
    return u"/api/users/"_s + pathSegment(uuid);
}

QByteArray createBody(const KeyRequest &request)
{
    const QJsonObject body{{u"email"_s, request.email}, {u"level"_s, request.level}};
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

bool isStatisticOf(const QJsonObject &entry, const RemoteKey &key)
{
    for (const auto field : {"user_id"_L1, "uuid"_L1, "id"_L1}) {
        if (entry[field].toString().compare(key.uuid, Qt::CaseInsensitive) == 0)
            return true;
    }
    return !key.email.isEmpty()
        && entry["email"_L1].toString().compare(key.email, Qt::CaseInsensitive) == 0;
}

Result<KeyTraffic> trafficOf(const RemoteKey &key, const QJsonValue &statistics)
{
    const auto entries = (statistics.isArray() ? statistics : statistics["users"_L1]).toArray();
    const auto found = std::ranges::find_if(
        entries, [&key](const auto &entry) { return isStatisticOf(entry.toObject(), key); });
    if (found == entries.end())
        return failure(ErrorKind::RemoteNotFound, u"The server has no traffic data for the key."_s);
    const auto entry = (*found).toObject();
    KeyTraffic traffic;
    traffic.uploadBytes = entry["uplink"_L1].toInteger();
    traffic.downloadBytes = entry["downlink"_L1].toInteger();
    traffic.totalBytes = *traffic.uploadBytes + *traffic.downloadBytes;
    return traffic;
}

} // namespace

UsersApiClient::UsersApiClient(const ServerEndpoint &endpoint)
    : m_endpoint(endpoint)
    , m_api(endpoint)
{ }

QCoro::Task<Result<>> UsersApiClient::waitToCreate(TurnListener, Cancellation)
{
    co_return Result<>();
}

QCoro::Task<Result<RemoteKey>> UsersApiClient::createKey(KeyRequest request,
                                                         Cancellation cancellation)
{
    qCInfo(serversLog).noquote() << "Creating V2Ray user with email:"
                                 << redactedEmail(request.email);
    RemoteRequest post(HttpMethod::Post, u"/api/users"_s);
    post.json = createBody(request);
    const auto response = co_await m_api.exchange(std::move(post), cancellation);
    auto key = response.and_then(
        [this, &request](const RemoteAnswer &answer) { return createdKey(answer, request); });
    if (!key)
        qCCritical(serversLog).noquote() << "Error creating V2Ray user:" << key.error().detail();
    co_return key;
}

QCoro::Task<Result<std::vector<RemoteKey>>> UsersApiClient::listKeys(Cancellation cancellation)
{
    RemoteRequest get(HttpMethod::Get, u"/api/users"_s);
    const auto answer = co_await m_api.call(std::move(get), cancellation);
    if (!answer)
        co_return failure(answer.error());
    co_return remoteKeysFromJson(*answer, Dialect::Users);
}

QCoro::Task<Result<std::optional<RemoteKey>>> UsersApiClient::findKey(QString uuid,
                                                                      Cancellation cancellation)
{
    RemoteRequest get(HttpMethod::Get, userPath(uuid));
    const auto answer = co_await m_api.call(std::move(get), cancellation);
    if (!answer && answer.error().kind() == ErrorKind::RemoteNotFound)
        co_return std::nullopt;
    if (!answer)
        co_return failure(answer.error());
    co_return remoteKeyFromJson(*answer, Dialect::Users);
}

QCoro::Task<Result<>> UsersApiClient::deleteKey(RemoteKey key, Cancellation cancellation)
{
    RemoteRequest request(HttpMethod::Delete, userPath(key.uuid));
    const auto response = co_await m_api.exchange(std::move(request), cancellation);
    if (!response)
        co_return failure(response.error());
    co_return m_api.confirmGone(*response);
}

QCoro::Task<Result<QString>> UsersApiClient::loadLink(RemoteKey key, Cancellation)
{
    co_return writeLink(usersLink(key.uuid, m_endpoint));
}

QCoro::Task<Result<ServerHealth>> UsersApiClient::checkHealth(Cancellation cancellation)
{
    const auto keys = co_await listKeys(cancellation);
    if (!keys)
        co_return failure(keys.error());
    ServerHealth health;
    health.healthy = true;
    health.message = u"The server lists %1 users."_s.arg(keys->size());
    co_return health;
}

QCoro::Task<Result<KeyTraffic>> UsersApiClient::loadTraffic(RemoteKey key,
                                                            Cancellation cancellation)
{
    RemoteRequest get(HttpMethod::Get, u"/api/stats/users"_s);
    const auto answer = co_await m_api.call(std::move(get), cancellation);
    if (!answer)
        co_return failure(answer.error());
    co_return trafficOf(key, *answer);
}

Result<RemoteKey> UsersApiClient::createdKey(const RemoteAnswer &response,
                                             const KeyRequest &request) const
{
    const auto text = m_api.safeText(response.body);
    qCInfo(serversLog).noquote() << "V2Ray create response status:" << response.status;
    qCDebug(serversLog).noquote() << "V2Ray create response text:" << text;
    if (response.status != 200 && response.status != 201) {
        auto error = m_api.statusError(response);
        const auto advice = refusalAdvice(response.status, bodyMessage(response.body));
        const auto detail = u"V2Ray API error: %1 - %2"_s.arg(response.status).arg(text);
        return failure(error.withDetail(advice.isEmpty() ? detail : detail + u". "_s + advice));
    }
    auto key = parseCreated(response.body, text);
    if (!key) {
        auto error = key.error();
        error.withHttpStatus(response.status)
            .withDetail(u"Failed to parse V2Ray API response: %1 - Response: %2"_s.arg(
                error.detail(), text));
        return failure(std::move(error));
    }
    const auto shownId = redactedUuid(key->uuid);
    qCInfo(serversLog).noquote() << u"Successfully created V2Ray user %1 (database_added: %2)"_s
                                        .arg(shownId, key->persisted ? u"true"_s : u"false"_s);
    if (!key->persisted) {
        const auto warning =
            u"Warning: V2Ray user %1 created but database_added is false"_s.arg(shownId);
        qCWarning(serversLog).noquote() << warning;
        key->warnings.append(warning);
    }
    key->email = request.email;
    attachLink(*key, usersLink(key->uuid, m_endpoint));
    return key;
}

Result<RemoteKey> UsersApiClient::parseCreated(const QByteArray &body, const QString &text) const
{
    QJsonParseError parseError;
    const auto document = QJsonDocument::fromJson(body, &parseError);
    if (!document.isObject())
        return failure(malformedAnswer(parseError.error == QJsonParseError::NoError
                                           ? u"not a JSON object"_s
                                           : parseError.errorString()));
    const auto object = document.object();
    const auto success = object["success"_L1];
    if (!success.toBool()) {
        // Only a server that says so has refused; one that says nothing may have created the user.
        const auto kind = success.isUndefined() ? ErrorKind::Malformed : ErrorKind::Rejected;
        return failure(kind, u"V2Ray API returned success: false - %1"_s.arg(text));
    }
    const auto user = object["user"_L1].toObject();
    if (user["user_id"_L1].toString().trimmed().isEmpty())
        return failure(malformedAnswer(u"V2Ray API did not return user_id - %1"_s.arg(text)));
    return remoteKeyFromJson(user, Dialect::Users);
}

} // namespace VeilDesk
