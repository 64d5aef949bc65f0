#include "ui/servers/certificatebox.h"

#include "models/itemmodels/displaytext.h"

#include <QCheckBox>
#include <QFontDatabase>
#include <QLabel>
#include <QVBoxLayout>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// 32 bytes as four lines of eight, to be compared line by line.
QString groupedFingerprint(const QByteArray &sha256)
{
    constexpr qsizetype bytesPerLine = 8;
    QStringList lines;
    for (qsizetype at = 0; at < sha256.size(); at += bytesPerLine)
        lines += DisplayText::fingerprint(sha256.mid(at, bytesPerLine)).replace(u':', u' ');
    return lines.join(u'\n');
}

} // namespace

CertificateBox::CertificateBox(QWidget *parent)
    : QGroupBox(parent)
    , m_explanation(new QLabel(this))
    , m_fingerprintLabel(new QLabel(this))
    , m_acceptCheck(new QCheckBox(tr("I have compared it: this is my &server"), this))
{
    setObjectName(u"certificateBox"_s);
    m_explanation->setWordWrap(true);
    m_fingerprintLabel->setObjectName(u"fingerprintLabel"_s);
    m_fingerprintLabel->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_fingerprintLabel->setTextInteractionFlags(Qt::TextSelectableByMouse
                                                | Qt::TextSelectableByKeyboard);
    m_fingerprintLabel->setAccessibleName(tr("SHA-256 fingerprint"));
    m_acceptCheck->setObjectName(u"acceptCertificateCheck"_s);
    connect(m_acceptCheck, &QCheckBox::toggled, this, &CertificateBox::acceptedChanged);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(m_explanation);
    layout->addWidget(m_fingerprintLabel);
    layout->addWidget(m_acceptCheck);
    hide();
}

void CertificateBox::showCertificate(const QByteArray &sha256, bool replaced)
{
    if (sha256 != m_sha256)
        m_acceptCheck->setChecked(false);
    m_sha256 = sha256;
    m_fingerprintLabel->setText(groupedFingerprint(sha256));
    setTitle(replaced ? tr("The server shows another certificate")
                      : tr("No authority vouches for the certificate"));
    m_explanation->setText(
        replaced
            ? tr("Another certificate was accepted before. If you did not replace it yourself, "
                 "somebody may be listening: compare this SHA-256 fingerprint with the one shown "
                 "on the server. The API key is not sent before you accept it.")
            : tr("That is usual for a self-signed certificate. Compare its SHA-256 fingerprint "
                 "with the one shown on the server. The API key is sent only after you accept "
                 "it, and from then on only to this certificate."));
    show();
}

void CertificateBox::clear()
{
    hide();
    m_sha256.clear();
    m_acceptCheck->setChecked(false);
}

QByteArray CertificateBox::accepted() const
{
    return m_acceptCheck->isChecked() ? m_sha256 : QByteArray();
}

bool CertificateBox::isWaiting() const
{
    return !m_sha256.isEmpty() && !m_acceptCheck->isChecked();
}

} // namespace VeilDesk
