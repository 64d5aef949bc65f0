#include "ui/widgets/secretedit.h"

#include "ui/widgets/icons.h"

#include <QAction>

namespace VeilDesk {

using namespace Qt::StringLiterals;

SecretEdit::SecretEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_revealAction(addAction(icon(u"eye"_s), TrailingPosition))
{
    m_revealAction->setObjectName(u"revealAction"_s);
    m_revealAction->setCheckable(true);
    connect(m_revealAction, &QAction::toggled, this, &SecretEdit::setRevealed);
    setRevealed(false);
}

void SecretEdit::setRevealed(bool revealed)
{
    setEchoMode(revealed ? Normal : Password);
    m_revealAction->setIcon(icon(revealed ? u"eye-off"_s : u"eye"_s));
    m_revealAction->setText(revealed ? tr("Hide") : tr("Show"));
    m_revealAction->setToolTip(m_revealAction->text());
}

} // namespace VeilDesk
