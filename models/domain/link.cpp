#include "models/domain/link.h"

#include "models/domain/linkencoding.h"

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

QString ShareLink::parameter(QStringView key) const
{
    const auto found =
        std::ranges::find_if(parameters, [key](const auto &entry) { return entry.first == key; });
    return found == parameters.end() ? QString() : found->second;
}

ShareLink buildUsersLink(const QString &uuid, const LinkHost &address, const QString &path,
                         const QString &serverName)
{
    constexpr int httpsPort = 443;
    const auto host = asciiHost(address.host);
    const auto hostHeader = host.contains(u':') ? u'[' + host + u']' : host;
    const auto absolutePath = path.isEmpty() ? u"/v2ray"_s
        : path.startsWith(u'/')              ? path
                                             : u'/' + path;
    return {.scheme = LinkScheme::Vless,
            .userInfo = uuid,
            .host = host,
            .port = address.port.value_or(httpsPort),
            .parameters = {{u"encryption"_s, u"none"_s},
                           {u"security"_s, u"tls"_s},
                           {u"sni"_s, host},
                           {u"fp"_s, u"chrome"_s},
                           {u"type"_s, u"ws"_s},
                           {u"host"_s, hostHeader},
                           {u"path"_s, absolutePath}},
            .name = serverName};
}

ShareLink rewriteLink(ShareLink link, const LinkHost &address, const QString &serverName)
{
    link.host = asciiHost(address.host);
    link.port = address.port.value_or(link.port);
    link.name = serverName;
    return link;
}

} // namespace VeilDesk
