#pragma once

#include "models/domain/qrcode.h"

class QPainter;
class QPrinter;
class QRectF;

namespace VeilDesk {

struct KeyShare;

/// Paints a page to hand to a customer: title, QR code, how to use it. `page` is what may be
/// painted on.
void paintKeyPage(QPainter &painter, const QRectF &page, const KeyShare &key, const QrCode &code);

/// False: the printer or file did not take it.
[[nodiscard]] bool printKey(QPrinter &printer, const KeyShare &key, const QrCode &code);

} // namespace VeilDesk
