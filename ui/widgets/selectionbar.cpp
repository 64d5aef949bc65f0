#include "ui/widgets/selectionbar.h"

#include "ui/widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace VeilDesk {

using namespace Qt::StringLiterals;

SelectionBar::SelectionBar(QAction *primary, const QList<QAction *> &others, QWidget *parent)
    : QFrame(parent)
    , m_countLabel(new QLabel(this))
    , m_allButton(new QPushButton(this))
    , m_moreButton(new QToolButton(this))
    , m_menu(new QMenu(this))
{
    setObjectName(u"selectionBar"_s);
    m_countLabel->setObjectName(u"selectionLabel"_s);
    Theme::setRole(m_countLabel, u"heading"_s);
    m_allButton->setObjectName(u"selectAllButton"_s);
    Theme::setRole(m_allButton, u"link"_s);
    auto *primaryButton = new QToolButton(this);
    primaryButton->setObjectName(u"selectionPrimaryButton"_s);
    primaryButton->setDefaultAction(primary);
    m_moreButton->setObjectName(u"selectionMoreButton"_s);
    m_moreButton->setMenu(m_menu);
    m_moreButton->setPopupMode(QToolButton::InstantPopup);
    m_menu->addActions(others);
    for (auto *button : {primaryButton, m_moreButton}) {
        Theme::setRole(button, u"command"_s);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
    }

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->setSpacing(10);
    layout->addWidget(m_countLabel);
    layout->addWidget(m_allButton);
    layout->addStretch();
    layout->addWidget(primaryButton);
    layout->addWidget(m_moreButton);
    connect(m_allButton, &QPushButton::clicked, this, &SelectionBar::selectAllRequested);
    retranslate();
    hide();
}

void SelectionBar::showSelection(qint64 selected, qint64 matching)
{
    m_selected = selected;
    m_matching = matching;
    retranslate();
    setVisible(selected > 1);
}

void SelectionBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void SelectionBar::retranslate()
{
    m_countLabel->setText(tr("%Ln selected", nullptr, static_cast<int>(m_selected)));
    m_allButton->setText(tr("Select all %1 matching").arg(QLocale().toString(m_matching)));
    m_allButton->setVisible(m_selected < m_matching);
    m_moreButton->setText(tr("More"));
    setAccessibleName(m_countLabel->text());
}

} // namespace VeilDesk
