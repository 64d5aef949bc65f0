#include "models/domain/qrcode.h"

#include <qrcodegen/qrcodegen.hpp>

#include <optional>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

using Bytes = std::vector<uint8_t>;
using Symbol = qrcodegen::QrCode;

std::optional<Symbol> encode(const Bytes &bytes, Symbol::Ecc errorCorrection)
{
    try {
        return Symbol::encodeBinary(bytes, errorCorrection);
    } catch (const qrcodegen::data_too_long &) {
        return std::nullopt;
    }
}

std::optional<Symbol> encode(const Bytes &bytes)
{
    auto medium = encode(bytes, Symbol::Ecc::MEDIUM);
    if (medium && medium->getVersion() <= QrLimits::LastVersionWithMediumCorrection)
        return medium;
    return encode(bytes, Symbol::Ecc::LOW);
}

bool isDense(const Symbol &symbol, const Bytes &bytes)
{
    return symbol.getVersion() > QrLimits::LastReadableVersion
        || bytes.size() > QrLimits::MostReadableBytes;
}

} // namespace

Result<QrCode> encodeQrCode(const QString &text)
{
    const auto utf8 = text.toUtf8();
    const Bytes bytes(utf8.begin(), utf8.end());
    if (bytes.empty())
        return failure(ErrorKind::Invalid, u"There is nothing to show as a QR code"_s);
    const auto symbol = encode(bytes);
    if (!symbol)
        return failure(
            ErrorKind::Invalid,
            u"The text has %1 bytes, more than a QR code can hold; share it as text"_s.arg(
                bytes.size()));
    QrCode code{symbol->getVersion(), symbol->getSize(), {}, isDense(*symbol, bytes)};
    code.modules.reserve(size_t(code.size * code.size));
    for (int y = 0; y < code.size; ++y) {
        for (int x = 0; x < code.size; ++x)
            code.modules.push_back(symbol->getModule(x, y));
    }
    return code;
}

} // namespace VeilDesk
