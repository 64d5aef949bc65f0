#include "ui/widgets/hintstrip.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace VeilDesk {

using namespace Qt::StringLiterals;

HintStrip::HintStrip(QWidget *parent)
    : QFrame(parent)
    , m_symbol(new QLabel(this))
    , m_text(new QLabel(this))
    , m_closeButton(new QToolButton(this))
{
    setObjectName(u"hintStrip"_s);
    m_text->setObjectName(u"hintLabel"_s);
    m_text->setWordWrap(true);
    Theme::setRole(m_text, u"secondary"_s);
    m_closeButton->setObjectName(u"hintCloseButton"_s);
    m_closeButton->setIcon(icon(u"close"_s));
    m_closeButton->setAutoRaise(true);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->setSpacing(10);
    layout->addWidget(m_symbol);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_closeButton);
    connect(m_closeButton, &QToolButton::clicked, this, &HintStrip::dismissed);
    showSymbol();
    retranslate();
    hide();
}

void HintStrip::showHint(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
}

void HintStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        showSymbol();
    QFrame::changeEvent(event);
}

void HintStrip::showSymbol()
{
    constexpr int symbolSize = 16;
    m_symbol->setPixmap(icon(u"info"_s, Tone::Accent).pixmap(symbolSize, symbolSize));
}

void HintStrip::retranslate()
{
    m_closeButton->setAccessibleName(tr("Close the hint"));
    m_closeButton->setToolTip(tr("Close the hint; Help can show it again"));
}

} // namespace VeilDesk
