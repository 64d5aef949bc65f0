#include "models/domain/linkencoding.h"

#include <QStringDecoder>
#include <QUrl>

#include <algorithm>

namespace VeilDesk {

namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

/// The byte that the escape at `index` stands for, or nothing where there is no valid escape.
std::optional<char> escapedByte(const QByteArray &bytes, qsizetype index)
{
    if (bytes[index] != '%' || index + 2 >= bytes.size())
        return std::nullopt;
    const int high = hexDigit(bytes[index + 1]);
    const int low = hexDigit(bytes[index + 2]);
    if (high < 0 || low < 0)
        return std::nullopt;
    return char(high * 16 + low);
}

} // namespace

QString percentDecoded(QStringView text)
{
    const auto bytes = text.toUtf8();
    QByteArray decoded;
    decoded.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto byte = escapedByte(bytes, i);
        decoded += byte.value_or(bytes[i]);
        if (byte)
            i += 2;
    }
    return decodedUtf8(decoded).value_or(text.toString());
}

QString percentEncoded(const QString &text, const QByteArray &alsoPlain)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, "!*'()" + alsoPlain));
}

std::optional<QString> decodedUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless
                               | QStringDecoder::Flag::ConvertInitialBom);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

QString asciiHost(const QString &host)
{
    const bool isAscii = std::ranges::all_of(host, [](QChar c) { return c.unicode() < 0x80; });
    const auto punycode = isAscii ? QByteArray() : QUrl::toAce(host);
    return punycode.isEmpty() ? host : QString::fromLatin1(punycode);
}

} // namespace VeilDesk
