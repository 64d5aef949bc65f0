#include "ui/widgets/emptystate.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace VeilDesk {

using namespace Qt::StringLiterals;

EmptyState::EmptyState(const QString &symbol, QWidget *parent)
    : QWidget(parent)
    , m_symbolName(symbol)
    , m_symbol(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_buttons(new QHBoxLayout)
{
    constexpr int textWidth = 460;
    Theme::setRole(m_title, u"title"_s);
    m_title->setObjectName(u"emptyTitleLabel"_s);
    Theme::setRole(m_text, u"secondary"_s);
    m_text->setObjectName(u"emptyTextLabel"_s);
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(textWidth);
    m_text->setMaximumWidth(textWidth);
    for (auto *label : {m_symbol, m_title, m_text})
        label->setAlignment(Qt::AlignCenter);
    m_buttons->setSpacing(8);

    auto *textRow = new QHBoxLayout; // an alignment would cut wrapped text
    textRow->addStretch();
    textRow->addWidget(m_text);
    textRow->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addStretch(2);
    layout->addWidget(m_symbol);
    layout->addWidget(m_title);
    layout->addLayout(textRow);
    layout->addSpacing(6);
    layout->addLayout(m_buttons);
    layout->addStretch(3);
    m_buttons->addStretch();
    m_buttons->addStretch();
    showSymbol();
}

void EmptyState::setTexts(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
}

QPushButton *EmptyState::addButton(const QString &name)
{
    constexpr int stretches = 2;
    auto *button = new QPushButton(this);
    button->setObjectName(name);
    if (m_buttons->count() == stretches)
        Theme::setRole(button, u"primary"_s);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showSymbol();
    QWidget::changeEvent(event);
}

void EmptyState::showSymbol()
{
    constexpr int symbolSize = 48;
    m_symbol->setPixmap(icon(m_symbolName, Tone::Neutral).pixmap(symbolSize, symbolSize));
}

} // namespace VeilDesk
