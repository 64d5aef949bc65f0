#pragma once

#include "models/domain/qrcode.h"

#include <QWidget>

#include <optional>

namespace VeilDesk {

/// Shows a QR code so that cameras can read it: black on white in every theme, with a quiet zone
/// of four modules and modules of whole device pixels.
class QrCodeWidget final : public QWidget
{
    Q_OBJECT

public:
    explicit QrCodeWidget(QWidget *parent = nullptr);

    void setCode(std::optional<QrCode> code);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int modules() const;

    std::optional<QrCode> m_code;
};

} // namespace VeilDesk
