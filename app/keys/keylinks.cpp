#include "app/keys/keylinks.h"

#include "models/storage/keyrepository.h"
#include "models/storage/serverrepository.h"

#include <QHash>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

using Servers = QHash<ServerId, Server>;

Result<Servers> loadServers(const Connection &connection)
{
    auto loaded = ServerRepository::load(connection);
    if (!loaded)
        return failure(loaded.error());
    Servers servers;
    for (auto &server : *loaded)
        servers.insert(server.id, std::move(server));
    return servers;
}

Result<QString> linkOf(const AccessKey &key, const Servers &servers)
{
    const auto server = servers.constFind(key.server);
    if (server == servers.constEnd())
        return failure(ErrorKind::ServerMissing,
                       u"The key's server is no longer in the database"_s);
    if (auto link = storedLink(key, *server))
        return *std::move(link);
    return failure(ErrorKind::SecretMissing,
                   u"The link is not in the database; copy it alone, and its server is asked"_s);
}

void append(const AccessKey &key, const Servers &servers, KeyLinks &links)
{
    const auto link = linkOf(key, servers);
    if (!link) {
        links.problems.push_back({key, link.error()});
        return;
    }
    if (links.count > 0)
        links.text += u'\n';
    links.text += *link;
    ++links.count;
}

} // namespace

Result<QString> presentable(const ShareLink &link)
{
    for (const auto &finding : lintLink(link)) {
        if (finding.severity == LintSeverity::Error)
            return failure(
                ErrorKind::Refused,
                u"The link must not be handed out (%1): %2"_s.arg(finding.code, finding.message));
    }
    return writeLink(link);
}

std::optional<Result<QString>> storedLink(const AccessKey &key, const Server &server)
{
    const auto stored = parseLink(key.link);
    if (!stored)
        return std::nullopt;
    const auto address = linkHost(server.domain, server.apiUrl);
    return presentable(rewriteLink(*stored, address, server.name));
}

Result<KeyLinks> collectLinks(const Connection &connection, std::span<const KeyId> keys)
{
    constexpr size_t keysPerPart = 500;
    const auto servers = loadServers(connection);
    if (!servers)
        return failure(servers.error());
    KeyLinks links;
    for (size_t first = 0; first < keys.size(); first += keysPerPart) {
        const auto part = keys.subspan(first, std::min(keysPerPart, keys.size() - first));
        const auto rows = KeyRepository::loadRows(connection, {part.begin(), part.end()});
        if (!rows)
            return failure(rows.error());
        for (const auto &key : *rows)
            append(key, *servers, links);
    }
    return links;
}

} // namespace VeilDesk
