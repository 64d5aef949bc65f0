#include "network/servers/keylink.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

LinkHost addressOf(const ServerEndpoint &endpoint)
{
    return linkHost(endpoint.domain, endpoint.baseUrl.toString());
}

} // namespace

void attachLink(RemoteKey &key, const ShareLink &link)
{
    key.link = writeLink(link);
    for (const auto &finding : lintLink(link))
        key.warnings.append(finding.message);
}

Result<ShareLink> endpointLink(const QString &text, const ServerEndpoint &endpoint)
{
    const auto link = parseLink(text);
    if (!link)
        return failure(link.error());
    return rewriteLink(*link, addressOf(endpoint), endpoint.name);
}

ShareLink usersLink(const QString &uuid, const ServerEndpoint &endpoint)
{
    const auto path = endpoint.path.isEmpty() ? u"/v2ray"_s : endpoint.path;
    return buildUsersLink(uuid, addressOf(endpoint), path, endpoint.name);
}

} // namespace VeilDesk
