#include "ui/widgets/statuscards.h"

#include "ui/widgets/filterchip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QLocale>
#include <QToolButton>

namespace VeilDesk {

using namespace Qt::StringLiterals;

StatusCards::StatusCards(const std::vector<Card> &cards, FilterChip &filter, QWidget *parent)
    : QFrame(parent)
    , m_filter(filter)
{
    setObjectName(u"statusCards"_s);
    auto *layout = new FlowLayout(this);
    layout->setSpacing(8);
    for (const auto &card : cards) {
        auto *button = new QToolButton(this);
        button->setObjectName(card.name + u"Card"_s);
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIcon(icon(card.symbol, card.tone));
        Theme::setRole(button, u"card"_s);
        connect(button, &QToolButton::clicked, this, [this, value = card.value](bool isChecked) {
            m_filter.setValue(isChecked ? QVariant(value) : QVariant());
        });
        layout->addWidget(button);
        m_buttons.emplace(card.value, button);
    }
    connect(&m_filter, &FilterChip::changed, this, &StatusCards::showCurrent);
}

void StatusCards::setCounts(std::map<int, qint64> counts)
{
    m_counts = std::move(counts);
    showTexts();
}

void StatusCards::setTexts(std::map<int, QString> texts)
{
    m_texts = std::move(texts);
    showTexts();
}

void StatusCards::showCurrent()
{
    for (const auto &[value, button] : m_buttons)
        button->setChecked(m_filter.isSet() && m_filter.value().toInt() == value);
}

void StatusCards::showTexts()
{
    for (const auto &[value, button] : m_buttons) {
        const auto &text = m_texts[value];
        button->setText(u"%1  %2"_s.arg(text, QLocale().toString(m_counts[value])));
        button->setAccessibleName(button->text());
        button->setToolTip(tr("Show only these: %1").arg(text));
    }
}

} // namespace VeilDesk
