#include "tests/support/v2rayclientconfig.h"

#include "tests/support/testcertificate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QString parameterOr(const ShareLink &link, QStringView key, const QString &otherwise)
{
    const QString value = link.parameter(key);
    return value.isEmpty() ? otherwise : value;
}

/// An error naming the parameter, unless its value is one that v2ray 4.34 obeys.
Result<> checkParameter(const ShareLink &link, const QString &key, const QStringList &allowed)
{
    const QString value = parameterOr(link, key, allowed.first());
    if (allowed.contains(value))
        return {};
    return failure(
        ErrorKind::Refused,
        u"v2ray 4.34 ignores %1=%2; it obeys only %3"_s.arg(key, value, allowed.join(u", "_s)));
}

Result<> checkLink(const ShareLink &link)
{
    if (link.scheme != LinkScheme::Vless)
        return failure(ErrorKind::Refused, u"only vless links can be used here"_s);
    return checkParameter(link, u"type"_s, {u"tcp"_s, u"ws"_s})
        .and_then([&] {
            return checkParameter(link, u"security"_s, {u"none"_s, u"tls"_s});
        })
        .and_then([&] { return checkParameter(link, u"encryption"_s, {u"none"_s}); })
        .and_then([&] { return checkParameter(link, u"flow"_s, {QString()}); });
}

QJsonObject tlsSettings(const ShareLink &link)
{
    const QString pem = QString::fromLatin1(testCertificate().certificatePem);
    const QJsonObject trusted{
        {u"usage"_s, u"verify"_s},
        {u"certificate"_s, QJsonArray::fromStringList(pem.trimmed().split(u'\n'))}};
    return {{u"serverName"_s, parameterOr(link, u"sni", link.host)},
            {u"certificates"_s, QJsonArray{trusted}}};
}

QJsonObject streamSettings(const ShareLink &link)
{
    const QJsonObject headers{{u"Host"_s, parameterOr(link, u"host", link.host)}};
    return {
        {u"network"_s, parameterOr(link, u"type", u"tcp"_s)},
        {u"security"_s, parameterOr(link, u"security", u"none"_s)},
        {u"wsSettings"_s,
         QJsonObject{{u"path"_s, parameterOr(link, u"path", u"/"_s)}, {u"headers"_s, headers}}},
        {u"tlsSettings"_s, tlsSettings(link)},
    };
}

QJsonObject outbound(const ShareLink &link)
{
    const QJsonObject user{{u"id"_s, link.userInfo}, {u"encryption"_s, u"none"_s}};
    const QJsonObject server{
        {u"address"_s, link.host}, {u"port"_s, link.port}, {u"users"_s, QJsonArray{user}}};
    return {{u"protocol"_s, u"vless"_s},
            {u"settings"_s, QJsonObject{{u"vnext"_s, QJsonArray{server}}}},
            {u"streamSettings"_s, streamSettings(link)}};
}

} // namespace

Result<QByteArray> v2rayClientConfiguration(const ShareLink &link, quint16 socksPort)
{
    if (const auto obeyed = checkLink(link); !obeyed)
        return failure(obeyed.error());
    const QJsonObject inbound{
        {u"listen"_s, u"127.0.0.1"_s}, {u"port"_s, socksPort}, {u"protocol"_s, u"socks"_s}};
    const QJsonObject configuration{
        {u"log"_s, QJsonObject{{u"loglevel"_s, u"error"_s}}},
        {u"inbounds"_s, QJsonArray{inbound}},
        {u"outbounds"_s, QJsonArray{outbound(link)}},
    };
    return QJsonDocument(configuration).toJson();
}

} // namespace VeilDesk
