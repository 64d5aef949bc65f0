#include "ui/editmenu.h"

#include "ui/widgets/icons.h"

#include <QEvent>

namespace VeilDesk {

using namespace Qt::StringLiterals;

EditMenu::EditMenu(QWidget *parent)
    : QMenu(parent)
    , m_undoAction(addAction(VeilDesk::icon(u"undo"_s), QString()))
    , m_redoAction(addAction(VeilDesk::icon(u"redo"_s), QString()))
{
    m_undoAction->setObjectName(u"undoAction"_s);
    m_undoAction->setShortcut(QKeySequence::Undo);
    m_redoAction->setObjectName(u"redoAction"_s);
    m_redoAction->setShortcut(QKeySequence::Redo);
    connect(m_undoAction, &QAction::triggered, this, &EditMenu::undoRequested);
    connect(m_redoAction, &QAction::triggered, this, &EditMenu::redoRequested);
    retranslate();
}

void EditMenu::showUndo(const QString &undoText, const QString &redoText)
{
    m_undoText = undoText;
    m_redoText = redoText;
    retranslate();
}

void EditMenu::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMenu::changeEvent(event);
}

void EditMenu::retranslate()
{
    const auto escaped = [](QString text) { return text.replace(u'&', u"&&"_s); };
    setTitle(tr("&Edit"));
    m_undoAction->setEnabled(!m_undoText.isEmpty());
    m_undoAction->setText(m_undoText.isEmpty() ? tr("&Undo")
                                               : tr("&Undo %1").arg(escaped(m_undoText)));
    m_redoAction->setEnabled(!m_redoText.isEmpty());
    m_redoAction->setText(m_redoText.isEmpty() ? tr("&Redo")
                                               : tr("&Redo %1").arg(escaped(m_redoText)));
}

} // namespace VeilDesk
