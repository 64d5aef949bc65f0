#include "models/domain/link.h"
#include "models/domain/linkencoding.h"

#include <QRegularExpression>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// One line of text from the scheme on, taken apart at the scheme.
struct SchemeAndRest
{
    LinkScheme scheme;
    QString rest;
};

std::optional<SchemeAndRest> findScheme(const QString &text, const QRegularExpression &pattern)
{
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto name = match.captured(1).toLower();
    const auto scheme = name == "vless"_L1 ? LinkScheme::Vless
        : name == "trojan"_L1              ? LinkScheme::Trojan
                                           : LinkScheme::Shadowsocks;
    return SchemeAndRest{scheme, match.captured(2).trimmed()};
}

std::optional<SchemeAndRest> findLink(const QString &text)
{
    static const QRegularExpression vless(u"(vless)://([^\r\n]*)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression other(u"(trojan|(?<![a-z])ss)://([^\r\n]*)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const auto found = findScheme(text, vless);
    return found ? found : findScheme(text, other);
}

/// What stands before the first separator; what stands after it is moved into `rest`.
QString takeUntil(QChar separator, QString &rest)
{
    const auto at = rest.indexOf(separator);
    const auto head = at < 0 ? rest : rest.left(at);
    rest = at < 0 ? QString() : rest.mid(at + 1);
    return head;
}

std::vector<std::pair<QString, QString>> parseQuery(const QString &query)
{
    std::vector<std::pair<QString, QString>> parameters;
    const auto fields = query.split(u'&', Qt::SkipEmptyParts);
    for (auto field : fields) {
        const auto key = percentDecoded(takeUntil(u'=', field));
        if (!key.isEmpty())
            parameters.emplace_back(key, percentDecoded(field));
    }
    return parameters;
}

Result<int> parsePort(const QString &text)
{
    const bool isNumber = std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool fits = true;
    const int port = text.isEmpty() ? 0 : text.toInt(&fits);
    if (!isNumber || !fits)
        return failure(ErrorKind::Invalid, u"The port of the link is not a number"_s);
    return port;
}

/// "host", "host:port", "[v6]" or "[v6]:port" into the link.
Result<> parseAddress(const QString &address, ShareLink &link)
{
    const bool isBracketed = address.startsWith(u'[');
    const auto hostEnd = isBracketed ? address.indexOf(u']') + 1 : address.lastIndexOf(u':');
    if (isBracketed && hostEnd == 0)
        return failure(ErrorKind::Invalid,
                       u"The link opens \"[\" for an address and never closes it"_s);
    const auto host = hostEnd < 0 ? address : address.left(hostEnd);
    const auto portPart = address.mid(host.size());
    if (!portPart.isEmpty() && !portPart.startsWith(u':'))
        return failure(ErrorKind::Invalid, u"Something stands between host and port of the link"_s);
    const auto port = parsePort(portPart.mid(1));
    if (!port)
        return failure(port.error());
    link.host = asciiHost(percentDecoded(isBracketed ? host.mid(1, host.size() - 2) : host));
    link.port = *port;
    if (link.host.isEmpty())
        return failure(ErrorKind::Invalid, u"The link names no host"_s);
    return {};
}

QString fromBase64(const QString &text)
{
    auto bytes = text.toLatin1();
    bytes.replace('+', '-').replace('/', '_');
    const auto decoded = QByteArray::fromBase64Encoding(
        bytes, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? decodedUtf8(*decoded).value_or(QString()) : QString();
}

/// "method:password", plain or in base64.
Result<QString> parseShadowsocksUser(const QString &text)
{
    const auto plain = percentDecoded(text);
    const auto user = plain.contains(u':') ? plain : fromBase64(plain);
    if (!user.contains(u':'))
        return failure(ErrorKind::Invalid, u"The ss link carries no method and password"_s);
    return user;
}

/// Everything between scheme and query: user, host, port and an empty path.
Result<> parseAuthority(QString authority, ShareLink &link)
{
    const bool isShadowsocks = link.scheme == LinkScheme::Shadowsocks;
    if (isShadowsocks && !authority.contains(u'@'))
        authority = fromBase64(authority.endsWith(u'/') ? authority.chopped(1) : authority);
    const auto at = authority.lastIndexOf(u'@');
    const auto user = authority.left(std::max(at, qsizetype(0)));
    auto path = authority.mid(at + 1);
    const auto address = takeUntil(u'/', path);
    if (!path.isEmpty())
        return failure(ErrorKind::Invalid, u"The link has a path before its parameters"_s);
    const auto userInfo = isShadowsocks ? parseShadowsocksUser(user) : percentDecoded(user);
    if (!userInfo)
        return failure(userInfo.error());
    link.userInfo = *userInfo;
    return parseAddress(address, link);
}

} // namespace

Result<ShareLink> parseLink(const QString &text)
{
    auto found = findLink(text);
    if (!found)
        return failure(ErrorKind::Invalid,
                       u"There is no vless://, trojan:// or ss:// link in the text"_s);
    ShareLink link;
    link.scheme = found->scheme;
    auto name = std::move(found->rest);
    auto query = takeUntil(u'#', name);
    const auto authority = takeUntil(u'?', query);
    link.name = percentDecoded(name);
    link.parameters = parseQuery(query);
    return parseAuthority(authority, link).map([&link] { return std::move(link); });
}

} // namespace VeilDesk
