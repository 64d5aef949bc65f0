#include "ui/share/clipboardnote.h"

#include "ui/share/secretclipboard.h"
#include "ui/widgets/theme.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

ClipboardNote::ClipboardNote(const SecretClipboard &clipboard, QWidget *parent)
    : QLabel(parent)
{
    setObjectName(u"clipboardNote"_s);
    Theme::setRole(this, u"secondary"_s);
    connect(&clipboard, &SecretClipboard::remainingChanged, this, [this](int seconds) {
        setText(tr("The clipboard is cleared in %n second(s).", nullptr, seconds));
    });
    connect(&clipboard, &SecretClipboard::cleared, this,
            [this] { setText(tr("The clipboard was cleared.")); });
    connect(&clipboard, &SecretClipboard::released, this, &QLabel::clear);
}

} // namespace VeilDesk
