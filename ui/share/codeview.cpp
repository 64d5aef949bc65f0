#include "ui/share/codeview.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/qrcodewidget.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QLabel *createLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

} // namespace

CodeView::CodeView(QWidget *parent)
    : QWidget(parent)
    , m_code(new QrCodeWidget(this))
    , m_problemArea(createProblemArea())
{
    setObjectName(u"codeView"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_code);
    layout->addWidget(m_problemArea);
}

void CodeView::showText(const QString &text, bool hasShorterForm)
{
    const auto encoded = encodeQrCode(text);
    const bool isReadable = encoded && !encoded->isDense;
    m_readable = isReadable ? std::optional(*encoded) : std::nullopt;
    m_code->setCode(m_readable);
    m_code->setVisible(isReadable);
    m_problemArea->setVisible(!isReadable);
    m_problemLabel->setText(text.isEmpty() ? tr("There is no link to show.")
                                           : tr("Too dense for a QR code"));
    m_adviceLabel->setVisible(!text.isEmpty());
    m_adviceLabel->setText(
        hasShorterForm
            ? tr("Phones would not read it. Choose the shorter form, or send the link as text.")
            : tr("The link has %1 bytes, and phones read about %2. Send it as text instead.")
                  .arg(QLocale().toString(text.toUtf8().size()),
                       QLocale().toString(QrLimits::MostReadableBytes)));
}

QWidget *CodeView::createProblemArea()
{
    constexpr int asWideAsACode = 240;
    constexpr int symbolSize = 32;
    auto *area = new QWidget(this);
    auto *symbol = new QLabel(area);
    symbol->setPixmap(icon(u"warning"_s, Tone::Warning).pixmap(symbolSize));
    symbol->setAlignment(Qt::AlignCenter);
    m_problemLabel = createLabel(u"noCodeLabel"_s, area);
    Theme::setRole(m_problemLabel, u"heading"_s);
    m_adviceLabel = createLabel(u"keyAdviceLabel"_s, area);
    area->setFixedWidth(asWideAsACode);
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 24, 0, 24);
    layout->setSpacing(10);
    layout->addWidget(symbol);
    layout->addWidget(m_problemLabel);
    layout->addWidget(m_adviceLabel);
    return area;
}

} // namespace VeilDesk
