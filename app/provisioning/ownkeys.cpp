#include "app/provisioning/ownkeys.h"

#include <QUuid>

#include <algorithm>
#include <iterator>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

bool isOwn(const RemoteKey &key, const KeyTrace &trace)
{
    if (trace.dialect != Dialect::Users)
        return key.name.contains(trace.marker);
    return key.email.compare(trace.email, Qt::CaseInsensitive) == 0
        && !trace.foreignUuids.contains(key.uuid);
}

} // namespace

std::vector<RemoteKey> ownKeys(const std::vector<RemoteKey> &listing, const KeyTrace &trace)
{
    std::vector<RemoteKey> own;
    std::ranges::copy_if(listing, std::back_inserter(own),
                         [&trace](const RemoteKey &key) { return isOwn(key, trace); });
    return own;
}

QString markedName(const QString &serverName, const QString &marker)
{
    constexpr qsizetype longestServerName = 200;
    return serverName.left(longestServerName) + u' ' + marker;
}

QString createMarker()
{
    return u"vd-"_s + QUuid::createUuid().toString(QUuid::Id128);
}

} // namespace VeilDesk
