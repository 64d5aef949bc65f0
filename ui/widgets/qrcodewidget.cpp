#include "ui/widgets/qrcodewidget.h"

#include "models/presentation/qrpainter.h"

#include <QPainter>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

QrCodeWidget::QrCodeWidget(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"qrCode"_s);
    setAccessibleName(tr("QR code"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void QrCodeWidget::setCode(std::optional<QrCode> code)
{
    m_code = std::move(code);
    setAccessibleDescription(m_code ? tr("The link as a QR code to scan with a phone, "
                                         "%1 by %1 modules")
                                          .arg(m_code->size)
                                    : tr("No QR code"));
    updateGeometry();
    update();
}

QSize QrCodeWidget::sizeHint() const
{
    constexpr int comfortablePixels = 260;
    const int module = std::max(QrLeastModulePixels, comfortablePixels / modules());
    return QSize(1, 1) * (modules() * module);
}

QSize QrCodeWidget::minimumSizeHint() const
{
    return QSize(1, 1) * (modules() * QrLeastModulePixels);
}

void QrCodeWidget::paintEvent(QPaintEvent *)
{
    if (!m_code)
        return;
    QPainter painter(this);
    paintQrCode(painter, QRectF(rect()), *m_code);
}

int QrCodeWidget::modules() const
{
    constexpr int smallestCode = 21;
    return m_code ? framedSide(*m_code) : smallestCode + 2 * QrQuietModules;
}

} // namespace VeilDesk
