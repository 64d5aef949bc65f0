#include "network/servers/keysapiclient.h"

#include "models/domain/redaction.h"
#include "network/async/sleepfor.h"
#include "network/http/httperror.h"
#include "network/logging.h"
#include "network/servers/keylink.h"
#include "network/servers/remotekeyjson.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A second more than the server's minute, for requests that arrive closer than they were sent.
constexpr auto pacingWindow = 61s;
// The journal is written between a create's turn and its request, and may have to wait for the bot.
constexpr auto createWindow = pacingWindow + 5s;

// Newest first (spec/panels 2.6).
constexpr std::array trafficRoutes{"/traffic"_L1, "/traffic/history"_L1, "/traffic/simple"_L1};

QString keyPath(const QString &id, QLatin1StringView suffix = {})
{
    return u"/api/keys/"_s + pathSegment(id) + suffix;
}

Error loggedCreateError(const Error &error)
{
    qCCritical(serversLog).noquote() << "Error creating V2Ray key:" << error.detail();
    return error;
}

bool isUuidRefused(const Error &error)
{
    return error.httpStatus() == 422;
}

QString linkText(const QJsonValue &answer)
{
    for (const auto field : {"vless_link"_L1, "vless_url"_L1, "client_config"_L1}) {
        const auto text = answer[field].toString();
        if (!text.isEmpty())
            return text;
    }
    return {};
}

/// The counter of any generation of veil-v2ray (spec/panels 2.6).
std::optional<qint64> totalBytes(const QJsonValue &answer)
{
    const auto data = answer["data"_L1];
    for (const auto &place : {answer, data, data["total_traffic"_L1], data["traffic"_L1]}) {
        const auto total = place["total_bytes"_L1];
        if (total.isDouble())
            return total.toInteger();
    }
    return std::nullopt;
}

ServerHealth apiKeyHealth(const QJsonValue &answer)
{
    ServerHealth health;
    health.version = answer["version"_L1].toString();
    const auto status = answer["status"_L1].toString();
    const auto xray = answer["services"_L1]["xray"_L1].toString();
    health.healthy = status == "healthy"_L1 && xray == "running"_L1;
    if (health.healthy)
        health.message = u"The API and Xray are running."_s;
    else if (status == "healthy"_L1)
        health.message = u"Xray is %1."_s.arg(xray.isEmpty() ? u"in an unknown state"_s : xray);
    else
        health.message =
            u"The server calls itself %1: %2"_s.arg(status, answer["error"_L1].toString());
    return health;
}

ServerHealth rootHealth(const QJsonValue &answer)
{
    ServerHealth health;
    health.version = answer["version"_L1].toString();
    const auto status = answer["status"_L1].toString();
    health.healthy = status == "ok"_L1 || status == "running"_L1;
    health.message = health.healthy ? u"The API is running; it does not tell the state of Xray."_s
                                    : u"The API reports the status \"%1\"."_s.arg(status);
    return health;
}

} // namespace

KeysApiClient::KeysApiClient(const ServerEndpoint &endpoint)
    : m_endpoint(endpoint)
    , m_api(endpoint)
    , m_creates(5, createWindow)
    , m_deletes(10, pacingWindow)
    , m_lists(30, pacingWindow)
    , m_gets(60, pacingWindow)
{ }

QCoro::Task<Result<>> KeysApiClient::waitToCreate(TurnListener onWait, Cancellation cancellation)
{
    if (!isApiKeyFlavour())
        co_return Result<>();
    const auto turn = m_creates.book();
    if (turn.wait > 0ms)
        onWait(turn.wait);
    co_return co_await sleepUntil(&m_creates, turn, std::move(cancellation));
}

QCoro::Task<Result<RemoteKey>> KeysApiClient::createKey(KeyRequest request,
                                                        Cancellation cancellation)
{
    RemoteRequest post(HttpMethod::Post, u"/api/keys"_s);
    const QJsonObject body{{u"name"_s, request.name}};
    post.json = QJsonDocument(body).toJson(QJsonDocument::Compact);
    qCInfo(serversLog).noquote() << "Creating V2Ray key on" << m_endpoint.name;
    const auto answer = co_await m_api.call(std::move(post), cancellation);
    if (!answer)
        co_return failure(loggedCreateError(answer.error()));
    auto key = remoteKeyFromJson(*answer, m_endpoint.dialect);
    if (!key)
        co_return failure(loggedCreateError(key.error()));
    qCInfo(serversLog).noquote() << "Successfully created V2Ray key" << redactedUuid(key->uuid)
                                 << "on" << m_endpoint.name;
    const auto link = co_await fetchLink(*key, cancellation);
    if (link)
        attachLink(*key, *link);
    else
        key->warnings.append(
            u"The key exists, but its link could not be fetched: %1"_s.arg(link.error().detail()));
    co_return key;
}

QCoro::Task<Result<std::vector<RemoteKey>>> KeysApiClient::listKeys(Cancellation cancellation)
{
    const auto turn = co_await waitTurn(&m_lists, cancellation);
    if (!turn)
        co_return failure(turn.error());
    const auto answer = co_await get(u"/api/keys"_s, cancellation);
    if (!answer)
        co_return failure(answer.error());
    co_return remoteKeysFromJson(*answer, m_endpoint.dialect);
}

QCoro::Task<Result<std::optional<RemoteKey>>> KeysApiClient::findKey(QString uuid,
                                                                     Cancellation cancellation)
{
    const auto answer = co_await loadKey(uuid, cancellation);
    if (answer)
        co_return remoteKeyFromJson(*answer, m_endpoint.dialect);
    // The oldest servers know keys by their own ids only.
    if (isMissingRoute(answer.error()) || isUuidRefused(answer.error()))
        co_return co_await findInListing(uuid, cancellation);
    if (answer.error().kind() == ErrorKind::RemoteNotFound)
        co_return std::nullopt;
    co_return failure(answer.error());
}

QCoro::Task<Result<>> KeysApiClient::deleteKey(RemoteKey key, Cancellation cancellation)
{
    const auto turn = co_await waitTurn(&m_deletes, cancellation);
    if (!turn)
        co_return failure(turn.error());
    RemoteRequest request(HttpMethod::Delete, keyPath(key.uuid));
    // veil-xray may queue a removal for 30 s before it starts (spec/panels 3.3).
    if (!isApiKeyFlavour())
        request.timeout = 2 * m_endpoint.callTimeout;
    const auto response = co_await m_api.exchange(std::move(request), cancellation);
    if (!response)
        co_return failure(response.error());
    co_return m_api.confirmGone(*response);
}

QCoro::Task<Result<QString>> KeysApiClient::loadLink(RemoteKey key, Cancellation cancellation)
{
    const auto link = co_await fetchLink(std::move(key), cancellation);
    co_return link.map(&writeLink);
}

QCoro::Task<Result<ServerHealth>> KeysApiClient::checkHealth(Cancellation cancellation)
{
    const auto answer = co_await get(u"/health"_s, cancellation);
    if (answer)
        co_return isApiKeyFlavour() ? apiKeyHealth(*answer) : rootHealth(*answer);
    if (answer.error().kind() != ErrorKind::RemoteNotFound)
        co_return failure(answer.error());
    const auto rootPath = isApiKeyFlavour() ? u"/api/"_s : u"/"_s;
    const auto root = co_await get(rootPath, cancellation);
    co_return root.map(&rootHealth);
}

QCoro::Task<Result<KeyTraffic>> KeysApiClient::loadTraffic(RemoteKey key, Cancellation cancellation)
{
    if (isApiKeyFlavour())
        co_return co_await loadTotalTraffic(std::move(key), cancellation);
    co_return co_await loadSplitTraffic(std::move(key), cancellation);
}

bool KeysApiClient::isApiKeyFlavour() const
{
    return m_endpoint.dialect == Dialect::KeysApiKey;
}

/// veil-v2ray refuses more calls a minute than this with 429 (spec/panels 9.11).
QCoro::Task<Result<>> KeysApiClient::waitTurn(RatePacer *pacer, Cancellation cancellation)
{
    if (!isApiKeyFlavour())
        co_return Result<>();
    const auto turn = pacer->book();
    co_return co_await sleepUntil(pacer, turn, std::move(cancellation));
}

QCoro::Task<Result<>> KeysApiClient::sleepUntil(RatePacer *pacer, RatePacer::Turn turn,
                                                Cancellation cancellation)
{
    const bool isMyTurn = co_await sleepFor(turn.wait, std::move(cancellation));
    if (isMyTurn)
        co_return Result<>();
    pacer->giveBack(turn);
    co_return failure(ErrorKind::Cancelled,
                      u"Cancelled while waiting for the server's rate limit."_s);
}

QCoro::Task<Result<QJsonValue>> KeysApiClient::get(QString path, Cancellation cancellation)
{
    RemoteRequest request(HttpMethod::Get, path);
    co_return co_await m_api.call(std::move(request), cancellation);
}

QCoro::Task<Result<QJsonValue>> KeysApiClient::loadKey(QString uuid, Cancellation cancellation)
{
    const auto turn = co_await waitTurn(&m_gets, cancellation);
    if (!turn)
        co_return failure(turn.error());
    const auto path = keyPath(uuid);
    co_return co_await get(path, cancellation);
}

QCoro::Task<Result<std::optional<RemoteKey>>> KeysApiClient::findInListing(
    QString uuid, Cancellation cancellation)
{
    const auto keys = co_await listKeys(cancellation);
    if (!keys)
        co_return failure(keys.error());
    const auto found = std::ranges::find(*keys, uuid.toLower(), &RemoteKey::uuid);
    if (found == keys->end())
        co_return std::nullopt;
    co_return *found;
}

QCoro::Task<Result<ShareLink>> KeysApiClient::fetchLink(RemoteKey key, Cancellation cancellation)
{
    const auto config = isApiKeyFlavour() && !key.remoteId.isEmpty()
        ? keyPath(key.remoteId, "/config"_L1)
        : keyPath(key.uuid, "/config"_L1);
    const auto path = isApiKeyFlavour() ? config : keyPath(key.uuid, "/link"_L1);
    auto answer = co_await get(path, cancellation);
    if (!isApiKeyFlavour() && !answer && isMissingRoute(answer.error()))
        answer = co_await get(config, cancellation);
    if (!answer)
        co_return failure(answer.error());
    co_return endpointLink(linkText(*answer), m_endpoint);
}

QCoro::Task<Result<KeyTraffic>> KeysApiClient::loadTotalTraffic(RemoteKey key,
                                                                Cancellation cancellation)
{
    auto id = key.remoteId;
    if (id.isEmpty() || id == key.uuid) {
        const auto fresh = co_await findKey(key.uuid, cancellation);
        if (!fresh)
            co_return failure(fresh.error());
        if (!*fresh)
            co_return failure(ErrorKind::RemoteNotFound, u"The server has no such key."_s);
        id = (*fresh)->remoteId;
    }
    for (const auto suffix : trafficRoutes) {
        const auto path = keyPath(id, suffix);
        const auto answer = co_await get(path, cancellation);
        if (!answer && isMissingRoute(answer.error()))
            continue;
        if (!answer)
            co_return failure(answer.error());
        const auto total = totalBytes(*answer);
        if (!total)
            co_return failure(malformedAnswer(u"The answer holds no traffic counter."_s));
        KeyTraffic traffic;
        traffic.totalBytes = *total;
        co_return traffic;
    }
    co_return failure(ErrorKind::RemoteNotFound, u"This server version counts no traffic."_s);
}

QCoro::Task<Result<KeyTraffic>> KeysApiClient::loadSplitTraffic(RemoteKey key,
                                                                Cancellation cancellation)
{
    // The integer id is re-used after a deletion, so it is good for this one call only.
    const auto fresh = co_await loadKey(key.uuid, cancellation);
    if (!fresh)
        co_return failure(fresh.error());
    const auto path = keyPath((*fresh)["key_id"_L1].toVariant().toString(), "/traffic"_L1);
    const auto answer = co_await get(path, cancellation);
    if (!answer)
        co_return failure(answer.error());
    if (!(*answer)["total"_L1].isDouble())
        co_return failure(malformedAnswer(u"The answer holds no traffic counter."_s));
    KeyTraffic traffic;
    traffic.uploadBytes = (*answer)["upload"_L1].toInteger();
    traffic.downloadBytes = (*answer)["download"_L1].toInteger();
    traffic.totalBytes = (*answer)["total"_L1].toInteger();
    co_return traffic;
}

} // namespace VeilDesk
