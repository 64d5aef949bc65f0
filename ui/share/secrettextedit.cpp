#include "ui/share/secrettextedit.h"

#include "ui/share/secretclipboard.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QKeyEvent>
#include <QMimeData>

namespace VeilDesk {

using namespace Qt::StringLiterals;

SecretTextEdit::SecretTextEdit(SecretClipboard &clipboard, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_clipboard(clipboard)
{
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    createMenu();
}

/// Qt would put this on the clipboard for good, on the X11 selection and into drags.
QMimeData *SecretTextEdit::createMimeDataFromSelection() const
{
    return new QMimeData;
}

void SecretTextEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

/// Instead of Qt's, which copies for good.
void SecretTextEdit::createMenu()
{
    auto *copyAction = new QAction(icon(u"copy"_s), tr("&Copy"), this);
    copyAction->setObjectName(u"copySelectionAction"_s);
    copyAction->setEnabled(false);
    auto *selectAction = new QAction(tr("Select &all"), this);
    addActions({copyAction, selectAction});
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(this, &QPlainTextEdit::copyAvailable, copyAction, &QAction::setEnabled);
    connect(copyAction, &QAction::triggered, this, &SecretTextEdit::copySelection);
    connect(selectAction, &QAction::triggered, this, &QPlainTextEdit::selectAll);
}

void SecretTextEdit::copySelection()
{
    auto text = textCursor().selectedText();
    if (!text.isEmpty())
        m_clipboard.copy(text.replace(QChar::ParagraphSeparator, u'\n'));
}

} // namespace VeilDesk
