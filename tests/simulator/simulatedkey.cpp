#include "tests/simulator/simulatedkey.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

QJsonValue SimulatedKey::nameJson() const
{
    return name.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(name);
}

QJsonObject SimulatedKey::toJson() const
{
    return {
        {u"uuid"_s, uuid},          {u"id"_s, id},
        {u"number"_s, number},      {u"name"_s, nameJson()},
        {u"email"_s, email},        {u"level"_s, level},
        {u"port"_s, port},          {u"created_at"_s, createdAt.toString(Qt::ISODateWithMs)},
        {u"uplink"_s, uplinkBytes}, {u"downlink"_s, downlinkBytes},
    };
}

SimulatedKey SimulatedKey::fromJson(const QJsonObject &json)
{
    SimulatedKey key;
    key.uuid = json[u"uuid"_s].toString();
    key.id = json[u"id"_s].toString();
    key.number = json[u"number"_s].toInt();
    key.name = json[u"name"_s].toString();
    key.email = json[u"email"_s].toString();
    key.level = json[u"level"_s].toInt();
    key.port = json[u"port"_s].toInt();
    key.createdAt = QDateTime::fromString(json[u"created_at"_s].toString(), Qt::ISODateWithMs);
    key.uplinkBytes = json[u"uplink"_s].toInteger();
    key.downlinkBytes = json[u"downlink"_s].toInteger();
    return key;
}

} // namespace VeilDesk
