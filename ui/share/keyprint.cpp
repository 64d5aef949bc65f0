#include "ui/share/keyprint.h"

#include "models/domain/invitation.h"
#include "models/presentation/qrpainter.h"
#include "ui/share/keyshare.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPrinter>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(VeilDesk::KeyPrint)
};

constexpr double MillimetresPerInch = 25.4;
constexpr double CodeMillimetres = 110;
constexpr double GapMillimetres = 6;
constexpr double TitlePoints = 22;
constexpr double TextPoints = 12;

double toPixels(const QPainter &painter, double millimetres)
{
    return millimetres / MillimetresPerInch * painter.device()->logicalDpiY();
}

/// Paints the text below `top` and returns where the next thing goes.
double paintText(QPainter &painter, const QRectF &page, double top, double points,
                 const QString &text)
{
    auto font = painter.font();
    font.setPointSizeF(points);
    painter.setFont(font);
    const QRectF rest(page.left(), top, page.width(), page.bottom() - top);
    QRectF used;
    painter.drawText(rest, Qt::AlignHCenter | Qt::TextWordWrap, text, &used);
    return used.bottom() + toPixels(painter, GapMillimetres);
}

QString instructions()
{
    return Text::tr("1. Install an app for VPN links on your phone.") + u'\n'
        + Text::tr("2. In the app, choose to add a connection from a QR code, and scan this one.")
        + u'\n' + Text::tr("3. Connect.") + u"\n\n"_s
        + Text::tr("Keep this page to yourself: whoever scans the code can use your key.");
}

QString facts(const KeyShare &key)
{
    QStringList lines{Text::tr("Server: %1").arg(key.serverName)};
    const auto day = invitationDate(key.expiresAt, QLocale().language());
    if (!day.isEmpty())
        lines += Text::tr("Valid until %1").arg(day);
    return lines.join(u'\n');
}

} // namespace

void paintKeyPage(QPainter &painter, const QRectF &page, const KeyShare &key, const QrCode &code)
{
    painter.setPen(Qt::black);
    const auto title = key.customerName.isEmpty()
        ? Text::tr("Your VPN key")
        : Text::tr("VPN key for %1").arg(key.customerName);
    auto top = paintText(painter, page, page.top(), TitlePoints, title);
    top = paintText(painter, page, top, TextPoints, facts(key));
    const auto side = std::min(page.width(), toPixels(painter, CodeMillimetres));
    paintQrCode(painter, QRectF(page.center().x() - side / 2, top, side, side), code);
    top += side + toPixels(painter, GapMillimetres);
    paintText(painter, page, top, TextPoints, instructions());
}

bool printKey(QPrinter &printer, const KeyShare &key, const QrCode &code)
{
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    paintKeyPage(painter, QRectF(painter.viewport()), key, code);
    return painter.end() && printer.printerState() != QPrinter::Error;
}

} // namespace VeilDesk
