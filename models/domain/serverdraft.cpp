#include "models/domain/serverdraft.h"

#include <QRegularExpression>

namespace VeilDesk {

using namespace Qt::StringLiterals;

std::optional<Error> validate(const ServerDraft &draft)
{
    constexpr qsizetype longestName = 256;
    constexpr qsizetype pinBytes = 32;
    if (draft.name.trimmed().isEmpty() || draft.name.size() > longestName)
        return Error(ErrorKind::Invalid, u"A server needs a name of 1 to 256 characters"_s);
    if (!serverBaseUrl(draft.url).isValid())
        return Error(ErrorKind::Invalid,
                     u"The address is not an http or https URL with a host name"_s);
    if (draft.apiKey.trimmed().isEmpty())
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
