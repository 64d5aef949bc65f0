#include "network/servers/remotekeyjson.h"

#include "network/servers/serverapi.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

std::optional<Timestamp> timestampFrom(const QJsonValue &value)
{
    if (value.isDouble())
        return fromUnix(value.toInteger());
    auto time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    // A server's naive local time: its zone is not told, UTC is the honest guess.
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return fromUnix(time.toSecsSinceEpoch());
}

QString idFrom(const QJsonObject &object, Dialect dialect)
{
    if (dialect != Dialect::Users)
        return object["uuid"_L1].toString();
    for (const auto field : {"user_id"_L1, "uuid"_L1, "id"_L1}) {
        const auto id = object[field].toString();
        if (!id.isEmpty())
            return id;
    }
    return {};
}

} // namespace

Result<RemoteKey> remoteKeyFromJson(const QJsonValue &answer, Dialect dialect)
{
    const auto wrapped = answer["user"_L1];
    const auto object = (wrapped.isObject() ? wrapped : answer).toObject();
    const auto id = idFrom(object, dialect).trimmed();
    if (id.isEmpty())
        return failure(malformedAnswer(u"The answer holds no key with an id."_s));
    RemoteKey key;
    key.uuid = id.toLower();
    // veil-xray re-uses its key_id, so only veil-v2ray has an id of its own worth keeping.
    key.remoteId =
        dialect == Dialect::KeysApiKey ? object["id"_L1].toVariant().toString() : key.uuid;
    key.name = object["name"_L1].toString();
    key.email = object["email"_L1].toString();
    key.persisted = object["database_added"_L1].toBool(true);
    key.createdAt = timestampFrom(object["created_at"_L1]);
    return key;
}

Result<std::vector<RemoteKey>> remoteKeysFromJson(const QJsonValue &answer, Dialect dialect)
{
    const auto field = dialect == Dialect::Users ? "users"_L1 : "keys"_L1;
    const auto listing = answer.isArray() ? answer : answer[field];
    if (!listing.isArray())
        return failure(malformedAnswer(u"The answer holds no list of %1."_s.arg(field)));
    std::vector<RemoteKey> keys;
    for (const auto &entry : listing.toArray()) {
        auto key = remoteKeyFromJson(entry, dialect);
        if (!key)
            return failure(
                malformedAnswer(u"Entry %1 of the list has no id."_s.arg(keys.size() + 1)));
        keys.push_back(std::move(*key));
    }
    return keys;
}

} // namespace VeilDesk
