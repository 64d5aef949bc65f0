#pragma once

#include "models/domain/qrcode.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace VeilDesk {

class QrCodeWidget;

/// The QR code of a text on its white card, or why there is none that phones could read.
class CodeView final : public QWidget
{
    Q_OBJECT

public:
    explicit CodeView(QWidget *parent = nullptr);

    /// `hasShorterForm`: another form of the text has a code that can be read.
    void showText(const QString &text, bool hasShorterForm);

    /// Nothing when there is none to hand out.
    [[nodiscard]] const std::optional<QrCode> &code() const { return m_readable; }

private:
    QWidget *createProblemArea();

    std::optional<QrCode> m_readable;
    QrCodeWidget *m_code;
    QWidget *m_problemArea;
    QLabel *m_problemLabel;
    QLabel *m_adviceLabel;
};

} // namespace VeilDesk
