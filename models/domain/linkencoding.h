#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <array>
#include <optional>

namespace VeilDesk {

/// The parameters that the standard names, in the order in which they are written.
inline constexpr auto linkParameterOrder = std::to_array<QStringView>({
    u"encryption",  u"security",   u"sni",   u"fp",           u"alpn", u"ech",
    u"pcs",         u"vcn",        u"pbk",   u"sid",          u"spx",  u"pqv",
    u"type",        u"headerType", u"seed",  u"host",         u"path", u"mode",
    u"serviceName", u"authority",  u"extra", u"quicSecurity", u"key",  u"flow",
});

/// Asks the client to skip the certificate check; never written.
inline constexpr QStringView insecureLinkParameter = u"allowInsecure";

/// Percent-decoding as UTF-8; what is no valid escape, and a text that would not be UTF-8, stays.
[[nodiscard]] QString percentDecoded(QStringView text);

/// encodeURIComponent, leaving `alsoPlain` unescaped too.
[[nodiscard]] QString percentEncoded(const QString &text, const QByteArray &alsoPlain = {});

/// Nothing when the bytes are not UTF-8.
[[nodiscard]] std::optional<QString> decodedUtf8(QByteArrayView bytes);

/// An internationalised name as punycode; any other host unchanged.
[[nodiscard]] QString asciiHost(const QString &host);

} // namespace VeilDesk
