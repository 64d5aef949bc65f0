#pragma once

#include <QGroupBox>

class QCheckBox;
class QLabel;

namespace VeilDesk {

/// A certificate that must be accepted by its fingerprint before anything is sent to it. Hidden
/// until there is one.
class CertificateBox final : public QGroupBox
{
    Q_OBJECT

public:
    explicit CertificateBox(QWidget *parent = nullptr);

    /// `replaced` tells that another certificate was pinned until now.
    void showCertificate(const QByteArray &sha256, bool replaced);
    /// Hides it and takes the consent back.
    void clear();

    /// The fingerprint that the operator accepted; empty without consent.
    [[nodiscard]] QByteArray accepted() const;
    [[nodiscard]] bool isWaiting() const;

signals:
    void acceptedChanged(bool accepted);

private:
    QLabel *m_explanation;
    QLabel *m_fingerprintLabel;
    QCheckBox *m_acceptCheck;
    QByteArray m_sha256;
};

} // namespace VeilDesk
