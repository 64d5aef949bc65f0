#include "models/domain/serverdraft.h"

#include <QRegularExpression>

namespace VeilDesk {

using namespace Qt::StringLiterals;

std::optional<Error> validate(const ServerDraft &draft, ApiKeyRule rule)
{
    constexpr qsizetype longestName = 256;
    constexpr qsizetype pinBytes = 32;
    if (draft.name.trimmed().isEmpty() || draft.name.size() > longestName)
        return Error(ErrorKind::Invalid, u"A server needs a name of 1 to 256 characters"_s);
    if (!serverBaseUrl(draft.url).isValid())
        return Error(ErrorKind::Invalid,
                     u"The address is not an http or https URL with a host name"_s);
    if (rule == ApiKeyRule::Required && draft.apiKey.trimmed().isEmpty())
        return Error(ErrorKind::Invalid, u"The server's API key is missing"_s);
    if (draft.maxKeys && *draft.maxKeys < 1)
        return Error(ErrorKind::Invalid, u"The capacity must be at least 1 key"_s);
    if (!draft.pin.isEmpty() && draft.pin.size() != pinBytes)
        return Error(ErrorKind::Invalid, u"The fingerprint must be 64 hexadecimal digits"_s);
    if (!draft.path.isEmpty() && !draft.path.startsWith(u'/'))
        return Error(ErrorKind::Invalid, u"The WebSocket path must start with \"/\""_s);
    if (linkHost(draft.domain, draft.url).host.isEmpty())
        return Error(ErrorKind::Invalid, u"The domain is not a host name"_s);
    return std::nullopt;
}

ServerDraft draftOf(const Server &server)
{
    ServerDraft draft;
    draft.name = server.name;
    draft.url = server.apiUrl;
    draft.domain = server.domain;
    draft.path = server.path;
    draft.country = server.country;
    draft.maxKeys = server.maxKeys;
    if (server.isDialectKnown)
        draft.dialect = server.dialect;
    draft.pin = server.pin;
    draft.secretPlace = server.secretPlace;
    return draft;
}

Server withDraft(Server server, const ServerDraft &draft)
{
    server.name = draft.name.trimmed();
    server.apiUrl = draft.url.trimmed();
    server.domain = draft.domain.trimmed();
    server.path = draft.path.trimmed();
    server.country = draft.country.trimmed();
    server.maxKeys = draft.maxKeys;
    server.pin = draft.pin;
    server.secretPlace = draft.secretPlace;
    server.isDialectKnown = draft.dialect.has_value();
    server.dialect = draft.dialect.value_or(server.dialect);
    return server;
}

bool changesConnection(const Server &server, const ServerDraft &draft)
{
    return serverBaseUrl(server.apiUrl) != serverBaseUrl(draft.url) || server.pin != draft.pin
        || draftOf(server).dialect != draft.dialect || !draft.apiKey.trimmed().isEmpty();
}

ServerDraft mergedDraft(const ServerDraft &before, const ServerDraft &mine, const ServerDraft &now)
{
    auto merged = mine;
    const auto takeUnedited = [&](auto field) {
        if (mine.*field == before.*field)
            merged.*field = now.*field;
    };
    takeUnedited(&ServerDraft::name);
    takeUnedited(&ServerDraft::url);
    takeUnedited(&ServerDraft::domain);
    takeUnedited(&ServerDraft::path);
    takeUnedited(&ServerDraft::country);
    takeUnedited(&ServerDraft::maxKeys);
    takeUnedited(&ServerDraft::dialect);
    takeUnedited(&ServerDraft::pin);
    takeUnedited(&ServerDraft::secretPlace);
    return merged;
}

std::optional<QByteArray> parseFingerprint(const QString &text)
{
    static const QRegularExpression separators(u"[:\\s]"_s);
    static const QRegularExpression hex(u"^[0-9a-fA-F]{64}$"_s);
    const auto digits = QString(text).remove(separators);
    if (!hex.match(digits).hasMatch())
        return std::nullopt;
    return QByteArray::fromHex(digits.toLatin1());
}

} // namespace VeilDesk
