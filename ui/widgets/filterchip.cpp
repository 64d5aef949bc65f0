#include "ui/widgets/filterchip.h"

#include "ui/widgets/theme.h"

#include <QMenu>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

FilterChip::FilterChip(QWidget *parent)
    : QToolButton(parent)
    , m_menu(new QMenu(this))
{
    Theme::setRole(this, u"chip"_s);
    setPopupMode(InstantPopup);
    setMenu(m_menu);
    setFocusPolicy(Qt::TabFocus);
    connect(m_menu, &QMenu::aboutToShow, this, &FilterChip::showChoices);
}

void FilterChip::setTitle(const QString &title)
{
    m_title = title;
    showValue();
}

void FilterChip::setChoices(std::vector<Choice> choices)
{
    m_choices = std::move(choices);
    if (isSet() && std::ranges::find(m_choices, m_value, &Choice::value) == m_choices.end())
        clear();
    showValue();
}

void FilterChip::setValue(const QVariant &value)
{
    if (value == m_value)
        return;
    m_value = value;
    showValue();
    emit changed();
}

void FilterChip::showValue()
{
    const auto chosen = std::ranges::find(m_choices, m_value, &Choice::value);
    //: %1: what is filtered by, for example "State"; %2: the choice
    setText(chosen == m_choices.end() ? m_title : tr("%1: %2").arg(m_title, chosen->text));
    setAccessibleName(text());
    Theme::setRole(this, isSet() ? u"activeChip"_s : u"chip"_s);
}

void FilterChip::showChoices()
{
    m_menu->clear();
    auto *any = m_menu->addAction(tr("Any"), this, &FilterChip::clear);
    any->setCheckable(true);
    any->setChecked(!isSet());
    m_menu->addSeparator();
    for (const auto &choice : m_choices) {
        auto *action =
            m_menu->addAction(choice.text, this, [this, value = choice.value] { setValue(value); });
        action->setCheckable(true);
        action->setChecked(choice.value == m_value);
    }
}

} // namespace VeilDesk
