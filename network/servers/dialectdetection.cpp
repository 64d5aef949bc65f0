#include "network/servers/dialectdetection.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

PanelEvidence speaks(Dialect dialect, const QString &version = {})
{
    PanelEvidence evidence;
    evidence.dialect = dialect;
    evidence.version = version;
    return evidence;
}

PanelEvidence foreign(const QString &panel)
{
    PanelEvidence evidence;
    evidence.foreignPanel = panel;
    return evidence;
}

bool isRefusal(int status)
{
    return status == 401 || status == 403;
}

PanelEvidence fromRoot(const QJsonObject &json)
{
    if (json["service"_L1].toString() == "veil-xray-api"_L1)
        return speaks(Dialect::KeysBearer);
    if (json["message"_L1].toString() == "VPN Key Management API"_L1)
        return speaks(Dialect::KeysApiKey, json["version"_L1].toString());
    return {};
}

PanelEvidence fromKeys(int status, const QJsonDocument &json)
{
    if (status == 200 && json.isArray())
        return speaks(Dialect::KeysApiKey);
    if (status == 200 && json["keys"_L1].isArray())
        return speaks(Dialect::KeysBearer);
    if (!isRefusal(status))
        return {};
    const auto detail = json["detail"_L1].toString();
    if (detail.startsWith("Invalid API key"_L1))
        return speaks(Dialect::KeysApiKey);
    for (const auto text :
         {"Not authenticated"_L1, "Invalid authentication"_L1, "Access denied"_L1}) {
        if (detail.startsWith(text))
            return speaks(Dialect::KeysBearer);
    }
    return {};
}

PanelEvidence fromUsersListing(const QJsonDocument &json)
{
    const auto listing = json.isArray() ? json.array() : json["users"_L1].toArray();
    if (listing.first().toObject().contains("username"_L1))
        return foreign(u"Marzban"_s);
    if (json.isArray() || json["users"_L1].isArray() || json.object().contains("success"_L1))
        return speaks(Dialect::Users);
    return {};
}

PanelEvidence fromUsers(const RemoteAnswer &answer, const QJsonDocument &json)
{
    if (json["response"_L1].isObject())
        return foreign(u"Remnawave"_s);
    if (answer.status == 200)
        return fromUsersListing(json);
    if (!isRefusal(answer.status) || !json.isObject())
        return {};
    if (answer.header("WWW-Authenticate").startsWith("Bearer"))
        return foreign(u"Marzban"_s);
    return speaks(Dialect::Users);
}

PanelEvidence fromOutlineServer(const QJsonObject &json)
{
    const bool isOutline =
        json.contains("serverId"_L1) || json["code"_L1].toString() == "ResourceNotFound"_L1;
    return isOutline ? foreign(u"Outline"_s) : PanelEvidence();
}

PanelEvidence fromXUiStatus(const RemoteAnswer &answer, const QJsonObject &json)
{
    // FastAPI's 404 has a body; 3x-ui hides itself behind an empty one.
    const bool isHidden = (answer.status == 401 || answer.status == 404) && answer.body.isEmpty();
    const bool isOpen = json.contains("success"_L1) && json.contains("obj"_L1);
    return isHidden || isOpen ? foreign(u"3x-ui"_s) : PanelEvidence();
}

/// Errors that only one panel writes, on whatever path.
PanelEvidence fromErrorShape(const QJsonObject &json)
{
    if (json.contains("errorCode"_L1)
        || (json.contains("timestamp"_L1) && json.contains("path"_L1)
            && json.contains("message"_L1)))
        return foreign(u"Remnawave"_s);
    if (json["code"_L1].toString() == "ResourceNotFound"_L1)
        return foreign(u"Outline"_s);
    return {};
}

} // namespace

PanelEvidence classifyAnswer(const QString &path, const RemoteAnswer &answer)
{
    const auto json = QJsonDocument::fromJson(answer.body);
    if (answer.status >= 400) {
        const auto evidence = fromErrorShape(json.object());
        if (evidence.isConclusive())
            return evidence;
    }
    if (path == "/"_L1 || path == "/api/"_L1)
        return fromRoot(json.object());
    if (path == listingPath(Dialect::KeysBearer))
        return fromKeys(answer.status, json);
    if (path == listingPath(Dialect::Users))
        return fromUsers(answer, json);
    if (path == "/server"_L1)
        return fromOutlineServer(json.object());
    if (path == "/panel/api/server/status"_L1)
        return fromXUiStatus(answer, json.object());
    return {};
}

QString listingPath(Dialect dialect)
{
    return dialect == Dialect::Users ? u"/api/users"_s : u"/api/keys"_s;
}

} // namespace VeilDesk
