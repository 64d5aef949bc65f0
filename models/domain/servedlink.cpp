#include "models/domain/servedlink.h"

#include <QRegularExpression>
#include <QUrl>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// Without what the bot replaces in any case: the name.
QString findVlessLink(const QString &text)
{
    static const QRegularExpression link(u"vless://[^#\r\n]*"_s);
    return link.match(text).captured().trimmed();
}

QString servedHost(const Server &server)
{
    const auto domain = server.domain.trimmed();
    return domain.isEmpty() ? linkHost({}, server.apiUrl).host : domain;
}

/// As the bot does it, with the brackets of the stored host and any port in the domain: what comes
/// of them does not connect, and the link's check says so.
QString withHost(const QString &address, const QString &host)
{
    if (address.startsWith(u'[')) {
        const auto closing = address.indexOf(u']');
        return closing < 0 ? host : u'[' + host + address.mid(closing);
    }
    const auto colon = address.lastIndexOf(u':');
    return colon < 0 ? host : host + address.mid(colon);
}

QString withServerHost(const QString &link, const Server &server)
{
    static const QRegularExpression parts(uR"(\A(vless://[^/?@]+@)([^/?]*)(.*)\z)"_s);
    const auto match = parts.match(link);
    const auto host = servedHost(server);
    if (!match.hasMatch() || host.isEmpty())
        return link;
    return match.captured(1) + withHost(match.captured(2), host) + match.captured(3);
}

} // namespace

QString servedLink(const QString &stored, const Server &server)
{
    const auto link = findVlessLink(stored);
    if (link.isEmpty())
        return {};
    const auto rewritten = withServerHost(link, server);
    if (server.name.isEmpty())
        return rewritten;
    return rewritten + u'#' + QString::fromLatin1(QUrl::toPercentEncoding(server.name));
}

} // namespace VeilDesk
