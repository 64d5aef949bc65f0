#include "models/domain/link.h"
#include "models/domain/linkencoding.h"

#include <algorithm>
#include <set>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QString writtenUser(const ShareLink &link)
{
    if (link.scheme != LinkScheme::Shadowsocks)
        return percentEncoded(link.userInfo);
    return QString::fromLatin1(link.userInfo.toUtf8().toBase64(QByteArray::Base64UrlEncoding
                                                               | QByteArray::OmitTrailingEquals));
}

QString writtenAddress(const ShareLink &link)
{
    const bool isIpv6 = link.host.contains(u':');
    const auto host =
        isIpv6 ? u'[' + percentEncoded(link.host, ":") + u']' : percentEncoded(link.host);
    return link.port > 0 ? host + u':' + QString::number(link.port) : host;
}

/// What the link says, or the default that clients want to see written.
QString valueToWrite(const ShareLink &link, QStringView key)
{
    const auto value = link.parameter(key);
    if (!value.isEmpty() || link.scheme != LinkScheme::Vless)
        return value;
    if (key == u"encryption")
        return u"none"_s;
    if (key == u"fp" && link.parameter(u"security") == "reality"_L1)
        return u"chrome"_s;
    return value;
}

QString writtenField(QStringView key, const QString &value)
{
    return percentEncoded(key.toString()) + u'=' + percentEncoded(value);
}

QString writtenQuery(const ShareLink &link)
{
    QStringList fields;
    for (const auto key : linkParameterOrder) {
        if (const auto value = valueToWrite(link, key); !value.isEmpty())
            fields += writtenField(key, value);
    }
    std::set<QStringView> written(linkParameterOrder.begin(), linkParameterOrder.end());
    written.insert(insecureLinkParameter);
    for (const auto &[key, value] : link.parameters) {
        if (written.insert(key).second)
            fields += writtenField(key, value);
    }
    return fields.join(u'&');
}

QString schemeName(LinkScheme scheme)
{
    switch (scheme) {
    case LinkScheme::Vless:
        return u"vless"_s;
    case LinkScheme::Shadowsocks:
        return u"ss"_s;
    case LinkScheme::Trojan:
        return u"trojan"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

QString writeLink(const ShareLink &link)
{
    auto text = schemeName(link.scheme) + "://"_L1;
    if (!link.userInfo.isEmpty())
        text += writtenUser(link) + u'@';
    text += writtenAddress(link);
    if (const auto query = writtenQuery(link); !query.isEmpty())
        text += u'?' + query;
    if (!link.name.isEmpty())
        text += u'#' + percentEncoded(link.name);
    return text;
}

} // namespace VeilDesk
